// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

/// 姓名 as on the document: the look-alikes of the separator become U+00B7 (民委发〔2016〕33号), full-width letters
/// half-width ones; blanks, full-width ones too, stay only as one between Latin words; 2 to 50 characters, one beyond
/// the first plane counting as one; no digits, no variation selectors, no private codes. What shows nothing is left
/// out, and a radical is the character it looks like (cleanedLine).
class PersonName {
public:
    static Parsed<PersonName> parse(QStringView typed);
    /// A name that was taken already, also before radicals were turned into characters.
    static Parsed<PersonName> ofStored(const QString& text);
    const QString& text() const { return m_text; }
    bool operator==(const PersonName&) const = default;

private:
    explicit PersonName(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

/// A mainland mobile number, 11 digits, ^1[3-9]; +86 and blanks are taken off.
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

/// 相片回执号: ^[0-9A-Z]{8,20}$, strictly by central's answer (domain facts 3).
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

/// 受理号: outlet (9) + workstation (2) + yymmdd (6) + epoch letter (1) + serial of the day (4) + check character
/// (ISO 7064 MOD 37,36): 23 characters.
class AcceptanceNumber {
public:
    /// workstation 1..99, epoch 'A'..'Z', serial 1..9999.
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

/// What a person sees until it is held to reveal: "4401**********1234", "H******78", "138****5678".
QString maskedNumber(QStringView number);
QString maskedMobile(QStringView mobile);

/// Completed years on `day`: the birthday itself counts; a birth on 29 February is completed on 28 February of a
/// common year (Civil Code, article 202's month-end rule).
int ageOn(QDate birth, QDate day);

/// Half-width, upper case, without blanks and what shows nothing, every hyphen as "-": how every number is typed into.
QString normalisedNumber(QStringView typed);

} // namespace shouli::domain
