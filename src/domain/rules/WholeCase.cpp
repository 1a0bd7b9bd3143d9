// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/Checks.h"

#include <array>
#include <span>

namespace shouli::domain {

namespace {

using Rule = Issues (*)(const Application&, const RuleContext&);

constexpr std::array<Rule, 8> kAdult{checkConsent,   checkIdentity,  checkFace,    checkEligibility,
                                     checkMaterials, checkCardPhoto, checkDetails, checkDelivery};
constexpr std::array<Rule, 8> kMinor{checkConsent,   checkGuardian,  checkFace,    checkMinor,
                                     checkMaterials, checkCardPhoto, checkDetails, checkDelivery};
constexpr std::array<Rule, 5> kCardClearing{checkConsent, checkIdentity, checkFace, checkPrecheck, checkCards};

std::span<const Rule> rulesOf(FlowKind flow) {
    switch (flow) {
    case FlowKind::Adult:
        return kAdult;
    case FlowKind::Minor:
        return kMinor;
    case FlowKind::CardClearing:
        return kCardClearing;
    }
    Q_UNREACHABLE();
}

} // namespace

Issues checkWhole(const Application& application, const RuleContext& context) {
    Issues all;
    for (const Rule rule : rulesOf(application.flow))
        append(all, rule(application, context));
    return all;
}

} // namespace shouli::domain
