// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::domain {

// What is typed is also pasted: out of PDFs, phones' contacts and word processors, with characters that nobody sees.
// Both functions give back what they gave when they are given it again.

/// One line of plain text: characters that show nothing (control, bidirectional, zero-width) are gone, a run of line
/// breaks, tabs and other blanks is one blank, and none where it began or ended the text; composed (NFC); a radical
/// that looks like a character (U+2F00 to U+2FD5, and of U+2E80 to U+2EF3 those that stand for nothing else) is that
/// character. Blanks that a space bar makes stay as they are.
QString cleanedLine(QStringView typed);

/// The same for a number or a date: also half-width, every hyphen and minus as "-", no blanks at the ends that came
/// with a line break.
QString cleanedNumber(QStringView typed);

/// The first of these alone: without what shows nothing, and without line breaks; radicals stay.
QString withoutUnseen(QStringView typed);

/// How a character is named to people: by itself and its code, "！ (U+FF01)"; one that shows nothing, or that every
/// machine shows differently, by its code alone, "U+200B".
QString namedCharacter(char32_t character);

} // namespace shouli::domain
