// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/KeyRing.h"
#include "crypto/Sm2.h"
#include "store/keys/BoundDatabase.h"

namespace shouli::store {

/// The data keys, wrapped once for each holder's public key, and the special-purpose keys that are sealed under them.
/// Thanks to the public keys a new data key can be given to operators who are not signed in.
class KeyTable {
public:
    /// Holder of the province's slot, with which data can be recovered when all passphrases are forgotten.
    static constexpr char RecoveryHolder[] = "recovery";

    explicit KeyTable(BoundDatabase& database)
        : m_database(database) {}

    base::Status wrap(const crypto::Key& dataKey, const QString& holder, const crypto::Sm2PublicKey& recipient);
    /// All data keys that this holder has, `current` as the current one. SealUnknownKey when the holder lacks it.
    base::Result<crypto::KeyRing> openRing(const QString& holder, const crypto::Sm2KeyPair& recipient,
                                           const crypto::KeyId& current);
    base::Status dropHolder(const QString& holder);
    base::Status dropDataKey(const crypto::KeyId& dataKey);

    /// Stores a special-purpose key ("audit", "blind_index", "device") sealed under the ring's current data key,
    /// replacing the one of this name.
    base::Status put(const QString& name, const base::SecretBytes& key, const crypto::KeyRing& ring);
    base::Result<base::SecretBytes> open(const QString& name, const crypto::KeyRing& ring);

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
