// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QString>

namespace shouli::store {

/// A secret in a file, as the operating system keeps it: 0600 on Linux, encrypted by DPAPI on Windows. Replaces one
/// that is there. WriteFailed, DiskFull.
base::Status saveSecret(const QString& path, const base::SecretBytes& secret);
/// NotFound; StoreDamaged when it cannot be read.
base::Result<base::SecretBytes> secretIn(const QString& path);

} // namespace shouli::store
