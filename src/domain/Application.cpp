// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Application.h"

namespace shouli::domain {

std::set<OpenQuestion> Application::openQuestions() const {
    std::set<OpenQuestion> open;
    if (eligibility.precheck == CheckOutcome::Open)
        open.insert(OpenQuestion::Precheck);
    if (eligibility.outcome == CheckOutcome::Open)
        open.insert(OpenQuestion::Eligibility);
    if (details && details->phone.check == PhoneCheck::Open)
        open.insert(OpenQuestion::Phone);
    if (delivery && delivery->way == DeliveryWay::Mail && delivery->recipient &&
        delivery->recipient->phone.check == PhoneCheck::Open)
        open.insert(OpenQuestion::RecipientPhone);
    if (cardPhoto && cardPhoto->way == CardPhotoWay::Receipt && !cardPhoto->picture)
        open.insert(OpenQuestion::PhotoReceipt);
    if (face.outcome == FaceOutcome::AwaitingReview)
        open.insert(OpenQuestion::FaceReview);
    return open;
}

const Person* Application::atCounter() const {
    if (flow == FlowKind::Minor)
        return guardian ? &guardian->person : nullptr;
    return applicant ? &*applicant : nullptr;
}

QString Application::socialSecurityNumber() const {
    if (!applicant)
        return {};
    switch (applicant->number.kind()) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return applicant->number.text();
    case DocumentKind::HkMacaoTravelPermit:
    case DocumentKind::TaiwanTravelPermit:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace shouli::domain
