// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "crypto/Key.h"
#include "crypto/Sm2.h"

#include <QString>

namespace shouli::store {

/// Keeps what must be readable without a passphrase, since sync works while nobody is signed in, in files of the data
/// folder. On Linux they have mode 0600; on Windows the keys are encrypted by DPAPI in the machine's scope, and the
/// folder's ACL keeps other users away from them.
class OsKeyStore {
public:
    explicit OsKeyStore(const QString& folder);

    /// "signing.key": the workstation's signing key. Replaces a key that is there already. WriteFailed, DiskFull.
    base::Status save(const crypto::Sm2KeyPair& key) const;
    /// NotEnrolled when there is no key; StoreDamaged when the file does not hold one.
    base::Result<crypto::Sm2KeyPair> load() const;
    /// Whether a workstation was set up in this folder.
    bool hasSigningKey() const;

    /// "seal.key": the key that binds the database's rows.
    base::Status saveSealKey(const crypto::Key& key) const;
    /// NotFound, StoreDamaged.
    base::Result<crypto::Key> loadSealKey() const;

    /// "seal.mark": how far the database had come (SealMark), which is no secret. Empty when there is none.
    base::Status saveMark(const QByteArray& mark) const;
    QByteArray loadMark() const;

private:
    QString m_folder;
};

} // namespace shouli::store
