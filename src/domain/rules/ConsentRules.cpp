// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

Issues checkConsent(const Application& application, const RuleContext&) {
    const bool agreed =
        application.consent && application.consent->agreedAt.isValid() && !application.consent->notices.empty();
    return agreed ? Issues{} : Issues{error(Field::Consent, IssueCode::NotAgreed)};
}

} // namespace shouli::domain
