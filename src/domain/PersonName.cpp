// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Identifiers.h"

#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "domain/TypedText.h"

namespace shouli::domain {

namespace {

constexpr char32_t kSeparator = 0x00B7;

// What keyboards and older systems put for U+00B7 (民委发〔2016〕33号 allows only that one).
bool looksLikeSeparator(char32_t c) {
    static constexpr std::u32string_view kLookAlikes =
        U"\u00B7\u0387\u16EB\u2022\u2024\u2027\u2219\u22C5\u2E31\u30FB\uFF65.\uFF0E";
    return kLookAlikes.find(c) != std::u32string_view::npos;
}

// An input method left in its full-width mode writes Latin letters, - and ' so.
char32_t halfWidth(char32_t c) {
    const char32_t half = c - 0xFEE0;
    const bool isLetter = (half >= U'A' && half <= U'Z') || (half >= U'a' && half <= U'z');
    return isLetter || half == U'-' || half == U'\'' ? half : c;
}

// A blank beside a separator or a Han character fills a gap; between Latin words it counts.
struct Normalised {
    QList<char32_t> name;
    QString doubled; // the separator or blank that stands twice where it counts; empty: none
};

Normalised normalised(QStringView typed) {
    Normalised result;
    QList<char32_t>& name = result.name;
    int blanks = 0;
    for (const uint c : typed.toUcs4()) {
        if (QChar::isSpace(c)) {
            blanks += name.isEmpty() ? 0 : 1;
            continue;
        }
        const char32_t character = looksLikeSeparator(c) ? kSeparator : halfWidth(c);
        if (character == kSeparator && !name.isEmpty() && name.last() == kSeparator)
            result.doubled = QString(2, QChar(u'·'));
        if (blanks > 0 && character != kSeparator && name.last() != kSeparator && !isHan(character) &&
            !isHan(name.last())) {
            name.append(U' ');
            if (blanks > 1)
                result.doubled = QString(2, QChar(u' '));
        }
        blanks = 0;
        name.append(character);
    }
    return result;
}

Parsed<QString> nameIn(QStringView text) {
    const auto [name, doubled] = normalised(text);
    if (name.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (!text.isValidUtf16() || !std::all_of(name.begin(), name.end(), mayStandInName) || name.first() == kSeparator ||
        name.last() == kSeparator || !doubled.isEmpty())
        return tl::unexpected(IssueCode::BadCharacter);
    if (name.size() < kNameShortest)
        return tl::unexpected(IssueCode::TooShort);
    if (name.size() > kNameLongest)
        return tl::unexpected(IssueCode::TooLong);
    return QString::fromUcs4(name.constData(), name.size());
}

} // namespace

Parsed<PersonName> PersonName::parse(QStringView typed) {
    const QString cleaned = cleanedName(typed);
    const auto name = nameIn(cleaned);
    if (!name)
        return tl::unexpected(name.error());
    if (lookAlikeIn(cleaned))
        return tl::unexpected(IssueCode::BadCharacter);
    return PersonName(*name);
}

Parsed<PersonName> PersonName::ofStored(const QString& text) {
    const auto name = nameIn(text);
    if (!name)
        return tl::unexpected(name.error());
    return PersonName(*name);
}

Issue issueOfName(Field field, QStringView typed, IssueCode code) {
    Issue issue{field, code, Severity::Error, {}};
    if (code != IssueCode::BadCharacter)
        return issue;
    const QString name = cleanedName(typed);
    if (const auto found = lookAlikeIn(name)) {
        issue.values.append(namedCharacter(found->character));
        if (found->meant != 0)
            issue.values.append(namedCharacter(found->meant));
        return issue;
    }
    for (const uint c : name.toUcs4()) {
        const bool isBad = !QChar::isSpace(c) && !looksLikeSeparator(c) && !mayStandInName(halfWidth(c));
        if (isBad)
            return {field, code, Severity::Error, {namedCharacter(c)}};
    }
    if (const QString doubled = normalised(name).doubled; !doubled.isEmpty())
        issue.values.append(doubled);
    return issue; // a separator at an end
}

} // namespace shouli::domain
