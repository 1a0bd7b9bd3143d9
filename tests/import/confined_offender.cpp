// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Confines itself like shouli-import, then does one forbidden (or permitted) thing: what, its argument says. Exit code:
// 0 it worked, 1 it was refused, 2 the confinement failed, 3 unknown argument.
#include "import/Confinement.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <map>
#include <string>
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
        {"memory", [] { return std::malloc(64 * 1024 * 1024) != nullptr; }},
        {"much-memory", [] { return std::malloc(size_t(3) << 30) != nullptr; }},
        {"exit", [] { return true; }},
    };
    const auto deed = count == 2 ? deeds.find(arguments[1]) : deeds.end();
    if (deed == deeds.end())
        std::_Exit(3);
    if (!shouli::importer::confineThisProcess())
        std::_Exit(2);
    std::_Exit(deed->second() ? 0 : 1);
}
