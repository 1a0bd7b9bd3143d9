// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"
#include "domain/Kinds.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

/// 公民身份号码, GB 11643-1999. Also the number of the residence permits for Hong Kong, Macao and Taiwan (province 81,
/// 82, 83).
class CitizenNumber {
public:
    /// Accepts full-width digits, blanks and a small x. Missing when empty, FirstGenerationNumber for 15 digits,
    /// WrongLength, NotDigits, UnknownRegion (only the two digits of the province are looked up), BadBirthDate (also
    /// before 1900), WrongCheckDigit.
    static Parsed<CitizenNumber> parse(QStringView typed);

    const QString& text() const { return m_text; } ///< 18 characters, X in upper case
    QDate birthDate() const;
    Sex sex() const; ///< by the 17th digit: odd is male, even is female
    QString regionCode() const { return m_text.left(6); }

    bool operator==(const CitizenNumber&) const = default;

private:
    explicit CitizenNumber(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// The number of an identity document of a given kind. A value of this type is always well-formed.
class IdentityNumber {
public:
    /// Formats: a citizen number for identity card, household register and residence permits; H or M and 8 digits for
    /// the travel permits of Hong Kong and Macao (two further digits, the renewals, are dropped); 8 digits for
    /// Taiwan's.
    ///
    /// Beside the errors of CitizenNumber::parse(): NotChineseCitizenPermit for numbers HA… and MA…, for every `kind`;
    /// DocumentOfOtherKind for a number that is right for another kind; OldTravelBooklet for the ten digits of Taiwan's
    /// booklets from before 2008, the last of which expired in 2020; WrongFormat.
    static Parsed<IdentityNumber> parse(DocumentKind kind, QStringView typed);

    /// Whether numbers of this kind contain birth date and sex: all but those of travel permits.
    static bool tellsBirthAndSex(DocumentKind kind);

    DocumentKind kind() const { return m_kind; }
    const QString& text() const { return m_text; }
    std::optional<QDate> birthDate() const; ///< absent unless tellsBirthAndSex(kind())
    std::optional<Sex> sex() const;         ///< absent unless tellsBirthAndSex(kind())
    /// Whose document it is: Hong Kong's when the number begins with H or 81, Macao's with M or 82, Taiwan's for its
    /// two kinds of permit, else the mainland's.
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
