// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/KeyRing.h"
#include "crypto/Sm2.h"
#include "sql/Database.h"

namespace shouli::store {

/// The data keys, wrapped once for each holder's public key, and the keys of one purpose sealed under them. Wrapping
/// to public keys lets a new data key be given to operators who are not there.
class KeyTable {
public:
    /// The province's slot: forgotten passphrases lose nothing.
    static constexpr char RecoveryHolder[] = "recovery";

    explicit KeyTable(sql::Database& database)
        : m_database(database) {}

    base::Status wrap(const crypto::Key& dataKey, const QString& holder, const crypto::Sm2PublicKey& recipient);
    /// All data keys this holder has, `current` in front: SealUnknownKey when that one is missing.
    base::Result<crypto::KeyRing> openRing(const QString& holder, const crypto::Sm2KeyPair& recipient,
                                           const crypto::KeyId& current);
    base::Status dropHolder(const QString& holder);
    base::Status dropDataKey(const crypto::KeyId& dataKey);

    /// Seals, or reseals, a key of one purpose: "audit", "blind_index", "device".
    base::Status put(const QString& name, const base::SecretBytes& key, const crypto::KeyRing& ring);
    base::Result<base::SecretBytes> open(const QString& name, const crypto::KeyRing& ring);

private:
    sql::Database& m_database;
};

} // namespace shouli::store
