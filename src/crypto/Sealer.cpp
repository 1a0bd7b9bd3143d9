// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Sealer.h"

#include "base/ErrorCode.h"
#include "crypto/Aead.h"
#include "crypto/Format.h"
#include "crypto/Names.h"
#include "crypto/Random.h"

using namespace shouli::base;

namespace shouli::crypto {

namespace {
// Magic, version, suite; key id; nonce; then ciphertext and tag.
constexpr qsizetype idAt = formatHeadSize;
constexpr qsizetype nonceAt = idAt + 16;
constexpr qsizetype headerSize = nonceAt + nonceSize;
} // namespace

QByteArray seal(const Key& key, QByteArrayView plain, QByteArrayView associated) {
    QByteArray out;
    out.reserve(headerSize + plain.size() + tagSize);
    out += formatHead(Format::Envelope, key.suite());
    out += keyIdBytes(key.id());
    const QByteArray nonce = randomBytes(nonceSize);
    out += nonce;
    aeadSeal(out, key.suite(), key.bytes(), nonce, plain, joined(out, associated));
    return out;
}

Result<SecretBytes> open(const Key& key, QByteArrayView sealed, QByteArrayView associated) {
    SHOULI_TRY(const KeyId id, keyIdOf(sealed));
    if (id != key.id())
        return fail(ErrorCode::SealUnknownKey, id.text());
    if (quint8(sealed[formatSuiteAt]) != quint8(key.suite()))
        return fail(ErrorCode::SealBroken, QStringLiteral("suite is not the key's"));
    const auto header = sealed.first(headerSize);
    auto plain = aeadOpen(key.suite(), key.bytes(), header.sliced(nonceAt), sealed.sliced(headerSize),
                          joined(header, associated));
    if (!plain)
        return fail(ErrorCode::SealBroken, QStringLiteral("tag is wrong, %1 bytes").arg(sealed.size()));
    return std::move(*plain);
}

Result<KeyId> keyIdOf(QByteArrayView sealed) {
    SHOULI_CHECK(checkFormatHead(Format::Envelope, sealed));
    if (sealed.size() < headerSize + tagSize)
        return fail(ErrorCode::SealBroken, QStringLiteral("cut, %1 bytes").arg(sealed.size()));
    return keyIdFromBytes(sealed.sliced(idAt, 16));
}

} // namespace shouli::crypto
