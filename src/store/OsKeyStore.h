// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "crypto/Sm2.h"

#include <QString>

namespace shouli::store {

/// Where the workstation's signing key lies with the operating system, so that sync goes on with nobody signed in:
/// a file "signing.key" in the data folder, 0600 on Linux; sealed by DPAPI for the machine's scope on Windows, where
/// the folder's ACL keeps other users from it.
class OsKeyStore {
public:
    explicit OsKeyStore(const QString& folder);

    /// Replaces the one that is there: WriteFailed, DiskFull.
    base::Status save(const crypto::Sm2KeyPair& key) const;
    /// NotEnrolled when there is none; StoreDamaged when it cannot be read as a key.
    base::Result<crypto::Sm2KeyPair> load() const;

private:
    QString m_path;
};

} // namespace shouli::store
