// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Key.h"

#include "base/ErrorCode.h"
#include "crypto/Mac.h"
#include "crypto/Random.h"

#include <cstring>

using namespace shouli::base;

namespace shouli::crypto {

namespace {
constexpr qsizetype idSize = 16;
constexpr qsizetype headSize = 1 + idSize;
} // namespace

QByteArray keyIdBytes(const KeyId& id) { return QUuid::fromString(id.text()).toRfc4122(); }

KeyId keyIdFromBytes(QByteArrayView bytes) {
    return KeyId::fromText(QUuid::fromRfc4122(bytes.toByteArray()).toString(QUuid::WithoutBraces));
}

Key Key::generate(Suite suite) { return Key(KeyId::make(), suite, randomSecret(keySize(suite))); }

Result<Key> Key::make(const KeyId& id, Suite suite, SecretBytes bytes) {
    if (bytes.size() != keySize(suite))
        return fail(ErrorCode::Malformed, QStringLiteral("key of %1 bytes").arg(bytes.size()));
    return Key(id, suite, std::move(bytes));
}

SecretBytes Key::toBytes() const {
    SecretBytes out(headSize + m_bytes.size());
    out.data()[0] = static_cast<quint8>(m_suite);
    std::memcpy(out.data() + 1, keyIdBytes(m_id).constData(), idSize);
    std::memcpy(out.data() + headSize, m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    return out;
}

Result<Key> Key::fromBytes(QByteArrayView bytes) {
    if (bytes.size() < headSize)
        return fail(ErrorCode::Malformed, QStringLiteral("key too short"));
    const auto suite = suiteFromId(static_cast<quint8>(bytes[0]));
    if (!suite)
        return fail(ErrorCode::SealUnknownVersion, QStringLiteral("key of suite %1").arg(quint8(bytes[0])));
    return make(keyIdFromBytes(bytes.sliced(1, idSize)), *suite, SecretBytes(bytes.sliced(headSize)));
}

SecretBytes Key::derive(QByteArrayView label, qsizetype size) const noexcept {
    return hkdf(m_suite, m_bytes, label, size);
}

} // namespace shouli::crypto
