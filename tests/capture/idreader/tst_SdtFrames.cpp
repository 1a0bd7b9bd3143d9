// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/idreader/IdCardRecord.h"
#include "capture/idreader/MadeCards.h"
#include "capture/idreader/SdtFrames.h"

#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using domain::DocumentKind;
using test::MadeCard;

class tst_SdtFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesThePublishedCommands();
    void readsThePublishedReplies_data();
    void readsThePublishedReplies();
    void takesRepliesInAnyPieces();
    void passesOverWhatIsNoReply_data();
    void passesOverWhatIsNoReply();
    void anUnfinishedFrameIsDropped();
    void repliesOfACardHaveThePublishedSizes_data();
    void repliesOfACardHaveThePublishedSizes();
    void aCardOfOtherLengthsIsRefused_data();
    void aCardOfOtherLengthsIsRefused();
    void readsAResidentCard();
    void readsResidencePermits_data();
    void readsResidencePermits();
    void aForeignersCardIsToldApart();
    void refusesWhatContradictsItself_data();
    void refusesWhatContradictsItself();
    void mapsTheEthnicGroup_data();
    void mapsTheEthnicGroup();
    void readsTheTerm_data();
    void readsTheTerm();
    void tellsAWholeName_data();
    void tellsAWholeName();
    void tellsWhichTypedNameMayBeTheCards_data();
    void tellsWhichTypedNameMayBeTheCards();
};

// idcard readers' documentation and five programs agree on these (docs/CAPTURE.md).
void tst_SdtFrames::writesThePublishedCommands() {
    QCOMPARE(sdtFrame(SdtCommand::SamStatus), QByteArray::fromHex("AAAAAA9669000311FFED"));
    QCOMPARE(sdtFrame(SdtCommand::FindCard), QByteArray::fromHex("AAAAAA96690003200122"));
    QCOMPARE(sdtFrame(SdtCommand::SelectCard), QByteArray::fromHex("AAAAAA96690003200221"));
    QCOMPARE(sdtFrame(SdtCommand::ReadCard), QByteArray::fromHex("AAAAAA96690003300132"));
}

void tst_SdtFrames::readsThePublishedReplies_data() {
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<quint32>("status");
    QTest::addColumn<int>("bytes");
    QTest::newRow("the module is in order") << QByteArray::fromHex("AAAAAA9669000400009094") << sdt::kDone << 0;
    QTest::newRow("a card is found") << QByteArray::fromHex("AAAAAA9669000800009F0000000097") << sdt::kFound << 4;
    QTest::newRow("no card is found") << QByteArray::fromHex("AAAAAA9669000400008084") << 0x80U << 0;
    QTest::newRow("a card is selected") << QByteArray::fromHex("AAAAAA9669000C00009000000000000000009C") << sdt::kDone
                                        << 8;
    QTest::newRow("no card is selected") << QByteArray::fromHex("AAAAAA9669000400008185") << 0x81U << 0;
    QTest::newRow("a card is not read") << QByteArray::fromHex("AAAAAA9669000400004145") << 0x41U << 0;
}

void tst_SdtFrames::readsThePublishedReplies() {
    QFETCH(QByteArray, frame);
    QFETCH(quint32, status);
    QFETCH(int, bytes);
    SdtReplyReader reader;
    reader.feed(frame);
    const auto reply = reader.next();
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->data, QByteArray(bytes, '\0'));
    QVERIFY(!reader.next());
}

void tst_SdtFrames::takesRepliesInAnyPieces() {
    const QByteArray both = test::cardReply(MadeCard().text()) + test::sdtReply('\x80');
    for (const qsizetype piece : {1, 2, 3, 7, 64, 1294}) {
        SdtReplyReader reader;
        QList<SdtReply> replies;
        for (qsizetype at = 0; at < both.size(); at += piece) {
            reader.feed(QByteArrayView(both).sliced(at, std::min(piece, both.size() - at)));
            while (const auto reply = reader.next())
                replies.append(*reply);
        }
        QCOMPARE(replies.size(), 2);
        QCOMPARE(replies[0].data.size(), 1284);
        QCOMPARE(replies[1].status, 0x80U);
    }
}

void tst_SdtFrames::passesOverWhatIsNoReply_data() {
    QTest::addColumn<QByteArray>("before");
    const QByteArray good = test::sdtReply('\x90');
    QByteArray wrongCheck = good;
    wrongCheck.back() = char(wrongCheck.back() ^ 1);
    QTest::newRow("garbage") << QByteArray("AT\r\nOK\r\n\0\xff", 10);
    QTest::newRow("the beginning of a beginning") << QByteArray("\xAA\xAA\xAA", 3);
    QTest::newRow("a frame with a wrong check") << wrongCheck;
    QTest::newRow("a frame cut short") << good.chopped(2);
    QTest::newRow("a frame longer than any") << QByteArray::fromHex("AAAAAA9669FFFF");
    QTest::newRow("a frame too short for a status") << QByteArray::fromHex("AAAAAA9669000303");
    QTest::newRow("a frame within another's length") << QByteArray::fromHex("AAAAAA9669000A");
}

void tst_SdtFrames::passesOverWhatIsNoReply() {
    QFETCH(QByteArray, before);
    SdtReplyReader reader;
    reader.feed(before);
    QVERIFY(!reader.next());
    reader.feed(test::sdtReply('\x9F', QByteArray(4, '\0')));
    const auto reply = reader.next();
    QVERIFY(reply);
    QCOMPARE(reply->status, sdt::kFound);
}

void tst_SdtFrames::anUnfinishedFrameIsDropped() {
    const QByteArray frame = test::sdtReply('\x90');
    SdtReplyReader reader;
    reader.feed(frame.first(8));
    QVERIFY(!reader.next());
    reader.clear();
    reader.feed(frame.sliced(8));
    QVERIFY(!reader.next());
}

void tst_SdtFrames::repliesOfACardHaveThePublishedSizes_data() {
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("bytes");
    const QByteArray text = MadeCard().text();
    QTest::newRow("text and picture") << test::cardReply(text) << 1295;
    QTest::newRow("with two fingerprints") << test::cardReplyWithFingerprints(text, 1024) << 2321;
    QTest::newRow("with one fingerprint") << test::cardReplyWithFingerprints(text, 512) << 1809;
    QTest::newRow("with the place for fingerprints") << test::cardReplyWithFingerprints(text, 0) << 1297;
}

void tst_SdtFrames::repliesOfACardHaveThePublishedSizes() {
    QFETCH(QByteArray, frame);
    QFETCH(int, bytes);
    QCOMPARE(frame.size(), bytes);
    SdtReplyReader reader;
    reader.feed(frame);
    const auto reply = reader.next();
    QVERIFY(reply);
    QCOMPARE(cardText(*reply).value(), MadeCard().text());
}

void tst_SdtFrames::aCardOfOtherLengthsIsRefused_data() {
    QTest::addColumn<QByteArray>("data");
    const QByteArray whole = QByteArray("\x01\x00\x04\x00", 4) + QByteArray(1280, ' ');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("lengths alone") << whole.first(4);
    QTest::newRow("cut short") << whole.chopped(1);
    QTest::newRow("one byte more") << whole + ' ';
    QTest::newRow("a text of another length") << QByteArray("\x01\x02\x04\x00", 4) + QByteArray(1282, ' ');
    QTest::newRow("fingerprints of another length")
        << QByteArray("\x01\x00\x04\x00\x01\x00", 6) + QByteArray(1280 + 256, ' ');
}

void tst_SdtFrames::aCardOfOtherLengthsIsRefused() {
    QFETCH(QByteArray, data);
    QCOMPARE(cardText({sdt::kDone, data}).error().code, DeviceCode::IdCardGarbled);
}

void tst_SdtFrames::readsAResidentCard() {
    QCOMPARE(MadeCard().text().size(), 256);
    const auto card = parseIdCardRecord(MadeCard().text());
    QVERIFY(card);
    QCOMPARE(card->name, QStringLiteral("李示范"));
    QCOMPARE(card->number.kind(), DocumentKind::ResidentIdCard);
    QCOMPARE(card->number.text(), QStringLiteral("449999199003070218"));
    QCOMPARE(card->sex, domain::Sex::Male);
    QCOMPARE(card->birthDate, QDate(1990, 3, 7));
    QCOMPARE(card->ethnicGroup, QStringLiteral("01"));
    QCOMPARE(card->address, QStringLiteral("广东省虚构市示范路 1 号"));
    QCOMPARE(card->issuer, QStringLiteral("虚构市公安局示范分局"));
    QCOMPARE(card->validFrom, QDate(2020, 6, 1));
    QCOMPARE(card->validUntil, QDate(2040, 6, 1));
    QVERIFY(!card->longTerm && card->permitNumber.isEmpty() && card->issueCount == 0);
}

void tst_SdtFrames::readsResidencePermits_data() {
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("sex");
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("of Hong Kong") << "810000198602030125"
                                  << "19860203"
                                  << "2" << DocumentKind::HkMacaoResidencePermit;
    QTest::newRow("of Macao") << "820000199209090259"
                              << "19920909"
                              << "1" << DocumentKind::HkMacaoResidencePermit;
    QTest::newRow("of Taiwan") << "830000198405150316"
                               << "19840515"
                               << "1" << DocumentKind::TaiwanResidencePermit;
}

void tst_SdtFrames::readsResidencePermits() {
    QFETCH(QString, number);
    QFETCH(QString, birth);
    QFETCH(QString, sex);
    QFETCH(DocumentKind, kind);
    MadeCard made;
    made.number = number;
    made.birth = birth;
    made.sex = sex;
    made.ethnicGroup.clear();
    const QByteArray text = made.permitText(QStringLiteral("H12345678"), QStringLiteral("02"));
    QCOMPARE(text.size(), 256);
    QCOMPARE(text.at(248), 'J');
    const auto card = parseIdCardRecord(text);
    QVERIFY(card);
    QCOMPARE(card->number.kind(), kind);
    QCOMPARE(card->permitNumber, QStringLiteral("H12345678"));
    QCOMPARE(card->issueCount, 2);
    QVERIFY(card->ethnicGroup.isEmpty());
}

void tst_SdtFrames::aForeignersCardIsToldApart() {
    for (const QByteArray& text : {test::foreignersText2017(), test::foreignersText2023()}) {
        QCOMPARE(text.size(), 256);
        QCOMPARE(parseIdCardRecord(text).error().code, DeviceCode::IdCardOfForeigner);
    }
}

void tst_SdtFrames::refusesWhatContradictsItself_data() {
    QTest::addColumn<QByteArray>("text");
    const auto with = [](auto change) {
        MadeCard made;
        change(made);
        return made.text();
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte less") << MadeCard().text().chopped(1);
    QTest::newRow("blanks alone") << test::chipField({}, 128);
    QTest::newRow("noughts alone") << QByteArray(256, '\0');
    QTest::newRow("a wrong check digit") << with([](MadeCard& made) { made.number.back() = u'9'; });
    QTest::newRow("another birth date") << with([](MadeCard& made) { made.birth = QStringLiteral("19900308"); });
    QTest::newRow("no birth date") << with([](MadeCard& made) { made.birth.clear(); });
    QTest::newRow("the other sex") << with([](MadeCard& made) { made.sex = QStringLiteral("2"); });
    QTest::newRow("no sex") << with([](MadeCard& made) { made.sex.clear(); });
    QTest::newRow("a resident's number in a permit") << MadeCard().permitText({}, {});
}

void tst_SdtFrames::refusesWhatContradictsItself() {
    QFETCH(QByteArray, text);
    const auto card = parseIdCardRecord(text);
    QVERIFY(!card);
    QCOMPARE(card.error().code, DeviceCode::IdCardMalformed);
    QVERIFY(!card.error().detail.contains(QStringLiteral("4499"))); // it goes into the log
}

void tst_SdtFrames::mapsTheEthnicGroup_data() {
    QTest::addColumn<QString>("onCard");
    QTest::addColumn<QString>("code");
    QTest::newRow("汉族") << "01"
                          << "01";
    QTest::newRow("基诺族") << "56"
                            << "56";
    QTest::newRow("其他 is the operator's to say") << "97"
                                                   << "";
    QTest::newRow("外国血统中国籍人士 is the operator's to say") << "98"
                                                                 << "";
    QTest::newRow("no code") << ""
                             << "";
    QTest::newRow("no number") << "A1"
                               << "";
}

void tst_SdtFrames::mapsTheEthnicGroup() {
    QFETCH(QString, onCard);
    QFETCH(QString, code);
    MadeCard made;
    made.ethnicGroup = onCard;
    const auto card = parseIdCardRecord(made.text());
    QVERIFY(card);
    QCOMPARE(card->ethnicGroup, code);
}

void tst_SdtFrames::readsTheTerm_data() {
    QTest::addColumn<QString>("until");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("longTerm");
    QTest::newRow("a day") << "20300131" << QDate(2030, 1, 31) << false;
    QTest::newRow("长期") << "长期" << QDate() << true;
    QTest::newRow("no day of the calendar") << "20300231" << QDate() << false;
    QTest::newRow("nothing") << "" << QDate() << false;
}

void tst_SdtFrames::readsTheTerm() {
    QFETCH(QString, until);
    QFETCH(QDate, day);
    QFETCH(bool, longTerm);
    MadeCard made;
    made.validUntil = until;
    const auto card = parseIdCardRecord(made.text());
    QVERIFY(card);
    QCOMPARE(card->validUntil, day);
    QCOMPARE(card->longTerm, longTerm);
}

namespace {

domain::ChipCard named(const QString& name) {
    MadeCard made;
    made.name = name;
    return *parseIdCardRecord(made.text());
}

} // namespace

void tst_SdtFrames::tellsAWholeName_data() {
    QTest::addColumn<QString>("onCard");
    QTest::addColumn<QString>("whole");
    QTest::newRow("two characters") << QStringLiteral("王明") << QStringLiteral("王明");
    QTest::newRow("with a separator") << QStringLiteral("欧阳·示范") << QStringLiteral("欧阳·示范");
    QTest::newRow("a code of before GB 18030 is the character proper")
        << QString(QStringLiteral("刘") + QChar(0xE863)) << QStringLiteral("刘䶮");
    QTest::newRow("a blank at the place of a character") << QStringLiteral("王 明") << QString();
    QTest::newRow("another blank") << QString(QStringLiteral("王") + QChar(0x3000) + u'明') << QString();
    QTest::newRow("a question mark") << QStringLiteral("王?") << QString();
    QTest::newRow("a box") << QStringLiteral("王□明") << QString();
    QTest::newRow("a private code without a character") << QString(QStringLiteral("王") + QChar(0xE001)) << QString();
    QTest::newRow("half a character") << QString(QStringLiteral("王") + QChar(0xD842) + u'明') << QString();
    QTest::newRow("one character left") << QStringLiteral("王") << QString();
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("a character beyond the first plane, by a chip that has it")
        << QStringLiteral("刘𠮷") << QStringLiteral("刘𠮷");
}

void tst_SdtFrames::tellsAWholeName() {
    QFETCH(QString, onCard);
    QFETCH(QString, whole);
    const auto name = named(onCard).wholeName();
    QCOMPARE(name ? name->text() : QString(), whole);
}

void tst_SdtFrames::tellsWhichTypedNameMayBeTheCards_data() {
    QTest::addColumn<QString>("onCard");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("mayBe");
    QTest::newRow("the same") << "王明"
                              << "王明" << true;
    QTest::newRow("another") << "王明"
                             << "王朋" << false;
    QTest::newRow("a placeholder for one character") << "刘?𠮷"
                                                     << "刘䶮𠮷" << true;
    QTest::newRow("a placeholder for none") << "刘?"
                                            << "刘䶮𠮷明" << false;
    QTest::newRow("a placeholder and another surname") << "刘?"
                                                       << "王䶮" << false;
    QTest::newRow("a blank for one character") << "刘 明"
                                               << "刘䶮明" << true;
    QTest::newRow("a blank that is layout") << "刘 明"
                                            << "刘明" << true;
    QTest::newRow("a blank for two characters") << "刘 明"
                                                << "刘䶮明明" << false;
    QTest::newRow("a character that left no trace") << "刘䶮"
                                                    << "刘䶮𠮷" << true;
    QTest::newRow("one in the middle that left no trace") << "刘明"
                                                          << "刘𠮷明" << true;
    QTest::newRow("one of the first plane that was left out") << "刘明"
                                                              << "刘小明" << false;
    QTest::newRow("nothing on the card, nothing carried") << ""
                                                          << "𠮷𠮷" << true;
    QTest::newRow("nothing on the card") << ""
                                         << "王明" << false;
}

void tst_SdtFrames::tellsWhichTypedNameMayBeTheCards() {
    QFETCH(QString, onCard);
    QFETCH(QString, typed);
    QFETCH(bool, mayBe);
    QCOMPARE(named(onCard).mayBe(*domain::PersonName::parse(typed)), mayBe);
}

QTEST_APPLESS_MAIN(tst_SdtFrames)
#include "tst_SdtFrames.moc"
