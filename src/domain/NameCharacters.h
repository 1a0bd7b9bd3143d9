// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"

#include <optional>

namespace shouli::domain {

/// How many characters a name has, one beyond the first plane counting as one.
inline constexpr qsizetype kNameShortest = 2;
inline constexpr qsizetype kNameLongest = 50;

/// A Han character, of the newest extensions too: planes 2 and 3 hold nothing else, and Qt's tables are older.
bool isHan(char32_t character);

/// Whether a name may hold this character.
bool mayStandInName(char32_t character);

/// What is to be said of a text that PersonName::parse() refused with `code`: of a character that cannot stand in a
/// name with its code, for it may be one that nobody sees.
Issue issueOfName(Field field, QStringView typed, IssueCode code);

/// The character that a private code of older systems stands for: GBK's FE50 to FEA0 lay at U+E815 to U+E864 before
/// Unicode had them; GB 18030-2022 maps them to the characters proper (U+E863 is 䶮, U+4DAE).
std::optional<char32_t> standardCharacterOf(char32_t privateUse);

} // namespace shouli::domain
