// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Identifiers.h"

#include "domain/Issue.h"
#include "domain/TypedText.h"

#include <algorithm>

namespace shouli::domain {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isDigitOrCapital(QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); }

bool allDigits(QStringView text) { return std::all_of(text.begin(), text.end(), isDigit); }

// Of those that people part a number with; every hyphen is "-" by now. U+3002 is what the key of the dot types in
// Chinese.
bool isSeparator(QChar c) { return c == u'-' || c == u'.' || c == u'\u00B7' || c == u'\u3002'; }

int valueOf(QChar c) { return isDigit(c) ? c.unicode() - u'0' : c.unicode() - u'A' + 10; }

QString stars(qsizetype count) { return QString(count, u'*'); }

QString masked(QStringView text, qsizetype head, qsizetype tail) {
    if (text.size() <= head + tail)
        return stars(text.size());
    return text.left(head).toString() + stars(text.size() - head - tail) + text.right(tail).toString();
}

// Lengths of the groups of an acceptance number: outlet, workstation, day, epoch, serial, check character.
constexpr int kAcceptanceGroups[] = {9, 2, 6, 1, 4, 1};
constexpr qsizetype kAcceptanceLength = 23;

constexpr qsizetype kReceiptShortest = 8;
constexpr qsizetype kReceiptLongest = 20;

} // namespace

QString normalisedNumber(QStringView typed) {
    QString text = cleanedNumber(typed);
    text.removeIf([](QChar c) { return c.isSpace() || isSeparator(c); });
    return text.toUpper();
}

Parsed<MobileNumber> MobileNumber::parse(QStringView typed) {
    QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    for (const QStringView prefix : {QStringView(u"+86"), QStringView(u"0086"), QStringView(u"86")}) {
        if (text.size() == prefix.size() + 11 && text.startsWith(prefix))
            text.remove(0, prefix.size());
    }
    if (!allDigits(text))
        return tl::unexpected(IssueCode::NotDigits);
    if (text.size() != 11)
        return tl::unexpected(IssueCode::WrongLength);
    if (text.at(0) != u'1' || text.at(1) < u'3')
        return tl::unexpected(IssueCode::WrongFormat);
    return MobileNumber(text);
}

Parsed<PhotoReceiptNumber> PhotoReceiptNumber::parse(QStringView typed) {
    const QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (!std::all_of(text.begin(), text.end(), isDigitOrCapital))
        return tl::unexpected(IssueCode::BadCharacter);
    if (text.size() < kReceiptShortest || text.size() > kReceiptLongest)
        return tl::unexpected(IssueCode::WrongLength);
    return PhotoReceiptNumber(text);
}

Issue issueOfReceipt(QStringView typed, IssueCode code) {
    Issue issue{Field::PhotoReceipt, code, Severity::Error, {}};
    const QString text = normalisedNumber(typed);
    if (code == IssueCode::WrongLength)
        issue.values = {QString::number(text.size()), QString::number(kReceiptShortest),
                        QString::number(kReceiptLongest)};
    if (code != IssueCode::BadCharacter)
        return issue;
    const QList<uint> characters = text.toUcs4();
    const auto bad = std::find_if(characters.begin(), characters.end(),
                                  [](uint c) { return c > 0x7F || !isDigitOrCapital(QChar(c)); });
    if (bad != characters.end())
        issue.values = {namedCharacter(*bad)};
    return issue;
}

Parsed<OutletCode> OutletCode::parse(QStringView typed) {
    const QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (!allDigits(text))
        return tl::unexpected(IssueCode::NotDigits);
    if (text.size() != 9)
        return tl::unexpected(IssueCode::WrongLength);
    return OutletCode(text);
}

QChar checkCharacterMod37_36(QStringView text) {
    int product = 36;
    for (const QChar c : text) {
        const int sum = (product + valueOf(c)) % 36;
        product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return QChar(u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - product) % 36]);
}

AcceptanceNumber AcceptanceNumber::make(const OutletCode& outlet, int workstation, QDate day, QChar epoch, int serial) {
    Q_ASSERT(workstation >= 1 && workstation <= 99);
    Q_ASSERT(epoch >= u'A' && epoch <= u'Z');
    Q_ASSERT(serial >= 1 && serial <= 9999);
    const QString body = outlet.text() + QStringLiteral("%1").arg(workstation, 2, 10, QLatin1Char('0')) +
                         day.toString(QStringLiteral("yyMMdd")) + epoch +
                         QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0'));
    return AcceptanceNumber(body + checkCharacterMod37_36(body));
}

Parsed<AcceptanceNumber> AcceptanceNumber::parse(QStringView typed) {
    const QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (text.size() != kAcceptanceLength)
        return tl::unexpected(IssueCode::WrongLength);
    const QChar epoch = text.at(17);
    if (!allDigits(text.left(17)) || !allDigits(text.mid(18, 4)) || epoch < u'A' || epoch > u'Z' ||
        !isDigitOrCapital(text.back()))
        return tl::unexpected(IssueCode::WrongFormat);
    if (checkCharacterMod37_36(text.left(22)) != text.back())
        return tl::unexpected(IssueCode::WrongCheckDigit);
    if (!QDate::fromString(QStringLiteral("20") + text.mid(11, 6), QStringLiteral("yyyyMMdd")).isValid())
        return tl::unexpected(IssueCode::BadDate);
    return AcceptanceNumber(text);
}

QString AcceptanceNumber::grouped() const {
    QStringList groups;
    qsizetype from = 0;
    for (const int length : kAcceptanceGroups) {
        groups.append(m_text.mid(from, length));
        from += length;
    }
    return groups.join(u' ');
}

QString maskedNumber(QStringView number) { return number.size() >= 15 ? masked(number, 4, 4) : masked(number, 1, 2); }

QString maskedMobile(QStringView mobile) { return mobile.size() >= 11 ? masked(mobile, 3, 4) : masked(mobile, 1, 2); }

int ageOn(QDate birth, QDate day) {
    const int years = day.year() - birth.year();
    return birth.addYears(years) <= day ? years : years - 1; // addYears() ends 29 February on 28 February
}

} // namespace shouli::domain
