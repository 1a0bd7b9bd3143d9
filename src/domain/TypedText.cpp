// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TypedText.h"

#include <array>
#include <utility>

namespace shouli::domain {

namespace {

constexpr char32_t kFirstRadical = 0x2E80;
constexpr char32_t kFirstKangxi = 0x2F00;
constexpr char32_t kLastKangxi = 0x2FD5;

// The characters that the CJK radicals look like, from U+2E80 on (Unicode's Equivalent_Unified_Ideograph, 15.0). 0:
// none, or a radical that GB 18030 has for a private code of older systems (NameCharacters.cpp), which is meant as it
// is.
constexpr std::array<char32_t, 116> kOfRadicals = {
    0,      0,       0x4E5B, 0x4E5A,  0,       0x4EBB, 0x5182,  0x20628, 0,       0x5202,  0x535C, 0,      0,
    0x5C0F, 0x5140,  0x5C23, 0x5C22,  0x21BC2, 0x5DF3, 0x5E7A,  0x5F51,  0x2B739, 0x5FC4,  0,      0x624C, 0x6535,
    0,      0x65E1,  0x65E5, 0x6708,  0x6B7A,  0x6BCD, 0x6C11,  0x6C35,  0x6C3A,  0x706C,  0x722B, 0x722B, 0x4E2C,
    0,      0x72AD,  0x738B, 0,       0x76EE,  0x793A, 0x793B,  0,       0x7CF9,  0x7E9F,  0x7F53, 0x7F52, 0,
    0x5197, 0x2626B, 0,      0,       0x2634B, 0x8002, 0x8080,  0,       0x8089,  0x26951, 0x8279, 0x8279, 0x8279,
    0x864E, 0x8864,  0x8980, 0x897F,  0x89C1,  0x89D2, 0x278B2, 0x8BA0,  0x8D1D,  0,       0x8F66, 0x8FB6, 0x8FB6,
    0x8FB6, 0x9091,  0x9485, 0x9577,  0x9578,  0x957F, 0x95E8,  0x28E0F, 0x961D,  0x96E8,  0x9752, 0x97E6, 0x9875,
    0x98CE, 0x98DE,  0x98DF, 0x2967F, 0x98E0,  0x9963, 0x29810, 0x9A6C,  0x9AA8,  0x9B3C,  0x9C7C, 0x9E1F, 0x5364,
    0x9EA6, 0x9EC4,  0x9EFE, 0x6589,  0x9F50,  0x6B6F, 0x9F7F,  0x7ADC,  0x9F99,  0x9F9C,  0x4E80, 0x9F9F};

char32_t unified(char32_t c) {
    if (c >= kFirstRadical && c - kFirstRadical < kOfRadicals.size()) {
        const char32_t character = kOfRadicals[c - kFirstRadical];
        return character ? character : c;
    }
    if (c >= kFirstKangxi && c <= kLastKangxi) // each is one character's compatibility form
        return QChar::decomposition(c).front().unicode();
    return c;
}

bool isBlank(char32_t c) { return QChar::isSpace(c) || c == 0x2800; } // an empty braille cell

bool isBreak(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

bool showsNothing(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; // joiner, Hangul fillers
    }
}

bool isHyphen(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

char32_t asInNumber(char32_t c) {
    if (isHyphen(c))
        return U'-';
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

/// A run of blanks, while it is read.
struct Blanks {
    int spaces = 0; ///< of the space bar
    bool hasOther = false;
    bool hasBreak = false;

    void add(char32_t c) {
        spaces += c == U' ' ? 1 : 0;
        hasOther = hasOther || c != U' ';
        hasBreak = hasBreak || isBreak(c);
    }
    QString text(bool isAtStart, bool isAtEnd) const {
        if (!hasOther)
            return QString(spaces, u' ');
        return isAtStart || (isAtEnd && hasBreak) ? QString() : QStringLiteral(" ");
    }
};

/// Half a pair stays what it is: its other half may still come.
char32_t characterAt(QStringView text, qsizetype at) {
    const QChar c = text.at(at);
    return c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()
               ? QChar::surrogateToUcs4(c, text.at(at + 1))
               : c.unicode();
}

/// What a run of blanks leaves that are not all of the space bar.
enum class OtherBlanks { OneSpace, Nothing };

template <typename Change>
QString cleaned(QStringView typed, Change change, OtherBlanks others = OtherBlanks::OneSpace) {
    QString line;
    line.reserve(typed.size());
    const auto left = [others](const Blanks& run, bool isAtStart, bool isAtEnd) {
        return run.hasOther && others == OtherBlanks::Nothing ? QString() : run.text(isAtStart, isAtEnd);
    };
    Blanks blanks;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const char32_t c = characterAt(typed, at);
        at += QChar::requiresSurrogates(c) ? 1 : 0;
        if (isBlank(c)) {
            blanks.add(c);
        } else if (!showsNothing(c)) {
            line += left(blanks, line.isEmpty(), false);
            line += QChar::fromUcs4(change(c));
            blanks = {};
        }
    }
    return line + left(blanks, line.isEmpty(), true);
}

// Composed but for compatibility forms, which composing would replace.
QString composedName(const QString& name) {
    QString composed, piece;
    const auto flush = [&] { composed += std::exchange(piece, {}).normalized(QString::NormalizationForm_C); };
    for (const uint c : name.toUcs4()) {
        if (unifiedCharacter(c) == c) {
            piece += QChar::fromUcs4(c);
        } else {
            flush();
            composed += QChar::fromUcs4(c);
        }
    }
    flush();
    return composed;
}

} // namespace

char32_t unifiedCharacter(char32_t character) {
    const bool isCompatibility =
        (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x2F800 && character <= 0x2FA1F);
    if (!isCompatibility)
        return unified(character);
    const QList<uint> canonical = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_C).toUcs4();
    return canonical.size() == 1 ? canonical.front() : character;
}

QString cleanedName(QStringView typed) {
    const QString line = withoutUnseen(typed);
    return line.isValidUtf16() ? composedName(line) : line;
}

QString cleanedLine(QStringView typed) {
    const QString line = cleaned(typed, unified);
    return line.isValidUtf16() ? line.normalized(QString::NormalizationForm_C) : line;
}

QString withoutUnseen(QStringView typed) {
    return cleaned(typed, [](char32_t c) { return c; });
}

QString cleanedNumber(QStringView typed) { return cleaned(typed, asInNumber, OtherBlanks::Nothing); }

QString namedCharacter(char32_t character) {
    const QString code = u"U+" + QString::number(character, 16).toUpper().rightJustified(4, u'0');
    const bool isSeen = QChar::isPrint(character) && !QChar::isMark(character) && !QChar::isSpace(character) &&
                        !showsNothing(character) && QChar::category(character) != QChar::Other_PrivateUse;
    return isSeen ? QString::fromUcs4(&character, 1) + u" (" + code + u')' : code;
}

} // namespace shouli::domain
