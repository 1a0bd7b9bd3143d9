// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/HeldFiles_linux.h"

#include "base/DeviceCode.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace shouli::importer {
namespace {

namespace fs = std::filesystem;

struct HeldFile {
    std::string path;
    int descriptor = -1;
    struct stat seen {};  // the file's own, or that of what a link leads to
    std::string linkedTo; // empty: no link
};

// A signal's handler is given nothing: what it needs lies here, sorted by path, and is not changed any more.
std::vector<HeldFile>& heldFiles() {
    static std::vector<HeldFile> files;
    return files;
}

void hold(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::is_regular_file(status) && !fs::is_directory(status))
        return; // opening a pipe would wait for its writer
    HeldFile file{path.native(), ::open(path.c_str(), O_RDONLY | O_CLOEXEC), {}, {}};
    if (file.descriptor < 0)
        return;
    if (::fstat(file.descriptor, &file.seen) != 0) {
        ::close(file.descriptor);
        return;
    }
    if (fs::is_symlink(path, error))
        file.linkedTo = fs::read_symlink(path, error).native();
    heldFiles().push_back(std::move(file));
}

void allowManyDescriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// From here on everything runs in the signal's handler: it allocates nothing and takes no lock.

const HeldFile* findHeld(const char* path) {
    const std::vector<HeldFile>& files = heldFiles();
    const std::string_view wanted(path);
    const auto found = std::lower_bound(files.begin(), files.end(), wanted,
                                        [](const HeldFile& file, std::string_view text) { return file.path < text; });
    return found != files.end() && found->path == wanted ? &*found : nullptr;
}

long openHeld(const char* path, long flags) {
    constexpr long kRefused = O_ACCMODE | O_CREAT | O_TRUNC | O_PATH; // O_RDONLY is no bit at all
    const HeldFile* file = findHeld(path);
    if (!file || (flags & kRefused) != O_RDONLY)
        return -EACCES;
    if ((flags & O_DIRECTORY) != 0 && !S_ISDIR(file->seen.st_mode))
        return -ENOTDIR;
    const int opened = ::fcntl(file->descriptor, F_DUPFD_CLOEXEC, 0);
    if (opened < 0)
        return -errno;
    ::lseek(opened, 0, SEEK_SET); // it shares its place with all that were opened from it
    return opened;
}

long statHeld(const char* path, struct stat* target) {
    const HeldFile* file = findHeld(path);
    if (!file)
        return -EACCES;
    *target = file->seen;
    return 0;
}

long accessHeld(const char* path, long mode) { return findHeld(path) && (mode & W_OK) == 0 ? 0 : -EACCES; }

long readHeldLink(const char* path, char* target, size_t room) {
    const HeldFile* file = findHeld(path);
    if (!file)
        return -EACCES;
    if (file->linkedTo.empty())
        return -EINVAL; // what the kernel says of a file that is no link
    const size_t count = std::min(room, file->linkedTo.size());
    std::memcpy(target, file->linkedTo.data(), count);
    return long(count);
}

// How newer C libraries write fstat(): no path, but the descriptor itself.
bool isOfDescriptor(const char* path, long flags) { return path[0] == '\0' && (flags & AT_EMPTY_PATH) != 0; }

using Arguments = std::array<long, 4>;

template <typename T>
T* pointer(long argument) {
    return reinterpret_cast<T*>(argument); // NOLINT(performance-no-int-to-ptr): so the kernel is given pointers
}

// Paths from a folder's descriptor are not answered: nobody here asks so.
long answer(int call, const Arguments& given) {
    const auto first = [&] { return pointer<const char>(given[0]); };
    const auto second = [&] { return pointer<const char>(given[1]); };
    switch (call) {
#ifdef SYS_open // architectures of the last years have only the calls whose names end in "at"
    case SYS_open:
        return openHeld(first(), given[1]);
    case SYS_stat:
    case SYS_lstat:
        return statHeld(first(), pointer<struct stat>(given[1]));
    case SYS_access:
        return accessHeld(first(), given[1]);
    case SYS_readlink:
        return readHeldLink(first(), pointer<char>(given[1]), size_t(given[2]));
#endif
    case SYS_openat:
        return openHeld(second(), given[2]);
    case SYS_newfstatat:
        if (isOfDescriptor(second(), given[3]))
            return ::syscall(SYS_fstat, given[0], given[2]) == 0 ? 0 : -errno;
        return statHeld(second(), pointer<struct stat>(given[2]));
    case SYS_faccessat:
    case SYS_faccessat2:
        return accessHeld(second(), given[2]);
    case SYS_readlinkat:
        return readHeldLink(second(), pointer<char>(given[2]), size_t(given[3]));
    default:
        return -EACCES;
    }
}

void onTrappedCall(int, siginfo_t* info, void* context) {
    const int errorBefore = errno;
    auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext;
#if defined(__x86_64__)
    auto& all = registers.gregs;
    all[REG_RAX] = answer(info->si_syscall, {all[REG_RDI], all[REG_RSI], all[REG_RDX], all[REG_R10]});
#elif defined(__aarch64__)
    auto& all = registers.regs;
    all[0] = __u64(answer(info->si_syscall, {long(all[0]), long(all[1]), long(all[2]), long(all[3])}));
#else
#error "Say here in which registers this architecture hands over the arguments of a system call."
#endif
    errno = errorBefore;
}

} // namespace

int holdFiles(std::span<const char* const> folders) {
    allowManyDescriptors();
    for (const char* folder : folders) {
        hold(folder);
        std::error_code error;
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end; at.increment(error))
            hold(at->path());
    }
    std::vector<HeldFile>& files = heldFiles();
    std::sort(files.begin(), files.end(), [](const HeldFile& a, const HeldFile& b) { return a.path < b.path; });
    int highest = STDERR_FILENO;
    for (const HeldFile& file : files)
        highest = std::max(highest, file.descriptor);
    return highest;
}

base::Status answerPathCalls() {
    struct sigaction action {};
    action.sa_sigaction = &onTrappedCall;
    action.sa_flags = SA_SIGINFO;
    if (::sigaction(SIGSYS, &action, nullptr) != 0)
        return base::fail(base::DeviceCode::ImporterUnconfined, QStringLiteral("SIGSYS: %1").arg(errno));
    return {};
}

std::span<const int> pathCalls() {
    static constexpr std::array kCalls{
#ifdef SYS_open
        SYS_open,   SYS_stat,       SYS_lstat,     SYS_access,     SYS_readlink,
#endif
        SYS_openat, SYS_newfstatat, SYS_faccessat, SYS_faccessat2, SYS_readlinkat};
    return kCalls;
}

} // namespace shouli::importer
