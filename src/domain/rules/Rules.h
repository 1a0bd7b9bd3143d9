// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/Issues.h"
#include "domain/ReferenceData.h"

namespace shouli::domain {

/// What a rule may look at besides the case.
struct RuleContext {
    QDate today; ///< the day at the counter (UTC+8)
    const ReferenceData& reference;
};

// Each check returns everything that is wrong with one section of the case as it stands, errors and warnings. The same
// rules apply at first entry, after 「修改」 and at submission (manual 1.3.7), and central applies them again.
Issues checkConsent(const Application& application, const RuleContext& context);
Issues checkIdentity(const Application& application, const RuleContext& context);
Issues checkFace(const Application& application, const RuleContext& context);
/// Central must have answered the precheck of the person at the counter with yes, or the case must have been taken
/// offline (which a clearing cannot be); no step after the face check opens without it (manual 1.3.2-1). A refusal
/// stands until central is asked again.
Issues checkPrecheck(const Application& application, const RuleContext& context);
Issues checkEligibility(const Application& application, const RuleContext& context);
/// A minor's case has this instead of checkIdentity(): the guardian must be of age and have a resident identity card.
Issues checkGuardian(const Application& application, const RuleContext& context);
/// A minor's case has this instead of checkEligibility(), which it includes, with the child and the relation. Under 16
/// the child comes with household register or identity card, at 16 and 17 with the identity card, which is obligatory
/// from then on (Identity Card Law, article 7); from 18 an applicant needs no guardian.
Issues checkMinor(const Application& application, const RuleContext& context);
Issues checkMaterials(const Application& application, const RuleContext& context);
Issues checkCardPhoto(const Application& application, const RuleContext& context);
Issues checkDetails(const Application& application, const RuleContext& context);
Issues checkDelivery(const Application& application, const RuleContext& context);
/// A clearing must have a card to clear.
Issues checkCards(const Application& application, const RuleContext& context);

/// Every section of the case that its service has (ServiceFacts::rules): a case is submitted whole, and taken whole by
/// central.
Issues checkWhole(const Application& application, const RuleContext& context);

/// Whether central's answer also holds when the card is issued in `city`: it does when it was asked for that city, and
/// when it is a refusal of the person as such, which is every refusal but NoTieToCity.
bool holdsForCity(const Eligibility& eligibility, const QString& city);

/// What is wrong with a birth date: in the future, or so long ago that nobody of that age lives. Absent for a null
/// date.
std::optional<IssueCode> faultOfBirth(QDate birth, QDate today);

/// 「未满七周岁不采集相片」: whether the photo may be left out, i.e. the applicant of a minor's case is under 7.
bool mayLeaveOutPhoto(const Application& application, QDate today);

/// Last day on which a household register serves as the identity document: the day before the 16th birthday. The
/// register itself has no term.
QDate registerGoodUntil(QDate birth);

/// The term printed on an identity document: it must end after it starts and must not have expired, and it should fit
/// the holder's age when it began; if it does not, that is only a warning. Usual terms:
/// - identity card: 5 years under 16, 10 from 16 to 25, 20 from 26 to 45, without end from 46 (Identity Card Law,
///   article 5);
/// - travel permit for Hong Kong and Macao: 10 years from 18, else 3 or 5;
/// - travel permit for Taiwan and all residence permits: 5 years;
/// - household register: until registerGoodUntil().
Issues checkDocumentTerm(DocumentKind kind, QDate birth, QDate from, QDate until, bool longTerm, QDate today);

/// Whether the face check was decided with this picture of the case: deleting or replacing it makes the check void.
bool faceRestsOn(const Application& application, MaterialSlot slot);

/// Clears in `now` what the change from `before` made invalid; called before the case is committed. What was itself
/// changed in the same commit is current and stays.
///
///  changed                            | cleared
///  -----------------------------------|-------------------------------------------------------------------------------
///  number or kind of document         | face with its consent, eligibility, pictures and term of the former document,
///                                     | card photo, the phone's verification, recipient, a clearing's cards
///  name, sex or birth date            | face, eligibility, a clearing's cards
///  portrait side replaced or deleted  | face
///  issuing city                       | the eligibility's outcome (unless holdsForCity()), an outlet in another city
///  bank                               | an outlet of another bank
///  phone number                       | its verification; the time of it stays (IssueCode::ChangedSinceVerified)
///
/// A minor's case has two persons. Another guardian clears face with its consent, eligibility, the guardian's pictures,
/// the relation, the phone's verification and the recipient. Another child clears the child's pictures, the term, the
/// card photo and the eligibility's outcome, but not the guardian's precheck.
///
/// Returns the fields that were cleared, for the page to show.
std::vector<Field> clearWhatNoLongerHolds(const Application& before, Application& now);

} // namespace shouli::domain
