// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/SearchText.h"

#include <QStringList>

#include <optional>

namespace shouli::domain {

/// Whether, and how well, what was typed spells a name. Each character may be typed as itself, as the initial of a
/// pinyin reading (also zh, ch, sh) or as a whole reading, in any mixture: 天河区 by 天河, th or tianhq.
///
/// In a name of several parts (divisions from the province down) whole parts, and the end of any part, may be left out:
/// 广东省广州市天河区 by gzth, gdth or guangzhou天河. In a name of one part characters between others may be left out:
/// 中国工商银行 by 工行.
class NameSpelling {
public:
    /// The cost of leaving out characters in a name of one part; higher than any other, so that such names come last.
    static constexpr int kLeftOut = 64;

    explicit NameSpelling(const QString& name)
        : NameSpelling(QStringList{name}) {}
    /// `parts`: from the top down.
    explicit NameSpelling(const QStringList& parts);

    /// 0 for the best spelling: one that begins at the start of a part and spells each part that it touches, at least
    /// up to the word for its kind (天河 of 天河区), by the characters or their commonest readings. Higher the further
    /// the word is from that; absent when it does not spell the name.
    std::optional<int> costOf(const SearchWord& word) const;

private:
    struct Unit {
        char16_t character = 0;
        quint8 part = 0;
        bool isFirst = false;   ///< first character of its part
        bool mayBeLast = false; ///< the rest of its part only says what kind of place it is (区), or there is no rest
    };
    std::vector<Unit> m_units;
    LetterSet m_letters = 0; ///< all letters that occur in its readings
    quint8 m_parts = 0;
};

/// Whether the word spells a run of characters of name `i`, by the rules above for a name of one part, nothing left
/// out.
bool isSpelt(const SearchNames& names, size_t i, const SearchWord& word);

/// All letters in the readings of a text, as a quick filter: a word with any other letter does not spell the text.
LetterSet lettersIn(std::u16string_view folded);

} // namespace shouli::domain
