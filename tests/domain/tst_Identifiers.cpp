// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Identifiers.h"
#include "domain/Issue.h"
#include "domain/NameCharacters.h"

#include <QTest>

using namespace shouli::domain;

class tst_Identifiers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreTakenAsOnTheDocument_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* sentence, const QString& typed, const QString& text) {
            QTest::newRow(sentence) << typed << text;
        };
        row("two characters", u"林晓"_qs, u"林晓"_qs);
        for (const QChar look :
             QStringView(u"\u00B7\u0387\u16EB\u2022\u2024\u2027\u2219\u22C5\u2E31\u30FB\uFF65.\uFF0E"))
            QTest::addRow("U+%04X becomes the one separator", uint(look.unicode()))
                << u"阿依古丽"_qs + look + u"买买提"_qs << u"阿依古丽\u00B7买买提"_qs;
        row("blanks round a separator go", u"阿依古丽 · 买买提"_qs, u"阿依古丽\u00B7买买提"_qs);
        row("a full-width blank between two characters goes", u"林\u3000岚"_qs, u"林岚"_qs);
        row("blanks at the ends go", u" \u3000林晓岚 "_qs, u"林晓岚"_qs);
        row("one blank stays between Latin words", u"Lin Xiao\u3000Lan"_qs, u"Lin Xiao Lan"_qs);
        row("a letter and its mark are one", u"Ine\u0301s"_qs, u"In\u00E9s"_qs);
        row("a zero that is a Han character is a name", u"李〇"_qs, u"李〇"_qs);
        row("characters beyond the first plane count as one", u"\U00020000\U0002A6D6"_qs, u"\U00020000\U0002A6D6"_qs);
        row("Extension H and I, newer than Qt's tables", u"\U00031350\U0002EBF0"_qs, u"\U00031350\U0002EBF0"_qs);
        row("Extension G, and a character of two forms", u"\U00030EDE\u4DAE"_qs, u"\U00030EDE\u4DAE"_qs);
        row("full-width letters become half-width", u"Ｌｉｎ　Ｘｉａｏ－Ｌａｎ"_qs, u"Lin Xiao-Lan"_qs);
        row("fifty characters beyond the first plane", u"\U00020BB7"_qs.repeated(50), u"\U00020BB7"_qs.repeated(50));
        row("compatibility forms stay as they are", u"\uFA0E\uFA11"_qs, u"\uFA0E\uFA11"_qs);
        row("a bidirectional override is left out", u"林\u202E晓岚"_qs, u"林晓岚"_qs);
        row("a bidirectional isolate is left out", u"林\u2067晓岚\u2069"_qs, u"林晓岚"_qs);
        row("a zero-width space is left out", u"林\u200B晓"_qs, u"林晓"_qs);
        row("a zero-width joiner is left out", u"林\u200D晓"_qs, u"林晓"_qs);
        row("a byte order mark is left out", u"\uFEFF林晓"_qs, u"林晓"_qs);
        row("a control character is left out", u"林\u0007晓"_qs, u"林晓"_qs);
        row("a line break between characters goes", u"林\n晓\r\n"_qs, u"林晓"_qs);
        row("a radical that GB 18030 means stays", u"\u2E81晓"_qs, u"\u2E81晓"_qs);
        row("fifty characters", QString(50, u'林'), QString(50, u'林'));
    }
    void namesAreTakenAsOnTheDocument() {
        QFETCH(QString, typed);
        const auto name = PersonName::parse(typed);
        QVERIFY(name);
        QTEST(name->text(), "text");
        QCOMPARE(PersonName::parse(name->text())->text(), name->text());
    }

    void namesAreRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<IssueCode>("code");
        const auto row = [](const char* sentence, const QString& typed, IssueCode code) {
            QTest::newRow(sentence) << typed << code;
        };
        row("nothing", QString(), IssueCode::Missing);
        row("only blanks", u" \u3000"_qs, IssueCode::Missing);
        row("one character", u"林"_qs, IssueCode::TooShort);
        row("one character of two UTF-16 units", u"\U00020000"_qs, IssueCode::TooShort);
        row("fifty-one characters", QString(51, u'林'), IssueCode::TooLong);
        row("a digit", u"林晓1"_qs, IssueCode::BadCharacter);
        row("a full-width digit", u"林晓１"_qs, IssueCode::BadCharacter);
        row("a variation selector", u"林\uFE00晓"_qs, IssueCode::BadCharacter);
        row("a private character", u"林\uE000"_qs, IssueCode::BadCharacter);
        row("a private character that GB 18030 has elsewhere", u"刘\uE863"_qs, IssueCode::BadCharacter);
        row("a private character of a further plane", u"刘\U000F0000"_qs, IssueCode::BadCharacter);
        row("fifty-one characters beyond the first plane", u"\U00020BB7"_qs.repeated(51), IssueCode::TooLong);
        row("half a surrogate pair", u"林晓"_qs + QChar(0xD840), IssueCode::BadCharacter);
        row("a separator first", u"·林晓"_qs, IssueCode::BadCharacter);
        row("a separator last", u"林晓·"_qs, IssueCode::BadCharacter);
        row("a doubled separator", u"买买提··艾力"_qs, IssueCode::BadCharacter);
        row("two separators with a blank between", u"买买提· •艾力"_qs, IssueCode::BadCharacter);
        row("two blanks between Latin words", u"Lin  Xiao"_qs, IssueCode::BadCharacter);
        row("a Kangxi radical", u"\u2FBC示范"_qs, IssueCode::BadCharacter);
        row("a radical out of a PDF", u"\u2E9F示范"_qs, IssueCode::BadCharacter);
        row("a compatibility form", u"\uF955示范"_qs, IssueCode::BadCharacter);
        row("a compatibility form beyond the first plane", u"示\U0002F800"_qs, IssueCode::BadCharacter);
        row("an accent behind a Han character", u"李\u0301示范"_qs, IssueCode::BadCharacter);
        row("markup", u"<b>林</b>"_qs, IssueCode::BadCharacter);
    }
    void namesAreRefused() {
        QFETCH(QString, typed);
        const auto name = PersonName::parse(typed);
        QVERIFY(!name);
        QTEST(name.error(), "code");
    }

    // The file of a case of before, which is read as it was written.
    void storedNamesStayAsTheyAre() {
        QCOMPARE(PersonName::ofStored(u"\u2FBC示范"_qs)->text(), u"\u2FBC示范"_qs);
        QCOMPARE(PersonName::ofStored(u"\uF92C晓"_qs)->text(), u"\uF92C晓"_qs);
        QVERIFY(!PersonName::ofStored(u"李\u200B示范"_qs));
    }

    void whatIsRefusedIsNamed() {
        const auto said = [](const QString& typed) {
            return issueOfName(Field::Name, typed, PersonName::parse(typed).error()).values;
        };
        QCOMPARE(said(u"林\uFE00晓"_qs), QStringList{u"U+FE00"_qs});
        QCOMPARE(said(u"林晓！"_qs), QStringList{u"！ (U+FF01)"_qs});
        QCOMPARE(said(u"刘\uE863"_qs), QStringList{u"U+E863"_qs});
        QCOMPARE(said(u"·林晓"_qs), QStringList());
        QCOMPARE(said(u"买买提··艾力"_qs), QStringList{u"··"_qs});
        QCOMPARE(said(u"Lin  Xiao"_qs), QStringList{u"  "_qs});
        QCOMPARE(said(u"\u2FBC示范"_qs), (QStringList{u"\u2FBC (U+2FBC)"_qs, u"\u9AD8 (U+9AD8)"_qs}));
        QCOMPARE(said(u"\u2E9F示范"_qs), (QStringList{u"\u2E9F (U+2E9F)"_qs, u"\u6BCD (U+6BCD)"_qs}));
        QCOMPARE(said(u"\uF955示范"_qs), (QStringList{u"\uF955 (U+F955)"_qs, u"\u51CC (U+51CC)"_qs}));
        QCOMPARE(said(u"李\u0301示范"_qs), QStringList{u"U+0301"_qs});
    }

    void mobiles_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("eleven digits") << u"13000000001"_qs << u"13000000001"_qs;
        QTest::newRow("with the country's prefix") << u"+86 130 0000 0001"_qs << u"13000000001"_qs;
        QTest::newRow("with the prefix after 00") << u"0086-130-0000-0001"_qs << u"13000000001"_qs;
        QTest::newRow("full-width digits") << u"１３０００００００１１"_qs << u"13000000011"_qs;
        QTest::newRow("the newest block") << u"19900000001"_qs << u"19900000001"_qs;
        QTest::newRow("out of a phone's contacts") << u"\u202D13800000001\u202C"_qs << u"13800000001"_qs;
        QTest::newRow("a word processor's hyphens") << u"138\u20110000\u20110001"_qs << u"13800000001"_qs;
        QTest::newRow("nothing") << QString() << u"missing"_qs;
        QTest::newRow("ten digits") << u"1300000000"_qs << u"wrong_length"_qs;
        QTest::newRow("a number of Hong Kong") << u"61234567"_qs << u"wrong_length"_qs;
        QTest::newRow("a landline") << u"02055501234"_qs << u"wrong_format"_qs;
        QTest::newRow("12 begins no mobile") << u"12000000001"_qs << u"wrong_format"_qs;
        QTest::newRow("letters") << u"1300000000O"_qs << u"not_digits"_qs;
    }
    void mobiles() {
        QFETCH(QString, typed);
        const auto mobile = MobileNumber::parse(typed);
        QTEST(mobile ? mobile->text() : QString(textOf(mobile.error())), "outcome");
    }

    void receiptNumbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("small letters become capitals") << u"ax2000000000001"_qs << u"AX2000000000001"_qs;
        QTest::newRow("eight characters") << u"A1234567"_qs << u"A1234567"_qs;
        QTest::newRow("twenty characters") << QString(20, u'7') << QString(20, u'7');
        QTest::newRow("seven characters") << u"A123456"_qs << u"wrong_length"_qs;
        QTest::newRow("twenty-one characters") << QString(21, u'7') << u"wrong_length"_qs;
        QTest::newRow("hyphens and dots part it for the eye") << u"AX20-0000.0000"_qs << u"AX2000000000"_qs;
        QTest::newRow("what is left of it is too short") << u"AX20-000"_qs << u"wrong_length"_qs;
        QTest::newRow("a character of no such number") << u"AX20_0000000"_qs << u"bad_character"_qs;
        QTest::newRow("nothing") << u" "_qs << u"missing"_qs;
    }
    void receiptNumbers() {
        QFETCH(QString, typed);
        const auto receipt = PhotoReceiptNumber::parse(typed);
        QTEST(receipt ? receipt->text() : QString(textOf(receipt.error())), "outcome");
    }

    void whatIsWrongWithAReceiptNumberIsNamed() {
        const auto valuesOf = [](QStringView typed) {
            return issueOfReceipt(typed, PhotoReceiptNumber::parse(typed).error()).values;
        };
        QCOMPARE(valuesOf(u"ax20_0000000"), QStringList{u"_ (U+005F)"_qs});
        QCOMPARE(valuesOf(u"AX20\U00020BB7号000"), QStringList{u"\U00020BB7 (U+20BB7)"_qs});
        QCOMPARE(valuesOf(u"AX-20 00"), (QStringList{u"6"_qs, u"8"_qs, u"20"_qs}));
        QCOMPARE(valuesOf(u""), QStringList());
    }

    void outletCodes() {
        QCOMPARE(OutletCode::parse(u"955880001")->text(), u"955880001"_qs);
        QCOMPARE(OutletCode::parse(u"95588000").error(), IssueCode::WrongLength);
        QCOMPARE(OutletCode::parse(u"95588000A").error(), IssueCode::NotDigits);
        QCOMPARE(OutletCode::parse(u"").error(), IssueCode::Missing);
    }

    void checkCharacters_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QChar>("check");
        QTest::newRow("the example of the Global Release Identifier") << u"A12425GABC1234002"_qs << QChar(u'M');
        QTest::newRow("an acceptance number, by python3-stdnum 1.18") << u"90100000101261123A0001"_qs << QChar(u'G');
        QTest::newRow("the last of a day, by python3-stdnum 1.18") << u"90100000199261231Z9999"_qs << QChar(u'D');
    }
    void checkCharacters() {
        QFETCH(QString, body);
        QTEST(checkCharacterMod37_36(body), "check");
    }

    void acceptanceNumbersAreMadeAndReadBack() {
        const OutletCode outlet = *OutletCode::parse(u"901000001");
        const AcceptanceNumber number = AcceptanceNumber::make(outlet, 1, QDate(2026, 11, 23), u'A', 1);
        QCOMPARE(number.text(), u"90100000101261123A0001G"_qs);
        QCOMPARE(number.grouped(), u"901000001 01 261123 A 0001 G"_qs);
        QCOMPARE(*AcceptanceNumber::parse(number.text()), number);
        QCOMPARE(*AcceptanceNumber::parse(number.grouped().toLower()), number);
    }

    void acceptanceNumbersAreRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<IssueCode>("code");
        QTest::newRow("nothing") << QString() << IssueCode::Missing;
        QTest::newRow("22 characters") << u"90100000101261123A0001"_qs << IssueCode::WrongLength;
        QTest::newRow("a digit for the epoch") << u"9010000010126112310001G"_qs << IssueCode::WrongFormat;
        QTest::newRow("a letter in the outlet") << u"9O100000101261123A0001G"_qs << IssueCode::WrongFormat;
        QTest::newRow("another check character") << u"90100000101261123A0001H"_qs << IssueCode::WrongCheckDigit;
        QTest::newRow("two digits changed places") << u"90100000101261132A0001G"_qs << IssueCode::WrongCheckDigit;
        const QString body = u"90100000101261332A0001"_qs;
        QTest::newRow("a day that does not exist")
            << QString(body + checkCharacterMod37_36(body)) << IssueCode::BadDate;
    }
    void acceptanceNumbersAreRefused() {
        QFETCH(QString, typed);
        const auto number = AcceptanceNumber::parse(typed);
        QVERIFY(!number);
        QTEST(number.error(), "code");
    }

    void everySingleMistakeInAnAcceptanceNumberIsFound() {
        const QString right = u"90100000101261123A0001G"_qs;
        for (qsizetype i = 0; i < right.size(); ++i) {
            for (const QChar c : u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_qs) {
                QString wrong = right;
                wrong[i] = c;
                QCOMPARE(AcceptanceNumber::parse(wrong).has_value(), c == right.at(i));
            }
        }
    }

    void masks() {
        QCOMPARE(maskedNumber(u"449999199003070023"), u"4499**********0023"_qs);
        QCOMPARE(maskedNumber(u"H00000078"), u"H******78"_qs);
        QCOMPARE(maskedNumber(u"00123456"), u"0*****56"_qs);
        QCOMPARE(maskedNumber(u"123"), u"***"_qs);
        QCOMPARE(maskedNumber(u""), QString());
        QCOMPARE(maskedMobile(u"13812345678"), u"138****5678"_qs);
        QCOMPARE(maskedMobile(u"61234567"), u"6*****67"_qs);
    }

    void ages_data() {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("age");
        QTest::newRow("the day before the birthday") << QDate(2010, 11, 24) << QDate(2026, 11, 23) << 15;
        QTest::newRow("the birthday itself") << QDate(2010, 11, 23) << QDate(2026, 11, 23) << 16;
        QTest::newRow("born today") << QDate(2026, 11, 23) << QDate(2026, 11, 23) << 0;
        QTest::newRow("born on 29 February, on 27 February") << QDate(2008, 2, 29) << QDate(2026, 2, 27) << 17;
        QTest::newRow("born on 29 February, on 28 February of a common year")
            << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 18;
        QTest::newRow("born on 29 February, on 28 February of a leap year")
            << QDate(2008, 2, 29) << QDate(2028, 2, 28) << 19;
        QTest::newRow("born on 29 February, on 29 February") << QDate(2008, 2, 29) << QDate(2028, 2, 29) << 20;
    }
    void ages() {
        QFETCH(QDate, birth);
        QFETCH(QDate, day);
        QTEST(ageOn(birth, day), "age");
    }
};

QTEST_GUILESS_MAIN(tst_Identifiers)
#include "tst_Identifiers.moc"
