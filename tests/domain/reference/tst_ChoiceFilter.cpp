// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/ChoiceFilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace shouli::domain;

class tst_ChoiceFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowsAsOneTypes_data();
    void narrowsAsOneTypes();
    void putsRecentChoicesFirst_data();
    void putsRecentChoicesFirst();
    void doesNotOfferRetiredEntries();
};

namespace {

const QList<Choice> cities{{u"440100"_s, u"广州市"_s}, {u"440300"_s, u"深圳市"_s}, {u"440400"_s, u"珠海市"_s},
                           {u"441200"_s, u"肇庆市"_s}, {u"500000"_s, u"重庆市"_s}, {u"350200"_s, u"厦门市"_s}};

QString namesOf(const QList<Choice>& choices) {
    QStringList names;
    for (const Choice& choice : choices)
        names.append(choice.name);
    return names.join(u' ');
}

} // namespace

void tst_ChoiceFilter::narrowsAsOneTypes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing typed offers all") << u""_s << u"广州市 深圳市 珠海市 肇庆市 重庆市 厦门市"_s;
    QTest::newRow("a character") << u"庆"_s << u"肇庆市 重庆市"_s;
    QTest::newRow("initials") << u"gz"_s << u"广州市"_s;
    QTest::newRow("capital initials") << u"GZS"_s << u"广州市"_s;
    QTest::newRow("initials of either reading of 重") << u"cq"_s << u"重庆市"_s;
    QTest::newRow("initials of the other reading of 重") << u"zq"_s << u"肇庆市 重庆市"_s;
    QTest::newRow("initials of either reading of 厦") << u"xm"_s << u"厦门市"_s;
    QTest::newRow("characters and initials mixed") << u"深z"_s << u"深圳市"_s;
    QTest::newRow("the beginning of a code") << u"4403"_s << u"深圳市"_s;
    QTest::newRow("the middle of a code is not looked for") << u"0100"_s << u""_s;
    QTest::newRow("two words must both be found") << u"庆 zh"_s << u""_s;
    QTest::newRow("two words found in any order") << u"市 珠"_s << u"珠海市"_s;
    QTest::newRow("names that begin with it come before others") << u"重"_s << u"重庆市"_s;
}

void tst_ChoiceFilter::narrowsAsOneTypes() {
    QFETCH(QString, typed);
    QTEST(namesOf(ChoiceFilter(cities, {}).find(typed)), "found");
}

void tst_ChoiceFilter::putsRecentChoicesFirst_data() {
    QTest::addColumn<QStringList>("recent");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("the latest first") << QStringList{u"350200"_s, u"440400"_s} << u""_s
                                      << u"厦门市 珠海市 广州市 深圳市 肇庆市 重庆市"_s;
    QTest::newRow("among what is found") << QStringList{u"350200"_s, u"500000"_s} << u"庆"_s << u"重庆市 肇庆市"_s;
    QTest::newRow("an unknown code is passed over") << QStringList{u"1"_s} << u"庆"_s << u"肇庆市 重庆市"_s;
}

void tst_ChoiceFilter::putsRecentChoicesFirst() {
    QFETCH(QStringList, recent);
    QFETCH(QString, typed);
    QTEST(namesOf(ChoiceFilter(cities, recent).find(typed)), "found");
}

void tst_ChoiceFilter::doesNotOfferRetiredEntries() {
    const CodeList list(u"x"_s, u"x"_s, QDate(2026, 11, 22),
                        {{u"1"_s, u"甲"_s, {}, Standing::Retired, {}},
                         {u"2"_s, u"乙"_s, {}, Standing::Virtual, {}},
                         {u"3"_s, u"丙"_s, {}, Standing::Current, {}}});
    QCOMPARE(namesOf(ChoiceFilter(list, {u"1"_s}).find({})), u"乙 丙"_s);
}

QTEST_APPLESS_MAIN(tst_ChoiceFilter)
#include "tst_ChoiceFilter.moc"
