// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

Issues checkWhole(const Application& application, const RuleContext& context) {
    Issues all;
    for (const Rule rule : application.flow->rules)
        append(all, rule(application, context));
    return all;
}

} // namespace shouli::domain
