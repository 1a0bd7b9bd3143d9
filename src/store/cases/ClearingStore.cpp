// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/ClearingStore.h"

#include "base/ErrorCode.h"
#include "flow/Step.h"
#include "sql/Transaction.h"

#include <algorithm>

using namespace shouli::base;
using namespace shouli::domain;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

std::vector<Refusal> refusalsOf(const Clearing& clearing) {
    std::vector<Refusal> refusals;
    for (const CardOutcome& outcome : clearing.outcomes) {
        const Refusal refusal{outcome.code, outcome.reason};
        const bool isNew = std::find(refusals.begin(), refusals.end(), refusal) == refusals.end();
        if (outcome.result == ClearingResult::Failed && isNew)
            refusals.push_back(refusal);
    }
    return refusals;
}

void settle(Application& clearing) {
    clearing.state = clearing.clearing->answeredState();
    if (clearing.state != ApplicationState::Draft) {
        clearing.refusals = refusalsOf(*clearing.clearing);
        return;
    }
    clearing.step = textOf(flow::StepId::Confirm);
    clearing.submittedAt = {};
}

} // namespace

ClearingStore::ClearingStore(Workspace& workspace, Session& session)
    : m_workspace(workspace)
    , m_session(session)
    , m_caseStore(workspace, session)
    , m_orders(workspace.database()) {}

Result<std::optional<Application>> ClearingStore::unfinishedOf(const Application& seed) {
    if (!seed.clearing || seed.clearing->origin.isNull() || !seed.applicant)
        return std::nullopt;
    SHOULI_TRY(const auto ids, m_caseStore.m_cases.ordersUnderWay(seed.applicant->number.text()));
    for (const ApplicationId& id : ids) {
        SHOULI_TRY(OpenedCase opened, m_caseStore.m_cases.open(id));
        if (opened.application.clearing && opened.application.clearing->origin == seed.clearing->origin)
            return std::optional(std::move(opened.application));
    }
    return std::nullopt;
}

Status ClearingStore::checkChange(const Application& stored, const Application& changed) const {
    if (stored.state != ApplicationState::Returned)
        return CaseStore::checkChange(stored, changed);
    if (stored.changedAt != changed.changedAt || stored.revision != changed.revision)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 was changed meanwhile").arg(stored.id.text()));
    return {};
}

Result<Application> ClearingStore::order(Application changed) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(OpenedCase opened, m_caseStore.m_cases.open(changed.id));
    Application& stored = opened.application;
    if (stored.state == ApplicationState::Queued)
        return std::move(stored);
    SHOULI_CHECK(checkChange(stored, changed));
    const bool wasOrdered = stored.clearing && !stored.clearing->order.isNull();
    const QStringList toClear = changed.clearing ? changed.clearing->toClear() : QStringList();
    if (toClear.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no card to clear"));
    CaseStore::keepFixed(changed, stored);
    changed.revision = stored.revision + (wasOrdered ? 1 : 0);
    changed.state = ApplicationState::Queued;
    changed.step = textOf(flow::StepId::Outcome);
    changed.changedAt = m_caseStore.nextChange(stored);
    changed.submittedAt = m_workspace.clock().now();
    changed.returnToConfirm = false;
    changed.refusals.clear();
    changed.clearing->order = ClearingId::make();
    changed.clearing->ordered = toClear;
    if (stored.state == ApplicationState::Draft)
        changed.clearing->outcomes.clear(); // of an order that never came
    SHOULI_CHECK(m_caseStore.store(changed, opened.key, QStringLiteral("clearing_ordered")));
    SHOULI_CHECK(m_caseStore.m_inputs.forgetAll(changed.id));
    SHOULI_CHECK(m_orders.add(changed.clearing->order, changed.id, changed.revision, changed.submittedAt));
    SHOULI_CHECK(transaction.commit());
    return changed;
}

Result<Application> ClearingStore::record(const ApplicationId& id, const ClearingAnswer& answer) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(OpenedCase opened, m_caseStore.m_cases.open(id));
    Application& stored = opened.application;
    const bool isOpen = stored.clearing && stored.state == ApplicationState::Queued;
    if (!isOpen || !stored.clearing->take(answer))
        return std::move(stored);
    settle(stored);
    stored.changedAt = m_caseStore.nextChange(stored);
    SHOULI_CHECK(m_caseStore.m_cases.update(stored, opened.key));
    const QJsonObject details{{QStringLiteral("order"), answer.order.text()},
                              {QStringLiteral("carriedOut"), answer.isCarriedOut},
                              {QStringLiteral("ordered"), stored.clearing->ordered.size()},
                              {QStringLiteral("failed"), stored.clearing->toClear().size()}};
    SHOULI_CHECK(m_caseStore.m_audit.append(&m_session, m_workspace.trustedNow(),
                                            {QStringLiteral("clearing_answered"), id.text(), details}));
    SHOULI_CHECK(m_orders.markAnswered(answer.order, id, m_workspace.clock().now()));
    SHOULI_CHECK(transaction.commit());
    return std::move(stored);
}

} // namespace shouli::store
