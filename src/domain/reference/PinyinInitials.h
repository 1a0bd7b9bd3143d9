// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace shouli::domain {

/// A set of letters: bit 0 is 'a', bit 25 is 'z'.
using LetterSet = quint32;

/// The Mandarin readings of a Han character as they are typed, blanks between, the commonest first: 重 gives
/// "zhong chong", 女 "nv". Empty for everything else. Covers the URO and Extension A; data of the Unihan database.
QLatin1StringView readingsOf(char16_t character);

/// The letters the Mandarin readings of a Han character begin with (重: c and z); a Latin letter stands for itself.
/// Empty for everything else. Covers the URO and Extension A; data of the Unihan database.
LetterSet initialsOf(char16_t character);

/// The initial of each character's commonest reading, lower case; digits stay and everything else is left out:
/// 天河区社保局 gives "thqsbj".
QString pinyinInitials(QStringView text);

} // namespace shouli::domain
