// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/SearchText.h"

#include <array>
#include <span>
#include <vector>

namespace shouli::domain {

/// How well an outlet answers a word, best first.
enum class OutletRank { NamePrefix, Name, Initials, Address, None };
constexpr size_t outletRanks = 4; ///< the ranks that are a find

/// For each character, and each pair of neighbours, which outlets have it: where one or two characters are typed this
/// is the answer, and where more are it leaves few outlets to look into.
class OutletPostings {
public:
    /// The outlets of one key by rank; each rank's in ascending order, no outlet in two of them.
    struct List {
        std::array<std::span<const quint32>, outletRanks> byRank;
        size_t size() const;
        /// The part with first <= outlet < last.
        List within(quint32 first, quint32 last) const;
    };
    /// The shortest list that holds every outlet the word is found in.
    struct Candidates {
        List list;
        bool exact = false; ///< the list is the answer: all of it is found, and at the rank given
    };

    /// Enters outlet `id`; ids are given in ascending order. `address` is folded.
    void add(quint32 id, const SearchNames& names, std::u16string_view address);
    /// Call once, after the last add().
    void finish();

    Candidates candidatesFor(const SearchWord& word) const;

private:
    void addName(std::u16string_view name);
    void addInitials(std::u16string_view spelt, const LetterSet* letters);
    void addAddress(std::u16string_view address);
    void note(char16_t first, char16_t second, OutletRank rank);
    List listOf(char16_t first, char16_t second) const;

    std::vector<quint64> m_noted;   ///< of the outlet being entered: key, rank
    std::vector<quint64> m_entries; ///< of all outlets until finish(): key, rank, outlet
    std::vector<quint32> m_keys;    ///< ascending: two UTF-16 units, the first 0 for a single character
    std::vector<quint32> m_begins;  ///< of each key's each rank in m_outlets, and the end
    std::vector<quint32> m_outlets;
};

} // namespace shouli::domain
