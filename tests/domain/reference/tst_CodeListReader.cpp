// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/reference/CodeListReader.h"
#include "domain/reference/Divisions.h"
#include "domain/reference/Outlet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace shouli::domain;
using shouli::base::ErrorCode;

namespace {

const QByteArray head = "# id: x\n# title: 甲\n# version: 2026-11-22\n";
const QByteArray columns = "code\tname\tparent\tstatus\n";

CodeList listOf(const QByteArray& rows) { return CodeListReader::read(head + columns + rows).value(); }

} // namespace

class tst_CodeListReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAList();
    void refusesWhatTheFormatDoesNotAllow_data();
    void refusesWhatTheFormatDoesNotAllow();
    void prefersTheEntryInForceByName();
    void refusesADivisionWithoutItsParent_data();
    void refusesADivisionWithoutItsParent();
    void refusesABadTableOfOutlets_data();
    void refusesABadTableOfOutlets();
};

void tst_CodeListReader::readsAList() {
    const auto list = CodeListReader::read(
        "# id: relationship\r\n# title: 关系\r\n# version: 2026-11-22\r\n# source: somewhere: else\r\n"
        "code\tname\tparent\tstatus\tguardian\r\n51\t父亲\t\tcurrent\tyes\r\n53\t公公\t50\tretired\t\r\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->id(), u"relationship"_s);
    QCOMPARE(list->title(), u"关系"_s);
    QCOMPARE(list->version(), QDate(2026, 11, 22));
    QCOMPARE(list->entries().size(), 2);
    QCOMPARE(*list->find(u"51"_s), (CodeEntry{u"51"_s, u"父亲"_s, {}, Standing::Current, {{u"guardian"_s, u"yes"_s}}}));
    QCOMPARE(*list->findByName(u"公公"_s), (CodeEntry{u"53"_s, u"公公"_s, u"50"_s, Standing::Retired, {}}));
    QCOMPARE(list->find(u"99"_s), nullptr);
    QCOMPARE(list->findByName(u"婆婆"_s), nullptr);
    QCOMPARE(list->nameOf(u"51"_s), u"父亲"_s);
    QCOMPARE(list->nameOf(u"99"_s), u"99"_s);
}

void tst_CodeListReader::refusesWhatTheFormatDoesNotAllow_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& where) {
        QTest::newRow(name) << bytes << where;
    };
    row("a cell too few", head + columns + "1\t甲\t\tcurrent\n2\t乙\tcurrent\n", u"line 6:"_s);
    row("a cell too many", head + columns + "1\t甲\t\tcurrent\tmore\n", u"line 5:"_s);
    row("no code", head + columns + "\t甲\t\tcurrent\n", u"line 5:"_s);
    row("no name", head + columns + "1\t\t\tcurrent\n", u"line 5:"_s);
    row("an unknown status", head + columns + "1\t甲\t\tcurrant\n", u"line 5:"_s);
    row("a code that occurs twice", head + columns + "1\t甲\t\tcurrent\n1\t乙\t\tcurrent\n", u"line 6:"_s);
    row("an empty line between rows", head + columns + "1\t甲\t\tcurrent\n\n2\t乙\t\tcurrent\n", u"line 6:"_s);
    row("other columns", head + "code\ttitle\tparent\tstatus\n", u"line 4:"_s);
    row("too few columns", head + "code\tname\n1\t甲\n", u"line 4:"_s);
    row("a column named twice", head + "code\tname\tparent\tstatus\tx\tx\n", u"line 4:"_s);
    row("no columns", head, u"line 3:"_s);
    row("no version", "# id: x\n# title: 甲\n" + columns, u"line 1:"_s);
    row("a version that is no date", "# id: x\n# title: 甲\n# version: 2026-13-01\n" + columns, u"line 1:"_s);
    row("no title", "# id: x\n# version: 2026-11-22\n" + columns, u"line 1:"_s);
    row("nothing at all", {}, u"line 0:"_s);
    row("not UTF-8", head + columns + "1\t\xB8\xF3\t\tcurrent\n", u"not UTF-8"_s);
}

void tst_CodeListReader::refusesWhatTheFormatDoesNotAllow() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    const auto list = CodeListReader::read(bytes);
    QVERIFY(!list.has_value());
    QCOMPARE(list.error().code, ErrorCode::Malformed);
    QVERIFY2(list.error().detail.startsWith(where), qPrintable(list.error().detail));
}

void tst_CodeListReader::prefersTheEntryInForceByName() {
    const CodeList list = listOf("1\t同名\t\tretired\n2\t同名\t\tcurrent\n3\t同名\t\tcurrent\n");
    QCOMPARE(list.findByName(u"同名"_s)->code, u"2"_s);
}

void tst_CodeListReader::refusesADivisionWithoutItsParent_data() {
    QTest::addColumn<QByteArray>("cities");
    QTest::addColumn<QByteArray>("counties");
    QTest::addColumn<bool>("isTree");
    const QByteArray city = "440100\t广州市\t440000\tcurrent\n";
    QTest::newRow("a whole tree") << city << QByteArray("440106\t天河区\t440100\tcurrent\n") << true;
    QTest::newRow("a county of no city") << city << QByteArray("440203\t武江区\t440200\tcurrent\n") << false;
    QTest::newRow("a city without parent") << QByteArray("440100\t广州市\t\tcurrent\n") << QByteArray() << false;
    QTest::newRow("a county with its city's code") << city << QByteArray("440100\t广州市\t440100\tcurrent\n") << false;
}

void tst_CodeListReader::refusesADivisionWithoutItsParent() {
    QFETCH(QByteArray, cities);
    QFETCH(QByteArray, counties);
    QFETCH(bool, isTree);
    const auto tree =
        Divisions::from(listOf("440000\t广东省\t\tcurrent\n"), listOf(cities), listOf(counties), listOf({}));
    QCOMPARE(tree.has_value(), isTree);
    if (!isTree)
        QCOMPARE(tree.error().code, ErrorCode::Malformed);
}

void tst_CodeListReader::refusesABadTableOfOutlets_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isGood");
    const QByteArray tail = "\tx\t广东省\t440100\t440106\t95588\t020-1\t9:00\n";
    QTest::newRow("a good row") << "955880002" + tail << true;
    QTest::newRow("without county") << QByteArray("955880002\tx\t\t440100\t\t\t\t\n") << true;
    QTest::newRow("an id of eight digits") << "95588002" + tail << false;
    QTest::newRow("an id with a letter") << "95588000A" + tail << false;
    QTest::newRow("an id that occurs twice") << "955880001" + tail << false;
    QTest::newRow("no name") << QByteArray("955880002\t\t\t440100\t440106\t\t\t\n") << false;
    QTest::newRow("no city") << QByteArray("955880002\tx\t\t\t\t\t\t\n") << false;
    QTest::newRow("the county of another city") << QByteArray("955880002\tx\t\t440100\t440203\t\t\t\n") << false;
    QTest::newRow("a cell too few") << QByteArray("955880002\tx\n") << false;
}

void tst_CodeListReader::refusesABadTableOfOutlets() {
    QFETCH(QByteArray, row);
    QFETCH(bool, isGood);
    const QByteArray first = "id\tname\taddress\tcity_code\tcounty_code\tbank_code\tphone\topening_hours\n"
                             "955880001\t甲\t\t440100\t440106\t95588\t\t\n";
    const auto outlets = readOutlets(first + row);
    QCOMPARE(outlets.has_value(), isGood);
    if (!isGood) {
        QCOMPARE(outlets.error().code, ErrorCode::Malformed);
        QVERIFY2(outlets.error().detail.startsWith(u"line 3:"_s), qPrintable(outlets.error().detail));
    }
}

QTEST_APPLESS_MAIN(tst_CodeListReader)
#include "tst_CodeListReader.moc"
