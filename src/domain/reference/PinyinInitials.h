// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace shouli::domain {

/// A set of letters: bit 0 is 'a', bit 25 is 'z'.
using LetterSet = quint32;

/// The Mandarin readings of a Han character as they are typed, separated by blanks, commonest first: 重 gives
/// "zhong chong", 女 "nv". Empty for everything else. Covers U+4E00 to U+9FFF and Extension A; data of the Unihan
/// database.
QLatin1StringView readingsOf(char16_t character);

/// The first letters of readingsOf() a Han character (c and z for 重); a Latin letter gives itself. Empty for
/// everything else.
LetterSet initialsOf(char16_t character);

} // namespace shouli::domain
