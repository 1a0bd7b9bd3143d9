// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/MemoryBound.h"

#include <windows.h>

#include <psapi.h>

namespace shouli::importer {
namespace {

// A job within the confinement's (Windows 8 and later nest them). A process never leaves a job, so there is one for
// all questions; its limit comes and goes.
HANDLE innerJob() {
    static const HANDLE job = [] {
        const HANDLE made = CreateJobObjectW(nullptr, nullptr);
        if (made && AssignProcessToJobObject(made, GetCurrentProcess()))
            return made;
        if (made)
            CloseHandle(made);
        return HANDLE(nullptr);
    }();
    return job;
}

bool limitTo(SIZE_T bytes) {
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = bytes > 0 ? JOB_OBJECT_LIMIT_PROCESS_MEMORY : 0;
    limits.ProcessMemoryLimit = bytes;
    return innerJob() && SetInformationJobObject(innerJob(), JobObjectExtendedLimitInformation, &limits, sizeof limits);
}

} // namespace

struct MemoryBound::Former {};

MemoryBound::MemoryBound(qint64 bytes) {
    PROCESS_MEMORY_COUNTERS now{};
    if (!K32GetProcessMemoryInfo(GetCurrentProcess(), &now, sizeof now))
        return;
    constexpr SIZE_T kBeside = SIZE_T(64) << 20; // what the system's own decoders and threads take
    if (limitTo(now.PagefileUsage + kBeside + SIZE_T(bytes)))
        m_former = std::make_unique<Former>();
}

MemoryBound::~MemoryBound() {
    if (m_former)
        limitTo(0);
}

} // namespace shouli::importer
