// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

Issues checkCards(const Application& application, const RuleContext&) {
    const bool hasCards = application.clearing && !application.clearing->cards.empty();
    return hasCards ? Issues{} : Issues{error(Field::Cards, IssueCode::Missing)};
}

} // namespace shouli::domain
