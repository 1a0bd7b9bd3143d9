// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Aead.h"

#include "crypto/Names.h"

#include <botan/aead.h>
#include <botan/exceptn.h>

using namespace shouli::base;

namespace shouli::crypto {

namespace {

std::unique_ptr<Botan::AEAD_Mode> cipher(Botan::Cipher_Dir direction, Suite suite, const SecretBytes& key,
                                         QByteArrayView nonce, QByteArrayView associated) {
    Q_ASSERT(key.size() == keySize(suite) && nonce.size() == nonceSize);
    auto mode = Botan::AEAD_Mode::create_or_throw(aeadName(suite), direction);
    mode->set_key(key.data(), static_cast<size_t>(key.size()));
    mode->set_associated_data(bytesOf(associated), sizeOf(associated));
    mode->start(bytesOf(nonce), sizeOf(nonce));
    return mode;
}

} // namespace

void aeadSeal(QByteArray& out, Suite suite, const SecretBytes& key, QByteArrayView nonce, QByteArrayView plain,
              QByteArrayView associated) noexcept {
    const auto mode = cipher(Botan::ENCRYPTION, suite, key, nonce, associated);
    Botan::secure_vector<std::uint8_t> buffer;
    buffer.reserve(sizeOf(plain) + tagSize); // so that the plain bytes are not left behind by growing
    buffer.assign(bytesOf(plain), bytesOf(plain) + plain.size());
    mode->finish(buffer);
    out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<qsizetype>(buffer.size()));
}

std::optional<SecretBytes> aeadOpen(Suite suite, const SecretBytes& key, QByteArrayView nonce, QByteArrayView sealed,
                                    QByteArrayView associated) noexcept {
    if (sealed.size() < tagSize)
        return std::nullopt;
    const auto mode = cipher(Botan::DECRYPTION, suite, key, nonce, associated);
    Botan::secure_vector<std::uint8_t> buffer(bytesOf(sealed), bytesOf(sealed) + sealed.size());
    try {
        mode->finish(buffer);
    } catch (const Botan::Invalid_Authentication_Tag&) {
        return std::nullopt;
    }
    return SecretBytes(QByteArrayView(buffer.data(), static_cast<qsizetype>(buffer.size())));
}

} // namespace shouli::crypto
