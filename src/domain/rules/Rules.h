// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/ReferenceData.h"

namespace shouli::domain {

/// What a rule may look at besides the case.
struct RuleContext {
    QDate today; ///< the counter's day
    const ReferenceData& reference;
};

// Each answers everything that is wrong with one section of the case as it stands, errors and warnings.
// The same rules hold at first entry, after 「修改」 and at submission (manual 1.3.7), and central asks them again.
Issues checkConsent(const Application& application, const RuleContext& context);
Issues checkIdentity(const Application& application, const RuleContext& context);
Issues checkFace(const Application& application, const RuleContext& context);
/// That central has nothing against who stands at the counter, or that the case was taken offline: nothing behind the
/// face opens without (manual 1.3.2-1). Central's no stays a no until central is asked anew.
Issues checkPrecheck(const Application& application, const RuleContext& context);
Issues checkEligibility(const Application& application, const RuleContext& context);
/// Of a minor's case, in the place of checkIdentity(): the guardian, of age and with an identity card of his own.
Issues checkGuardian(const Application& application, const RuleContext& context);
/// Of a minor's case, in the place of checkEligibility(): it, the child and the relation. Under 16 with either
/// document; 16 and 17 with the identity card, which is due then (Identity Card Law, article 7); an adult applies
/// himself.
Issues checkMinor(const Application& application, const RuleContext& context);
Issues checkMaterials(const Application& application, const RuleContext& context);
Issues checkCardPhoto(const Application& application, const RuleContext& context);
Issues checkDetails(const Application& application, const RuleContext& context);
Issues checkDelivery(const Application& application, const RuleContext& context);
/// Of a clearing: that there is a card to clear.
Issues checkCards(const Application& application, const RuleContext& context);

/// Every section of the case that its service has (ServiceFacts::rules): a case is submitted whole, and taken whole by
/// central.
Issues checkWhole(const Application& application, const RuleContext& context);

/// Whether the eligibility's answer is about this city too: it is of the one it names, but most refusals are about the
/// person wherever the card is to be issued.
bool holdsForCity(const Eligibility& eligibility, const QString& city);

/// What is wrong with a birth date: in the future, or of nobody who still lives; nothing of no date.
std::optional<IssueCode> faultOfBirth(QDate birth, QDate today);

/// 「未满七周岁不采集相片」: whether the photo may be left out.
bool mayLeaveOutPhoto(const Application& application, QDate today);

/// A household register has no term of its own: the day before the sixteenth birthday, when an identity card is due.
QDate registerGoodUntil(QDate birth);

/// The term printed on an identity document: ends after it starts, not expired, fits the age when it began
/// (Identity Card Law, article 5: under 16 5 years, 16-25 10, 26-45 20, from 46 without end; permits of Hong Kong and
/// Macao 10 years from 18, else 3 or 5; Taiwan's and all residence permits 5; a household register is good while
/// registerGoodUntil()). A term that does not fit is a warning.
Issues checkDocumentTerm(DocumentKind kind, QDate birth, QDate from, QDate until, bool longTerm, QDate today);

/// Whether the face check was decided by this picture of the case: without it, or with another in its place, the check
/// is void.
bool faceRestsOn(const Application& application, MaterialSlot slot);

/// What a change of one section voids in others, applied before the case is committed. What was changed in the same
/// commit is of the new state and stays.
/// - of a minor's case another guardian: face with its consent, the eligibility, the guardian's pictures, the relation,
///   the phone's verification, the recipient; another child: what follows but for these, and the precheck stays;
/// - another number or kind of document: face with its consent, eligibility, the former document's pictures and term,
///   the card photo, the phone's verification, the recipient;
/// - a corrected name, sex or birth date, as another number: face, eligibility, the cards of a clearing;
/// - the portrait side replaced or deleted: face;
/// - another issuing city: the eligibility's outcome, but for a refusal that is about the person; it or another bank:
/// an outlet that is not of it;
/// - another phone number: its verification, whose time stays so that the rules can say ChangedSinceVerified.
/// Returns the fields that were cleared, so that the page can say so.
std::vector<Field> clearWhatNoLongerHolds(const Application& before, Application& now);

} // namespace shouli::domain
