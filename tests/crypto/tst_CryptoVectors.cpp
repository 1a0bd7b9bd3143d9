// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "crypto/Aead.h"
#include "crypto/Digest.h"
#include "crypto/Mac.h"
#include "crypto/PassphraseKdf.h"
#include "crypto/Sm2.h"

#include <QTest>

#include <botan/argon2.h>
#include <botan/block_cipher.h>

using namespace shouli::base;
using namespace shouli::crypto;

namespace {
QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
SecretBytes secret(const char* text) { return SecretBytes(QByteArrayView(hex(text))); }
// The example key of GB/T 32918.5-2017, annex A, as PKCS #8 and SubjectPublicKeyInfo.
const char* const exampleScalar = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
const char* const examplePoint = "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                                 "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
QByteArray examplePublicDer() {
    return hex("3059301306072a8648ce3d020106082a811ccf5501822d034200").append(hex(examplePoint));
}
SecretBytes privateDer(const char* scalar) {
    QByteArray der = hex("3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420");
    return SecretBytes(QByteArrayView(der.append(hex(scalar))));
}
} // namespace

class tst_CryptoVectors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void digests_data() {
        QTest::addColumn<int>("suite");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("SM3 of abc, GB/T 32905-2016 A.1")
            << 1 << QByteArray("abc") << hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        QTest::newRow("SM3 of 16 times abcd, GB/T 32905-2016 A.2")
            << 1 << QByteArray("abcd").repeated(16)
            << hex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        QTest::newRow("SHA-256 of abc, FIPS 180-2 B.1")
            << 2 << QByteArray("abc") << hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
    void digests() {
        QFETCH(int, suite);
        QFETCH(QByteArray, message);
        QTEST(Digest::of(static_cast<Suite>(suite), message), "digest");
    }

    // GB/T 32907-2016, annex A, example 1.
    void sm4Block() {
        const auto cipher = Botan::BlockCipher::create_or_throw("SM4");
        QByteArray block = hex("0123456789abcdeffedcba9876543210");
        auto* bytes = reinterpret_cast<std::uint8_t*>(block.data());
        cipher->set_key(bytes, 16);
        cipher->encrypt(bytes);
        QCOMPARE(block.toHex(), QByteArray("681edf34d206965e86b3e94f536e4246"));
    }

    void aead_data() {
        QTest::addColumn<int>("suite");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("associated");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("sealed");
        QTest::newRow("SM4/GCM, RFC 8998 A.1")
            << 1 << hex("0123456789ABCDEFFEDCBA9876543210") << hex("00001234567800000000ABCD")
            << hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")
            << hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                   "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA")
            << hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                   "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                   "83DE3541E4C2B58177E065A9BF7B62EC");
        QTest::newRow("AES-256/GCM, McGrew and Viega, case 16 (NIST's submission of GCM)")
            << 2 << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
            << hex("cafebabefacedbaddecaf888") << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
            << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                   "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
            << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                   "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                   "76fc6ece0f4e1768cddf8853bb2d551b");
    }
    void aead() {
        QFETCH(int, suite);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, associated);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, sealed);
        const SecretBytes secretKey{QByteArrayView(key)};
        QByteArray out;
        aeadSeal(out, static_cast<Suite>(suite), secretKey, nonce, plain, associated);
        QCOMPARE(out.toHex(), sealed.toHex());
        const auto opened = aeadOpen(static_cast<Suite>(suite), secretKey, nonce, sealed, associated);
        QVERIFY(opened);
        QCOMPARE(opened->toByteArray(), plain);
    }

    // RFC 9106, 5.3. It uses a secret and associated data, which passphrases here do not have.
    void argon2idOfTheRfc() {
        const QByteArray password(32, 1), salt(16, 2), key(8, 3), data(12, 4);
        QByteArray tag(32, 0);
        const auto bytes = [](const QByteArray& b) { return reinterpret_cast<const std::uint8_t*>(b.data()); };
        Botan::argon2(reinterpret_cast<std::uint8_t*>(tag.data()), 32, password.data(), 32, bytes(salt), 16, bytes(key),
                      8, bytes(data), 12, 2, 4, 32, 3);
        QCOMPARE(tag.toHex(), QByteArray("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    // The reference implementation's test.c (phc-winner-argon2), version 0x13, Argon2id, 64 MiB, two passes.
    void argon2idThroughTheWall() {
        const auto derived = deriveFromPassphrase(u"password", "somesalt", {65536, 2, 1}, 32);
        QVERIFY(derived);
        QCOMPARE(derived->toByteArray().toHex(),
                 QByteArray("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    }

    // GM/T 0042-2015, D.3: HMAC with SM3.
    void hmacSm3() {
        const QByteArray message = QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").repeated(2);
        const auto key = secret("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
        QCOMPARE(hmac(Suite::Sm, key, message).toHex(),
                 QByteArray("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"));
    }

    // RFC 4231, 4.3.
    void hmacSha256() {
        QCOMPARE(hmac(Suite::Aes, SecretBytes(QByteArrayView("Jefe")), "what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    // RFC 5869, A.3.
    void hkdfSha256() {
        const auto derived = hkdf(Suite::Aes, secret("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), {}, 42);
        QCOMPARE(derived.toByteArray().toHex(),
                 QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    // GB/T 32918.5-2017, A.2.
    void sm2Signature() {
        const auto key = Sm2PublicKey::fromDer(examplePublicDer());
        QVERIFY(key);
        const QByteArray signature = hex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                                         "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        QVERIFY(key->verify("message digest", signature));
        QCOMPARE(key->verify("message Digest", signature).error().code, ErrorCode::SignatureWrong);
    }

    // GB/T 32918.5-2017, A.3: x1, y1, C3 and C2 of the example in the SEQUENCE of GM/T 0009.
    void sm2Decryption() {
        const auto pair = Sm2KeyPair::fromDer(privateDer(exampleScalar));
        QVERIFY(pair);
        QCOMPARE(pair->publicKey().toDer().toHex(), examplePublicDer().toHex());
        const auto plain = pair->decryptKey(hex("307c"
                                                "022004ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73"
                                                "022100e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0"
                                                "042059983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766"
                                                "041321886ca989ca9c7d58087307ca93092d651efa"));
        QVERIFY2(plain, plain ? "" : qPrintable(plain.error().detail));
        QCOMPARE(plain->toByteArray(), QByteArray("encryption standard"));
    }

    // Made by OpenSSL 3.0.19: genpkey, pkeyutl -sign with distid 1234567812345678, pkeyutl -encrypt.
    void openSslUnderstandsTheSame() {
        const auto pair =
            Sm2KeyPair::fromDer(privateDer("310413d8ee13109f9996b570a6e27ca3e69c0e7e1b59de035c56077b56c795e9"));
        QVERIFY(pair);
        const QByteArray publicDer = hex("3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                                         "0971bab73a150ffeb4a15e41c178f3263d96f9729c6eaae7f93740934501fa20"
                                         "d32e1b9a0ab736628502ab12bdef1e776d21ec53009f9015d5d8a31ab828cb7a");
        QCOMPARE(pair->publicKey().toDer().toHex(), publicDer.toHex());
        QVERIFY(
            pair->publicKey().verify("hello", hex("d32adbccc42aa1effee51668383c91b942470d4f68394a5a0e53b12a9906e993"
                                                  "89505b486de70274ef6973e50490829b282c35c976ff2d05470e2505ea57defc")));
        const auto plain =
            pair->decryptKey(hex("306f0221009e00b8648b0c16973c55476294467294b92356733f79fcfc979564a6afb5f2450221"
                                 "00efaba8b429498d5c0c532bc274d56089b3c775e053e27f3813465d161469bb9a04204e9a1df0"
                                 "61a4642483e7c0a094181d10f8c5f697cd5415638419411f8378af2004053fc6991ec9"));
        QVERIFY(plain);
        QCOMPARE(plain->toByteArray(), QByteArray("hello"));
    }
};

QTEST_GUILESS_MAIN(tst_CryptoVectors)
#include "tst_CryptoVectors.moc"
