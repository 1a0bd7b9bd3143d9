// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/Labels.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

QString inWords(const char* source) { return QCoreApplication::translate("Labels", source); }

} // namespace

QString label(flow::StepId step) {
    switch (step) {
    case flow::StepId::Guide:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Service guide"));
    case flow::StepId::Identity:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Identity"));
    case flow::StepId::Face:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Face verification"));
    case flow::StepId::Eligibility:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Eligibility check"));
    case flow::StepId::Materials:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Upload materials"));
    case flow::StepId::CardPhoto:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Card photo"));
    case flow::StepId::Details:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Application details"));
    case flow::StepId::Delivery:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Way of delivery"));
    case flow::StepId::Confirm:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Confirmation"));
    case flow::StepId::Outcome:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Outcome"));
    case flow::StepId::Cards:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Cards to be cleared"));
    }
    Q_UNREACHABLE();
}

QString label(domain::ApplicantKind kind) {
    switch (kind) {
    case domain::ApplicantKind::Mainland:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Mainland resident"));
    case domain::ApplicantKind::HongKong:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Hong Kong resident"));
    case domain::ApplicantKind::Macao:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Macao resident"));
    case domain::ApplicantKind::Taiwan:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Taiwan resident"));
    }
    Q_UNREACHABLE();
}

QString label(domain::DocumentKind kind) {
    switch (kind) {
    case domain::DocumentKind::ResidentIdCard:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Resident identity card"));
    case domain::DocumentKind::HouseholdRegister:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Household register"));
    case domain::DocumentKind::HkMacaoTravelPermit:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Mainland travel permit for Hong Kong and Macao residents"));
    case domain::DocumentKind::HkMacaoResidencePermit:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Residence permit for Hong Kong and Macao residents"));
    case domain::DocumentKind::TaiwanTravelPermit:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Mainland travel permit for Taiwan residents"));
    case domain::DocumentKind::TaiwanResidencePermit:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Residence permit for Taiwan residents"));
    }
    Q_UNREACHABLE();
}

QString label(domain::Sex sex) {
    return sex == domain::Sex::Male ? inWords(QT_TRANSLATE_NOOP("Labels", "Male"))
                                    : inWords(QT_TRANSLATE_NOOP("Labels", "Female"));
}

QString label(domain::MaterialSlot slot) {
    switch (slot) {
    case domain::MaterialSlot::IdCardPortrait:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Identity card, portrait side"));
    case domain::MaterialSlot::IdCardEmblem:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Identity card, emblem side"));
    case domain::MaterialSlot::TravelPermitFront:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Travel permit, front"));
    case domain::MaterialSlot::TravelPermitBack:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Travel permit, back"));
    case domain::MaterialSlot::ResidencePermitPortrait:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Residence permit, portrait side"));
    case domain::MaterialSlot::ResidencePermitEmblem:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Residence permit, emblem side"));
    case domain::MaterialSlot::GuardianIdCardPortrait:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Guardian's identity card, portrait side"));
    case domain::MaterialSlot::GuardianIdCardEmblem:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Guardian's identity card, emblem side"));
    case domain::MaterialSlot::RegisterCover:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Household register, main page"));
    case domain::MaterialSlot::RegisterHead:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Household register, page of the head"));
    case domain::MaterialSlot::RegisterChild:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Household register, page of the child"));
    case domain::MaterialSlot::BirthCertificate:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Medical certificate of birth"));
    }
    Q_UNREACHABLE();
}

QString label(domain::MaterialSlot slot, domain::DocumentKind document) {
    switch (slot) {
    case domain::MaterialSlot::TravelPermitFront:
        return inWords(QT_TRANSLATE_NOOP("Labels", "%1, front")).arg(label(document));
    case domain::MaterialSlot::TravelPermitBack:
        return inWords(QT_TRANSLATE_NOOP("Labels", "%1, back")).arg(label(document));
    case domain::MaterialSlot::ResidencePermitPortrait:
        return inWords(QT_TRANSLATE_NOOP("Labels", "%1, portrait side")).arg(label(document));
    case domain::MaterialSlot::ResidencePermitEmblem:
        return inWords(QT_TRANSLATE_NOOP("Labels", "%1, emblem side")).arg(label(document));
    case domain::MaterialSlot::IdCardPortrait:
    case domain::MaterialSlot::IdCardEmblem:
    case domain::MaterialSlot::GuardianIdCardPortrait:
    case domain::MaterialSlot::GuardianIdCardEmblem:
    case domain::MaterialSlot::RegisterCover:
    case domain::MaterialSlot::RegisterHead:
    case domain::MaterialSlot::RegisterChild:
    case domain::MaterialSlot::BirthCertificate:
        return label(slot);
    }
    Q_UNREACHABLE();
}

QString materialsHeading(domain::ApplicantKind applicant, domain::DocumentKind document) {
    const bool isResidencePermit = document == domain::DocumentKind::HkMacaoResidencePermit ||
                                   document == domain::DocumentKind::TaiwanResidencePermit;
    switch (applicant) {
    case domain::ApplicantKind::Mainland:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Emblem and portrait sides of the identity card"));
    case domain::ApplicantKind::HongKong:
        return isResidencePermit
                   ? inWords(QT_TRANSLATE_NOOP("Labels", "Emblem and portrait sides of the Hong Kong residence permit"))
                   : inWords(QT_TRANSLATE_NOOP("Labels", "Front and back of the Hong Kong travel permit"));
    case domain::ApplicantKind::Macao:
        return isResidencePermit
                   ? inWords(QT_TRANSLATE_NOOP("Labels", "Emblem and portrait sides of the Macao residence permit"))
                   : inWords(QT_TRANSLATE_NOOP("Labels", "Front and back of the Macao travel permit"));
    case domain::ApplicantKind::Taiwan:
        return isResidencePermit
                   ? inWords(QT_TRANSLATE_NOOP("Labels", "Emblem and portrait sides of the Taiwan residence permit"))
                   : inWords(QT_TRANSLATE_NOOP("Labels", "Front and back of the Taiwan travel permit"));
    }
    Q_UNREACHABLE();
}

QString guardianMaterialsHeading() {
    return inWords(QT_TRANSLATE_NOOP("Labels", "The guardian's: emblem and portrait sides of the identity card"));
}

QString childMaterialsHeading(domain::DocumentKind document) {
    return document == domain::DocumentKind::HouseholdRegister
               ? inWords(QT_TRANSLATE_NOOP(
                     "Labels", "The applicant's household register: main page, page of the head, page of the child"))
               : inWords(QT_TRANSLATE_NOOP("Labels", "The applicant's identity card, emblem side, portrait side, and "
                                                     "medical certificate of birth"));
}

QString label(domain::FaceOutcome outcome) {
    switch (outcome) {
    case domain::FaceOutcome::NotDone:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Not verified"));
    case domain::FaceOutcome::Passed:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Passed"));
    case domain::FaceOutcome::ApprovedBySupervisor:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Manual verification, approved"));
    case domain::FaceOutcome::AwaitingReview:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Manual verification, awaiting review"));
    case domain::FaceOutcome::MatchedByOperator:
        return inWords(QT_TRANSLATE_NOOP("Labels", "The operator sees the same person"));
    }
    Q_UNREACHABLE();
}

QString label(domain::CheckOutcome outcome) {
    switch (outcome) {
    case domain::CheckOutcome::NotAsked:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Not checked"));
    case domain::CheckOutcome::Passed:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Passed"));
    case domain::CheckOutcome::Open:
        return inWords(QT_TRANSLATE_NOOP("Labels", "To be checked by central"));
    case domain::CheckOutcome::Refused:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Refused"));
    }
    Q_UNREACHABLE();
}

QString label(domain::CardPhotoWay way) {
    switch (way) {
    case domain::CardPhotoWay::Receipt:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Enter the receipt number of a card photo"));
    case domain::CardPhotoWay::SocialInsurance:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Use the applicant's social-insurance photo"));
    case domain::CardPhotoWay::TakenHere:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Take the photo here"));
    case domain::CardPhotoWay::LeftOut:
        return inWords(QT_TRANSLATE_NOOP("Labels", "No photo of a child under seven"));
    }
    Q_UNREACHABLE();
}

QString label(domain::DeliveryWay way) {
    return way == domain::DeliveryWay::OutletPickup
               ? inWords(QT_TRANSLATE_NOOP("Labels", "Pickup at an outlet"))
               : inWords(QT_TRANSLATE_NOOP("Labels", "Mail, postage paid by the recipient"));
}

QString label(domain::PhoneCheck check) {
    switch (check) {
    case domain::PhoneCheck::NotDone:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Not verified"));
    case domain::PhoneCheck::Verified:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Verified"));
    case domain::PhoneCheck::Open:
        return inWords(QT_TRANSLATE_NOOP("Labels", "To be verified at pickup"));
    case domain::PhoneCheck::ApprovedWithout:
        return inWords(QT_TRANSLATE_NOOP("Labels", "No code, approved by a supervisor"));
    }
    Q_UNREACHABLE();
}

QString label(domain::OpenQuestion question) {
    switch (question) {
    case domain::OpenQuestion::Precheck:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Conditions for applying"));
    case domain::OpenQuestion::Eligibility:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Eligibility"));
    case domain::OpenQuestion::Phone:
        return inWords(QT_TRANSLATE_NOOP("Labels", "The applicant's mobile number"));
    case domain::OpenQuestion::RecipientPhone:
        return inWords(QT_TRANSLATE_NOOP("Labels", "The recipient's mobile number"));
    case domain::OpenQuestion::PhotoReceipt:
        return inWords(QT_TRANSLATE_NOOP("Labels", "The photo's receipt number"));
    case domain::OpenQuestion::FaceReview:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Review of the manual verification"));
    }
    Q_UNREACHABLE();
}

QString label(domain::ApplicationState state) {
    switch (state) {
    case domain::ApplicationState::Draft:
        return inWords(QT_TRANSLATE_NOOP("Labels", "In progress"));
    case domain::ApplicationState::Queued:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Saved, waiting to be sent"));
    case domain::ApplicationState::Accepted:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Accepted"));
    case domain::ApplicationState::Returned:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Returned for correction"));
    case domain::ApplicationState::Withdrawn:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Withdrawn"));
    case domain::ApplicationState::Voided:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Voided"));
    }
    Q_UNREACHABLE();
}

QString clearingLabel(domain::ApplicationState state) {
    switch (state) {
    case domain::ApplicationState::Queued:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Outcome not known yet"));
    case domain::ApplicationState::Accepted:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Cleared"));
    case domain::ApplicationState::Returned:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Not all cleared"));
    case domain::ApplicationState::Draft:
    case domain::ApplicationState::Withdrawn:
    case domain::ApplicationState::Voided:
        return label(state);
    }
    Q_UNREACHABLE();
}

QString label(domain::ClearingResult result) {
    switch (result) {
    case domain::ClearingResult::Cleared:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Cleared"));
    case domain::ClearingResult::ClearedBefore:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Cleared before"));
    case domain::ClearingResult::Failed:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Not cleared"));
    }
    Q_UNREACHABLE();
}

QString label(domain::Role role) {
    switch (role) {
    case domain::Role::Operator:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Operator"));
    case domain::Role::Supervisor:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Supervisor"));
    case domain::Role::Administrator:
        return inWords(QT_TRANSLATE_NOOP("Labels", "Administrator"));
    }
    Q_UNREACHABLE();
}

QString dayText(QDate day) { return day.toString(QStringLiteral("yyyy-MM-dd")); }

QString momentText(const QDateTime& moment) {
    return moment.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

namespace {

int numberOf(domain::DocumentKind kind) {
    switch (kind) {
    case domain::DocumentKind::ResidentIdCard:
        return 1;
    case domain::DocumentKind::HkMacaoTravelPermit:
        return 2;
    case domain::DocumentKind::HkMacaoResidencePermit:
        return 3;
    case domain::DocumentKind::TaiwanTravelPermit:
        return 4;
    case domain::DocumentKind::TaiwanResidencePermit:
        return 5;
    case domain::DocumentKind::HouseholdRegister:
        return 6;
    }
    Q_UNREACHABLE();
}

} // namespace

QString keyOf(domain::DocumentKind kind) { return QStringLiteral("Alt+%1").arg(numberOf(kind)); }

QString keysOf(const std::vector<domain::DocumentKind>& kinds) {
    QStringList runs;
    for (size_t from = 0, to = 0; from < kinds.size(); from = to + 1) {
        to = from;
        while (to + 1 < kinds.size() && numberOf(kinds[to + 1]) == numberOf(kinds[to]) + 1)
            ++to;
        runs.append(from == to ? keyOf(kinds[from]) : keyOf(kinds[from]) + u" – " + keyOf(kinds[to]));
    }
    return runs.join(QStringLiteral(" / "));
}

} // namespace shouli::desk
