// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/OutletPostings.h"

#include <algorithm>
#include <bit>

namespace shouli::domain {

namespace {

// An entry is key (32 bits), rank (2), outlet (24): sorted as numbers they are in the order of the lists.
constexpr int rankShift = 24;
constexpr int keyShift = 26;
constexpr quint64 outletMask = (quint64(1) << rankShift) - 1;
constexpr char16_t single = 0; // stands first in the key of a single character

quint32 keyOf(char16_t first, char16_t second) { return (quint32(first) << 16) | second; }

template <typename Visit>
void forEachLetter(LetterSet set, Visit visit) {
    for (; set; set &= set - 1)
        visit(static_cast<char16_t>(u'a' + std::countr_zero(set)));
}

} // namespace

size_t OutletPostings::List::size() const {
    size_t total = 0;
    for (const auto& ids : byRank)
        total += ids.size();
    return total;
}

OutletPostings::List OutletPostings::List::within(quint32 first, quint32 last) const {
    List part;
    for (size_t rank = 0; rank < outletRanks; ++rank) {
        const auto begin = std::lower_bound(byRank[rank].begin(), byRank[rank].end(), first);
        part.byRank[rank] = std::span(begin, std::lower_bound(begin, byRank[rank].end(), last));
    }
    return part;
}

void OutletPostings::note(char16_t first, char16_t second, OutletRank rank) {
    m_noted.push_back((quint64(keyOf(first, second)) << keyShift) | (quint64(rank) << rankShift));
}

void OutletPostings::add(quint32 id, const SearchNames& names, std::u16string_view address) {
    Q_ASSERT(id <= outletMask);
    m_noted.clear();
    addName(names.folded(id));
    addInitials(names.spelt(id), names.letters(id));
    addAddress(address);

    // Of each key only the best rank counts.
    std::sort(m_noted.begin(), m_noted.end());
    const auto sameKey = [](quint64 a, quint64 b) { return a >> keyShift == b >> keyShift; };
    m_noted.erase(std::unique(m_noted.begin(), m_noted.end(), sameKey), m_noted.end());
    for (const quint64 noted : m_noted)
        m_entries.push_back(noted | id);
}

void OutletPostings::addName(std::u16string_view name) {
    for (size_t i = 0; i < name.size(); ++i) {
        const OutletRank rank = i == 0 ? OutletRank::NamePrefix : OutletRank::Name;
        note(single, name[i], rank);
        if (i + 1 < name.size())
            note(name[i], name[i + 1], rank);
    }
}

void OutletPostings::addInitials(std::u16string_view spelt, const LetterSet* letters) {
    for (size_t i = 0; i < spelt.size(); ++i) {
        forEachLetter(letters[i], [&](char16_t first) {
            note(single, first, OutletRank::Initials);
            if (i + 1 < spelt.size())
                forEachLetter(letters[i + 1], [&](char16_t second) { note(first, second, OutletRank::Initials); });
        });
    }
}

void OutletPostings::addAddress(std::u16string_view address) {
    for (size_t i = 0; i < address.size(); ++i) {
        note(single, address[i], OutletRank::Address);
        if (i + 1 < address.size())
            note(address[i], address[i + 1], OutletRank::Address);
    }
}

void OutletPostings::finish() {
    std::sort(m_entries.begin(), m_entries.end());
    m_outlets.reserve(m_entries.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto key = static_cast<quint32>(m_entries[i] >> keyShift);
        if (i == 0 || m_keys.back() != key) {
            m_begins.resize(m_keys.size() * outletRanks, quint32(i)); // ranks the last key had nothing in
            m_keys.push_back(key);
        }
        const size_t rank = (m_entries[i] >> rankShift) & (outletRanks - 1);
        m_begins.resize(std::max(m_begins.size(), (m_keys.size() - 1) * outletRanks + rank + 1), quint32(i));
        m_outlets.push_back(static_cast<quint32>(m_entries[i] & outletMask));
    }
    m_begins.resize(m_keys.size() * outletRanks + 1, static_cast<quint32>(m_outlets.size()));
    m_entries = {};
    m_noted = {};
}

OutletPostings::List OutletPostings::listOf(char16_t first, char16_t second) const {
    const quint32 key = keyOf(first, second);
    const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    List list;
    if (at == m_keys.end() || *at != key)
        return list;
    const size_t begin = static_cast<size_t>(at - m_keys.begin()) * outletRanks;
    const std::span<const quint32> all(m_outlets);
    for (size_t rank = 0; rank < outletRanks; ++rank)
        list.byRank[rank] = all.subspan(m_begins[begin + rank], m_begins[begin + rank + 1] - m_begins[begin + rank]);
    return list;
}

OutletPostings::Candidates OutletPostings::candidatesFor(const SearchWord& word) const {
    // Where a word has letters, a pair's list is complete only if both of the pair are letters: 河sb is spelt by
    // 河（社）保, where 河 and 社 are no neighbours.
    const auto isUsablePair = [&word](size_t i) {
        return !word.hasLetters || (word.letters[i] != 0 && word.letters[i + 1] != 0);
    };
    Candidates best{listOf(single, word.text[0]), word.text.size() == 1};
    size_t bestSize = best.list.size();
    const auto consider = [&](const List& list, bool exact) {
        if (const size_t size = list.size(); exact || size < bestSize) {
            best = {list, exact};
            bestSize = size;
        }
    };
    for (size_t i = 0; i + 1 < word.text.size(); ++i) {
        if (isUsablePair(i))
            consider(listOf(word.text[i], word.text[i + 1]), word.text.size() == 2);
        else
            consider(listOf(single, word.text[i + 1]), false);
    }
    return best;
}

} // namespace shouli::domain
