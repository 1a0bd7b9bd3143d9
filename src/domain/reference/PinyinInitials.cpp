// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/PinyinInitials.h"

namespace shouli::domain {

namespace {

#include "domain/reference/PinyinTable.inc"

bool isLatinLetter(char16_t character) {
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

} // namespace

QLatin1StringView readingsOf(char16_t character) {
    if (character >= 0x4E00 && character <= 0x9FFF)
        return QLatin1StringView(readingSets[unifiedIdeographs[character - 0x4E00]]);
    if (character >= 0x3400 && character <= 0x4DBF)
        return QLatin1StringView(readingSets[extensionA[character - 0x3400]]);
    return {};
}

LetterSet initialsOf(char16_t character) {
    if (isLatinLetter(character))
        return LetterSet(1) << ((character | 0x20) - u'a');
    LetterSet set = 0;
    char before = ' ';
    for (const char letter : readingsOf(character)) {
        if (before == ' ')
            set |= LetterSet(1) << (letter - 'a');
        before = letter;
    }
    return set;
}

} // namespace shouli::domain
