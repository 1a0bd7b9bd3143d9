// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"

#include <vector>

namespace shouli::crypto {

/// The data keys in force: the current one seals, every one of them opens what was sealed under it. Const functions may
/// run on any thread at once; changing the ring needs exclusive access.
class KeyRing {
public:
    explicit KeyRing(Key current);

    const Key& current() const { return m_keys.front(); }
    /// Null when the ring does not hold this key.
    const Key* find(const KeyId& id) const;
    /// Current first.
    const std::vector<Key>& keys() const { return m_keys; }

    /// Adds an older key, for opening only. Does nothing when the ring holds it already.
    void addOld(Key key);
    /// `key` seals from now on; the former current key stays, for opening.
    void startNew(Key key);
    /// Removes a key under which nothing is sealed any more. REQUIRES: it is not the current one.
    void forget(const KeyId& id);

    QByteArray seal(QByteArrayView plain, QByteArrayView associated) const;
    /// Opens with the key that the sealed bytes name. SealUnknownKey when the ring does not hold it;
    /// SealUnknownVersion and SealBroken as crypto::open().
    base::Result<base::SecretBytes> open(QByteArrayView sealed, QByteArrayView associated) const;

private:
    std::vector<Key> m_keys;
};

} // namespace shouli::crypto
