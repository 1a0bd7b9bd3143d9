// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::domain {

// Text in an input may have been pasted from a PDF, a phone or a word processor, with invisible characters in it. These
// functions clean it. All are idempotent: f(f(x)) == f(x).

/// One line of plain text: invisible characters (control, bidirectional, zero-width) are removed; a run of blanks with
/// line breaks, tabs or other blanks than U+0020 in it becomes one space, or nothing at the start and, if it had a line
/// break, at the end; runs of U+0020 alone are left; composed (NFC); a radical becomes the character that it looks like
/// (U+2F00 to U+2FD5, and those of U+2E80 to U+2EF3 that mean nothing else).
QString cleanedLine(QStringView typed);

/// The same for a person's name, in which no character is replaced unseen: radicals and compatibility forms stay, to be
/// pointed out (NameCharacters.h).
QString cleanedName(QStringView typed);

/// The character that a radical (U+2E80 to U+2EF3, U+2F00 to U+2FD5) or a compatibility form of one (U+F900 to U+FAFF,
/// U+2F800 to U+2FA1F) looks like; the same character where it is neither, or means nothing else.
char32_t unifiedCharacter(char32_t character);

/// The same for a number or a date: full-width characters become half-width, every hyphen and minus "-"; blanks other
/// than U+0020, tabs and line breaks go; radicals stay, and nothing is composed.
QString cleanedNumber(QStringView typed);

/// Only removes invisible characters and joins lines, as cleanedLine() does; every other character stays what it is.
QString withoutUnseen(QStringView typed);

/// How a character is named to people: by itself and its code, "！ (U+FF01)"; one that is invisible, or looks different
/// on every machine (private use), by its code alone, "U+200B".
QString namedCharacter(char32_t character);

} // namespace shouli::domain
