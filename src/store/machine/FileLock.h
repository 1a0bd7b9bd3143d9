// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <memory>

namespace shouli::store {

/// A lock of the operating system on a file, which dies with its process however that ends. What is in the file does
/// not matter, nor who left it: a file alone keeps nobody out.
class FileLock {
public:
    /// StoreBusy when another program, or another lock of this one, has it; ReadOnly when the file cannot be made.
    static base::Result<std::unique_ptr<FileLock>> take(const QString& path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle)
        : m_handle(handle) {}

    qintptr m_handle; // a descriptor; on Windows a HANDLE
};

} // namespace shouli::store
