// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/SearchText.h"

#include <array>
#include <span>
#include <vector>

namespace shouli::domain {

/// How an outlet matches a word, best first.
enum class OutletRank { NamePrefix, Name, Initials, Address, None };
constexpr size_t outletRanks = 4; ///< number of ranks that are a match

/// An inverted index: for each character, and each pair of adjacent characters, the outlets that have it. For one or
/// two typed characters this is the answer; for more it leaves few outlets to look into.
class OutletPostings {
public:
    /// The outlets of one key by rank, each rank in ascending order; no outlet occurs in two ranks.
    struct List {
        std::array<std::span<const quint32>, outletRanks> byRank;
        size_t size() const;
        /// The part with first <= outlet < last.
        List within(quint32 first, quint32 last) const;
    };
    /// The shortest list that contains every outlet that matches the word.
    struct Candidates {
        List list;
        bool exact = false; ///< every outlet of the list matches, with the rank it has there: no need to look into it
    };

    /// Enters outlet `id`. REQUIRES: ids ascend from call to call; `address` is foldForSearch()ed.
    void add(quint32 id, const SearchNames& names, std::u16string_view address);
    /// Call once, after the last add() and before candidatesFor().
    void finish();

    Candidates candidatesFor(const SearchWord& word) const;

private:
    void addName(std::u16string_view name);
    void addInitials(std::u16string_view spelt, const LetterSet* letters);
    void addAddress(std::u16string_view address);
    void note(char16_t first, char16_t second, OutletRank rank);
    List listOf(char16_t first, char16_t second) const;

    std::vector<quint64> m_noted;   ///< for the outlet being entered: key and rank in one number
    std::vector<quint64> m_entries; ///< for all outlets until finish(): key, rank and outlet in one number
    std::vector<quint32> m_keys;    ///< ascending: two UTF-16 units, the first of them 0 for a single character
    std::vector<quint32> m_begins;  ///< where in m_outlets each key's ranks begin, outletRanks a key; then the end
    std::vector<quint32> m_outlets;
};

} // namespace shouli::domain
