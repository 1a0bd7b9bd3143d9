// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/KeyRing.h"

#include "base/ErrorCode.h"
#include "crypto/Sealer.h"

#include <algorithm>

using namespace shouli::base;

namespace shouli::crypto {

KeyRing::KeyRing(Key current) { m_keys.push_back(std::move(current)); }

const Key* KeyRing::find(const KeyId& id) const {
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& key) { return key.id() == id; });
    return found == m_keys.end() ? nullptr : &*found;
}

void KeyRing::addOld(Key key) {
    if (!find(key.id()))
        m_keys.push_back(std::move(key));
}

void KeyRing::startNew(Key key) {
    Q_ASSERT(!find(key.id()));
    m_keys.insert(m_keys.begin(), std::move(key));
}

void KeyRing::forget(const KeyId& id) {
    Q_ASSERT(id != current().id());
    std::erase_if(m_keys, [&](const Key& key) { return key.id() == id; });
}

QByteArray KeyRing::seal(QByteArrayView plain, QByteArrayView associated) const {
    return crypto::seal(current(), plain, associated);
}

Result<SecretBytes> KeyRing::open(QByteArrayView sealed, QByteArrayView associated) const {
    SHOULI_TRY(const KeyId id, keyIdOf(sealed));
    const Key* key = find(id);
    if (!key)
        return fail(ErrorCode::SealUnknownKey, id.text());
    return crypto::open(*key, sealed, associated);
}

} // namespace shouli::crypto
