// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArrayView>

#include <memory>

namespace shouli::crypto {

constexpr qsizetype fingerprintSize = 16;

/// An SM2 public key (GB/T 32918, curve sm2p256v1): verifies and encrypts. A value; any thread.
class Sm2PublicKey {
public:
    /// From a SubjectPublicKeyInfo in DER: id-ecPublicKey with the SM2 curve and an uncompressed point, as OpenSSL
    /// writes it. Malformed for anything else, and for a point off the curve.
    static base::Result<Sm2PublicKey> fromDer(QByteArrayView der);
    /// 91 bytes.
    QByteArray toDer() const;

    /// What people and formats call the key: the first 16 bytes of the SM3 of toDer().
    QByteArray fingerprint() const;
    /// The fingerprint in 32 hexadecimal digits.
    QString fingerprintText() const;

    /// SignatureWrong unless the message was signed so by this key's holder.
    base::Status verify(QByteArrayView message, QByteArrayView signature) const;

    /// For a key or another short secret, with KDF and hash of SM3: SEQUENCE {x, y, C3, C2} in DER (GM/T 0009).
    /// Payloads go through SealedMessage.h.
    QByteArray encryptKey(const base::SecretBytes& plain) const;

    bool operator==(const Sm2PublicKey& other) const { return toDer() == other.toDer(); }

private:
    friend class Sm2KeyPair;
    struct Impl;
    explicit Sm2PublicKey(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

/// An SM2 key pair: signs and decrypts. Moved, never copied by accident. Const functions from any thread.
class Sm2KeyPair {
public:
    static Sm2KeyPair generate();
    /// From a PrivateKeyInfo (PKCS #8) in DER, unencrypted, of an SM2 key: Malformed.
    static base::Result<Sm2KeyPair> fromDer(const base::SecretBytes& der);
    /// 138 bytes; whoever keeps them seals them.
    base::SecretBytes toDer() const;

    ~Sm2KeyPair();
    Sm2KeyPair(Sm2KeyPair&&) noexcept;
    Sm2KeyPair& operator=(Sm2KeyPair&&) noexcept;

    const Sm2PublicKey& publicKey() const;

    /// SM2 with SM3 and the user id 1234567812345678 (GM/T 0009): r and s, 64 bytes. A new one each time.
    QByteArray sign(QByteArrayView message) const;

    /// What encryptKey() made for this pair: SealBroken.
    base::Result<base::SecretBytes> decryptKey(QByteArrayView encrypted) const;

private:
    struct Impl;
    explicit Sm2KeyPair(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> m_impl;
};

} // namespace shouli::crypto
