// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <optional>

namespace shouli::store {

/// Creates the folder of the local database if it is missing and makes it accessible to its owner only (0700; on
/// Windows an ACL of user and system that inherits nothing). StoreMissing when it cannot be created, ReadOnly when its
/// permissions cannot be set.
base::Status prepareDataFolder(const QString& folder);

/// Writes a small file atomically, readable by its owner only. WriteFailed, DiskFull.
base::Status writePrivateFile(const QString& path, QByteArrayView bytes);

/// Which file it is, whatever its name.
struct FileIdentity {
    quint64 volume = 0;
    quint64 file = 0;
    bool operator==(const FileIdentity&) const = default;
};
/// Absent when there is no such file.
std::optional<FileIdentity> identityOf(const QString& path);

} // namespace shouli::store
