// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "flow/Step.h"

#include <algorithm>
#include <array>

namespace shouli::flow {

namespace {

using domain::Application;
using domain::Issues;
using domain::RuleContext;

bool always(const Application&) { return true; }

// A clearing that began at a case takes over who it is and how that was checked.
bool standsAlone(const Application& application) {
    return !application.clearing || application.clearing->origin.isNull();
}

// From the adult guide the guardian is checked first and comes to the minor's guide by that (1.3.1). A clearing of its
// own leads to the adult's eligibility check (1.3.12), with the agreement to its own guide alone.
bool beginsAtGuide(const Application& application) { return !application.guideAfterCheck; }
bool comesToGuide(const Application& application) { return application.guideAfterCheck; }

// The face is left by asking central whether this person may apply at all.
Issues checkFaceAndPrecheck(const Application& application, const RuleContext& context) {
    const Issues issues = domain::checkFace(application, context);
    return domain::hasErrors(issues) ? issues : domain::checkPrecheck(application, context);
}

Issues checkNothing(const Application&, const RuleContext&) { return {}; }

constexpr std::array<Step, 11> kAdult{{
    {StepId::Guide, beginsAtGuide, domain::checkConsent},
    {StepId::Identity, always, domain::checkIdentity},
    {StepId::Face, always, checkFaceAndPrecheck},
    {StepId::Eligibility, always, domain::checkEligibility},
    {StepId::Guide, comesToGuide, domain::checkConsent},
    {StepId::Materials, always, domain::checkMaterials},
    {StepId::CardPhoto, always, domain::checkCardPhoto},
    {StepId::Details, always, domain::checkDetails},
    {StepId::Delivery, always, domain::checkDelivery},
    {StepId::Confirm, always, domain::checkWhole},
    {StepId::Outcome, always, checkNothing},
}};

constexpr std::array<Step, 11> kMinor{{
    {StepId::Guide, beginsAtGuide, domain::checkConsent}, // 1.4.1
    {StepId::Identity, always, domain::checkGuardian},
    {StepId::Face, always, checkFaceAndPrecheck},
    {StepId::Guide, comesToGuide, domain::checkConsent}, // 1.4.1
    {StepId::Eligibility, always, domain::checkMinor},   // 1.4.2
    {StepId::Materials, always, domain::checkMaterials}, // 1.4.3
    {StepId::CardPhoto, always, domain::checkCardPhoto}, // 1.4.4
    {StepId::Details, always, domain::checkDetails},     // 1.4.5
    {StepId::Delivery, always, domain::checkDelivery},   // 1.4.6
    {StepId::Confirm, always, domain::checkWhole},       // 1.4.7
    {StepId::Outcome, always, checkNothing},             // 1.4.8
}};

constexpr std::array<Step, 6> kCardClearing{{
    {StepId::Guide, always, domain::checkConsent}, // 1.3.9
    {StepId::Identity, standsAlone, domain::checkIdentity},
    {StepId::Face, standsAlone, checkFaceAndPrecheck},
    {StepId::Cards, always, domain::checkCards},   // 1.3.10
    {StepId::Confirm, always, domain::checkWhole}, // 1.3.11
    {StepId::Outcome, always, checkNothing},       // 1.3.12
}};

} // namespace

StepTable shippedSteps() {
    static const std::array<ServiceSteps, 3> table{{
        {domain::FlowKind::Adult, kAdult},
        {domain::FlowKind::Minor, kMinor},
        {domain::FlowKind::CardClearing, kCardClearing},
    }};
    return table;
}

std::span<const Step> stepsOf(domain::FlowKind flow, StepTable table) {
    const auto found =
        std::find_if(table.begin(), table.end(), [flow](const ServiceSteps& row) { return row.flow == flow; });
    return found == table.end() ? std::span<const Step>{} : found->steps;
}

} // namespace shouli::flow
