// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/OutletIndex.h"

#include "domain/reference/NameSpelling.h"

#include <algorithm>
#include <tuple>

namespace shouli::domain {

namespace {

constexpr int anyBank = -1;
constexpr int unknownBank = -2; // no outlet is of it
constexpr int noBank = 0;       // a bureau's

const QString& regionOf(const Outlet& outlet) {
    return outlet.countyCode.isEmpty() ? outlet.cityCode : outlet.countyCode;
}

/// What the codes of a region's parts begin with: 440000 gives 44, 440100 gives 4401.
QString regionPrefix(QString code) {
    constexpr qsizetype gb2260Digits = 6;
    while (code.size() <= gb2260Digits && code.size() > 2 && code.endsWith(u"00"))
        code.chop(2);
    return code;
}

} // namespace

/// Counts what is found and keeps what is needed to tell the best.
class OutletIndex::Collector {
public:
    explicit Collector(qsizetype limit)
        : m_limit(static_cast<size_t>(std::max<qsizetype>(limit, 0))) {}

    /// Outlets that come in the order of the answer: only the first ones are kept.
    void addInOrder(OutletRank rank, std::span<const quint32> ids) {
        const size_t wanted = m_limit - std::min(m_limit, m_total);
        for (const quint32 id : ids.first(std::min(wanted, ids.size())))
            keep(rank, id);
        m_total += ids.size();
    }
    /// An outlet that comes in any order.
    void add(OutletRank rank, quint32 id) {
        keep(rank, id);
        ++m_total;
    }

    bool isEmpty() const { return m_total == 0; }

    OutletHits hits(const QList<Outlet>& outlets) {
        const auto middle = m_found.begin() + static_cast<qsizetype>(std::min(m_limit, m_found.size()));
        std::partial_sort(m_found.begin(), middle, m_found.end());
        OutletHits answer;
        answer.total = static_cast<qsizetype>(m_total);
        for (auto at = m_found.begin(); at != middle; ++at)
            answer.top.append(outlets[static_cast<qsizetype>(*at & 0xFFFFFFFF)]);
        return answer;
    }

private:
    void keep(OutletRank rank, quint32 id) { m_found.push_back((quint64(rank) << 32) | id); }

    size_t m_limit;
    size_t m_total = 0;
    std::vector<quint64> m_found;
};

std::shared_ptr<const OutletIndex> OutletIndex::build(QList<Outlet> outlets) {
    return std::shared_ptr<const OutletIndex>(new OutletIndex(std::move(outlets)));
}

OutletIndex::OutletIndex(QList<Outlet> outlets)
    : m_outlets(std::move(outlets)) {
    m_bankNumbers.insert(QString(), noBank);
    std::sort(m_outlets.begin(), m_outlets.end(), [](const Outlet& a, const Outlet& b) {
        return std::tie(regionOf(a), a.id) < std::tie(regionOf(b), b.id);
    });
    for (qsizetype i = 0; i < m_outlets.size(); ++i) {
        const Outlet& outlet = m_outlets.at(i);
        const auto id = static_cast<quint32>(i);
        m_byId.insert(outlet.id, i);
        m_banks.push_back(numberOfBank(outlet.bankCode));
        m_names.append(outlet.name);
        m_letters.push_back(lettersIn(m_names.spelt(id)));
        m_addresses.append(foldForSearch(outlet.address));
        m_postings.add(id, m_names, m_addresses[id]);
    }
    m_postings.finish();
}

int OutletIndex::numberOfBank(const QString& code) {
    if (!m_bankNumbers.contains(code))
        m_bankNumbers.insert(code, static_cast<int>(m_bankNumbers.size()));
    return m_bankNumbers.value(code);
}

bool OutletIndex::serves(quint32 id, int bank) const {
    return bank == anyBank || m_banks[id] == bank || m_banks[id] == noBank;
}

bool OutletIndex::isAskedFor(const Outlet& outlet, const OutletQuery& query) {
    const bool isOfBank = query.bankCode.isEmpty() || outlet.bankCode.isEmpty() || outlet.bankCode == query.bankCode;
    return isOfBank && regionOf(outlet).startsWith(regionPrefix(query.regionCode));
}

const Outlet* OutletIndex::findById(const QString& id) const {
    const auto at = m_byId.constFind(id);
    return at == m_byId.cend() ? nullptr : &m_outlets.at(*at);
}

OutletIndex::Range OutletIndex::rangeOf(const QString& regionCode) const {
    const QString prefix = regionPrefix(regionCode);
    const auto isBefore = [&prefix](const Outlet& outlet) { return regionOf(outlet) < prefix; };
    const auto isIn = [&prefix](const Outlet& outlet) { return regionOf(outlet).startsWith(prefix); };
    const auto first = std::partition_point(m_outlets.begin(), m_outlets.end(), isBefore);
    const auto last = std::partition_point(first, m_outlets.end(), isIn);
    return {static_cast<quint32>(first - m_outlets.begin()), static_cast<quint32>(last - m_outlets.begin())};
}

OutletHits OutletIndex::find(const OutletQuery& query) const {
    const Range range = rangeOf(query.regionCode);
    const std::vector<SearchWord> words = searchWords(query.keywords);
    const int bank = query.bankCode.isEmpty() ? anyBank : m_bankNumbers.value(query.bankCode, unknownBank);
    Collector collector(query.limit);
    if (!words.empty()) {
        findWords(words, range, bank, collector);
        if (collector.isEmpty())
            findSpelt(words, range, bank, collector);
        return collector.hits(m_outlets);
    }
    for (quint32 id = range.first; id < range.last; ++id) {
        if (serves(id, bank))
            collector.add(bank == anyBank || m_banks[id] == bank ? OutletRank::NamePrefix : OutletRank::Name, id);
    }
    return collector.hits(m_outlets);
}

void OutletIndex::findWords(const std::vector<SearchWord>& words, Range range, int bank, Collector& collector) const {
    // The word found in the fewest outlets leads; the others are looked for in those outlets only.
    OutletPostings::Candidates lead;
    const SearchWord* leader = nullptr;
    for (const SearchWord& word : words) {
        OutletPostings::Candidates candidates = m_postings.candidatesFor(word);
        candidates.list = candidates.list.within(range.first, range.last);
        if (!leader || candidates.list.size() < lead.list.size()) {
            lead = candidates;
            leader = &word;
        }
    }
    const bool isAnswer = words.size() == 1 && lead.exact && bank == anyBank;
    for (size_t i = 0; i < outletRanks; ++i) {
        const auto listRank = static_cast<OutletRank>(i);
        if (isAnswer) {
            collector.addInOrder(listRank, lead.list.byRank[i]);
            continue;
        }
        for (const quint32 id : lead.list.byRank[i]) {
            if (!serves(id, bank))
                continue;
            OutletRank rank = lead.exact ? listRank : rankOf(*leader, id, listRank);
            for (const SearchWord& word : words) {
                if (rank != OutletRank::None && &word != leader)
                    rank = std::max(rank, rankOf(word, id, OutletRank::NamePrefix));
            }
            if (rank != OutletRank::None)
                collector.add(rank, id);
        }
    }
}

void OutletIndex::findSpelt(const std::vector<SearchWord>& words, Range range, int bank, Collector& collector) const {
    if (std::none_of(words.begin(), words.end(), [](const SearchWord& word) { return word.hasLetters; }))
        return;
    LetterSet wanted = 0; // of the words of letters alone: addresses have few
    for (const SearchWord& word : words) {
        if (std::all_of(word.letters.begin(), word.letters.end(), [](LetterSet letter) { return letter != 0; }))
            for (const LetterSet letter : word.letters)
                wanted |= letter;
    }
    for (quint32 id = range.first; id < range.last; ++id) {
        if (!serves(id, bank) || (m_letters[id] & wanted) != wanted)
            continue;
        const bool isFound = std::all_of(words.begin(), words.end(), [&](const SearchWord& word) {
            return isSpelt(m_names, id, word) || rankOf(word, id, OutletRank::NamePrefix) != OutletRank::None;
        });
        if (isFound)
            collector.add(OutletRank::Initials, id);
    }
}

/// `atBest`: the rank of a part of the word, and so the best the whole can have (but a part inside of the name may be
/// of a word that begins it).
OutletRank OutletIndex::rankOf(const SearchWord& word, quint32 id, OutletRank atBest) const {
    if (atBest <= OutletRank::Name) {
        const size_t at = m_names.folded(id).find(word.text);
        if (at != std::u16string_view::npos)
            return at == 0 ? OutletRank::NamePrefix : OutletRank::Name;
    }
    if (atBest <= OutletRank::Initials && m_names.matchesByInitials(id, word))
        return OutletRank::Initials;
    return m_addresses[id].find(word.text) != std::u16string_view::npos ? OutletRank::Address : OutletRank::None;
}

} // namespace shouli::domain
