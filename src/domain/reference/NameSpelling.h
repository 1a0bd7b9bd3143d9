// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/SearchText.h"

#include <QStringList>

#include <optional>

namespace shouli::domain {

/// Whether, and how well, a name is spelt by what was typed. Each of its characters may be typed as itself, as the
/// initial of a reading (zh, ch and sh too) or as the whole reading, in any mixture: 天河区 by 天河, th, tianhq.
///
/// A name of several parts, the divisions from the province down, may be typed without any of its parts and without the
/// end of any part: 广东省广州市天河区 by gzth, gdth, guangzhou天河. Of a name in one part characters may be left out
/// between others: 中国工商银行 by 工行.
class NameSpelling {
public:
    /// What it costs where characters of a name in one part were left out: such a find is the last resort.
    static constexpr int kLeftOut = 64;

    explicit NameSpelling(const QString& name)
        : NameSpelling(QStringList{name}) {}
    /// `parts` from the top down.
    explicit NameSpelling(const QStringList& parts);

    /// 0 for what is begun at the beginning of a part, and leaves none before its name is whole, by characters or their
    /// commonest readings; the more the farther it is from that. Empty when the name is not spelt by it.
    std::optional<int> costOf(const SearchWord& word) const;

private:
    struct Unit {
        char16_t character = 0;
        quint8 part = 0;
        bool isFirst = false;   ///< of its part
        bool mayBeLast = false; ///< what follows in its part says only what kind of place it is: 区
    };
    std::vector<Unit> m_units;
    LetterSet m_letters = 0; ///< all that occur in its readings
    quint8 m_parts = 0;
};

/// Whether a run of characters of name `i` is spelt by the word: as above, of a name in one part, nothing left out.
bool isSpelt(const SearchNames& names, size_t i, const SearchWord& word);

/// The letters of all readings of a text: where one of a word's is missing, the text is not spelt by the word.
LetterSet lettersIn(std::u16string_view folded);

} // namespace shouli::domain
