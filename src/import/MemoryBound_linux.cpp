// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/MemoryBound.h"

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>

namespace shouli::importer {

struct MemoryBound::Former {
    rlimit limit{};
};

// RLIMIT_DATA counts what is private and writable: the heap, but no libraries and no mapped fonts.
MemoryBound::MemoryBound(qint64 bytes) {
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory is counted, too
    rlimit limit{};
    if (::getrlimit(RLIMIT_DATA, &limit) != 0)
        return;
    constexpr rlim_t kLibraries = rlim_t(64) << 20; // what they have beside the heap
    const struct mallinfo2 heap = ::mallinfo2();
    const rlimit former = limit;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, heap.arena + heap.hblkhd + kLibraries + rlim_t(bytes));
    if (::setrlimit(RLIMIT_DATA, &limit) == 0)
        m_former = std::make_unique<Former>(Former{former});
#else
    Q_UNUSED(bytes)
#endif
}

MemoryBound::~MemoryBound() {
    if (m_former)
        ::setrlimit(RLIMIT_DATA, &m_former->limit);
}

} // namespace shouli::importer
