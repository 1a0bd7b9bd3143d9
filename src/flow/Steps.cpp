// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/Step.h"

#include <array>

namespace shouli::flow {

namespace {

using domain::Application;
using domain::Issues;
using domain::RuleContext;

bool always(const Application&) { return true; }

// A case is submitted whole: every section is asked again.
Issues checkAll(const Application& application, const RuleContext& context) {
    Issues all;
    for (const auto check :
         {domain::checkConsent, domain::checkIdentity, domain::checkFace, domain::checkEligibility,
          domain::checkMaterials, domain::checkCardPhoto, domain::checkDetails, domain::checkDelivery}) {
        const Issues issues = check(application, context);
        all.insert(all.end(), issues.begin(), issues.end());
    }
    return all;
}

// A clearing that began at a case takes over who it is and how that was checked.
bool standsAlone(const Application& application) {
    return !application.clearing || application.clearing->origin.isNull();
}

Issues checkAllOfClearing(const Application& application, const RuleContext& context) {
    Issues all;
    for (const auto check : {domain::checkConsent, domain::checkIdentity, domain::checkFace, domain::checkCards}) {
        const Issues issues = check(application, context);
        all.insert(all.end(), issues.begin(), issues.end());
    }
    return all;
}

Issues checkNothing(const Application&, const RuleContext&) { return {}; }

constexpr std::array<Step, 10> kAdult{{
    {StepId::Guide, always, domain::checkConsent},
    {StepId::Identity, always, domain::checkIdentity},
    {StepId::Face, always, domain::checkFace},
    {StepId::Eligibility, always, domain::checkEligibility},
    {StepId::Materials, always, domain::checkMaterials},
    {StepId::CardPhoto, always, domain::checkCardPhoto},
    {StepId::Details, always, domain::checkDetails},
    {StepId::Delivery, always, domain::checkDelivery},
    {StepId::Confirm, always, checkAll},
    {StepId::Outcome, always, checkNothing},
}};

constexpr std::array<Step, 6> kCardClearing{{
    {StepId::Guide, always, domain::checkConsent}, // 1.3.9
    {StepId::Identity, standsAlone, domain::checkIdentity},
    {StepId::Face, standsAlone, domain::checkFace},
    {StepId::Cards, always, domain::checkCards},   // 1.3.10
    {StepId::Confirm, always, checkAllOfClearing}, // 1.3.11
    {StepId::Outcome, always, checkNothing},       // 1.3.12
}};

} // namespace

std::span<const Step> stepsOf(domain::FlowKind flow) {
    switch (flow) {
    case domain::FlowKind::Adult:
        return kAdult;
    case domain::FlowKind::CardClearing:
        return kCardClearing;
    case domain::FlowKind::Minor:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace shouli::flow
