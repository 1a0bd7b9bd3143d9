// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "crypto/BlindIndex.h"
#include "crypto/CommonPassphrases.h"
#include "crypto/Digest.h"
#include "crypto/KeyRing.h"
#include "crypto/KeySlot.h"
#include "crypto/Mac.h"
#include "crypto/Random.h"
#include "crypto/SealedMessage.h"
#include "crypto/Sealer.h"

#include <QBuffer>
#include <QSet>
#include <QTest>

using namespace shouli::base;
using namespace shouli::crypto;

namespace {

constexpr KdfCost cheap{64, 1, 1};
const QString passphrase = QStringLiteral("纸 horse 电池 staple");

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

void addSuites() {
    QTest::addColumn<int>("suite");
    QTest::newRow("SM") << int(Suite::Sm);
    QTest::newRow("AES") << int(Suite::Aes);
}

Suite fetchSuite() {
    QFETCH(int, suite);
    return static_cast<Suite>(suite);
}

} // namespace

class tst_Crypto : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storedIdsStay() {
        QCOMPARE(int(Suite::Sm), 1);
        QCOMPARE(int(Suite::Aes), 2);
        QVERIFY(!suiteFromId(0));
        QVERIFY(!suiteFromId(3));
    }

    void sealedOpensAgain_data() { addSuites(); }
    void sealedOpensAgain() {
        const Key key = Key::generate(fetchSuite());
        for (const qsizetype size : {0, 1, 15, 16, 17, 2'000'000}) {
            const QByteArray plain = randomBytes(size);
            const QByteArray sealed = seal(key, plain, "case:1");
            QCOMPARE(sealed.size(), 31 + size + 16);
            QVERIFY(keyIdOf(sealed) == key.id());
            const auto opened = open(key, sealed, "case:1");
            QVERIFY(opened);
            QCOMPARE(opened->toByteArray(), plain);
        }
    }

    // docs/CRYPTO.md, version 1; made by another implementation (pyca/cryptography). What is stored can always be read.
    void envelopeOfVersionOneOpens() {
        const auto id = KeyId::fromText(u"00112233-4455-6677-8899-aabbccddeeff");
        const auto key = Key::make(id, Suite::Aes, SecretBytes(QByteArrayView("0123456789abcdef0123456789abcdef")));
        QVERIFY(key);
        const auto stored = QByteArray::fromHex("e1010200112233445566778899aabbccddeeff000102030405060708090a0b"
                                                "5d89da15b722dbeef390bdd15fbc78d486e72f5671");
        const auto opened = open(*key, stored, "place");
        QVERIFY(opened);
        QCOMPARE(opened->toByteArray(), QByteArray("plain"));
        QCOMPARE(seal(*key, "plain", "place").first(19), stored.first(19));
    }

    void everyChangedByteIsNoticed_data() { addSuites(); }
    void everyChangedByteIsNoticed() {
        const Key key = Key::generate(fetchSuite());
        const QByteArray sealed = seal(key, "a person's record", "case:1");
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            const auto opened = open(key, flipped(sealed, at), "case:1");
            QVERIFY2(!opened, qPrintable(QString::number(at)));
            auto expected = ErrorCode::SealBroken;
            if (at == 1 || at == 2) // version; suites 1 and 2 become 0 and 3
                expected = ErrorCode::SealUnknownVersion;
            else if (at >= 3 && at < 19)
                expected = ErrorCode::SealUnknownKey;
            QCOMPARE(opened.error().code, expected);
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!open(key, QByteArrayView(sealed).first(size), "case:1"));
        QCOMPARE(open(key, QByteArray(sealed + 'x'), "case:1").error().code, ErrorCode::SealBroken);
        QCOMPARE(open(key, sealed, "case:2").error().code, ErrorCode::SealBroken);
        QCOMPARE(open(key, sealed, "").error().code, ErrorCode::SealBroken);
    }

    void anotherSuiteInTheHeaderIsNoticed() {
        const Key key = Key::generate(Suite::Sm);
        QByteArray sealed = seal(key, "record", "case:1");
        sealed[2] = char(Suite::Aes);
        QCOMPARE(open(key, sealed, "case:1").error().code, ErrorCode::SealBroken);
    }

    void noncesNeverRepeat() {
        const Key key = Key::generate(Suite::Sm);
        QSet<QByteArray> nonces;
        for (int i = 0; i < 10'000; ++i)
            nonces.insert(seal(key, {}, {}).sliced(19, 12));
        QCOMPARE(nonces.size(), 10'000);
    }

    void ringOpensWhatOlderKeysSealed() {
        const Key old = Key::generate(Suite::Aes);
        KeyRing ring(old.clone());
        const QByteArray before = ring.seal("before", "row");
        ring.startNew(Key::generate(Suite::Sm));
        const QByteArray after = ring.seal("after", "row");
        QVERIFY(keyIdOf(after) == ring.current().id());
        QCOMPARE(ring.open(before, "row")->toByteArray(), QByteArray("before"));
        QCOMPARE(ring.open(after, "row")->toByteArray(), QByteArray("after"));
        ring.addOld(old.clone());
        QCOMPARE(ring.keys().size(), size_t(2));
        ring.forget(old.id());
        QCOMPARE(ring.open(before, "row").error().code, ErrorCode::SealUnknownKey);
        QVERIFY(ring.open(after, "row"));
    }

    void keysOfTheWrongSizeAreRefused() {
        QCOMPARE(Key::make(KeyId::make(), Suite::Sm, SecretBytes(qsizetype(32))).error().code, ErrorCode::Malformed);
        QCOMPARE(Key::make(KeyId::make(), Suite::Aes, SecretBytes(qsizetype(16))).error().code, ErrorCode::Malformed);
        const SecretBytes bytes = Key::generate(Suite::Aes).toBytes();
        QCOMPARE(Key::fromBytes(bytes.view().chopped(1)).error().code, ErrorCode::Malformed);
        QCOMPARE(Key::fromBytes({}).error().code, ErrorCode::Malformed);
    }

    void labelsGiveSeparateKeys() {
        const Key key = Key::generate(Suite::Sm);
        QCOMPARE(key.derive("audit").toByteArray(), key.derive("audit").toByteArray());
        QVERIFY(key.derive("audit").toByteArray() != key.derive("index").toByteArray());
        QVERIFY(key.derive("audit").toByteArray() != Key::generate(Suite::Sm).derive("audit").toByteArray());
    }

    void passphrases_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const QString shortCode = QLatin1String("SIGNIN-TOO-SHORT"), common = QLatin1String("SIGNIN-TOO-COMMON");
        QTest::newRow("nine characters are too few") << "kP7wQz2mX" << shortCode;
        QTest::newRow("ten characters will do") << "kP7wQz2mXa" << QString();
        QTest::newRow("ten Chinese characters will do") << "今天下午我们去看大海" << QString();
        QTest::newRow("a character outside the plane counts once")
            << QString::fromUtf8("\U00020000\U00020001abcdxyz") << shortCode;
        QTest::newRow("spaces count") << "a z b y c x" << QString();
        QTest::newRow("digits in a run are common") << "1234567890" << common;
        QTest::newRow("a run past nine is common") << "567890123456" << common;
        QTest::newRow("a run backwards is common") << "0987654321" << common;
        QTest::newRow("letters in a run are common") << "efghijklmnop" << common;
        QTest::newRow("one character repeated is common") << "####################" << common;
        QTest::newRow("one Chinese character repeated is common") << QString(12, QChar(0x6211)) << common;
        QTest::newRow("love in pinyin is common") << "woaini1314520" << common;
        QTest::newRow("capitals do not help") << "WoAiNi1314520" << common;
        QTest::newRow("full width does not help") << "ｗｏａｉｎｉ１３１４５２０" << common;
        QTest::newRow("the top row of keys is common") << "qwertyuiop" << common;
    }
    void passphrases() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const Status status = checkPassphrase(text);
        QCOMPARE(status ? QString() : QString(textOf(status.error().code)), code);
    }

    void slotGivesItsKeyBack_data() { addSuites(); }
    void slotGivesItsKeyBack() {
        const Key key = Key::generate(fetchSuite());
        const auto slot = wrapWithPassphrase(key, passphrase, "operator:1", cheap);
        QVERIFY(slot);
        const auto unwrapped = unwrapWithPassphrase(*slot, passphrase, "operator:1");
        QVERIFY(unwrapped);
        QCOMPARE(unwrapped->toBytes().toByteArray(), key.toBytes().toByteArray());
        QCOMPARE(unwrapWithPassphrase(*slot, QString(passphrase + u'x'), "operator:1").error().code,
                 ErrorCode::PassphraseWrong);
        QCOMPARE(unwrapWithPassphrase(*slot, QString(), "operator:1").error().code, ErrorCode::PassphraseWrong);
        QCOMPARE(unwrapWithPassphrase(*slot, passphrase, "operator:2").error().code, ErrorCode::PassphraseWrong);
        QVERIFY(*wrapWithPassphrase(key, passphrase, "operator:1", cheap) != *slot);
    }

    void formsOfOnePassphraseAreTheSame() {
        const Key key = Key::generate(Suite::Sm);
        const auto slot = wrapWithPassphrase(key, QString::fromUtf8("caf\u00e9 Ａ１ long"), "s", cheap);
        QVERIFY(unwrapWithPassphrase(*slot, QString::fromUtf8("cafe\u0301 A1 long"), "s"));
    }

    void damagedSlotIsNoWrongTry() {
        const auto slot = *wrapWithPassphrase(Key::generate(Suite::Sm), passphrase, "s", cheap);
        for (qsizetype at = 0; at < slot.size(); ++at) {
            const auto unwrapped = unwrapWithPassphrase(flipped(slot, at), passphrase, "s");
            QVERIFY(!unwrapped);
            QCOMPARE(unwrapped.error().code,
                     at == 1 || at == 2 ? ErrorCode::SealUnknownVersion : ErrorCode::SealBroken);
        }
        for (qsizetype size = 0; size < slot.size(); ++size)
            QCOMPARE(unwrapWithPassphrase(slot.first(size), passphrase, "s").error().code, ErrorCode::SealBroken);
    }

    void costsOutOfBoundsAreRefused_data() {
        QTest::addColumn<quint32>("memoryKiB");
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<quint32>("lanes");
        QTest::newRow("no passes") << 64u << 0u << 1u;
        QTest::newRow("no lanes") << 64u << 1u << 0u;
        QTest::newRow("too little memory for the lanes") << 31u << 1u << 4u;
        QTest::newRow("more memory than a workstation has") << 0xffffffffu << 1u << 1u;
        QTest::newRow("a year of passes") << 64u << 0xffffffffu << 1u;
    }
    void costsOutOfBoundsAreRefused() {
        QFETCH(quint32, memoryKiB);
        QFETCH(quint32, passes);
        QFETCH(quint32, lanes);
        const auto derived = deriveFromPassphrase(passphrase, QByteArray(16, 'x'), {memoryKiB, passes, lanes}, 32);
        QCOMPARE(derived.error().code, ErrorCode::Malformed);
    }

    void recoverySlotOpensWithThePrivateKeyOnly() {
        const auto province = Sm2KeyPair::generate();
        const Key key = Key::generate(Suite::Sm);
        const QByteArray slot = wrapForPublicKey(key, province.publicKey(), "recovery");
        QCOMPARE(unwrapWithPrivateKey(slot, province, "recovery")->bytes().toByteArray(), key.bytes().toByteArray());
        QCOMPARE(unwrapWithPrivateKey(slot, Sm2KeyPair::generate(), "recovery").error().code,
                 ErrorCode::SealUnknownKey);
        QCOMPARE(unwrapWithPrivateKey(slot, province, "other").error().code, ErrorCode::SealBroken);
    }

    void keyPairSurvivesItsBytes() {
        const auto pair = Sm2KeyPair::generate();
        QCOMPARE(pair.toDer().size(), 138);
        const auto again = Sm2KeyPair::fromDer(pair.toDer());
        QVERIFY(again);
        QVERIFY(again->publicKey() == pair.publicKey());
        const auto publicAgain = Sm2PublicKey::fromDer(pair.publicKey().toDer());
        QVERIFY(publicAgain);
        QVERIFY(publicAgain->verify("text", again->sign("text")));
        QCOMPARE(publicAgain->fingerprintText().size(), 32);
        QVERIFY(pair.publicKey().fingerprint() != Sm2KeyPair::generate().publicKey().fingerprint());
    }

    void brokenKeysAreRefused() {
        const QByteArray der = Sm2KeyPair::generate().publicKey().toDer();
        for (qsizetype at = 0; at < der.size();
             ++at) // a changed y is off the curve; a changed x may meet another point
            if (at < 27 || at >= der.size() - 32)
                QCOMPARE(Sm2PublicKey::fromDer(flipped(der, at)).error().code, ErrorCode::Malformed);
        QCOMPARE(Sm2PublicKey::fromDer({}).error().code, ErrorCode::Malformed);
        const SecretBytes secret = Sm2KeyPair::generate().toDer();
        for (qsizetype size = 0; size < secret.size(); ++size)
            QCOMPARE(Sm2KeyPair::fromDer(SecretBytes(secret.view().first(size))).error().code, ErrorCode::Malformed);
    }

    void signaturesAreOfTheirMessageAndKey() {
        const auto pair = Sm2KeyPair::generate();
        const QByteArray signature = pair.sign("message");
        QCOMPARE(signature.size(), 64);
        QVERIFY(pair.publicKey().verify("message", signature));
        QCOMPARE(pair.publicKey().verify("messagf", signature).error().code, ErrorCode::SignatureWrong);
        QCOMPARE(Sm2KeyPair::generate().publicKey().verify("message", signature).error().code,
                 ErrorCode::SignatureWrong);
        for (qsizetype at = 0; at < signature.size(); ++at)
            QVERIFY(!pair.publicKey().verify("message", flipped(signature, at)));
        QVERIFY(!pair.publicKey().verify("message", {}));
        QVERIFY(!pair.publicKey().verify("message", QByteArray(64, 0)));
    }

    void messageOpensForItsRecipient_data() { addSuites(); }
    void messageOpensForItsRecipient() {
        const auto central = Sm2KeyPair::generate();
        const QByteArray plain = randomBytes(2'000'000);
        const QByteArray message = sealTo(central.publicKey(), fetchSuite(), plain, "submission:7");
        QCOMPARE(*recipientOf(message), central.publicKey().fingerprint());
        QCOMPARE(openWith(central, message, "submission:7")->toByteArray(), plain);
        QCOMPARE(openWith(central, message, "submission:8").error().code, ErrorCode::SealBroken);
        QCOMPARE(openWith(Sm2KeyPair::generate(), message, "submission:7").error().code, ErrorCode::SealUnknownKey);
    }

    void everyChangedByteOfAMessageIsNoticed() {
        const auto central = Sm2KeyPair::generate();
        const QByteArray message = sealTo(central.publicKey(), Suite::Sm, "payload", "m");
        const QSet<ErrorCode> expected{ErrorCode::SealBroken, ErrorCode::SealUnknownKey, ErrorCode::SealUnknownVersion};
        for (qsizetype at = 0; at < message.size(); ++at) {
            const auto opened = openWith(central, flipped(message, at), "m");
            QVERIFY2(!opened, qPrintable(QString::number(at)));
            QVERIFY(expected.contains(opened.error().code));
        }
        for (qsizetype size = 0; size < message.size(); ++size)
            QVERIFY(!openWith(central, message.first(size), "m"));
    }

    void digestInPiecesIsTheSame() {
        QByteArray bytes = randomBytes(200'000);
        Digest digest(Suite::Sm);
        digest.add(bytes.first(1));
        digest.add(bytes.sliced(1));
        QCOMPARE(digest.finish(), Digest::sm3(bytes));
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(*Digest::of(Suite::Aes, buffer), Digest::of(Suite::Aes, bytes));
        buffer.close();
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
        QCOMPARE(Digest::of(Suite::Sm, buffer).error().code, ErrorCode::ReadFailed);
    }

    void comparisonIsExact() {
        QVERIFY(equalInConstantTime("same", "same"));
        QVERIFY(equalInConstantTime({}, {}));
        QVERIFY(!equalInConstantTime("same", "sama"));
        QVERIFY(!equalInConstantTime("same", "sam"));
    }

    void blindIndexFindsTheSameNumber() {
        const BlindIndex index(Suite::Sm, randomSecret(32));
        const QByteArray number = index.ofIdentityNumber(u"11010519491231002X");
        QCOMPARE(number.size(), 32);
        QCOMPARE(index.ofIdentityNumber(u" 110105 19491231 002x"), number);
        QCOMPARE(index.ofIdentityNumber(u"１１０１０５１９４９１２３１００２Ｘ"), number);
        QVERIFY(index.ofIdentityNumber(u"110105194912310021") != number);
        const QByteArray phone = index.ofPhone(u"13800138000");
        QCOMPARE(index.ofPhone(u"+86 138-0013-8000"), phone);
        QCOMPARE(index.ofPhone(u"008613800138000"), phone);
        QVERIFY(index.ofIdentityNumber(u"13800138000") != phone);
        QVERIFY(BlindIndex(Suite::Sm, randomSecret(32)).ofPhone(u"13800138000") != phone);
    }

    void movedSecretsLeaveNothingBehind() {
        SecretBytes from = randomSecret(32);
        const SecretBytes to = std::move(from);
        QVERIFY(from.isEmpty());
        QCOMPARE(to.size(), 32);
        SecretBytes wiped = randomSecret(32);
        const std::uint8_t* memory = wiped.data();
        wipeMemory(wiped.data(), 32);
        QVERIFY(std::all_of(memory, memory + 32, [](std::uint8_t byte) { return byte == 0; }));
    }
};

QTEST_GUILESS_MAIN(tst_Crypto)
#include "tst_Crypto.moc"
