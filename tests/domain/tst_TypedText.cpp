// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TypedText.h"

#include "domain/IdentityNumber.h"

#include <QTest>

using namespace shouli::domain;

class tst_TypedText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* sentence, const QString& typed, const QString& text) {
            QTest::newRow(sentence) << typed << text;
        };
        row("nothing", QString(), QString());
        row("line breaks and tabs are one blank", u"天河路\r\n\t1号\u2028501室"_qs, u"天河路 1号 501室"_qs);
        row("none at the ends", u"\n 天河路1号\n"_qs, u"天河路1号"_qs);
        row("the space bar's blanks stay", u" a  b "_qs, u" a  b "_qs);
        row("a full-width blank is a blank", u"天河\u3000路"_qs, u"天河 路"_qs);
        row("also while it is the last", u"天河\u3000"_qs, u"天河 "_qs);
        row("a no-break space is a blank", u"Flat\u00A05"_qs, u"Flat 5"_qs);
        for (const char16_t hidden : {0x00AD, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E,
                                      0x2060, 0x2066, 0x2069, 0xFEFF, 0x0000, 0x0007, 0x007F, 0x3164})
            QTest::addRow("U+%04X is gone", uint(hidden)) << u"李"_qs + QChar(hidden) + u"示"_qs << u"李示"_qs;
        row("a tag is gone", u"李\U000E0041示"_qs, u"李示"_qs);
        row("Kangxi radicals are characters", u"\u2F00\u2F70\u2FBC\u2FD5"_qs, u"\u4E00\u793A\u9AD8\u9FA0"_qs);
        row("radicals that look like a character are it", u"\u2E9F\u2EA0\u2EE2\u2EF0\u2EF3"_qs,
            u"\u6BCD\u6C11\u9A6C\u9F99\u9F9F"_qs);
        row("those that GB 18030 means stay", u"\u2E81\u2ECA"_qs, u"\u2E81\u2ECA"_qs);
        row("compatibility forms are composed", u"\uF92C\uFA0C"_qs, u"\u90CE\u5140"_qs);
        row("those that are characters stay", u"\uFA0E\uFA29"_qs, u"\uFA0E\uFA29"_qs);
        row("a letter and its mark are one", u"e\u0301"_qs, u"\u00E9"_qs);
        row("beyond the first plane", u"\U00020BB7\u200B\U00030EDE"_qs, u"\U00020BB7\U00030EDE"_qs);
        row("half a pair waits for the other", QString(QChar(0xD842)), QString(QChar(0xD842)));
        row("full-width letters stay in a line", u"Ａ座"_qs, u"Ａ座"_qs);
    }
    void lines() {
        QFETCH(QString, typed);
        const QString line = cleanedLine(typed);
        QTEST(line, "text");
        QCOMPARE(cleanedLine(line), line);
    }

    void numbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("between bidirectional marks")
            << u"\u202D449999199003070218\u202C"_qs << u"449999199003070218"_qs;
        QTest::newRow("non-breaking hyphens") << u"138\u20110000\u20110001"_qs << u"138-0000-0001"_qs;
        QTest::newRow("dashes and a minus") << u"2018–05−10"_qs << u"2018-05-10"_qs;
        QTest::newRow("full-width forms") << u"４４９９９９－Ｘ（Ａ）"_qs << u"449999-X(A)"_qs;
        for (const char16_t hidden : {0x00AD, 0x00A0, 0x2007, 0x202F, 0x3000, 0x0009, 0x000A, 0x2028, 0x200B, 0x200C,
                                      0x200D, 0x200E, 0x200F, 0x202A, 0x202C, 0x202D, 0x2060, 0x2066, 0x2069, 0xFEFF})
            QTest::addRow("U+%04X between digits is gone", uint(hidden))
                << u"138"_qs + QChar(hidden) + u"00000001"_qs << u"13800000001"_qs;
        QTest::newRow("the space bar's blank stays") << u"138 0000 0001"_qs << u"138 0000 0001"_qs;
        QTest::newRow("a line break at the end") << u"13800000001\r\n"_qs << u"13800000001"_qs;
        QTest::newRow("a day in words") << u"2018年5月10日"_qs << u"2018年5月10日"_qs;
    }
    void numbers() {
        QFETCH(QString, typed);
        const QString number = cleanedNumber(typed);
        QTEST(number, "text");
        QCOMPARE(cleanedNumber(number), number);
    }

    void names_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("radicals stay") << u"\u2FBC\u2E9F示"_qs << u"\u2FBC\u2E9F示"_qs;
        QTest::newRow("compatibility forms stay") << u"\uF955\U0002F800"_qs << u"\uF955\U0002F800"_qs;
        QTest::newRow("a letter and its mark are one") << u"e\u0301"_qs << u"\u00E9"_qs;
        QTest::newRow("a letter and its mark beside one") << u"\uF955e\u0301"_qs << u"\uF955\u00E9"_qs;
        QTest::newRow("what nobody sees goes") << u"李\u200B示\u202C"_qs << u"李示"_qs;
    }
    void names() {
        QFETCH(QString, typed);
        const QString name = cleanedName(typed);
        QTEST(name, "text");
        QCOMPARE(cleanedName(name), name);
    }

    void unifiesWhatOnlyLooksAlike() {
        QCOMPARE(unifiedCharacter(0x2FBC), char32_t(0x9AD8));  // Kangxi radical
        QCOMPARE(unifiedCharacter(0x2E9F), char32_t(0x6BCD));  // CJK radical
        QCOMPARE(unifiedCharacter(0xF955), char32_t(0x51CC));  // compatibility ideograph
        QCOMPARE(unifiedCharacter(0x2F800), char32_t(0x4E3D)); // and of its supplement
        QCOMPARE(unifiedCharacter(0xFA0E), char32_t(0xFA0E));  // a character of its own in that block
        QCOMPARE(unifiedCharacter(0x2E81), char32_t(0x2E81));  // a radical that GB 18030 means
        QCOMPARE(unifiedCharacter(U'李'), U'李');
        QCOMPARE(unifiedCharacter(0xE9), char32_t(0xE9));
    }

    void anIdentityNumberBetweenMarksIsTaken() {
        const auto number = IdentityNumber::parse(DocumentKind::ResidentIdCard, u"\u202D449999199003070218\u202C");
        QVERIFY(number);
        QCOMPARE(number->text(), u"449999199003070218"_qs);
    }

    void namesCharacters() {
        QCOMPARE(namedCharacter(0x200B), u"U+200B"_qs);
        QCOMPARE(namedCharacter(0xFE00), u"U+FE00"_qs);
        QCOMPARE(namedCharacter(0xE863), u"U+E863"_qs);
        QCOMPARE(namedCharacter(U'!'), u"! (U+0021)"_qs);
    }
};

QTEST_GUILESS_MAIN(tst_TypedText)
#include "tst_TypedText.moc"
