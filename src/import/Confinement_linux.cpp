// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/Confinement.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <initializer_list>
#include <memory>

namespace shouli::importer {
namespace {

using base::DeviceCode;
using base::Status;

Status refuse(const char* what, int error) {
    return base::fail(DeviceCode::ImporterUnconfined, QStringLiteral("%1: %2").arg(QLatin1StringView(what)).arg(error));
}

Status limit(__rlimit_resource resource, rlim_t most, const char* what) {
    const rlimit both{most, most};
    return ::setrlimit(resource, &both) == 0 ? Status() : refuse(what, errno);
}

Status limitResources() {
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory reserves terabytes
    SHOULI_CHECK(limit(RLIMIT_AS, rlim_t(2) << 30, "RLIMIT_AS"));
#endif
    // The parent ends a child that takes too long; this is for a child whose parent is gone.
    SHOULI_CHECK(limit(RLIMIT_CPU, 30, "RLIMIT_CPU"));
    SHOULI_CHECK(limit(RLIMIT_NOFILE, 32, "RLIMIT_NOFILE"));
    SHOULI_CHECK(limit(RLIMIT_FSIZE, 0, "RLIMIT_FSIZE"));
    SHOULI_CHECK(limit(RLIMIT_NPROC, 0, "RLIMIT_NPROC"));
    SHOULI_CHECK(limit(RLIMIT_CORE, 0, "RLIMIT_CORE"));
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return refuse("PR_SET_DUMPABLE", errno);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refuse("PR_SET_NO_NEW_PRIVS", errno);
    if (::close_range(3, ~0U, 0) != 0 && errno != ENOSYS)
        return refuse("close_range", errno);
    return {};
}

// What Poppler and fontconfig read for PDFs whose fonts are not embedded.
constexpr const char* kReadable[] = {"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler",
                                     "/etc/fonts",       "/usr/share/fontconfig",  "/var/cache/fontconfig"};

// All rights a kernel of this Landlock version knows: 13 since the first, one more with 2, with 3 and with 5.
__u64 allRightsOf(long version) {
    const int count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    return (__u64(1) << count) - 1;
}

Status allowReading(int rules, const char* folder) {
    const int descriptor = ::open(folder, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return {}; // not on this machine: then it stays forbidden
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = descriptor;
    const long added = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    const int error = errno;
    ::close(descriptor);
    return added == 0 ? Status() : refuse("landlock_add_rule", error);
}

// True when Landlock holds; false when this kernel has none, and then no file may be opened at all.
base::Result<bool> shutFileSystem() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = allRightsOf(version);
    const int rules = int(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (rules < 0)
        return base::fail(refuse("landlock_create_ruleset", errno).error());
    for (const char* folder : kReadable)
        SHOULI_CHECK(allowReading(rules, folder));
    if (::syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        return base::fail(refuse("landlock_restrict_self", errno).error());
    ::close(rules);
    return true;
}

class Filter {
public:
    // Refused calls fail with EPERM rather than kill: libraries ask for much that they can do without.
    Filter()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release) {}

    void allow(std::initializer_list<int> calls) {
        for (const int call : calls)
            keep(seccomp_rule_add(m_context.get(), SCMP_ACT_ALLOW, call, 0));
    }
    void allowIf(int call, const scmp_arg_cmp& condition) {
        keep(seccomp_rule_add(m_context.get(), SCMP_ACT_ALLOW, call, 1, condition));
    }
    Status load() {
        if (m_error == 0)
            m_error = seccomp_load(m_context.get());
        return m_error == 0 ? Status() : refuse("seccomp", -m_error);
    }

private:
    void keep(int result) { m_error = m_error == 0 ? result : m_error; }

    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
    int m_error = 0;
};

Status filterCalls(bool fontsReadable) {
    Filter filter;
    filter.allow({SCMP_SYS(read),
                  SCMP_SYS(readv),
                  SCMP_SYS(write),
                  SCMP_SYS(writev),
                  SCMP_SYS(close),
                  SCMP_SYS(fstat),
                  SCMP_SYS(lseek),
                  SCMP_SYS(munmap),
                  SCMP_SYS(mremap),
                  SCMP_SYS(madvise),
                  SCMP_SYS(brk),
                  SCMP_SYS(futex),
                  SCMP_SYS(sched_yield),
                  SCMP_SYS(getrandom),
                  SCMP_SYS(clock_gettime),
                  SCMP_SYS(gettimeofday),
                  SCMP_SYS(time),
                  SCMP_SYS(rt_sigaction),
                  SCMP_SYS(rt_sigprocmask),
                  SCMP_SYS(rt_sigreturn),
                  SCMP_SYS(sigaltstack),
                  SCMP_SYS(restart_syscall),
                  SCMP_SYS(getpid),
                  SCMP_SYS(gettid),
                  SCMP_SYS(exit),
                  SCMP_SYS(exit_group)});
    filter.allowIf(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.allowIf(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.allowIf(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(::getpid()))); // abort()
    // An empty path is fstat() of newer C libraries; whole paths tell no more than that something exists.
    filter.allow({SCMP_SYS(newfstatat)});
    if (fontsReadable) {
        constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC;
        filter.allowIf(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY));
        filter.allow({SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(getdents64), SCMP_SYS(pread64), SCMP_SYS(fstatfs),
                      SCMP_SYS(statfs), SCMP_SYS(readlink), SCMP_SYS(fcntl)});
    }
    return filter.load();
}

} // namespace

Status confineThisProcess() {
    SHOULI_CHECK(limitResources());
    SHOULI_TRY(const bool fontsReadable, shutFileSystem());
    return filterCalls(fontsReadable);
}

} // namespace shouli::importer
