// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/PinyinInitials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace shouli::domain;

class tst_PinyinInitials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryReading_data();
    void knowsEveryReading();
    void givesReadingsAsTheyAreTyped();
};

void tst_PinyinInitials::knowsEveryReading_data() {
    QTest::addColumn<char16_t>("character");
    QTest::addColumn<QString>("letters");
    QTest::newRow("重 of 重庆 and 重要") << u'重' << u"cz"_s;
    QTest::newRow("长 of 长沙 and 长大") << u'长' << u"cz"_s;
    QTest::newRow("厦 of 大厦 and 厦门") << u'厦' << u"sx"_s;
    QTest::newRow("番 of 番禺 and 番茄") << u'番' << u"fp"_s;
    QTest::newRow("行 of 银行 and 行走") << u'行' << u"hx"_s;
    QTest::newRow("朝 of 朝阳 and 潮 alike") << u'朝' << u"cz"_s;
    QTest::newRow("埔 of 黄埔 and 大埔") << u'埔' << u"bp"_s;
    QTest::newRow("涌 of 麻涌 and 大涌") << u'涌' << u"cy"_s;
    QTest::newRow("单 of 单县 and 简单") << u'单' << u"cds"_s;
    QTest::newRow("乐 of 乐昌 and 音乐") << u'乐' << u"ly"_s;
    QTest::newRow("one reading") << u'州' << u"z"_s;
    QTest::newRow("a Latin letter") << u'Q' << u"q"_s;
    QTest::newRow("a digit has no letter") << u'7' << u""_s;
    QTest::newRow("the first of Extension A") << char16_t(0x3400) << u"q"_s;
    QTest::newRow("just below the URO") << char16_t(0x4DC0) << u""_s;
}

void tst_PinyinInitials::knowsEveryReading() {
    QFETCH(char16_t, character);
    QFETCH(QString, letters);
    LetterSet expected = 0;
    for (const QChar letter : letters)
        expected |= LetterSet(1) << (letter.unicode() - u'a');
    QCOMPARE(initialsOf(character), expected);
}

void tst_PinyinInitials::givesReadingsAsTheyAreTyped() {
    QCOMPARE(readingsOf(u'重'), QLatin1StringView("zhong chong"));
    QCOMPARE(readingsOf(u'女'), QLatin1StringView("nv"));
    QCOMPARE(readingsOf(u'州'), QLatin1StringView("zhou"));
    QVERIFY(readingsOf(u'廣').startsWith(u'g')); // traditional characters too
    QCOMPARE(readingsOf(u'A'), QLatin1StringView());
}

QTEST_APPLESS_MAIN(tst_PinyinInitials)
#include "tst_PinyinInitials.moc"
