// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/rules/Rules.h"

#include <algorithm>

namespace shouli::domain {

namespace {

// A side of the document that was shown at the counter.
bool isOfCounter(const Application& application, MaterialSlot slot) {
    if (!application.atCounter())
        return false;
    const auto shown = counterMaterialsFor(application.flow, application.atCounter()->number.kind());
    return std::find(shown.begin(), shown.end(), slot) != shown.end();
}

bool isPortraitOfCounter(const Application& application, MaterialSlot slot) {
    return showsPortrait(slot) && isOfCounter(application, slot);
}

// What was itself changed in the same commit is of the new state and stays.
class Invalidation {
public:
    Invalidation(const Application& before, Application& now)
        : m_before(before)
        , m_now(now) {}

    std::vector<Field> apply() {
        if (isOtherAtCounter() || isCorrectedAtCounter() || isPortraitReplaced())
            clearFace();
        if (isOtherAtCounter() && m_now.flow->hasGuardian)
            clearOfGuardian();
        if (isOtherPerson())
            clearOfPerson();
        else if (m_now.applicant && !m_before.applicant)
            clearMaterials(); // the document was changed before anything was typed
        if (isOtherAtCounter())
            clearContacts();
        if (isOtherPerson() || isCorrected()) {
            clearCards();
            m_now.refusedReceipts.clear(); // asked for the applicant as typed before
        }
        clearEligibility();
        clearOutletElsewhere();
        if (m_before.details && m_now.details)
            clearPhone(m_before.details->phone, m_now.details->phone, Field::Mobile);
        if (const Recipient* former = recipientBefore(); former && m_now.delivery && m_now.delivery->recipient)
            clearPhone(former->phone, m_now.delivery->recipient->phone, Field::RecipientMobile);
        return std::move(m_cleared);
    }

private:
    static bool isOther(const Person* before, const Person* now) {
        return before && now && (before->number != now->number || before->kind != now->kind);
    }

    static bool isCorrected(const Person* before, const Person* now) {
        return before && now &&
               (before->name != now->name || before->sex != now->sex || before->birthDate != now->birthDate);
    }

    static const Person* applicantOf(const Application& application) {
        return application.applicant ? &*application.applicant : nullptr;
    }

    bool isOtherPerson() const { return isOther(applicantOf(m_before), applicantOf(m_now)); }
    bool isCorrected() const { return isCorrected(applicantOf(m_before), applicantOf(m_now)); }
    // The guardian of a minor, else the applicant.
    bool isOtherAtCounter() const { return isOther(m_before.atCounter(), m_now.atCounter()); }
    bool isCorrectedAtCounter() const { return isCorrected(m_before.atCounter(), m_now.atCounter()); }

    // The side that the live face was compared with.
    bool isPortraitReplaced() const {
        return std::any_of(m_before.materials.begin(), m_before.materials.end(), [this](const auto& former) {
            const auto present = m_now.materials.find(former.first);
            return isPortraitOfCounter(m_before, former.first) &&
                   (present == m_now.materials.end() || present->second.id != former.second.id);
        });
    }

    const Recipient* recipientBefore() const {
        return m_before.delivery && m_before.delivery->recipient ? &*m_before.delivery->recipient : nullptr;
    }

    void clearOfGuardian() {
        const auto isFormer = [this](const auto& material) {
            const auto former = m_before.materials.find(material.first);
            return isGuardians(material.first) && former != m_before.materials.end() &&
                   former->second.id == material.second.id;
        };
        if (std::erase_if(m_now.materials, isFormer) > 0)
            m_cleared.push_back(Field::Materials);
        if (m_now.guardian->relation.isEmpty() || m_now.guardian->relation != m_before.guardian->relation)
            return;
        m_now.guardian->relation.clear();
        m_cleared.push_back(Field::Relation);
    }

    void clearOfPerson() {
        clearMaterials();
        clearTerm();
        if (m_now.cardPhoto && m_now.cardPhoto == m_before.cardPhoto) {
            m_now.cardPhoto.reset();
            m_cleared.push_back(Field::CardPhoto);
        }
    }

    // They are of whoever stands at the counter.
    void clearContacts() {
        if (m_now.details && m_before.details && m_now.details->phone == m_before.details->phone)
            voidPhone(m_now.details->phone, Field::Mobile);
        if (recipientBefore() && m_now.delivery && m_now.delivery->recipient == m_before.delivery->recipient) {
            m_now.delivery->recipient.reset();
            m_cleared.push_back(Field::RecipientName);
        }
    }

    // A picture of the new document may be in the case already: it was taken before the new number was typed.
    void clearMaterials() {
        const auto removed = std::erase_if(m_now.materials, [this](const auto& material) {
            const auto former = m_before.materials.find(material.first);
            const bool isKept = former != m_before.materials.end() && former->second.id == material.second.id;
            const bool isOfFormer = isKept && isOf(m_before, material.first) && !isGuardians(material.first);
            return isOfFormer || !isOf(m_now, material.first);
        });
        if (removed > 0)
            m_cleared.push_back(Field::Materials);
    }

    static bool isOf(const Application& application, MaterialSlot slot) {
        if (!application.applicant)
            return false;
        const auto wanted =
            materialsFor(application.flow, application.applicant->kind, application.applicant->number.kind());
        return std::find(wanted.begin(), wanted.end(), slot) != wanted.end() || isOfCounter(application, slot);
    }

    // The term is printed on the document that is no longer the case's.
    void clearTerm() {
        if (!m_now.details || !m_before.details)
            return;
        Details& now = *m_now.details;
        const Details& before = *m_before.details;
        const bool isTyped = before.validFrom.isValid() || before.validUntil.isValid() || before.longTerm;
        if (!isTyped || now.validFrom != before.validFrom || now.validUntil != before.validUntil ||
            now.longTerm != before.longTerm)
            return;
        now.validFrom = {};
        now.validUntil = {};
        now.longTerm = false;
        m_cleared.push_back(Field::ValidFrom);
        m_cleared.push_back(Field::ValidUntil);
    }

    // The consent to face processing is the person's: it outlives a corrected name or a better picture.
    void clearFace() {
        if (m_now.face != m_before.face || m_now.face == FaceCheck{})
            return;
        FaceCheck face;
        if (!isOtherAtCounter())
            face.consent = m_now.face.consent;
        if (face == m_now.face)
            return;
        m_now.face = face;
        m_cleared.push_back(Field::Face);
    }

    // The precheck asked about who stands at the counter, the outcome about the applicant and the city.
    void clearEligibility() {
        const bool isOfOther = isOtherAtCounter() || isCorrectedAtCounter();
        if (isOfOther && m_now.eligibility == m_before.eligibility && isAsked(m_now.eligibility)) {
            // Central's no is to the number: no corrected name leads around it while the line is down.
            if (isOtherAtCounter() || m_now.eligibility.precheck != CheckOutcome::Refused) {
                m_now.eligibility.precheck = CheckOutcome::NotAsked;
                m_now.eligibility.precheckAt = {};
                m_now.eligibility.precheckRefusal.clear();
            }
            clearAnswer();
        } else if (isOtherPerson() || isCorrected() ||
                   !holdsForCity(m_before.eligibility, m_now.eligibility.issuingCity)) {
            clearOutcome();
        }
    }

    static bool isAsked(const Eligibility& eligibility) {
        return eligibility.precheck != CheckOutcome::NotAsked || eligibility.outcome != CheckOutcome::NotAsked;
    }

    void clearOutcome() {
        const bool askedAnew = m_now.eligibility.outcome != m_before.eligibility.outcome ||
                               m_now.eligibility.answeredAt != m_before.eligibility.answeredAt;
        if (!askedAnew && m_now.eligibility.outcome != CheckOutcome::NotAsked)
            clearAnswer();
    }

    void clearCards() {
        if (!m_now.clearing || m_now.clearing->cards.empty() || m_now.clearing != m_before.clearing)
            return;
        m_now.clearing->cards.clear();
        m_cleared.push_back(Field::Cards);
    }

    void clearAnswer() {
        m_now.eligibility.outcome = CheckOutcome::NotAsked;
        m_now.eligibility.answeredAt = {};
        m_now.eligibility.refusal.clear();
        m_cleared.push_back(Field::Eligibility);
    }

    void clearOutletElsewhere() {
        if (!m_now.delivery || !m_now.delivery->outlet || !m_before.delivery ||
            m_now.delivery->outlet != m_before.delivery->outlet)
            return;
        const OutletSnapshot& outlet = *m_now.delivery->outlet;
        const bool cityChanged = m_now.eligibility.issuingCity != m_before.eligibility.issuingCity;
        const bool bankChanged = m_now.details && m_before.details && m_now.details->bank != m_before.details->bank;
        if ((cityChanged && outlet.cityCode != m_now.eligibility.issuingCity) ||
            (bankChanged && !outlet.bankCode.isEmpty() && outlet.bankCode != m_now.details->bank)) {
            m_now.delivery->outlet.reset();
            m_cleared.push_back(Field::Outlet);
        }
    }

    void clearPhone(const Phone& former, Phone& phone, Field field) {
        const bool checkedAnew =
            phone.check != former.check || phone.token != former.token || phone.verifiedAt != former.verifiedAt;
        if (phone.number != former.number && !checkedAnew)
            voidPhone(phone, field);
    }

    // An open number stays open: nothing was verified. A voided verification keeps its time (ChangedSinceVerified).
    void voidPhone(Phone& phone, Field field) {
        if (phone.check != PhoneCheck::Verified && phone.check != PhoneCheck::ApprovedWithout)
            return;
        phone.check = PhoneCheck::NotDone;
        phone.token.clear();
        phone.approvedBy = {};
        m_cleared.push_back(field);
    }

    const Application& m_before;
    Application& m_now;
    std::vector<Field> m_cleared;
};

} // namespace

bool faceRestsOn(const Application& application, MaterialSlot slot) {
    return application.face.outcome != FaceOutcome::NotDone && application.materials.contains(slot) &&
           isPortraitOfCounter(application, slot);
}

std::vector<Field> clearWhatNoLongerHolds(const Application& before, Application& now) {
    return Invalidation(before, now).apply();
}

} // namespace shouli::domain
