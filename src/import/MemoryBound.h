// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

namespace shouli::importer {

/// While it lives, this process gets no more than `bytes` of memory beyond what it has, so that a decoder cannot be
/// talked into gigabytes for a picture of a few pixels: it is refused the memory (std::bad_alloc, or the library's own
/// error). It stands within the confinement's limit, which holds for good; where it cannot be set that one is left.
class MemoryBound {
public:
    explicit MemoryBound(qint64 bytes);
    ~MemoryBound();
    Q_DISABLE_COPY_MOVE(MemoryBound)

private:
    struct Former;
    std::unique_ptr<Former> m_former; // what held before; null where nothing was set
};

} // namespace shouli::importer
