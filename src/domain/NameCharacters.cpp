// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/NameCharacters.h"

#include "domain/TypedText.h"

#include <QChar>

#include <array>

namespace shouli::domain {

namespace {

constexpr char32_t kFirst = 0xE815;

// What GB 18030 has at FE50 to FEA0 (without FE7F), in this order.
constexpr std::array<char32_t, 80> kStandard = {
    0x2E81, 0x20087, 0x20089, 0x200CC, 0x2E84,  0x3473, 0x3447, 0x2E88, 0x2E8B, 0x9FB4, 0x359E, 0x361A,
    0x360E, 0x2E8C,  0x2E97,  0x396E,  0x3918,  0x9FB5, 0x39CF, 0x39DF, 0x3A73, 0x39D0, 0x9FB6, 0x9FB7,
    0x3B4E, 0x3C6E,  0x3CE0,  0x2EA7,  0x215D7, 0x9FB8, 0x2EAA, 0x4056, 0x415F, 0x2EAE, 0x4337, 0x2EB3,
    0x2EB6, 0x2EB7,  0x2298F, 0x43B1,  0x43AC,  0x2EBB, 0x43DD, 0x44D6, 0x4661, 0x464C, 0x9FB9, 0x4723,
    0x4729, 0x477C,  0x478D,  0x2ECA,  0x4947,  0x497A, 0x497D, 0x4982, 0x4983, 0x4985, 0x4986, 0x499F,
    0x499B, 0x49B7,  0x49B6,  0x9FBA,  0x241FE, 0x4CA3, 0x4C9F, 0x4CA0, 0x4CA1, 0x4C77, 0x4CA2, 0x4D13,
    0x4D14, 0x4D15,  0x4D16,  0x4D17,  0x4D18,  0x4D19, 0x4DAE, 0x9FBB};

} // namespace

bool isHan(char32_t c) {
    return c == 0x3007 || QChar::script(c) == QChar::Script_Han || (c >= 0x20000 && c <= 0x3FFFD);
}

bool mayStandInName(char32_t c) {
    if (c == U'·' || c == U' ' || c == U'-' || c == U'\'' || c == U'’')
        return true;
    const bool isVariationSelector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return !isVariationSelector && (isHan(c) || QChar::isLetter(c) || QChar::isMark(c));
}

std::optional<LookAlike> lookAlikeIn(QStringView name) {
    qsizetype at = 0;
    char32_t before = 0;
    for (const uint c : name.toUcs4()) {
        const qsizetype units = QChar::requiresSurrogates(c) ? 2 : 1;
        if (const char32_t meant = unifiedCharacter(c); meant != c)
            return LookAlike{at, units, c, meant};
        if (QChar::isMark(c) && mayStandInName(c) && isHan(before))
            return LookAlike{at, units, c, 0};
        at += units;
        before = c;
    }
    return std::nullopt;
}

std::optional<char32_t> standardCharacterOf(char32_t privateUse) {
    if (privateUse < kFirst || privateUse >= kFirst + kStandard.size())
        return std::nullopt;
    return kStandard[privateUse - kFirst];
}

} // namespace shouli::domain
