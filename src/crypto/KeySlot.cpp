// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/KeySlot.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"
#include "crypto/Format.h"
#include "crypto/Names.h"
#include "crypto/Random.h"
#include "crypto/SealedMessage.h"
#include "crypto/Sealer.h"

#include <QtEndian>

using namespace shouli::base;

namespace shouli::crypto {

namespace {

// Head; memory, passes, lanes; salt; the envelope with the key; checksum over all before it.
constexpr qsizetype costAt = formatHeadSize;
constexpr qsizetype saltAt = costAt + 3 * 4;
constexpr qsizetype headerSize = saltAt + saltSize;
constexpr qsizetype checksumSize = 8;

QByteArray checksum(QByteArrayView bytes) { return Digest::sm3(bytes).first(checksumSize); }

QByteArray costBytes(const KdfCost& cost) {
    const quint32 big[] = {qToBigEndian(cost.memoryKiB), qToBigEndian(cost.passes), qToBigEndian(cost.lanes)};
    return QByteArray(reinterpret_cast<const char*>(big), sizeof big);
}

KdfCost costFrom(QByteArrayView header) {
    const char* at = header.data() + costAt;
    return {qFromBigEndian<quint32>(at), qFromBigEndian<quint32>(at + 4), qFromBigEndian<quint32>(at + 8)};
}

// The key that a passphrase gives. It has no id of its own: its slot knows it.
Result<Key> wrappingKey(Suite suite, QStringView passphrase, QByteArrayView header) {
    SHOULI_TRY(SecretBytes bytes,
               deriveFromPassphrase(passphrase, header.sliced(saltAt, saltSize), costFrom(header), keySize(suite)));
    return Key::make(KeyId(), suite, std::move(bytes));
}

} // namespace

Result<QByteArray> wrapWithPassphrase(const Key& key, QStringView passphrase, QByteArrayView slotId,
                                      const KdfCost& cost) {
    const QByteArray header = formatHead(Format::PassphraseSlot, key.suite()) + costBytes(cost) + randomBytes(saltSize);
    SHOULI_TRY(const Key wrapping, wrappingKey(key.suite(), passphrase, header));
    const QByteArray slot = header + seal(wrapping, key.toBytes().view(), joined(header, slotId));
    return QByteArray(slot + checksum(slot));
}

Result<Key> unwrapWithPassphrase(QByteArrayView slot, QStringView passphrase, QByteArrayView slotId) {
    SHOULI_TRY(const Suite suite, checkFormatHead(Format::PassphraseSlot, slot));
    if (slot.size() < headerSize + checksumSize || checksum(slot.chopped(checksumSize)) != slot.last(checksumSize))
        return fail(ErrorCode::SealBroken, QStringLiteral("slot is damaged, %1 bytes").arg(slot.size()));
    const auto header = slot.first(headerSize);
    SHOULI_TRY(const Key wrapping, wrappingKey(suite, passphrase, header));
    const auto envelope = slot.sliced(headerSize).chopped(checksumSize);
    const auto bytes = open(wrapping, envelope, joined(header, slotId));
    if (!bytes)
        return fail(bytes.error().code == ErrorCode::SealBroken ? Error{ErrorCode::PassphraseWrong, {}}
                                                                : bytes.error());
    return Key::fromBytes(bytes->view());
}

QByteArray wrapForPublicKey(const Key& key, const Sm2PublicKey& recipient, QByteArrayView slotId) {
    return sealTo(recipient, key.suite(), key.toBytes().view(), slotId);
}

Result<Key> unwrapWithPrivateKey(QByteArrayView slot, const Sm2KeyPair& recipient, QByteArrayView slotId) {
    SHOULI_TRY(const SecretBytes bytes, openWith(recipient, slot, slotId));
    return Key::fromBytes(bytes.view());
}

} // namespace shouli::crypto
