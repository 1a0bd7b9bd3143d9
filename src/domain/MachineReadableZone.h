// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"

#include <QDate>
#include <QString>

namespace shouli::domain {

inline constexpr qsizetype kMrzLine = 30;
inline constexpr qsizetype kMrzLines = 3;

/// The three machine-read lines of a card of 85.6 × 54 mm (ICAO Doc 9303, part 5), as far as check digits cover them:
/// what none covers (names) is not taken from here.
///
/// Two orders of the fields are known, and a zone is of the one of which every check digit holds:
/// - that of the mainland's cards for crossing its border: code, number, end and birth all on the first line. Published
///   readers of 往来港澳通行证 (form of 2014) agree on it. That 港澳居民来往内地通行证 and 台湾居民来往大陆通行证 have
///   the same first line is likely (one issuer, one form) and was not seen on a card.
/// - ICAO's own of cards (TD1).
/// So a zone in an order not known here gives nothing; by chance it would pass once in 10,000 times.
class MachineReadableZone {
public:
    /// Takes 90 characters, or three lines apart; blanks are left out, small letters made large. `today` finds the
    /// century of the birth date. WrongLength, BadCharacter; WrongCheckDigit: no order's check digits hold; BadDate.
    static Parsed<MachineReadableZone> parse(QStringView text, QDate today);

    const QString& code() const { return m_code; }     ///< of the kind of document, without fillers: "CR", "C", "I"
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

/// ICAO Doc 9303, part 3, 4.9: weights 7 3 1, A = 10 to Z = 35, filler 0. REQUIRES: only A-Z, 0-9 and <.
int mrzCheckDigit(QStringView text);

} // namespace shouli::domain
