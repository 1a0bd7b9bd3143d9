// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Application.h"

#include <algorithm>

namespace shouli::domain {

namespace {

bool hasVerdict(ApplicationState state) {
    return state == ApplicationState::Accepted || state == ApplicationState::Returned;
}

bool isOver(ApplicationState state) {
    return state == ApplicationState::Withdrawn || state == ApplicationState::Voided;
}

} // namespace

const RefusedReceipt* refusalOf(const std::vector<RefusedReceipt>& refused, const QString& number) {
    const auto found = std::find_if(refused.begin(), refused.end(),
                                    [&](const RefusedReceipt& receipt) { return receipt.number == number; });
    return found == refused.end() ? nullptr : &*found;
}

std::set<OpenQuestion> Application::openQuestions() const {
    std::set<OpenQuestion> open;
    if (isOver(state))
        return open;
    if (eligibility.precheck == CheckOutcome::Open)
        open.insert(OpenQuestion::Precheck);
    if (eligibility.outcome == CheckOutcome::Open)
        open.insert(OpenQuestion::Eligibility);
    if (details && details->phone.check == PhoneCheck::Open)
        open.insert(OpenQuestion::Phone);
    if (delivery && delivery->way == DeliveryWay::Mail && delivery->recipient &&
        delivery->recipient->phone.check == PhoneCheck::Open)
        open.insert(OpenQuestion::RecipientPhone);
    if (cardPhoto && cardPhoto->way == CardPhotoWay::Receipt && !cardPhoto->picture && !cardPhoto->isReceiptKnown)
        open.insert(OpenQuestion::PhotoReceipt);
    if (face.outcome == FaceOutcome::AwaitingReview)
        open.insert(OpenQuestion::FaceReview);
    if (hasVerdict(state))
        for (const OpenQuestion answered :
             {OpenQuestion::Precheck, OpenQuestion::Eligibility, OpenQuestion::PhotoReceipt})
            open.erase(answered);
    return open;
}

// A phone that no code has confirmed is verified at pickup; with the verdict nothing waits for the line any more.
bool Application::isTakenOffline() const {
    std::set<OpenQuestion> open = openQuestions();
    open.erase(OpenQuestion::FaceReview);
    return !hasVerdict(state) && !open.empty();
}

bool Application::isReviewDue() const { return openQuestions().contains(OpenQuestion::FaceReview); }

bool Application::isNumbered() const { return acceptanceNumber.has_value() || (clearing && !clearing->order.isNull()); }

bool Application::isBlank() const {
    const bool isOfOther = clearing && (!clearing->origin.isNull() || !clearing->cards.empty());
    return state == ApplicationState::Draft && !isNumbered() && !isOfOther && !applicant && !guardian &&
           chipCards.empty() && face.outcome == FaceOutcome::NotDone && !face.livePicture && materials.empty() &&
           !cardPhoto && !details && !delivery;
}

const Person* Application::atCounter() const {
    if (flow->hasGuardian)
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
