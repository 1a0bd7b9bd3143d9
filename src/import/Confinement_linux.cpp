// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/Confinement.h"
#include "import/HeldFiles_linux.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>

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

// A parent that is killed takes the child with it. One that was gone before this was asked for no longer reads the
// answer, and its end of the pipe is closed before its children are given away.
Status endWithParent() {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
        return refuse("PR_SET_PDEATHSIG", errno);
    pollfd answers{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&answers, 1, 0) < 0)
        return refuse("poll", errno);
    if ((answers.revents & (POLLERR | POLLHUP)) != 0)
        return refuse("parent", ESRCH);
    return {};
}

Status limitResources(rlim_t descriptors) {
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory reserves terabytes
    SHOULI_CHECK(limit(RLIMIT_AS, rlim_t(2) << 30, "RLIMIT_AS"));
#endif
    // The parent ends a child that takes too long; this is for a child whose parent is gone.
    SHOULI_CHECK(limit(RLIMIT_CPU, 30, "RLIMIT_CPU"));
    SHOULI_CHECK(limit(RLIMIT_NOFILE, descriptors + 32, "RLIMIT_NOFILE"));
    SHOULI_CHECK(limit(RLIMIT_FSIZE, 0, "RLIMIT_FSIZE"));
    SHOULI_CHECK(limit(RLIMIT_NPROC, 0, "RLIMIT_NPROC"));
    SHOULI_CHECK(limit(RLIMIT_CORE, 0, "RLIMIT_CORE"));
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return refuse("PR_SET_DUMPABLE", errno);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refuse("PR_SET_NO_NEW_PRIVS", errno);
    return {};
}

// What Poppler and fontconfig read for PDFs whose fonts are not embedded. The first come first where the system does
// not let all be held.
constexpr const char* kReadable[] = {"/etc/fonts",       "/usr/share/fontconfig",  "/var/cache/fontconfig",
                                     "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler"};

// All rights a kernel of this Landlock version knows: 13 since the first, one more with 2, with 3 and with 5.
__u64 allFileRightsOf(long version) {
    const int count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    return (__u64(1) << count) - 1;
}

// As in the kernel's header of version 6; the one that this is built with may be older.
struct LandlockRuleset {
    __u64 files = 0;
    __u64 network = 0; // since 4
    __u64 scoped = 0;  // since 6
};

// Without a single rule: no file, no port, no process outside. A kernel without Landlock has the filter alone.
Status shutWithLandlock() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return {};
    constexpr __u64 kBindAndConnect = 3, kAbstractSocketsAndSignals = 3;
    const LandlockRuleset wanted{allFileRightsOf(version), version >= 4 ? kBindAndConnect : 0,
                                 version >= 6 ? kAbstractSocketsAndSignals : 0};
    const size_t size = version >= 6   ? sizeof wanted
                        : version >= 4 ? offsetof(LandlockRuleset, scoped)
                                       : offsetof(LandlockRuleset, network);
    const int rules = int(::syscall(SYS_landlock_create_ruleset, &wanted, size, 0));
    if (rules < 0)
        return refuse("landlock_create_ruleset", errno);
    if (::syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        return refuse("landlock_restrict_self", errno);
    ::close(rules);
    return {};
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
    void trap(std::span<const int> calls) {
        for (const int call : calls)
            keep(seccomp_rule_add(m_context.get(), SCMP_ACT_TRAP, call, 0));
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

Status filterCalls() {
    Filter filter;
    filter.allow({SCMP_SYS(read),
                  SCMP_SYS(readv),
                  SCMP_SYS(write),
                  SCMP_SYS(writev),
                  SCMP_SYS(close),
                  SCMP_SYS(fstat),
                  SCMP_SYS(fstatfs),
                  SCMP_SYS(getdents64),
                  SCMP_SYS(pread64),
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
    // No owner, signal or notice of a descriptor, and no flags of what the parent has the other end of.
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC})
        filter.allowIf(SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, scmp_datum_t(command)));
    filter.allowIf(SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0)); // its own, which only narrows: MemoryBound
    filter.trap(pathCalls());
    return filter.load();
}

} // namespace

Status confineThisProcess() {
    SHOULI_CHECK(endWithParent());
    if (::close_range(3, ~0U, 0) != 0 && errno != ENOSYS)
        return refuse("close_range", errno);
    const int highest = holdFiles(kReadable);
    SHOULI_CHECK(limitResources(rlim_t(highest) + 1));
    SHOULI_CHECK(shutWithLandlock());
    SHOULI_CHECK(answerPathCalls());
    return filterCalls();
}

} // namespace shouli::importer
