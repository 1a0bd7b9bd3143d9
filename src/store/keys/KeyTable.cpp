// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/KeyTable.h"

#include "base/ErrorCode.h"
#include "crypto/KeySlot.h"
#include "store/keys/Places.h"

using namespace shouli::base;
using shouli::crypto::Key;
using shouli::crypto::KeyId;
using shouli::crypto::KeyRing;

namespace shouli::store {

Status KeyTable::wrap(const Key& dataKey, const QString& holder, const crypto::Sm2PublicKey& recipient) {
    SHOULI_CHECK(m_database.touch(Bound::KeySlot, holder));
    const QByteArray wrapped =
        crypto::wrapForPublicKey(dataKey, recipient, place("key_slot", dataKey.id().text(), holder));
    SHOULI_CHECK(m_database.execute(QStringLiteral("INSERT INTO key_slot(data_key, holder, wrapped) VALUES (?, ?, ?)"),
                                    dataKey.id().text(), holder, wrapped));
    return {};
}

Result<KeyRing> KeyTable::openRing(const QString& holder, const crypto::Sm2KeyPair& recipient, const KeyId& current) {
    SHOULI_CHECK(m_database.check(Bound::KeySlot, holder));
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT data_key, wrapped FROM key_slot WHERE holder = ?"), holder));
    std::optional<KeyRing> ring;
    std::vector<Key> old;
    while (rows.next()) {
        SHOULI_TRY(Key key,
                   crypto::unwrapWithPrivateKey(rows.bytes(1), recipient, place("key_slot", rows.text(0), holder)));
        if (key.id() == current)
            ring.emplace(std::move(key));
        else
            old.push_back(std::move(key));
    }
    SHOULI_CHECK(rows.status());
    if (!ring)
        return fail(ErrorCode::SealUnknownKey, QStringLiteral("no slot for data key %1").arg(current.text()));
    for (Key& key : old)
        ring->addOld(std::move(key));
    return std::move(*ring);
}

Status KeyTable::dropHolder(const QString& holder) {
    SHOULI_CHECK(m_database.touch(Bound::KeySlot, holder));
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM key_slot WHERE holder = ?"), holder));
    return {};
}

Status KeyTable::dropDataKey(const KeyId& dataKey) {
    SHOULI_CHECK(m_database.touch(Bound::KeySlot));
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM key_slot WHERE data_key = ?"), dataKey.text()));
    return {};
}

Status KeyTable::put(const QString& name, const SecretBytes& key, const KeyRing& ring) {
    SHOULI_CHECK(m_database.touch(Bound::SealedKey, name));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO sealed_key(name, sealed) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed)"),
                                    name, ring.seal(key.view(), place("sealed_key", name))));
    return {};
}

Result<SecretBytes> KeyTable::open(const QString& name, const KeyRing& ring) {
    SHOULI_CHECK(m_database.check(Bound::SealedKey, name));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral("SELECT sealed FROM sealed_key WHERE name = ?"), name));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::StoreDamaged, QStringLiteral("no sealed key %1").arg(name));
    }
    return ring.open(rows.bytes(0), place("sealed_key", name));
}

} // namespace shouli::store
