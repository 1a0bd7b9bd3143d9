// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/Checks.h"

namespace shouli::domain {

Issues checkEligibility(const Application& application, const RuleContext& context) {
    const Eligibility& eligibility = application.eligibility;
    Issues issues = checkCode(Field::IssuingCity, eligibility.issuingCity,
                              context.reference.list(QStringLiteral("guangdong_city")));
    if (eligibility.precheck == CheckOutcome::NotAsked || eligibility.outcome == CheckOutcome::NotAsked)
        issues.push_back(error(Field::Eligibility, IssueCode::NotAsked));
    return issues;
}

} // namespace shouli::domain
