// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/CodeListReader.h"
#include "domain/reference/Divisions.h"
#include "domain/reference/Notice.h"
#include "domain/reference/Outlet.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace shouli::domain;

namespace {

const QString sourceForms = QStringLiteral(SHOULI_SOURCE_DIR "/forms/");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CodeList shipped(const QString& id) { return CodeListReader::read(bytesOf(u":/forms/codes/%1.tsv"_s.arg(id))).value(); }

Divisions shippedDivisions() {
    return Divisions::from(shipped(u"division_province"_s), shipped(u"division_city"_s), shipped(u"division_county"_s),
                           shipped(u"division_town"_s))
        .value();
}

} // namespace

class tst_ShippedCodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyListIsGood_data();
    void everyListIsGood();
    void everyFileIsCompiledIn();
    void everyDivisionHasItsParent();
    void guangdongIsWhole();
    void fullNames_data();
    void fullNames();
    void addressesAreParted_data();
    void addressesAreParted();
    void guardiansAreMarked();
    void demoOutletsAreGood();
    void everyNoticeSaysWhatItIs_data();
    void everyNoticeSaysWhatItIs();
};

void tst_ShippedCodes::everyListIsGood_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("size");
    const auto row = [](const char* id, int size) { QTest::newRow(id) << QString::fromLatin1(id) << size; };
    row("ethnic_group", 56);
    row("occupation", 15);
    row("insurance_type", 3);
    row("service_bank", 13);
    row("relationship", 85);
    row("card_status", 6);
    row("production_stage", 7);
    row("document_type", 19);
    row("division_province", 34);
    row("division_city", 342);
    row("division_county", 2876);
    row("division_town", 59);
    row("guangdong_city", 21);
}

void tst_ShippedCodes::everyListIsGood() {
    QFETCH(QString, id);
    const auto list = CodeListReader::read(bytesOf(u":/forms/codes/%1.tsv"_s.arg(id)));
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
    QCOMPARE(list->id(), id);
    QTEST(int(list->entries().size()), "size");
    QSet<QString> names;
    for (const CodeEntry& entry : list->entries()) {
        QCOMPARE(entry.name, entry.name.trimmed());
        names.insert(entry.name);
    }
    if (!id.startsWith(u"division_"))
        QCOMPARE(names.size(), list->entries().size());
}

void tst_ShippedCodes::everyFileIsCompiledIn() {
    for (const QString& folder : {u"codes"_s, u"notices"_s}) {
        const QStringList written = QDir(sourceForms + folder).entryList({u"*.tsv"_s, u"*.html"_s});
        QVERIFY(!written.isEmpty());
        QCOMPARE(QDir(u":/forms/"_s + folder).entryList(), written);
    }
    QCOMPARE(QDir(u":/forms/codes"_s).entryList().size(), 13); // a new list wants its row above
}

void tst_ShippedCodes::everyDivisionHasItsParent() {
    const Divisions divisions = shippedDivisions();
    QCOMPARE(divisions.childrenOf({}).size(), 34);
    const CodeList counties = shipped(u"division_county"_s);
    for (const CodeEntry& county : counties.entries()) {
        QCOMPARE(divisions.pathTo(county.code).size(), 3);
        QCOMPARE(divisions.find(county.parent)->code.first(2), county.code.first(2));
    }
}

void tst_ShippedCodes::guangdongIsWhole() {
    const Divisions divisions = shippedDivisions();
    const QList<Division> cities = divisions.childrenOf(u"440000"_s);
    const CodeList photoCities = shipped(u"guangdong_city"_s);
    QCOMPARE(cities.size(), 21);
    QSet<QString> letters;
    for (const Division& city : cities) {
        QCOMPARE(photoCities.nameOf(city.code), city.name);
        QVERIFY2(divisions.hasChildren(city.code), qPrintable(city.name));
        letters.insert(photoCities.find(city.code)->extra.value(u"letter"_s));
    }
    QCOMPARE(letters.size(), 21);
    QCOMPARE(divisions.childrenOf(u"441900"_s).size() + divisions.childrenOf(u"442000"_s).size(), 59);
    QCOMPARE(divisions.childrenOf(u"440100"_s).size(), 11);
    QCOMPARE(divisions.childrenOf(u"441900"_s).first().name, u"东城街道"_s);
}

void tst_ShippedCodes::fullNames_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("a county") << u"440106"_s << u"广东省广州市天河区"_s;
    QTest::newRow("a city") << u"440100"_s << u"广东省广州市"_s;
    QTest::newRow("a province") << u"440000"_s << u"广东省"_s;
    QTest::newRow("a town of a city without counties") << u"441900003"_s << u"广东省东莞市东城街道"_s;
    QTest::newRow("a level without a name is left out") << u"110101"_s << u"北京市东城区"_s;
    QTest::newRow("a retired county keeps its name") << u"350625"_s << u"福建省漳州市长泰县"_s;
    QTest::newRow("an unknown code") << u"999999"_s << u""_s;
    QTest::newRow("no code") << u""_s << u""_s;
}

void tst_ShippedCodes::fullNames() {
    QFETCH(QString, code);
    const Divisions divisions = shippedDivisions();
    QTEST(divisions.fullName(code), "name");
    for (const Division& sibling : divisions.childrenOf(u"350600"_s))
        QVERIFY(sibling.code != u"350625"); // retired, so not to be chosen
}

void tst_ShippedCodes::addressesAreParted_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("division");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* sentence, const QString& address, const QString& division, const QString& rest) {
        QTest::newRow(sentence) << address << division << rest;
    };
    row("all levels", u"广东省广州市天河区体育西路1号"_s, u"440106"_s, u"体育西路1号"_s);
    row("the city is left out before a county", u"广东省四会市城中街道1号"_s, u"441284"_s, u"城中街道1号"_s);
    row("a level without a name", u"北京市东城区东华门街1号"_s, u"110101"_s, u"东华门街1号"_s);
    row("a town of a city without counties", u"广东省东莞市东城街道1号"_s, u"441900003"_s, u"1号"_s);
    row("nothing follows", u"广东省广州市天河区"_s, u"440106"_s, u""_s);
    row("a county that is none", u"广东省示范县样板镇1号"_s, u""_s, u"广东省示范县样板镇1号"_s);
    row("a city alone", u"广东省广州市体育西路1号"_s, u""_s, u"广东省广州市体育西路1号"_s);
    row("no province", u"天河区体育西路1号"_s, u""_s, u"天河区体育西路1号"_s);
    row("nothing", u""_s, u""_s, u""_s);
}

void tst_ShippedCodes::addressesAreParted() {
    QFETCH(QString, address);
    QFETCH(QString, division);
    QFETCH(QString, rest);
    const PartedAddress parted = shippedDivisions().parted(address);
    QCOMPARE(parted.division, division);
    QCOMPARE(parted.rest, rest);
}

void tst_ShippedCodes::guardiansAreMarked() {
    const CodeList relationships = shipped(u"relationship"_s);
    const auto isGuardian = [&](const QString& code) {
        return relationships.find(code)->extra.value(u"guardian"_s) == u"yes";
    };
    QVERIFY(isGuardian(u"51"_s));
    QVERIFY(isGuardian(u"64"_s));
    QVERIFY(!isGuardian(u"01"_s));
    QVERIFY(!isGuardian(u"53"_s));
}

void tst_ShippedCodes::demoOutletsAreGood() {
    const auto outlets = readOutlets(bytesOf(sourceForms + u"demo/outlets.tsv"_s));
    QVERIFY2(outlets.has_value(), outlets ? "" : qPrintable(outlets.error().detail));
    const Divisions divisions = shippedDivisions();
    const CodeList banks = shipped(u"service_bank"_s);
    QSet<QString> regions;
    for (const Outlet& outlet : *outlets) {
        QVERIFY(divisions.find(outlet.countyCode));
        QVERIFY(outlet.address.startsWith(divisions.fullName(outlet.countyCode)));
        QVERIFY(outlet.bankCode.isEmpty() || banks.find(outlet.bankCode));
        regions.insert(outlet.countyCode);
    }
    for (const Division& city : divisions.childrenOf(u"440000"_s)) {
        for (const Division& part : divisions.childrenOf(city.code))
            QVERIFY2(regions.contains(part.code), qPrintable(part.name));
    }
}

void tst_ShippedCodes::everyNoticeSaysWhatItIs_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(u":/forms/notices"_s).entryList())
        QTest::newRow(qPrintable(file)) << file;
}

void tst_ShippedCodes::everyNoticeSaysWhatItIs() {
    QFETCH(QString, file);
    const auto notice = readNotice(bytesOf(u":/forms/notices/"_s + file));
    QVERIFY2(notice.has_value(), notice ? "" : qPrintable(notice.error().detail));
    QCOMPARE(notice->id, file.chopped(5));
    QVERIFY(notice->html.startsWith(u"<h3>%1</h3>"_s.arg(notice->title)));
    QVERIFY(notice->html.contains(u"示例文本，供主管机构替换"_s));
}

QTEST_APPLESS_MAIN(tst_ShippedCodes)
#include "tst_ShippedCodes.moc"
