// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Sm2.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"
#include "crypto/Names.h"

#include <botan/ber_dec.h>
#include <botan/der_enc.h>
#include <botan/oids.h>
#include <botan/pubkey.h>
#include <botan/sm2.h>
#include <botan/system_rng.h>

using namespace shouli::base;

namespace shouli::crypto {

namespace {

const char userIdAndHash[] = "1234567812345678,SM3";
constexpr size_t scalarSize = 32;

Botan::EC_Group curve() { return Botan::EC_Group("sm2p256v1"); }

// SubjectPublicKeyInfo of an uncompressed SM2 point up to the point itself (04 x y, 65 bytes): SEQUENCE { SEQUENCE {
// 1.2.840.10045.2.1 id-ecPublicKey, 1.2.156.10197.1.301 sm2p256v1 }, BIT STRING }. Botan would write an OID of its own.
const QByteArray& publicKeyHead() {
    static const QByteArray head = QByteArray::fromHex("3059301306072a8648ce3d020106082a811ccf5501822d034200");
    return head;
}
constexpr qsizetype pointSize = 65;

Botan::OID ecPublicKeyOid() { return Botan::OID("1.2.840.10045.2.1"); }
Botan::OID sm2CurveOid() { return Botan::OID("1.2.156.10197.1.301"); }

// The private scalar in a PrivateKeyInfo (RFC 5208) that holds an ECPrivateKey (RFC 5915).
Botan::BigInt scalarFrom(const SecretBytes& der) {
    size_t version = 0;
    Botan::OID algorithm;
    Botan::OID named;
    Botan::secure_vector<std::uint8_t> inner;
    Botan::BER_Decoder(der.data(), static_cast<size_t>(der.size()))
        .start_cons(Botan::SEQUENCE)
        .decode(version)
        .start_cons(Botan::SEQUENCE)
        .decode(algorithm)
        .decode(named)
        .end_cons()
        .decode(inner, Botan::OCTET_STRING)
        .discard_remaining()
        .end_cons()
        .verify_end();
    if (version != 0 || algorithm != ecPublicKeyOid() || named != sm2CurveOid())
        throw Botan::Decoding_Error("not an SM2 key");
    Botan::secure_vector<std::uint8_t> scalar;
    Botan::BER_Decoder(inner)
        .start_cons(Botan::SEQUENCE)
        .decode_and_check<size_t>(1, "ECPrivateKey version")
        .decode(scalar, Botan::OCTET_STRING)
        .discard_remaining()
        .end_cons();
    const Botan::BigInt x(scalar.data(), scalar.size());
    if (x < 1 || x >= curve().get_order() - 1) // GB/T 32918.1, 6.1
        throw Botan::Decoding_Error("private key out of range");
    return x;
}

} // namespace

struct Sm2PublicKey::Impl {
    Botan::SM2_PublicKey key;
    QByteArray der;
};

struct Sm2KeyPair::Impl {
    Botan::SM2_PrivateKey key;
    Sm2PublicKey publicKey;

    explicit Impl(const Botan::BigInt& x)
        : key(Botan::system_rng(), curve(), x)
        , publicKey(publicPart(key)) {}

    static Sm2PublicKey publicPart(const Botan::SM2_PrivateKey& key) {
        const auto point = key.public_point().encode(Botan::PointGFp::UNCOMPRESSED);
        const auto view = QByteArrayView(point.data(), static_cast<qsizetype>(point.size()));
        return Sm2PublicKey(std::make_shared<const Sm2PublicKey::Impl>(
            Sm2PublicKey::Impl{Botan::SM2_PublicKey(key.domain(), key.public_point()), publicKeyHead() + view}));
    }
};

Sm2PublicKey::Sm2PublicKey(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl)) {}

Result<Sm2PublicKey> Sm2PublicKey::fromDer(QByteArrayView der) {
    const QByteArray& head = publicKeyHead();
    if (der.size() != head.size() + pointSize || !der.startsWith(head) || der[head.size()] != 4)
        return fail(ErrorCode::Malformed, QStringLiteral("no SM2 public key, %1 bytes").arg(der.size()));
    try {
        const Botan::EC_Group group = curve();
        const auto bits = der.sliced(head.size());
        const Botan::PointGFp point = group.OS2ECP(bytesOf(bits), sizeOf(bits)); // throws when off the curve
        if (!group.verify_public_element(point))
            return fail(ErrorCode::Malformed, QStringLiteral("no point of the SM2 curve"));
        return Sm2PublicKey(std::make_shared<const Impl>(Impl{Botan::SM2_PublicKey(group, point), der.toByteArray()}));
    } catch (const std::exception& e) {
        return fail(ErrorCode::Malformed, QString::fromUtf8(e.what()));
    }
}

QByteArray Sm2PublicKey::toDer() const { return m_impl->der; }

QByteArray Sm2PublicKey::fingerprint() const { return Digest::sm3(m_impl->der).first(fingerprintSize); }

QString Sm2PublicKey::fingerprintText() const { return QString::fromLatin1(fingerprint().toHex()); }

Status Sm2PublicKey::verify(QByteArrayView message, QByteArrayView signature) const {
    try {
        Botan::PK_Verifier verifier(m_impl->key, userIdAndHash);
        verifier.update(bytesOf(message), sizeOf(message));
        if (verifier.check_signature(bytesOf(signature), sizeOf(signature)))
            return {};
    } catch (const std::exception& e) {
        return fail(ErrorCode::SignatureWrong, QString::fromUtf8(e.what()));
    }
    return fail(ErrorCode::SignatureWrong, fingerprintText());
}

QByteArray Sm2PublicKey::encryptKey(const SecretBytes& plain) const {
    const Botan::PK_Encryptor_EME encryptor(m_impl->key, Botan::system_rng(), "SM3");
    const auto out = encryptor.encrypt(plain.data(), static_cast<size_t>(plain.size()), Botan::system_rng());
    return QByteArray(reinterpret_cast<const char*>(out.data()), static_cast<qsizetype>(out.size()));
}

Sm2KeyPair::Sm2KeyPair(std::unique_ptr<const Impl> impl)
    : m_impl(std::move(impl)) {}
Sm2KeyPair::~Sm2KeyPair() = default;
Sm2KeyPair::Sm2KeyPair(Sm2KeyPair&&) noexcept = default;
Sm2KeyPair& Sm2KeyPair::operator=(Sm2KeyPair&&) noexcept = default;

Sm2KeyPair Sm2KeyPair::generate() {
    const auto x = Botan::BigInt::random_integer(Botan::system_rng(), 1, curve().get_order() - 1);
    return Sm2KeyPair(std::make_unique<const Impl>(x));
}

Result<Sm2KeyPair> Sm2KeyPair::fromDer(const SecretBytes& der) {
    try {
        return Sm2KeyPair(std::make_unique<const Impl>(scalarFrom(der)));
    } catch (const std::exception& e) {
        return fail(ErrorCode::Malformed, QString::fromUtf8(e.what()));
    }
}

SecretBytes Sm2KeyPair::toDer() const {
    const auto scalar = Botan::BigInt::encode_1363(m_impl->key.private_value(), scalarSize);
    const auto point = m_impl->key.public_point().encode(Botan::PointGFp::UNCOMPRESSED);
    const auto inner = Botan::DER_Encoder()
                           .start_cons(Botan::SEQUENCE)
                           .encode(size_t(1))
                           .encode(scalar, Botan::OCTET_STRING)
                           .start_cons(Botan::ASN1_Tag(1), Botan::CONTEXT_SPECIFIC)
                           .encode(point, Botan::BIT_STRING)
                           .end_cons()
                           .end_cons()
                           .get_contents();
    const auto outer = Botan::DER_Encoder()
                           .start_cons(Botan::SEQUENCE)
                           .encode(size_t(0))
                           .start_cons(Botan::SEQUENCE)
                           .encode(ecPublicKeyOid())
                           .encode(sm2CurveOid())
                           .end_cons()
                           .encode(inner, Botan::OCTET_STRING)
                           .end_cons()
                           .get_contents();
    return SecretBytes(QByteArrayView(outer.data(), static_cast<qsizetype>(outer.size())));
}

const Sm2PublicKey& Sm2KeyPair::publicKey() const { return m_impl->publicKey; }

QByteArray Sm2KeyPair::sign(QByteArrayView message) const {
    Botan::PK_Signer signer(m_impl->key, Botan::system_rng(), userIdAndHash);
    signer.update(bytesOf(message), sizeOf(message));
    const auto out = signer.signature(Botan::system_rng());
    return QByteArray(reinterpret_cast<const char*>(out.data()), static_cast<qsizetype>(out.size()));
}

Result<SecretBytes> Sm2KeyPair::decryptKey(QByteArrayView encrypted) const {
    try {
        const Botan::PK_Decryptor_EME decryptor(m_impl->key, Botan::system_rng(), "SM3");
        const auto out = decryptor.decrypt(bytesOf(encrypted), sizeOf(encrypted));
        return SecretBytes(QByteArrayView(out.data(), static_cast<qsizetype>(out.size())));
    } catch (const std::exception& e) {
        return fail(ErrorCode::SealBroken, QString::fromUtf8(e.what()));
    }
}

} // namespace shouli::crypto
