// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"
#include "domain/Kinds.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

/// 公民身份号码, GB 11643-1999: also the number of the residence permits for Hong Kong, Macao and Taiwan (81, 82, 83).
class CitizenNumber {
public:
    /// Takes full-width digits, blanks and a small x; refuses 15-digit numbers (FirstGenerationNumber), WrongLength,
    /// NotDigits, UnknownRegion (by the two digits of the province), BadBirthDate, WrongCheckDigit.
    static Parsed<CitizenNumber> parse(QStringView typed);

    const QString& text() const { return m_text; } ///< 18 characters, X in upper case
    QDate birthDate() const;
    Sex sex() const; ///< 17th character: odd male, even female
    QString regionCode() const { return m_text.left(6); }

    bool operator==(const CitizenNumber&) const = default;

private:
    explicit CitizenNumber(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// The number of an identity document of a given kind: past this type a wrong number cannot exist.
class IdentityNumber {
public:
    /// By kind: domain facts 1.1 to 1.4. HA/MA permits give NotChineseCitizenPermit whatever the kind; a number that is
    /// right for another kind of document gives DocumentOfOtherKind; the ten digits of Taiwan's booklets of before 2008
    /// OldTravelBooklet: the last of them expired in 2020. 11-character permits are stored with their first 9.
    static Parsed<IdentityNumber> parse(DocumentKind kind, QStringView typed);

    /// Whether numbers of this kind tell birth date and sex: those of the travel permits do not.
    static bool tellsBirthAndSex(DocumentKind kind);

    DocumentKind kind() const { return m_kind; }
    const QString& text() const { return m_text; }
    std::optional<QDate> birthDate() const; ///< where the number tells it
    std::optional<Sex> sex() const;
    /// Whose document it is: H and 81 of Hong Kong, M and 82 of Macao, Taiwan's two kinds; else the mainland.
    ApplicantKind applicant() const;

    bool operator==(const IdentityNumber&) const = default;

private:
    IdentityNumber(DocumentKind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text)) {}
    DocumentKind m_kind;
    QString m_text;
};

} // namespace shouli::domain
