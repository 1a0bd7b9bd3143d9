// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/CaseAccess.h"

namespace shouli::desk {
namespace {

using domain::ApplicationState;

template <typename Case>
CaseAccess accessTo(const Case& wanted, bool isNumbered, const domain::OperatorAccount& account) {
    if (wanted.owner == account.id || account.roles.contains(domain::Role::Supervisor))
        return CaseAccess::Work;
    if (wanted.state == ApplicationState::Draft)
        return isNumbered ? CaseAccess::Look : CaseAccess::None;
    return wanted.state == ApplicationState::Returned || wanted.flow->isOrder ? CaseAccess::Look : CaseAccess::Work;
}

} // namespace

CaseAccess accessTo(const domain::ApplicationSummary& summary, const domain::OperatorAccount& account) {
    return accessTo(summary, summary.isNumbered, account);
}

CaseAccess accessTo(const domain::Application& application, const domain::OperatorAccount& account) {
    return accessTo(application, application.isNumbered(), account);
}

} // namespace shouli::desk
