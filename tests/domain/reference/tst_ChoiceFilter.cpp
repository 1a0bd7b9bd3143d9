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
    void findsPartsOfAName_data();
    void findsPartsOfAName();
    void findsLettersThatStandInAName();
    void findsShortNamesOfBanks();
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
    QTest::newRow("initials of the commonest reading of 重, which is not the city's") << u"zq"_s << u"肇庆市 重庆市"_s;
    QTest::newRow("initials of either reading of 厦") << u"xm"_s << u"厦门市"_s;
    QTest::newRow("characters and initials mixed") << u"深z"_s << u"深圳市"_s;
    QTest::newRow("the beginning of a code") << u"4403"_s << u"深圳市"_s;
    QTest::newRow("the middle of a code is not looked for") << u"0100"_s << u""_s;
    QTest::newRow("two words must both be found") << u"庆 xm"_s << u""_s;
    QTest::newRow("two words found in any order") << u"市 珠"_s << u"珠海市"_s;
    QTest::newRow("names that begin with it come before others") << u"重"_s << u"重庆市"_s;
    QTest::newRow("whole pinyin") << u"guangzhou"_s << u"广州市"_s;
    QTest::newRow("pinyin that is still being typed") << u"guangzh"_s << u"广州市"_s;
    QTest::newRow("initials of two letters") << u"gzh"_s << u"广州市"_s;
    QTest::newRow("pinyin and characters mixed") << u"深zhens"_s << u"深圳市"_s;
    QTest::newRow("the other reading of 厦, whole") << u"xiamen"_s << u"厦门市"_s;
    QTest::newRow("full-width letters") << u"ｘｍ"_s << u"厦门市"_s;
    QTest::newRow("what names nothing") << u"qqqq"_s << u""_s;
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

void tst_ChoiceFilter::findsPartsOfAName_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const QString tianhe = u"广东省广州市天河区"_s;
    QTest::newRow("initials without the kinds of place") << u"gzth"_s << tianhe;
    QTest::newRow("the province's and the county's") << u"gdth"_s << tianhe;
    QTest::newRow("all of them") << u"gdsgzsthq"_s << tianhe;
    QTest::newRow("with blanks") << u"gz th"_s << tianhe;
    QTest::newRow("with blanks in the other order") << u"thq gzs"_s << tianhe;
    QTest::newRow("whole pinyin over two levels") << u"guangzhoutianhe"_s << tianhe;
    QTest::newRow("characters over two levels") << u"广州天河"_s << tianhe;
    QTest::newRow("characters and initials") << u"广州th"_s << tianhe;
    QTest::newRow("only the county") << u"tianhe"_s << tianhe;
    QTest::newRow("a town where there is no county") << u"dghm"_s << u"广东省东莞市虎门镇"_s;
    QTest::newRow("a street of 中山") << u"zssq"_s << u"广东省中山市石岐街道"_s;
    QTest::newRow("the lower level first is not a name") << u"thgz"_s << u""_s;
    QTest::newRow("an autonomous region by its short name") << u"gxnn"_s << u"广西壮族自治区南宁市青秀区"_s;
}

void tst_ChoiceFilter::findsPartsOfAName() {
    QFETCH(QString, typed);
    QList<Choice> places;
    for (const QStringList& parts :
         {QStringList{u"贵州省"_s, u"铜仁市"_s, u"碧江区"_s}, QStringList{u"广东省"_s, u"广州市"_s, u"天河区"_s},
          QStringList{u"广东省"_s, u"东莞市"_s, u"虎门镇"_s}, QStringList{u"广东省"_s, u"中山市"_s, u"石岐街道"_s},
          QStringList{u"广西壮族自治区"_s, u"南宁市"_s, u"青秀区"_s}})
        places.append({QString::number(places.size()), parts.join(QString()), parts});
    QTEST(namesOf(ChoiceFilter(places).find(typed).mid(0, 1)), "found");
}

void tst_ChoiceFilter::findsLettersThatStandInAName() {
    const ChoiceFilter occupations({{u"1"_s, u"会计"_s}, {u"2"_s, u"IT技术员"_s}});
    QCOMPARE(namesOf(occupations.find(u"it")), u"IT技术员"_s);
    QCOMPARE(namesOf(occupations.find(u"itjs")), u"IT技术员"_s);
}

// A name by which people know it, though letters are left out, is a last resort: it comes behind what is spelt.
void tst_ChoiceFilter::findsShortNamesOfBanks() {
    const ChoiceFilter banks(
        {{u"95588"_s, u"中国工商银行"_s}, {u"961111"_s, u"广州农商银行"_s}, {u"95511"_s, u"平安银行"_s}},
        {u"961111"_s});
    QCOMPARE(namesOf(banks.find(u"工行")), u"中国工商银行"_s);
    QCOMPARE(namesOf(banks.find(u"gsyh")), u"中国工商银行 广州农商银行"_s); // though that was chosen lately
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
