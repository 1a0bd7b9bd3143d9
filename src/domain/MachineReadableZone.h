// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

inline constexpr qsizetype kMrzLine = 30; ///< characters
inline constexpr qsizetype kMrzLines = 3;

/// The three machine-readable lines of a card of 85.6 × 54 mm (ICAO Doc 9303, part 5). Only fields that a check digit
/// covers are read; names, which none covers, are not.
///
/// Two layouts are known, and a zone has the one in which every check digit holds:
/// - that of the mainland's cards for crossing its border: code, number, expiry and birth all on the first line.
///   Published readers of 往来港澳通行证 (form of 2014) agree on it. That 港澳居民来往内地通行证 and
///   台湾居民来往大陆通行证 have the same first line is likely (same issuer, same form) but was not seen on a card.
/// - ICAO's TD1.
/// A zone in any other layout is refused; by chance it would pass once in 10,000 times.
class MachineReadableZone {
public:
    /// Takes 90 characters, with or without line breaks; blanks are ignored and letters made upper case. `today`
    /// decides the century of the birth date, which has two digits for the year. WrongLength, BadCharacter, BadDate;
    /// WrongCheckDigit when the check digits hold in neither layout.
    static Parsed<MachineReadableZone> parse(QStringView text, QDate today);

    const QString& code() const { return m_code; }     ///< kind of document, without fillers: "CR", "C", "I"
    const QString& number() const { return m_number; } ///< without fillers
    QDate birthDate() const { return m_birth; }
    QDate validUntil() const { return m_until; }

    bool operator==(const MachineReadableZone&) const = default;

private:
    MachineReadableZone() = default;
    QString m_code;
    QString m_number;
    QDate m_birth;
    QDate m_until;
};

/// ICAO Doc 9303, part 3, 4.9: weights 7 3 1; A = 10 to Z = 35, filler "<" = 0. REQUIRES: only A-Z, 0-9 and <.
int mrzCheckDigit(QStringView text);

} // namespace shouli::domain
