// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/NameCharacters.h"
#include "domain/reference/CharacterParts.h"

#include <QTest>

using namespace shouli;
using domain::CharacterParts;

namespace {

// Lines of the shipped table, shortened.
const char* const kTable = "\u4EBB\t9.0\tps\n"
                           "\u4ED1\t9.2\tpnpz\n"
                           "\u4F26\t9.4\tpspnpz\n"
                           "\u4F76\t9.6\tpshshszh\n"
                           "\u5198\t14.2\tnzph|nzpz\n" // written in two ways, here: the second is in U+6C88
                           "\u53E3\t30.0\tszh\n"
                           "\u53E4\t30.2\thsszh\n"
                           "\u5409\t30.3\thshszh\n"
                           "\u56D7\t31.0\tszh\n"
                           "\u56FA\t31.5\tszhsszhh\n"
                           "\u571F\t32.0\thsh\n"
                           "\u6C34\t85.0\tszpn\n"
                           "\u6C35\t85.0\tnnh\n"
                           "\u6C88\t85.4\tnnhnzpz\n"
                           "\u73A9\t96.4\t\n"
                           "\u80A1\t130.4\t\n"
                           "\u90A6\t163.4\t\n"
                           "\u9485\t167'.0\tphhhz\n"
                           "\U00020BB7\t30.3\thshszh\n"
                           "\U0002B50B\t167'.4\tphhhzpnpz\n"
                           "\U0002CB2D\t167'.4\t\n";

QString textOf(const QList<char32_t>& characters) { return QString::fromUcs4(characters.data(), characters.size()); }

} // namespace

class tst_CharacterParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsByWhatIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* sentence, const QString& typed, const QString& found) {
            QTest::newRow(sentence) << typed << found;
        };
        row("a code", u"20BB7"_qs, u"\U00020BB7"_qs);
        row("a code as Unicode writes it", u"U+20bb7"_qs, u"\U00020BB7"_qs);
        row("a code in full width", u"Ｕ＋２０ＢＢ７"_qs, u"\U00020BB7"_qs);
        row("a code of an extension that no table knows", u"2EBF0"_qs, u"\U0002EBF0"_qs);
        row("a private code leads to the standard's character", u"E863"_qs, u"\u4DAE"_qs);
        row("a private code without a standard leads nowhere", u"E000"_qs, QString());
        row("a code beyond Unicode", u"FFFFFF"_qs, QString());
        row("a code of no character of a name", u"0041"_qs, u"A"_qs);
        row("half a surrogate pair", u"D840"_qs, QString());
        row("parts in the order of writing", u"土口"_qs, u"吉\U00020BB7佶"_qs);
        row("parts with a plus between them", u" 土 + 口 "_qs, u"吉\U00020BB7佶"_qs);
        row("parts the other way round", u"口土"_qs, u"吉\U00020BB7"_qs);
        row("parts before what holds them among others", u"亻吉"_qs, u"佶"_qs);
        row("a radical stands for its forms", u"水冘"_qs, u"沈"_qs);
        row("an enclosure closes after what it holds", u"囗古"_qs, u"固"_qs);
        row("a character without strokes comes by radical and count, after those with", u"钅仑"_qs,
            u"\U0002B50B\U0002CB2D"_qs);
        row("a radical and the number of further strokes", u"钅4"_qs, u"\U0002B50B\U0002CB2D"_qs);
        row("王 is the form of 玉", u"王4"_qs, u"玩"_qs);
        row("月 is also a form of 肉", u"月4"_qs, u"股"_qs);
        row("阝 is also a form of 邑", u"阝4"_qs, u"邦"_qs);
        row("digits of full width", u"氵４"_qs, u"沈"_qs);
        row("what is no radical with a number", u"吉4"_qs, QString());
        row("an unknown part", u"土鼗"_qs, QString());
        row("five parts are too many", u"土口土口土"_qs, QString());
        row("nothing", u"  "_qs, QString());
        row("letters", u"xyz"_qs, QString());
    }
    void findsByWhatIsTyped() {
        const auto parts = CharacterParts::read(kTable);
        QVERIFY(parts);
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QCOMPARE(textOf(parts->find(typed, 10)), found);
    }

    void noMoreThanAskedFor() {
        const auto parts = CharacterParts::read(kTable);
        QCOMPARE(textOf(parts->find(u"土口", 1)), u"吉"_qs);
        QCOMPARE(textOf(parts->find(u"钅4", 1)), u"\U0002B50B"_qs);
    }

    void brokenTablesAreRefused_data() {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("no line end") << QByteArray("吉\t30.3\thshszh");
        QTest::newRow("a cell too few") << QByteArray("吉\t30.3\n口\t30.0\tszh\n");
        QTest::newRow("no character") << QByteArray("\t30.3\thshszh\n");
        QTest::newRow("two characters") << QByteArray("吉口\t30.3\thshszh\n");
        QTest::newRow("no text") << QByteArray("\xff\xfe\n\n");
    }
    void brokenTablesAreRefused() {
        QFETCH(QByteArray, table);
        const auto parts = CharacterParts::read(table);
        QVERIFY(!parts);
        QCOMPARE(parts.error().code, base::ErrorCode::ReadFailed);
    }

    // The corners of the 80, and one below the others, against iconv's GB18030 (glibc 2.36).
    void privateCodesHaveTheirStandard_data() {
        QTest::addColumn<char32_t>("code");
        QTest::addColumn<char32_t>("standard");
        QTest::newRow("before the first") << U'\uE814' << char32_t(0);
        QTest::newRow("the first, FE50") << U'\uE815' << U'\u2E81';
        QTest::newRow("FE51, beyond the first plane") << U'\uE816' << U'\U00020087';
        QTest::newRow("FE7E, before the gap") << U'\uE843' << U'\u9FB9';
        QTest::newRow("FE80, after the gap") << U'\uE844' << U'\u4723';
        QTest::newRow("FE91, beyond the first plane") << U'\uE855' << U'\U000241FE';
        QTest::newRow("FE9F, in many a name") << U'\uE863' << U'\u4DAE';
        QTest::newRow("the last, FEA0") << U'\uE864' << U'\u9FBB';
        QTest::newRow("after the last") << U'\uE865' << char32_t(0);
        QTest::newRow("no private code") << U'\u4DAE' << char32_t(0);
    }
    void privateCodesHaveTheirStandard() {
        QFETCH(char32_t, code);
        QFETCH(char32_t, standard);
        QCOMPARE(uint(domain::standardCharacterOf(code).value_or(0)), uint(standard));
    }
};

QTEST_GUILESS_MAIN(tst_CharacterParts)
#include "tst_CharacterParts.moc"
