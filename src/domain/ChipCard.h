// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Identifiers.h"
#include "domain/IdentityNumber.h"

namespace shouli::domain {

struct Application;
struct Details;

/// Stands in a name for a character that the chip could not store: it holds a name as 15 units of UCS-2 (GA 450).
inline constexpr QChar kNotCarried = QChar::ReplacementCharacter;

/// What the chip of an identity card, or of a residence permit for Hong Kong, Macao and Taiwan, says about its holder,
/// as far as a case can use it. Without the picture, whose codec is not public.
struct ChipCard {
    QString name; ///< as carriedName() gives it: may lack characters
    IdentityNumber number;
    Sex sex = Sex::Male;
    QDate birthDate;
    QString ethnicGroup; ///< a code of forms/codes/ethnic_group.tsv; empty when the chip has none of these
    QString address;     ///< 住址, the registered one
    QString issuer;      ///< 签发机关
    QDate validFrom;     ///< null when the chip has no date
    QDate validUntil;    ///< null when the chip has no date, and when longTerm
    bool longTerm = false;
    QString permitNumber; ///< 通行证号码; only on a residence permit
    int issueCount = 0;   ///< 签发次数; only on a residence permit

    /// The name, when no character is or may be missing in it.
    std::optional<PersonName> wholeName() const;
    /// Whether `whole` may be the full form of the chip's name: every character on the chip occurs in it, in order, and
    /// only characters that a chip cannot store are added. 刘\uFFFD𠮷 on the chip may be 刘䶮𠮷.
    bool mayBe(const PersonName& whole) const;

    bool operator==(const ChipCard&) const = default;
};

/// Normalises a name from a chip: private-use codes of older systems become the real characters
/// (standardCharacterOf()), placeholders such as ? or □ become kNotCarried; blanks are trimmed and runs of them
/// collapse into one.
QString carriedName(QStringView chip);

/// The card with this number that was read in this case; null when there is none.
const ChipCard* chipCardOf(const Application& application, const IdentityNumber& number);
/// Fills in the card's ethnic group, and its term, unless the details have one already.
void fillFromCard(Details& details, const ChipCard& card);
/// Drops the read cards of people who are neither applicant nor guardian (any more).
void forgetCardsOfOthers(Application& application);

} // namespace shouli::domain
