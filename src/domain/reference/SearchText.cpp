// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/SearchText.h"

#include <QChar>

namespace shouli::domain {

namespace {

bool isAsciiLetter(char16_t unit) { return unit >= u'a' && unit <= u'z'; }

} // namespace

std::u16string foldForSearch(QStringView text) {
    constexpr char16_t firstFullWidth = 0xFF01;
    constexpr char16_t lastFullWidth = 0xFF5E;
    std::u16string folded;
    folded.reserve(static_cast<size_t>(text.size()));
    for (const QChar character : text) {
        char16_t unit = character.unicode();
        if (unit >= firstFullWidth && unit <= lastFullWidth)
            unit = static_cast<char16_t>(unit - firstFullWidth + u'!');
        folded += QChar(unit).toLower().unicode();
    }
    return folded;
}

SearchWord::SearchWord(std::u16string folded)
    : text(std::move(folded)) {
    for (const char16_t unit : text) {
        letters.push_back(isAsciiLetter(unit) ? initialsOf(unit) : 0);
        hasLetters |= isAsciiLetter(unit);
    }
}

std::vector<SearchWord> searchWords(QStringView typed) {
    std::vector<SearchWord> words;
    std::u16string word;
    for (const char16_t unit : foldForSearch(typed) + u' ') {
        if (!QChar(unit).isSpace()) {
            word += unit;
        } else if (!word.empty()) {
            words.emplace_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

void TextArena::append(std::u16string_view text) {
    m_text += text;
    m_ends.push_back(static_cast<quint32>(m_text.size()));
}

void SearchNames::append(QStringView name) {
    const std::u16string folded = foldForSearch(name);
    std::u16string spelt;
    for (const char16_t unit : folded) {
        if (!QChar(unit).isLetterOrNumber())
            continue;
        spelt += unit;
        m_letters.push_back(initialsOf(unit));
    }
    m_folded.append(folded);
    m_spelt.append(spelt);
}

bool SearchNames::matchesByInitials(size_t i, const SearchWord& word) const {
    const std::u16string_view characters = m_spelt[i];
    const LetterSet* const sets = letters(i);
    const size_t length = word.text.size();
    if (!word.hasLetters || characters.size() < length)
        return false;
    for (size_t start = 0; start + length <= characters.size(); ++start) {
        size_t k = 0;
        while (k < length && ((sets[start + k] & word.letters[k]) || characters[start + k] == word.text[k]))
            ++k;
        if (k == length)
            return true;
    }
    return false;
}

} // namespace shouli::domain
