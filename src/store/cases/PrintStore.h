// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cases/ApplicationTable.h"
#include "store/cases/PrintTable.h"
#include "store/keys/AuditLog.h"
#include "store/Workspace.h"

namespace shouli::store {

/// The papers: domain::Prints, synchronously, each function one transaction. Used on the store's thread; an object
/// lives for one call.
class PrintStore {
public:
    PrintStore(Workspace& workspace, Session& session);

    /// Returns how many times this form of the case was recorded before. `print.operatorName` is ignored.
    base::Result<int> record(const domain::ApplicationId& id, const domain::PrintRecord& print);
    base::Result<std::vector<domain::PrintRecord>> of(const domain::ApplicationId& id);
    base::Result<std::vector<domain::SubmittedCase>> submittedOn(QDate day);
    base::Status recordHandover(QDate day, int cases, const domain::PrintRecord& print);

private:
    Workspace& m_workspace;
    Session& m_session;
    ApplicationTable m_cases;
    PrintTable m_prints;
    AuditLog m_audit;
};

} // namespace shouli::store
