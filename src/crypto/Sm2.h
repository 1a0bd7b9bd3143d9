// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArrayView>

#include <memory>

namespace shouli::crypto {

constexpr qsizetype fingerprintSize = 16;

/// An SM2 public key (GB/T 32918, curve sm2p256v1): verifies and encrypts. A cheap value; thread-safe.
class Sm2PublicKey {
public:
    /// From a SubjectPublicKeyInfo in DER: id-ecPublicKey with the SM2 curve and an uncompressed point, as OpenSSL
    /// writes it. Malformed for anything else, and for a point off the curve.
    static base::Result<Sm2PublicKey> fromDer(QByteArrayView der);
    /// The form that fromDer() reads, 91 bytes.
    QByteArray toDer() const;

    /// How people and formats refer to the key: the first 16 bytes of the SM3 of toDer().
    QByteArray fingerprint() const;
    /// The fingerprint as 32 hexadecimal digits.
    QString fingerprintText() const;

    /// SignatureWrong unless `signature` is Sm2KeyPair::sign()'s of this message with this key.
    base::Status verify(QByteArrayView message, QByteArrayView signature) const;

    /// Encrypts a key or another short secret, with SM3 as hash and in the KDF: SEQUENCE {x, y, C3, C2} in DER
    /// (GM/T 0009). For longer payloads use SealedMessage.h.
    QByteArray encryptKey(const base::SecretBytes& plain) const;

    bool operator==(const Sm2PublicKey& other) const { return toDer() == other.toDer(); }

private:
    friend class Sm2KeyPair;
    struct Impl;
    explicit Sm2PublicKey(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

/// An SM2 key pair: signs and decrypts. Move-only. Const functions are thread-safe.
class Sm2KeyPair {
public:
    static Sm2KeyPair generate();
    /// From an unencrypted PrivateKeyInfo (PKCS #8) in DER. Malformed when it is not one of an SM2 key.
    static base::Result<Sm2KeyPair> fromDer(const base::SecretBytes& der);
    /// The form that fromDer() reads, 138 bytes and not encrypted: the caller stores them sealed.
    base::SecretBytes toDer() const;

    ~Sm2KeyPair();
    Sm2KeyPair(Sm2KeyPair&&) noexcept;
    Sm2KeyPair& operator=(Sm2KeyPair&&) noexcept;

    const Sm2PublicKey& publicKey() const;

    /// SM2 with SM3 and the user id 1234567812345678 (GM/T 0009): r and s, 64 bytes. Different at every call.
    QByteArray sign(QByteArrayView message) const;

    /// Decrypts what encryptKey() made with this pair's public key. SealBroken for anything else.
    base::Result<base::SecretBytes> decryptKey(QByteArrayView encrypted) const;

private:
    struct Impl;
    explicit Sm2KeyPair(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> m_impl;
};

} // namespace shouli::crypto
