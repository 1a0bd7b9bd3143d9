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

/// A character in a name that is not the one it looks like: a radical or a compatibility form, which stands for another
/// character; or a mark behind a Han character, which stands for nothing.
struct LookAlike {
    qsizetype at = 0;    ///< in UTF-16 units
    qsizetype units = 1; ///< of the look-alike
    char32_t character = 0;
    char32_t meant = 0; ///< 0: nothing

    bool operator==(const LookAlike&) const = default;
};
/// The first look-alike in the name.
std::optional<LookAlike> lookAlikeIn(QStringView name);

/// The issue for a text that PersonName::parse() refused with `code`. For BadCharacter its value names the character
/// with its code point, since the character itself may be invisible; a second value names the one that it looks like. A
/// separator or a blank that stands twice is a value of two characters.
Issue issueOfName(Field field, QStringView typed, IssueCode code);

/// The character that older systems meant by a private-use code point: GBK's FE50 to FEA0 were mapped to U+E815 to
/// U+E864 before Unicode had those characters; GB 18030-2022 maps them to the real ones (U+E863 is 䶮, U+4DAE).
std::optional<char32_t> standardCharacterOf(char32_t privateUse);

} // namespace shouli::domain
