// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

/// 姓名 as on the document, cleaned by cleanedName(); the separator is U+00B7 (民委发〔2016〕33号), blanks stay only
/// between Latin words, neither is doubled. 2 to 50 code points; no digits, variation selectors, private-use codes or
/// characters in place of others (lookAlikeIn()).
class PersonName {
public:
    static Parsed<PersonName> parse(QStringView typed);
    /// Reads a stored name. Takes names with look-alikes, too: earlier versions stored them.
    static Parsed<PersonName> ofStored(const QString& text);
    const QString& text() const { return m_text; }
    bool operator==(const PersonName&) const = default;

private:
    explicit PersonName(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// A mainland mobile number: 11 digits, ^1[3-9]. A leading +86 and blanks are removed.
class MobileNumber {
public:
    static Parsed<MobileNumber> parse(QStringView typed);
    const QString& text() const { return m_text; }
    bool operator==(const MobileNumber&) const = default;

private:
    explicit MobileNumber(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// 相片回执号: ^[0-9A-Z]{8,20}$. That is only the format; whether such a number exists, only central knows.
class PhotoReceiptNumber {
public:
    static Parsed<PhotoReceiptNumber> parse(QStringView typed);
    const QString& text() const { return m_text; }
    bool operator==(const PhotoReceiptNumber&) const = default;

private:
    explicit PhotoReceiptNumber(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// 网点编号: 9 digits (bank or bureau, then a serial).
class OutletCode {
public:
    static Parsed<OutletCode> parse(QStringView typed);
    const QString& text() const { return m_text; }
    bool operator==(const OutletCode&) const = default;

private:
    explicit OutletCode(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// 受理号, 23 characters: outlet (9) + workstation (2) + yymmdd (6) + epoch letter (1) + serial of the day (4) + check
/// character (1, ISO 7064 MOD 37,36), e.g. "44010600101261123A0001K".
class AcceptanceNumber {
public:
    /// REQUIRES: workstation 1..99, epoch 'A'..'Z', serial 1..9999.
    static AcceptanceNumber make(const OutletCode& outlet, int workstation, QDate day, QChar epoch, int serial);
    static Parsed<AcceptanceNumber> parse(QStringView typed);

    const QString& text() const { return m_text; }
    QString grouped() const; ///< "440106001 01 261123 A 0001 K"
    bool operator==(const AcceptanceNumber&) const = default;

private:
    explicit AcceptanceNumber(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// The check character of ISO 7064 MOD 37,36. REQUIRES: only 0-9 and A-Z.
QChar checkCharacterMod37_36(QStringView text);

/// What is shown until the operator holds the button that reveals the number: "4401**********1234", "H******78" and,
/// of a mobile, "138****5678".
QString maskedNumber(QStringView number);
QString maskedMobile(QStringView mobile);

/// Completed years of age on `day`. A year is completed on the birthday itself; for a birth on 29 February, in a common
/// year, on 28 February (Civil Code, article 202: the last day of the month).
int ageOn(QDate birth, QDate day);

/// How every typed number is normalised before it is parsed: half-width, upper case, without what only parts it for the
/// eye (blanks, hyphens, dots) and without invisible characters.
QString normalisedNumber(QStringView typed);

/// The issue for a text that PhotoReceiptNumber::parse() refused with `code`: with the character that cannot be in such
/// a number, or how long it is and how long such numbers are.
Issue issueOfReceipt(QStringView typed, IssueCode code);

} // namespace shouli::domain
