// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace shouli::store {

/// The folder of the local database: made when it is missing, and readable by its owner only (0700; on Windows an ACL
/// of the user and the system, inherited from nowhere). StoreMissing when it cannot be made, ReadOnly when its rights
/// cannot be set.
base::Status prepareDataFolder(const QString& folder);

/// Writes a small file that only its owner can read, whole or not at all: WriteFailed, DiskFull.
base::Status writePrivateFile(const QString& path, QByteArrayView bytes);

} // namespace shouli::store
