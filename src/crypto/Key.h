// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "base/SecretBytes.h"
#include "crypto/Suite.h"

namespace shouli::crypto {

using KeyId = base::Id<struct KeyTag>;

/// The 16 bytes of an id as they stand in sealed formats (RFC 4122 byte order), and the way back.
QByteArray keyIdBytes(const KeyId& id);
KeyId keyIdFromBytes(QByteArrayView bytes);

/// A symmetric key: its id, its suite and keySize(suite) bytes, which are wiped when it is destroyed.
class Key {
public:
    /// A new random key with a new id.
    static Key generate(Suite suite);
    /// Malformed when there are not keySize(suite) bytes.
    static base::Result<Key> make(const KeyId& id, Suite suite, base::SecretBytes bytes);

    /// The key as bytes to be sealed under another key: suite (1 byte), id (16), key. // DO NOT CHANGE: stored
    base::SecretBytes toBytes() const;
    /// Reads what toBytes() wrote. Malformed; SealUnknownVersion for a suite that this version does not know.
    static base::Result<Key> fromBytes(QByteArrayView bytes);

    const KeyId& id() const { return m_id; }
    Suite suite() const { return m_suite; }
    const base::SecretBytes& bytes() const { return m_bytes; }
    Key clone() const { return Key(m_id, m_suite, m_bytes.clone()); }

    /// A key for one purpose, e.g. "audit", derived from this one by HKDF (RFC 5869, no salt, info = label) with the
    /// suite's HMAC: keys of different labels reveal nothing of one another. `size` at most 255 * 32 bytes.
    base::SecretBytes derive(QByteArrayView label, qsizetype size = 32) const noexcept;

private:
    Key(const KeyId& id, Suite suite, base::SecretBytes bytes)
        : m_id(id)
        , m_suite(suite)
        , m_bytes(std::move(bytes)) {}

    KeyId m_id;
    Suite m_suite;
    base::SecretBytes m_bytes;
};

} // namespace shouli::crypto
