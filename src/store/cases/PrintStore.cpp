// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/PrintStore.h"

#include "sql/Transaction.h"
#include "store/cases/CaseStore.h"

#include <algorithm>

using namespace shouli::base;
using namespace shouli::domain;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

QJsonObject detailsOf(const PrintRecord& print) {
    return {{QStringLiteral("form"), print.form},
            {QStringLiteral("copies"), print.copies},
            {QStringLiteral("printer"), print.printer ? QJsonValue(*print.printer) : QJsonValue()}};
}

} // namespace

PrintStore::PrintStore(Workspace& workspace, Session& session)
    : m_workspace(workspace)
    , m_session(session)
    , m_cases(workspace.database(), session, workspace.options().services)
    , m_prints(workspace.database())
    , m_audit(workspace.database()) {}

Result<int> PrintStore::record(const ApplicationId& id, const PrintRecord& print) {
    SHOULI_CHECK(m_cases.caseKey(id));
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(const int before, m_prints.count(id, print.form));
    SHOULI_CHECK(m_prints.insert(id, m_session.account.id, print));
    SHOULI_CHECK(m_audit.append(&m_session, m_workspace.trustedNow(),
                                {QStringLiteral("case_printed"), id.text(), detailsOf(print)}));
    SHOULI_CHECK(transaction.commit());
    return before;
}

Result<std::vector<PrintRecord>> PrintStore::of(const ApplicationId& id) {
    SHOULI_CHECK(m_cases.caseKey(id));
    return m_prints.of(id);
}

Result<std::vector<SubmittedCase>> PrintStore::submittedOn(QDate day) {
    SHOULI_TRY(const std::vector<ApplicationSummary> all, CaseStore(m_workspace, m_session).listOf(day));
    std::vector<SubmittedCase> found;
    for (const ApplicationSummary& summary : all) {
        if (summary.flow->isOrder)
            continue;
        SHOULI_TRY(OpenedCase opened, m_cases.open(summary.id));
        SHOULI_TRY(std::vector<PrintRecord> prints, m_prints.of(summary.id));
        found.push_back({std::move(opened.application), std::move(prints)});
    }
    std::sort(found.begin(), found.end(), [](const SubmittedCase& a, const SubmittedCase& b) {
        return a.application.acceptanceNumber->text() < b.application.acceptanceNumber->text();
    });
    return found;
}

Status PrintStore::recordHandover(QDate day, int cases, const PrintRecord& print) {
    QJsonObject details = detailsOf(print);
    details.insert(QStringLiteral("cases"), cases);
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_audit.append(&m_session, m_workspace.trustedNow(),
                                {QStringLiteral("handover_printed"), day.toString(Qt::ISODate), details}));
    return transaction.commit();
}

} // namespace shouli::store
