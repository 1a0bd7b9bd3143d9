// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "crypto/Sm2.h"

#include <QString>

namespace shouli::store {

/// Keeps the workstation's signing key readable without a passphrase, so that sync works while nobody is signed in: in
/// the file "signing.key" in the data folder. On Linux it has mode 0600; on Windows it is encrypted by DPAPI in the
/// machine's scope, and the folder's ACL keeps other users away from it.
class OsKeyStore {
public:
    explicit OsKeyStore(const QString& folder);

    /// Replaces a key that is there already. WriteFailed, DiskFull.
    base::Status save(const crypto::Sm2KeyPair& key) const;
    /// NotEnrolled when there is no key; StoreDamaged when the file does not hold one.
    base::Result<crypto::Sm2KeyPair> load() const;

private:
    QString m_path;
};

} // namespace shouli::store
