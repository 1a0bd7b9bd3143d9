// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/SealedMessage.h"

#include "base/ErrorCode.h"
#include "crypto/Format.h"
#include "crypto/Names.h"
#include "crypto/Sealer.h"

#include <QtEndian>

using namespace shouli::base;

namespace shouli::crypto {

namespace {

// Head; fingerprint of the recipient; length of the encrypted content key; that key; the envelope with the bytes.
constexpr qsizetype recipientAt = formatHeadSize;
constexpr qsizetype lengthAt = recipientAt + fingerprintSize;
constexpr qsizetype contentKeyAt = lengthAt + 2;

QByteArray lengthBytes(qsizetype length) {
    const quint16 big = qToBigEndian(static_cast<quint16>(length));
    return QByteArray(reinterpret_cast<const char*>(&big), sizeof big);
}

} // namespace

QByteArray sealTo(const Sm2PublicKey& recipient, Suite suite, QByteArrayView plain, QByteArrayView associated) {
    const Key content = Key::generate(suite);
    const QByteArray encrypted = recipient.encryptKey(content.toBytes());
    const QByteArray header =
        formatHead(Format::Message, suite) + recipient.fingerprint() + lengthBytes(encrypted.size()) + encrypted;
    return header + seal(content, plain, joined(header, associated));
}

Result<SecretBytes> openWith(const Sm2KeyPair& recipient, QByteArrayView message, QByteArrayView associated) {
    SHOULI_TRY(const QByteArray fingerprint, recipientOf(message));
    if (fingerprint != recipient.publicKey().fingerprint())
        return fail(ErrorCode::SealUnknownKey, QString::fromLatin1(fingerprint.toHex()));
    const qsizetype length = qFromBigEndian<quint16>(message.data() + lengthAt);
    if (message.size() < contentKeyAt + length)
        return fail(ErrorCode::SealBroken, QStringLiteral("cut, %1 bytes").arg(message.size()));
    SHOULI_TRY(const SecretBytes contentBytes, recipient.decryptKey(message.sliced(contentKeyAt, length)));
    const auto content = Key::fromBytes(contentBytes.view());
    if (!content)
        return fail(ErrorCode::SealBroken, QStringLiteral("no content key"));
    const auto header = message.first(contentKeyAt + length);
    auto plain = open(*content, message.sliced(header.size()), joined(header, associated));
    // The envelope's key is the one beside it: an envelope that asks for another has been changed.
    if (!plain && plain.error().code == ErrorCode::SealUnknownKey)
        return fail(ErrorCode::SealBroken, QStringLiteral("envelope of another message"));
    return plain;
}

Result<QByteArray> recipientOf(QByteArrayView message) {
    SHOULI_CHECK(checkFormatHead(Format::Message, message));
    if (message.size() < contentKeyAt)
        return fail(ErrorCode::SealBroken, QStringLiteral("cut, %1 bytes").arg(message.size()));
    return message.sliced(recipientAt, fingerprintSize).toByteArray();
}

} // namespace shouli::crypto
