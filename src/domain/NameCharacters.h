// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"

#include <optional>

namespace shouli::domain {

/// Allowed length of a name in characters (code points: 𠮷 counts as one).
inline constexpr qsizetype kNameShortest = 2;
inline constexpr qsizetype kNameLongest = 50;

/// Whether this is a Han character. All of planes 2 and 3 counts as Han, since nothing else lies there and Qt's tables
/// do not know the newest extensions.
bool isHan(char32_t character);

/// Whether a name may hold this character.
bool mayStandInName(char32_t character);

/// The issue for a text that PersonName::parse() refused with `code`. For BadCharacter its value names the character
/// with its code point, since the character itself may be invisible.
Issue issueOfName(Field field, QStringView typed, IssueCode code);

/// The character that older systems meant by a private-use code point: GBK's FE50 to FEA0 were mapped to U+E815 to
/// U+E864 before Unicode had those characters; GB 18030-2022 maps them to the real ones (U+E863 is 䶮, U+4DAE).
std::optional<char32_t> standardCharacterOf(char32_t privateUse);

} // namespace shouli::domain
