// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"

#include <vector>

namespace shouli::crypto {

/// The data keys in force: the current one seals, all of them open. Const functions from any thread;
/// changing it is for one thread while no other uses it.
class KeyRing {
public:
    explicit KeyRing(Key current);

    const Key& current() const { return m_keys.front(); }
    /// Null when the ring does not have it.
    const Key* find(const KeyId& id) const;
    /// Current first.
    const std::vector<Key>& keys() const { return m_keys; }

    /// An older key, for opening only. A key the ring has already is left as it is.
    void addOld(Key key);
    /// From now on `key` seals; what was current stays for opening.
    void startNew(Key key);
    /// Once nothing is sealed under it any more. REQUIRES: not the current one.
    void forget(const KeyId& id);

    QByteArray seal(QByteArrayView plain, QByteArrayView associated) const;
    /// With the key the sealed thing asks for: SealUnknownKey, SealUnknownVersion, SealBroken.
    base::Result<base::SecretBytes> open(QByteArrayView sealed, QByteArrayView associated) const;

private:
    std::vector<Key> m_keys;
};

} // namespace shouli::crypto
