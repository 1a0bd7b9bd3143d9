// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Identifiers.h"
#include "domain/IdentityNumber.h"

namespace shouli::domain {

struct Application;
struct Details;

/// What stands in a name of a chip for a character that it cannot carry: the chip has 15 units of UCS-2 (GA 450).
inline constexpr QChar kNotCarried = QChar::ReplacementCharacter;

/// What the chip of an identity card, or of a residence permit for Hong Kong, Macao and Taiwan, says of its holder, as
/// far as a case can use it. The picture is not among it: its codec is closed.
struct ReadCard {
    QString name; ///< by carriedName(): may lack characters
    IdentityNumber number;
    Sex sex = Sex::Male;
    QDate birthDate;
    QString ethnicGroup; ///< a code of forms/codes/ethnic_group.tsv; empty where the chip has none of them
    QString address;     ///< 住址, the registered one
    QString issuer;      ///< 签发机关
    QDate validFrom;     ///< null where the chip has no date
    QDate validUntil;    ///< null where the chip has no date, and when longTerm
    bool longTerm = false;
    QString permitNumber; ///< 通行证号码, of a residence permit
    int issueCount = 0;   ///< 签发次数, of a residence permit

    /// The name where nothing is missing in it.
    std::optional<PersonName> wholeName() const;
    /// Whether this may be the whole of the name: each character that the chip carries stands in it, in its place.
    bool mayBe(const PersonName& whole) const;

    bool operator==(const ReadCard&) const = default;
};

/// A name as chips have it: private codes of older systems become the characters proper, what stands for a character
/// that the chip cannot carry kNotCarried; blanks at the ends go, runs of them between are one.
QString carriedName(QStringView chip);

/// The card that was read for this number in the case; null when none was.
const ReadCard* readCardOf(const Application& application, const IdentityNumber& number);
/// Puts the card's ethnic group and term where the details have none.
void fillFromCard(Details& details, const ReadCard& card);
/// Drops the cards of whoever is neither applicant nor guardian.
void forgetCardsOfOthers(Application& application);

} // namespace shouli::domain
