// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/OutletIndex.h"

#include "domain/reference/NameSpelling.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace shouli::domain;

namespace {

QStringList idsOf(const QList<Outlet>& outlets) {
    QStringList ids;
    for (const Outlet& outlet : outlets)
        ids.append(outlet.id);
    return ids;
}

/// How well a word is found, worked out without any index: 0 best, 4 not at all.
int rankByLooking(const Outlet& outlet, const std::u16string& word) {
    const std::u16string name = foldForSearch(outlet.name);
    if (name.starts_with(word))
        return 0;
    if (name.find(word) != name.npos)
        return 1;
    std::u16string spelt;
    std::copy_if(name.begin(), name.end(), std::back_inserter(spelt),
                 [](char16_t c) { return QChar(c).isLetterOrNumber(); });
    const auto isLetter = [](char16_t c) { return c >= u'a' && c <= u'z'; };
    const auto typedAs = [&](char16_t is, char16_t typed) {
        return is == typed || (isLetter(typed) && (initialsOf(is) >> (typed - u'a') & 1));
    };
    if (std::any_of(word.begin(), word.end(), isLetter) &&
        std::search(spelt.begin(), spelt.end(), word.begin(), word.end(), typedAs) != spelt.end())
        return 2;
    return foldForSearch(outlet.address).find(word) != std::u16string::npos ? 3 : 4;
}

/// What the index should answer, worked out by looking at every outlet.
OutletHits findByLooking(const QList<Outlet>& outlets, const OutletQuery& query) {
    QList<std::tuple<int, QString, QString, qsizetype>> found;
    for (qsizetype i = 0; i < outlets.size(); ++i) {
        const Outlet& outlet = outlets[i];
        const QString region = outlet.countyCode.isEmpty() ? outlet.cityCode : outlet.countyCode;
        const QString wanted = query.regionCode;
        const bool isThere = wanted.isEmpty() || region == wanted || outlet.cityCode == wanted ||
                             (wanted.endsWith(u"0000") && region.startsWith(wanted.first(2)));
        if (!isThere || (!query.bankCode.isEmpty() && !outlet.bankCode.isEmpty() && outlet.bankCode != query.bankCode))
            continue;
        // Nothing typed: the bank's own before the bureaus'.
        int worst = query.keywords.isEmpty() && outlet.bankCode != query.bankCode && !query.bankCode.isEmpty() ? 1 : 0;
        for (const QString& word : query.keywords.split(u' ', Qt::SkipEmptyParts))
            worst = std::max(worst, rankByLooking(outlet, foldForSearch(word)));
        if (worst < 4)
            found.append({worst, region, outlet.id, i});
    }
    std::sort(found.begin(), found.end());
    OutletHits hits;
    hits.total = found.size();
    for (const auto& hit : found.first(std::min(found.size(), query.limit)))
        hits.top.append(outlets[std::get<3>(hit)]);
    return hits;
}

QList<Outlet> sampleOutlets() {
    return {
        {u"955880001"_s,
         u"中国工商银行广州天河支行"_s,
         u"广东省广州市天河区体育西路1号"_s,
         u"440100"_s,
         u"440106"_s,
         u"95588"_s,
         {},
         {}},
        {u"955880002"_s,
         u"天河区社保局（东圃）"_s,
         u"广东省广州市天河区中山大道2号"_s,
         u"440100"_s,
         u"440106"_s,
         {},
         {},
         {}},
        {u"955880003"_s,
         u"广发银行越秀支行"_s,
         u"广东省广州市越秀区天河路3号"_s,
         u"440100"_s,
         u"440104"_s,
         u"95508"_s,
         {},
         {}},
        {u"955880004"_s,
         u"交通银行长堤支行"_s,
         u"广东省江门市蓬江区重阳街4号A座"_s,
         u"440700"_s,
         u"440703"_s,
         u"95559"_s,
         {},
         {}},
        {u"955880005"_s,
         u"中国银行东莞石龙支行"_s,
         u"广东省东莞市石龙镇5号"_s,
         u"441900"_s,
         u"441900102"_s,
         u"95566"_s,
         {},
         {}},
        {u"955880006"_s, u"东莞市社会保障卡服务中心"_s, u"广东省东莞市６号"_s, u"441900"_s, {}, {}, {}, {}},
    };
}

} // namespace

class tst_OutletIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsTyped_data();
    void findsWhatIsTyped();
    void limitsWhatItReturnsButCountsAll();
    void findsById();
    void anEmptyIndexFindsNothing();
    void agreesWithLookingAtEveryOutlet_data();
    void agreesWithLookingAtEveryOutlet();
};

void tst_OutletIndex::findsWhatIsTyped_data() {
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("bank");
    QTest::addColumn<QString>("keywords");
    QTest::addColumn<QString>("lastDigits"); // of the ids found, in order
    const auto row = [](const char* name, const QString& keywords, const QString& found, const QString& region = {},
                        const QString& bank = {}) { QTest::newRow(name) << region << bank << keywords << found; };
    row("nothing typed lists all by region", u""_s, u"312465"_s);
    row("blanks are nothing", u" \u3000 "_s, u"312465"_s);
    row("name's beginning, then name, then address", u"天河"_s, u"213"_s);
    row("one character", u"天"_s, u"213"_s);
    row("initials", u"thqsbj"_s, u"2"_s);
    row("initials of two letters", u"th"_s, u"12"_s);
    row("initials skip brackets", u"sbjdp"_s, u"2"_s);
    row("characters and initials mixed", u"天河qsb"_s, u"2"_s);
    row("capital letters", u"THQ"_s, u"2"_s);
    row("either reading of 长: cháng", u"yhcd"_s, u"4"_s);
    row("either reading of 长: zhǎng", u"yhzd"_s, u"4"_s);
    row("either reading of 行", u"jtyxc"_s, u"4"_s);
    row("a part of the address", u"体育西"_s, u"1"_s);
    row("initials are not looked for in addresses", u"tyxl"_s, u""_s);
    row("letters of the address", u"a座"_s, u"4"_s);
    row("full-width digits are digits", u"6号"_s, u"6"_s);
    row("full-width letters are letters", u"ｔｈｑ"_s, u"2"_s);
    row("two words must both be found", u"天河 体育"_s, u"1"_s);
    row("two words parted by an ideographic blank", u"银行\u3000天河"_s, u"13"_s);
    row("two words of which one is not there", u"天河 深圳"_s, u""_s);
    row("the worst word gives the rank", u"广东省 天河"_s, u"312"_s);
    row("initials and a part of the address", u"zh 西路"_s, u"1"_s);
    row("not there", u"深圳"_s, u""_s);
    row("a province", u""_s, u"312465"_s, u"440000"_s);
    row("a city", u""_s, u"312"_s, u"440100"_s);
    row("a county", u""_s, u"12"_s, u"440106"_s);
    row("a city without counties", u""_s, u"65"_s, u"441900"_s);
    row("a town", u""_s, u"5"_s, u"441900102"_s);
    row("an unknown region", u""_s, u""_s, u"990000"_s);
    row("a region and a word", u"银行"_s, u"31"_s, u"440100"_s);
    row("a bank: its own, then the bureaus', which serve all", u""_s, u"326"_s, {}, u"95508"_s);
    row("a bank and a word", u"支"_s, u"4"_s, {}, u"95559"_s);
    row("a bank without outlets leaves the bureaus'", u""_s, u"26"_s, {}, u"95533"_s);
    row("a region, a bank and a word", u"天河"_s, u"21"_s, u"440106"_s, u"95588"_s);
    row("a bank and initials of a bureau", u"sbkfw"_s, u""_s, {}, u"95588"_s);
    row("a bank and the initials a bureau's name has", u"shbzk"_s, u"6"_s, {}, u"95588"_s);
    row("whole pinyin", u"tianhe"_s, u"12"_s);
    row("pinyin and initials mixed", u"changdizh"_s, u"4"_s);
    row("pinyin in two words", u"shilong dongguan"_s, u"5"_s);
    row("pinyin and a part of the address", u"tianhe 体育"_s, u"1"_s);
    row("pinyin and a bank", u"tianhe"_s, u"2"_s, {}, u"95508"_s);
    row("what is no pinyin of a name", u"tianmen"_s, u""_s);
}

void tst_OutletIndex::findsWhatIsTyped() {
    QFETCH(QString, region);
    QFETCH(QString, bank);
    QFETCH(QString, keywords);
    const auto index = OutletIndex::build(sampleOutlets());
    const OutletHits hits = index->find({region, bank, keywords});
    QString lastDigits;
    for (const QString& id : idsOf(hits.top))
        lastDigits += id.back();
    QTEST(lastDigits, "lastDigits");
    QCOMPARE(hits.total, hits.top.size());
}

void tst_OutletIndex::limitsWhatItReturnsButCountsAll() {
    const auto index = OutletIndex::build(sampleOutlets());
    for (const QString& keywords : {u""_s, u"广"_s, u"广东"_s, u"广东省"_s, u"广 东"_s}) {
        const OutletHits all = index->find({{}, {}, keywords});
        QCOMPARE(all.total, 6);
        const OutletHits some = index->find({{}, {}, keywords, 2});
        QCOMPARE(some.total, 6);
        QCOMPARE(some.top, all.top.first(2));
        QVERIFY(index->find({{}, {}, keywords, 0}).top.isEmpty());
    }
}

void tst_OutletIndex::findsById() {
    const auto index = OutletIndex::build(sampleOutlets());
    QCOMPARE(index->size(), 6);
    QCOMPARE(*index->findById(u"955880004"_s), sampleOutlets()[3]);
    QCOMPARE(index->findById(u"955880007"_s), nullptr);
}

void tst_OutletIndex::anEmptyIndexFindsNothing() {
    const auto index = OutletIndex::build({});
    QCOMPARE(index->find({}).total, 0);
    QCOMPARE(index->find({u"440100"_s, u"95588"_s, u"天河 th"_s}).total, 0);
}

void tst_OutletIndex::agreesWithLookingAtEveryOutlet_data() {
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
        QTest::addRow("random outlets and words, seed %u", seed) << seed;
}

void tst_OutletIndex::agreesWithLookingAtEveryOutlet() {
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    // Few characters, so that much is found: polyphones, punctuation, letters, digits, one beyond the BMP.
    const QList<QString> pieces{u"天"_s, u"河"_s, u"重"_s, u"长"_s, u"行"_s, u"（"_s,
                                u"·"_s,  u"a"_s,  u"T"_s,  u"3"_s,  u"３"_s, u"𠀀"_s};
    const QList<QString> typed = pieces + QList<QString>{u"t"_s, u"h"_s, u"c"_s, u"z"_s, u"x"_s, u"H"_s};
    const QStringList regions{u"440100"_s, u"440106"_s,    u"440200"_s, u"440203"_s,
                              u"441900"_s, u"441900102"_s, u"350200"_s};
    const QStringList banks{{}, u"95588"_s, u"95566"_s};
    const auto text = [&random](const QList<QString>& from, int least, int most) {
        QString made;
        for (int n = random.bounded(least, most + 1); n > 0; --n)
            made += from[random.bounded(int(from.size()))];
        return made;
    };
    QList<Outlet> outlets;
    for (int i = 0; i < 300; ++i) {
        const QString region = regions[random.bounded(int(regions.size()))];
        outlets.append({QString::number(955880000 + random.bounded(10) * 1000 + i),
                        text(pieces, 1, 8),
                        text(pieces, 0, 8),
                        region.first(4) + u"00",
                        region.endsWith(u"00"_s) ? QString() : region,
                        banks[random.bounded(int(banks.size()))],
                        {},
                        {}});
    }
    const auto index = OutletIndex::build(outlets);
    qsizetype found = 0;
    for (int i = 0; i < 1500; ++i) {
        OutletQuery query;
        query.regionCode = random.bounded(2) ? (regions + QStringList{u"440000"_s})[random.bounded(8)] : QString();
        query.bankCode = banks[random.bounded(3)];
        for (int words = random.bounded(4); words > 0; --words)
            query.keywords += text(typed, 1, 4) + u' ';
        query.limit = random.bounded(60);
        const OutletHits expected = findByLooking(outlets, query);
        const OutletHits actual = index->find(query);
        if (expected.total == 0 && actual.total > 0) { // by whole readings
            for (const Outlet& outlet : actual.top)
                for (const SearchWord& word : searchWords(query.keywords))
                    QVERIFY(NameSpelling(outlet.name).costOf(word) || rankByLooking(outlet, word.text) < 4);
            continue;
        }
        QVERIFY2(actual.total == expected.total && actual.top == expected.top,
                 qPrintable(u"%1|%2|%3: %4 found, %5 expected"_s.arg(query.regionCode, query.bankCode, query.keywords)
                                .arg(actual.total)
                                .arg(expected.total)));
        found += actual.total;
    }
    QVERIFY(found > 1500); // or the test would show little
}

QTEST_APPLESS_MAIN(tst_OutletIndex)
#include "tst_OutletIndex.moc"
