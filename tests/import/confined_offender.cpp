// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Confines itself like shouli-import, then does one forbidden (or permitted) thing: what, its argument says. Exit code:
// 0 it worked, 1 it was refused, 2 the confinement failed, 3 unknown argument.
#include "import/Confinement.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <linux/sockios.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>

namespace {

bool opens(const char* path, int flags) { return ::open(path, flags, 0600) >= 0; }

bool startsThread() {
    try {
        std::thread([] {}).join();
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

bool runs() {
    char name[] = "/bin/true";
    char* const arguments[] = {name, nullptr};
    char* const environment[] = {nullptr};
    return ::execve(name, arguments, environment) == 0;
}

struct stat anyFile;
rlimit anyLimit{1, 1};
char anyText[64];

bool controls(unsigned long request, int value) { return ::ioctl(STDOUT_FILENO, request, &value) == 0; }

// Whether a call works, or tells by its error whether the path exists.
std::function<bool()> tellsByPath(int (*call)(const char*)) {
    return [call] {
        const bool works = call("/etc/passwd") >= 0;
        const int ofExisting = errno;
        call("/etc/no-such-file");
        return works || ofExisting != errno || errno == ENOENT;
    };
}

// What may be read is read from its beginning each time.
bool readsTwice() {
    char first[16] = {}, second[16] = {};
    for (char* text : {first, second}) {
        const int file = ::open("/etc/fonts/fonts.conf", O_RDONLY);
        if (file < 0 || ::read(file, text, sizeof first) != sizeof first || ::close(file) != 0)
            return false;
    }
    return std::memcmp(first, second, sizeof first) == 0;
}

// Says that it is confined, and then ends only with its input.
bool waitsForInput() { return ::write(STDOUT_FILENO, "confined\n", 9) == 9 && ::read(STDIN_FILENO, anyText, 1) == 0; }

// As the workstation is: has this program as its child, says which process that is, and waits to be killed.
[[noreturn]] void beParent(const char* program, const char* deed) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(program, program, deed, nullptr);
        std::_Exit(3);
    }
    std::printf("%d\n", int(child));
    std::fflush(stdout);
    for (;;)
        ::pause();
}

} // namespace

int main(int count, char** arguments) {
    const std::map<std::string, std::function<bool()>> deeds{
        {"read-passwd", [] { return opens("/etc/passwd", O_RDONLY); }},
        {"read-proc", [] { return opens("/proc/self/environ", O_RDONLY); }},
        {"list-home", [] { return opens("/root", O_RDONLY | O_DIRECTORY) || opens("/home", O_RDONLY | O_DIRECTORY); }},
        {"write-file", [] { return opens("shouli-offence", O_WRONLY | O_CREAT); }},
        {"write-font", [] { return opens("/usr/share/fonts/shouli-offence", O_WRONLY | O_CREAT); }},
        {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"unix-socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        {"fork", [] { return ::fork() >= 0; }},
        {"exec", runs},
        {"thread", startsThread},
        {"executable-memory",
         [] {
             return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
                    MAP_FAILED;
         }},
        {"kill-parent", [] { return ::kill(::getppid(), 0) == 0; }},
        {"signal-parent", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0) == 0; }},
        {"give-output-to-parent", [] { return ::fcntl(STDOUT_FILENO, F_SETOWN, ::getppid()) == 0; }},
        {"give-output-to-parents-thread",
         [] {
             const f_owner_ex owner{F_OWNER_PID, ::getppid()};
             return ::fcntl(STDOUT_FILENO, F_SETOWN_EX, &owner) == 0;
         }},
        {"choose-signal-of-output", [] { return ::fcntl(STDOUT_FILENO, F_SETSIG, SIGKILL) == 0; }},
        {"signal-on-output", [] { return ::fcntl(STDOUT_FILENO, F_SETFL, O_ASYNC) == 0; }},
        {"change-pipe", [] { return ::fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20) >= 0; }},
        {"ioctl-async", [] { return controls(FIOASYNC, 1); }},
        {"ioctl-owner", [] { return controls(FIOSETOWN, ::getppid()); }},
        {"ioctl-group", [] { return controls(SIOCSPGRP, ::getppid()); }},
        {"outlive-parent", [] { return ::prctl(PR_SET_PDEATHSIG, 0) == 0; }},
        {"limit-parent", [] { return ::prlimit(::getppid(), RLIMIT_CPU, nullptr, &anyLimit) == 0; }},
        {"flags-of-output", [] { return ::fcntl(STDOUT_FILENO, F_GETFL) >= 0; }},
        {"stat", tellsByPath([](const char* path) { return ::stat(path, &anyFile); })},
        {"lstat", tellsByPath([](const char* path) { return ::lstat(path, &anyFile); })},
        {"stat-at", tellsByPath([](const char* path) { return ::fstatat(AT_FDCWD, path, &anyFile, AT_EMPTY_PATH); })},
        {"statx", tellsByPath([](const char* path) {
             struct statx any {};
             return ::statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &any);
         })},
        {"access", tellsByPath([](const char* path) { return ::access(path, F_OK); })},
        {"access-at", tellsByPath([](const char* path) { return ::faccessat(AT_FDCWD, path, F_OK, AT_EACCESS); })},
        {"open", tellsByPath([](const char* path) { return ::open(path, O_RDONLY); })},
        {"open-path", tellsByPath([](const char* path) { return ::open(path, O_PATH); })},
        {"open2", tellsByPath([](const char* path) {
             open_how how{};
             how.flags = O_PATH;
             return int(::syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how));
         })},
        {"readlink", tellsByPath([](const char* path) { return int(::readlink(path, anyText, sizeof anyText)); })},
        {"statfs", tellsByPath([](const char* path) {
             struct statfs any {};
             return ::statfs(path, &any);
         })},
        {"change-folder", tellsByPath([](const char* path) { return ::chdir(path); })},
        {"list-fonts", [] { return opens("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }},
        {"read-font-settings", readsTwice},
        {"abort", []() -> bool { std::abort(); }},
        {"wait", [] { return waitsForInput(); }},
        {"memory", [] { return std::malloc(64 * 1024 * 1024) != nullptr; }},
        {"much-memory", [] { return std::malloc(size_t(3) << 30) != nullptr; }},
        {"exit", [] { return true; }},
    };
    if (count == 3 && std::string_view(arguments[1]) == "parent-of")
        beParent(arguments[0], arguments[2]);
    const auto deed = count == 2 ? deeds.find(arguments[1]) : deeds.end();
    if (deed == deeds.end())
        std::_Exit(3);
    if (!shouli::importer::confineThisProcess())
        std::_Exit(2);
    std::_Exit(deed->second() ? 0 : 1);
}
