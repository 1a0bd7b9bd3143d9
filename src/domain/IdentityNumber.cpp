// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/IdentityNumber.h"

#include "domain/Identifiers.h"
#include "domain/Issue.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool allDigits(QStringView text) { return std::all_of(text.begin(), text.end(), isDigit); }

// The two digits of the province, GB/T 2260; 81, 82, 83: residence permits of Hong Kong, Macao, Taiwan
// (国办发〔2018〕81号). A county is not looked up: a number keeps the code of its first registration for life.
bool isKnownProvince(QStringView text) {
    static constexpr std::array kProvinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                           44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::binary_search(kProvinces.begin(), kProvinces.end(), text.left(2).toInt());
}

QDate dateIn(QStringView number) {
    return QDate(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
}

// GB 11643-1999, 4.3: ISO 7064 MOD 11-2.
QChar checkCharacter(QStringView first17) {
    static constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < kWeights.size(); ++i)
        sum += first17.at(static_cast<qsizetype>(i)).digitValue() * kWeights[i];
    return QChar(u"10X98765432"[sum % 11]);
}

bool isResidencePermitOf(QStringView number, std::initializer_list<QStringView> provinces) {
    return std::find(provinces.begin(), provinces.end(), number.left(2)) != provinces.end();
}

Parsed<QString> parseCitizen(DocumentKind kind, QStringView typed) {
    const auto number = CitizenNumber::parse(typed);
    if (!number)
        return tl::unexpected(number.error());
    const bool hongKongOrMacao = isResidencePermitOf(number->text(), {u"81", u"82"});
    const bool taiwan = isResidencePermitOf(number->text(), {u"83"});
    const bool fits = kind == DocumentKind::HkMacaoResidencePermit  ? hongKongOrMacao
                      : kind == DocumentKind::TaiwanResidencePermit ? taiwan
                                                                    : !hongKongOrMacao && !taiwan;
    if (!fits)
        return tl::unexpected(IssueCode::DocumentOfOtherKind);
    return number->text();
}

bool startsWithPlace(const QString& text) { return text.startsWith(u'H') || text.startsWith(u'M'); }

// Since 2024-07-10: permits of permanent residents who are not Chinese citizens; read off with the two digits that
// count its renewals, or without.
bool isOfNoChineseCitizen(const QString& text) {
    return startsWithPlace(text) && (text.size() == 9 || text.size() == 11) && text.at(1) == u'A' &&
           allDigits(QStringView(text).mid(2));
}

Parsed<QString> parseHkMacaoTravelPermit(const QString& text) {
    if (text.size() != 9 && text.size() != 11)
        return tl::unexpected(IssueCode::WrongLength);
    if (!startsWithPlace(text) || !allDigits(QStringView(text).mid(1)))
        return tl::unexpected(IssueCode::WrongFormat);
    return text.left(9); // the last two of eleven only count the renewals
}

// 1992 to 2008: eight digits, two that count the issues, and an office in brackets.
bool isOldBooklet(const QString& text) {
    return text.size() >= 10 && allDigits(QStringView(text).left(10)) && (text.size() == 10 || text.at(10) == u'(');
}

Parsed<QString> parseTaiwanTravelPermit(const QString& text) {
    if (isOldBooklet(text))
        return tl::unexpected(IssueCode::OldTravelBooklet);
    if (text.size() != 8)
        return tl::unexpected(IssueCode::WrongLength);
    if (!allDigits(text))
        return tl::unexpected(IssueCode::NotDigits);
    return text;
}

Parsed<QString> parseAs(DocumentKind kind, const QString& text) {
    switch (kind) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return parseCitizen(kind, text);
    case DocumentKind::HkMacaoTravelPermit:
        return parseHkMacaoTravelPermit(text);
    case DocumentKind::TaiwanTravelPermit:
        return parseTaiwanTravelPermit(text);
    }
    Q_UNREACHABLE();
}

bool isRightForAnother(const QString& text) {
    return parseAs(DocumentKind::ResidentIdCard, text) || parseAs(DocumentKind::HkMacaoResidencePermit, text) ||
           parseAs(DocumentKind::TaiwanResidencePermit, text) || parseAs(DocumentKind::HkMacaoTravelPermit, text) ||
           parseAs(DocumentKind::TaiwanTravelPermit, text);
}

Sex sexIn(QStringView number) { return number.at(16).digitValue() % 2 == 1 ? Sex::Male : Sex::Female; }

} // namespace

Parsed<CitizenNumber> CitizenNumber::parse(QStringView typed) {
    const QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (text.size() == 15 && allDigits(text))
        return tl::unexpected(IssueCode::FirstGenerationNumber);
    if (text.size() != 18)
        return tl::unexpected(IssueCode::WrongLength);
    const QStringView first17 = QStringView(text).left(17);
    if (!allDigits(first17) || (!isDigit(text.back()) && text.back() != u'X'))
        return tl::unexpected(IssueCode::NotDigits);
    if (!isKnownProvince(text))
        return tl::unexpected(IssueCode::UnknownRegion);
    if (const QDate birth = dateIn(text); !birth.isValid() || birth.year() < 1900)
        return tl::unexpected(IssueCode::BadBirthDate);
    if (checkCharacter(first17) != text.back())
        return tl::unexpected(IssueCode::WrongCheckDigit);
    return CitizenNumber(text);
}

QDate CitizenNumber::birthDate() const { return dateIn(m_text); }

Sex CitizenNumber::sex() const { return sexIn(m_text); }

Parsed<IdentityNumber> IdentityNumber::parse(DocumentKind kind, QStringView typed) {
    const QString text = normalisedNumber(typed);
    if (text.isEmpty())
        return tl::unexpected(IssueCode::Missing);
    if (isOfNoChineseCitizen(text))
        return tl::unexpected(IssueCode::NotChineseCitizenPermit);
    const auto parsed = parseAs(kind, text);
    if (parsed)
        return IdentityNumber(kind, *parsed);
    return tl::unexpected(isRightForAnother(text) ? IssueCode::DocumentOfOtherKind : parsed.error());
}

bool IdentityNumber::tellsBirthAndSex(DocumentKind kind) {
    return kind != DocumentKind::HkMacaoTravelPermit && kind != DocumentKind::TaiwanTravelPermit;
}

std::optional<QDate> IdentityNumber::birthDate() const {
    return tellsBirthAndSex(m_kind) ? std::optional(dateIn(m_text)) : std::nullopt;
}

std::optional<Sex> IdentityNumber::sex() const {
    return tellsBirthAndSex(m_kind) ? std::optional(sexIn(m_text)) : std::nullopt;
}

ApplicantKind IdentityNumber::applicant() const {
    switch (m_kind) {
    case DocumentKind::HkMacaoTravelPermit:
        return m_text.startsWith(u'M') ? ApplicantKind::Macao : ApplicantKind::HongKong;
    case DocumentKind::HkMacaoResidencePermit:
        return m_text.startsWith(u"82") ? ApplicantKind::Macao : ApplicantKind::HongKong;
    case DocumentKind::TaiwanTravelPermit:
    case DocumentKind::TaiwanResidencePermit:
        return ApplicantKind::Taiwan;
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
        return ApplicantKind::Mainland;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::domain
