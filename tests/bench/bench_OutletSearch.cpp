// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A keystroke in 20,000 outlets against the least one could do: QString::contains over every name and address.
// Goal: median 120 us, 99th percentile 700 us. Whole pinyin, which every name is looked through for: no frame is missed
// (16 ms).

#include "bench/Report.h"
#include "domain/reference/CodeListReader.h"
#include "domain/reference/OutletIndex.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace shouli::domain;

namespace {

constexpr qsizetype outletCount = 20'000;
constexpr int typists = 400;
constexpr qsizetype pageLimit = 50;

CodeList shipped(const QString& id) {
    QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/forms/codes/%1.tsv").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return CodeListReader::read(file.readAll()).value();
}

template <typename List>
const auto& anyOf(const List& list, QRandomGenerator& random) {
    return list[random.bounded(static_cast<int>(list.size()))];
}

/// Outlets by the rules of forms/demo/make_outlets.py, spread over all counties and banks.
QList<Outlet> makeOutlets(QRandomGenerator& random) {
    const QStringList streets{u"人民路"_s,   u"解放路"_s,   u"中山路"_s, u"建设路"_s, u"文明路"_s,
                              u"环城路"_s,   u"新华路"_s,   u"府前路"_s, u"东风路"_s, u"沿江路"_s,
                              u"体育路"_s,   u"长堤路"_s,   u"教育路"_s, u"朝阳路"_s, u"兴业路"_s,
                              u"工业大道"_s, u"迎宾大道"_s, u"重阳街"_s, u"厦门街"_s, u"育才路"_s};
    const CodeList cities = shipped(u"guangdong_city"_s);
    const CodeList banks = shipped(u"service_bank"_s);
    QList<CodeEntry> regions;
    const CodeList counties = shipped(u"division_county"_s);
    const CodeList towns = shipped(u"division_town"_s);
    for (const CodeList* list : {&counties, &towns}) {
        std::copy_if(list->entries().begin(), list->entries().end(), std::back_inserter(regions),
                     [&](const CodeEntry& entry) { return cities.find(entry.parent) != nullptr; });
    }
    QList<Outlet> outlets;
    for (qsizetype i = 0; i < outletCount; ++i) {
        const CodeEntry& region = anyOf(regions, random);
        const CodeEntry& bank = anyOf(banks.entries(), random);
        const QString city = cities.nameOf(region.parent);
        const QString& street = anyOf(streets, random);
        const QString number = QString::number(1 + random.bounded(380));
        const QString place = city.chopped(1) + region.name;
        QString name = place + u"社保局";
        if (random.bounded(20) != 0)
            name = bank.name + place + street.chopped(1) + number + u"支行";
        const QString address = u"广东省"_s + city + region.name + street + number + u"号";
        outlets.append(
            {QString::number(100'000'000 + i), name, address, region.parent, region.code, bank.code, {}, {}});
    }
    return outlets;
}

/// The first letter of each character's commonest reading: 天河区社保局 gives "thqsbj".
QString initialsText(const QString& text) {
    QString initials;
    for (const QChar character : text) {
        if (character.isDigit())
            initials += character;
        else if (const QLatin1StringView readings = readingsOf(character.unicode()); !readings.isEmpty())
            initials += readings.front();
    }
    return initials;
}

/// What a person types to find this outlet: a part of it, as characters, initials or both in two words.
QString wantedText(const Outlet& outlet, QRandomGenerator& random) {
    const auto part = [&random](const QString& text) {
        const qsizetype length = std::min<qsizetype>(text.size(), 2 + random.bounded(4));
        return text.sliced(random.bounded(static_cast<int>(text.size() - length + 1)), length);
    };
    switch (random.bounded(4)) {
    case 0:
        return part(outlet.name);
    case 1:
        return initialsText(part(outlet.name));
    case 2:
        return part(outlet.address);
    default:
        return initialsText(part(outlet.name)) + u' ' + part(outlet.address);
    }
}

/// A part of its name in whole pinyin.
QString pinyinOf(const Outlet& outlet, QRandomGenerator& random) {
    const auto length = 2 + random.bounded(3);
    QString typed;
    for (const QChar character : outlet.name.mid(random.bounded(int(outlet.name.size() - length + 1)), length))
        typed += QString(readingsOf(character.unicode())).section(u' ', 0, 0);
    return typed;
}

/// Microseconds, sorted.
struct Times {
    std::vector<double> all;
    double at(double share) {
        std::sort(all.begin(), all.end());
        return all[static_cast<size_t>(share * static_cast<double>(all.size() - 1))];
    }
};

template <typename Work>
double microseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

qsizetype scan(const QList<Outlet>& outlets, const QString& typed) {
    return std::count_if(outlets.begin(), outlets.end(), [&typed](const Outlet& outlet) {
        return outlet.name.contains(typed) || outlet.address.contains(typed);
    });
}

void printLine(const char* name, Times& ours, Times& floor) {
    const QString figures = QStringLiteral("p50 %1 us, p99 %2 us; floor %3 us")
                                .arg(ours.at(0.5), 0, 'f', 0)
                                .arg(ours.at(0.99), 0, 'f', 0)
                                .arg(floor.at(0.5), 0, 'f', 0);
    shouli::bench::report(name, ours.at(0.5) / floor.at(0.5), "p50 120 us, p99 700 us", qPrintable(figures));
}

} // namespace

int main() {
    QRandomGenerator random(2026);
    const QList<Outlet> outlets = makeOutlets(random);
    std::shared_ptr<const OutletIndex> index;
    const double build = microseconds([&] { index = OutletIndex::build(outlets); });

    Times ours;
    Times oursOfABank;
    Times floor;
    qsizetype found = 0;
    for (int typist = 0; typist < typists; ++typist) {
        const Outlet& wanted = anyOf(outlets, random);
        const QString text = wantedText(wanted, random);
        for (qsizetype length = 1; length <= text.size(); ++length) { // a keystroke each
            const QString typed = text.first(length);
            ours.all.push_back(microseconds([&] { found += index->find({{}, {}, typed, pageLimit}).total; }));
            oursOfABank.all.push_back(microseconds([&] {
                found += index->find({{}, wanted.bankCode, typed, pageLimit}).total;
            }));
            floor.all.push_back(microseconds([&] { found += scan(outlets, typed); }));
        }
    }
    Times spelt;
    for (int typist = 0; typist < typists / 4; ++typist) {
        const QString text = pinyinOf(anyOf(outlets, random), random);
        for (qsizetype length = 1; length <= text.size(); ++length)
            spelt.all.push_back(microseconds([&] {
                found += index->find({{}, {}, text.first(length), pageLimit}).total;
            }));
    }
    std::fprintf(stderr, "%zu keystrokes in %lld outlets, %lld found in all, index built in %.0f ms\n", ours.all.size(),
                 static_cast<long long>(outletCount), static_cast<long long>(found), build / 1000.0);
    printLine("keystroke in 20,000 outlets", ours, floor);
    printLine("keystroke in 20,000 outlets, bank chosen", oursOfABank, floor);
    printLine("keystroke in 20,000 outlets, whole pinyin", spelt, floor);
    return 0;
}
