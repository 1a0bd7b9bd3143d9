// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProcessGuard.h"

#include <QtGlobal>

#include <windows.h>

#include <string>

// Of werapi.h, which is not used: mingw-w64's lacks what it refers to.
extern "C" {
__declspec(dllimport) HRESULT WINAPI WerSetFlags(DWORD flags);
__declspec(dllimport) HRESULT WINAPI WerAddExcludedApplication(PCWSTR program, BOOL forAllUsers);
}

namespace shouli::app {

namespace {

// GCC for Windows frees a thread's own variables before their destructors run. Qt has one such variable with something
// to free, the stack of compiled regular expressions: a thread that used one would crash now and then as it ends.
void avoidThreadStorageOfRegExps() {
#ifdef __MINGW32__
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

} // namespace

void guardProcess() {
    avoidThreadStorageOfRegExps();
    constexpr DWORD noHeapInReports = 1;
    constexpr DWORD longestPath = 32'768;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    WerSetFlags(noHeapInReports);
    std::wstring program(longestPath, L'\0');
    if (GetModuleFileNameW(nullptr, program.data(), longestPath) > 0)
        WerAddExcludedApplication(program.c_str(), FALSE);
}

} // namespace shouli::app
