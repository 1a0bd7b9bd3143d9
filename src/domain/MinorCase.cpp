// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/MinorCase.h"

#include "domain/DocumentMatrix.h"

namespace shouli::domain {

namespace {

using enum MaterialSlot;

constexpr int kFullAge = 18;

// What was asked and filled in for the applicant that the case had.
void forgetApplicant(Application& draft) {
    draft.applicant.reset();
    draft.eligibility = {};
    draft.cardPhoto.reset();
    draft.refusedReceipts.clear();
    draft.details.reset();
    draft.delivery.reset();
    draft.returnToConfirm = false;
}

void keepPicture(std::map<MaterialSlot, Picture>& kept, const Application& draft, MaterialSlot from, MaterialSlot to) {
    if (const auto found = draft.materials.find(from); found != draft.materials.end())
        kept.emplace(to, found->second);
}

// Of the sections that either change forgets whole.
bool hasSections(const Application& draft) {
    const bool isAsked = !draft.eligibility.issuingCity.isEmpty();
    return isAsked || draft.cardPhoto || draft.details || draft.delivery ||
           (draft.guardian && !draft.guardian->relation.isEmpty());
}

bool hasPerson(const Application& draft, const Person& person) {
    return (draft.applicant && *draft.applicant == person) || (draft.guardian && draft.guardian->person == person);
}

} // namespace

bool isOfAge(QDate birth, QDate today) { return ageOn(birth, today) >= kFullAge; }

void applyForChild(Application& draft, QDate today) {
    const std::optional<Person> identified = draft.applicant;
    const bool isMainlander = identified && identified->number.kind() == DocumentKind::ResidentIdCard;
    const bool isGuardian = isMainlander && isOfAge(identified->birthDate, today);
    std::map<MaterialSlot, Picture> kept;
    if (isGuardian) {
        keepPicture(kept, draft, IdCardPortrait, GuardianIdCardPortrait);
        keepPicture(kept, draft, IdCardEmblem, GuardianIdCardEmblem);
        draft.guardian = Guardian{*identified, {}};
    } else {
        draft.face = {};
    }
    forgetApplicant(draft);
    if (isMainlander && !isGuardian) {
        keepPicture(kept, draft, IdCardPortrait, IdCardPortrait);
        keepPicture(kept, draft, IdCardEmblem, IdCardEmblem);
        draft.applicant = identified;
    }
    draft.materials = std::move(kept);
    draft.flow = draft.flow.other().value();
    draft.guideAfterCheck = true;
    draft.consent.reset();
    forgetCardsOfOthers(draft);
}

void applyForOneself(Application& draft) {
    std::map<MaterialSlot, Picture> kept;
    keepPicture(kept, draft, GuardianIdCardPortrait, IdCardPortrait);
    keepPicture(kept, draft, GuardianIdCardEmblem, IdCardEmblem);
    forgetApplicant(draft);
    if (draft.guardian)
        draft.applicant = draft.guardian->person;
    draft.guardian.reset();
    draft.materials = std::move(kept);
    draft.flow = draft.flow.other().value();
    draft.guideAfterCheck = false;
    forgetCardsOfOthers(draft);
}

bool forgetsInOtherFlow(const Application& draft, QDate today) {
    if (!draft.flow->turn)
        return false;
    Application after = draft;
    draft.flow->turn(after, today);
    const bool losesPerson = (draft.applicant && !hasPerson(after, *draft.applicant)) ||
                             (draft.guardian && !hasPerson(after, draft.guardian->person));
    return losesPerson || after.materials.size() < draft.materials.size() || hasSections(draft);
}

Application forAnotherChild(const Application& former) {
    Application seed;
    seed.id = former.id;
    seed.flow = former.flow;
    seed.step = QStringLiteral("eligibility");
    seed.guideAfterCheck = former.guideAfterCheck;
    seed.consent = former.consent;
    seed.guardian = former.guardian;
    seed.face = former.face;
    seed.eligibility.precheck = former.eligibility.precheck;
    for (const auto& [slot, picture] : former.materials) {
        if (isGuardians(slot))
            seed.materials.emplace(slot, picture);
    }
    if (former.details) { // the guardian's number; its verification was of the former case
        seed.details.emplace();
        seed.details->phone.number = former.details->phone.number;
    }
    return seed;
}

} // namespace shouli::domain
