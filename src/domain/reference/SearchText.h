// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/PinyinInitials.h"

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace shouli::domain {

/// Text as searches compare it: lower case, full-width forms as ASCII.
std::u16string foldForSearch(QStringView text);

/// One word of what was typed, folded by foldForSearch().
struct SearchWord {
    std::u16string text;
    std::vector<LetterSet> letters; ///< for each UTF-16 unit of `text`: the set of that letter; empty if it is none
    bool hasLetters = false;

    explicit SearchWord(std::u16string folded);
};

/// What was typed, folded and split at blanks (U+3000 included).
std::vector<SearchWord> searchWords(QStringView typed);

/// Many short texts in one contiguous piece of memory.
class TextArena {
public:
    void append(std::u16string_view text);
    std::u16string_view operator[](size_t i) const {
        return std::u16string_view(m_text).substr(m_ends[i], m_ends[i + 1] - m_ends[i]);
    }
    /// Where text i begins, in UTF-16 units.
    size_t begin(size_t i) const { return m_ends[i]; }

private:
    std::u16string m_text;
    std::vector<quint32> m_ends{0};
};

/// Names prepared for searching by their characters and by pinyin initials.
class SearchNames {
public:
    void append(QStringView name);
    std::u16string_view folded(size_t i) const { return m_folded[i]; }
    /// The name without anything but letters (Han characters included) and digits.
    std::u16string_view spelt(size_t i) const { return m_spelt[i]; }
    /// For each unit of spelt(i), the letters that may be typed for it.
    const LetterSet* letters(size_t i) const { return m_letters.data() + m_spelt.begin(i); }

    /// Whether the word spells a run of the name by characters and pinyin initials; punctuation is skipped.
    bool matchesByInitials(size_t i, const SearchWord& word) const;

private:
    TextArena m_folded;
    TextArena m_spelt;
    std::vector<LetterSet> m_letters;
};

} // namespace shouli::domain
