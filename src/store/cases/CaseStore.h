// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
#include "store/cases/ApplicationTable.h"
#include "store/keys/AuditLog.h"
#include "store/cases/DraftInputTable.h"
#include "store/tables/PictureTable.h"
#include "store/Workspace.h"

namespace shouli::store {

/// What the signed-in operator does with cases: domain::ApplicationRepository, synchronously, each function one
/// transaction. Used on the store's thread; an object lives for one call.
class CaseStore {
public:
    CaseStore(Workspace& workspace, Session& session);

    base::Result<domain::Application> create(domain::FlowKind flow);
    /// A new draft with the seed's sections; id, owner, state and times are set here.
    base::Result<domain::Application> createFrom(domain::Application application);
    base::Result<domain::Application> load(const domain::ApplicationId& id);
    base::Result<domain::Application> commit(domain::Application changed, const QString& leavingStep);
    base::Result<std::vector<domain::ApplicationSummary>> list();
    base::Result<std::vector<domain::ApplicationSummary>> listOf(QDate day);
    base::Result<std::vector<domain::ApplicationSummary>> casesOf(const QString& number,
                                                                  const domain::ApplicationId& besides);
    base::Status abandon(const domain::ApplicationId& id);
    base::Result<bool> dropIfBlank(const domain::ApplicationId& id);
    /// dropIfBlank() for all drafts of all operators.
    base::Status dropBlank();
    base::Result<domain::Application> voidCase(const domain::ApplicationId& id, const QString& reason,
                                               const domain::Approval& approval);
    base::Result<domain::Application> reopen(const domain::ApplicationId& id);

private:
    friend class Submitter;
    friend class ClearingStore;

    /// Conflict when the stored case is no draft any more, or was changed since `changed` was read.
    static base::Status checkChange(const domain::Application& stored, const domain::Application& changed);
    /// Copies the pictures that `to` names from the case `from`: each gets a new id and is sealed under `key`.
    base::Status copyPictures(const domain::ApplicationId& from, domain::Application& to, const crypto::Key& key);
    base::Status forgetTextsOfApplicant(const domain::ApplicationId& id);
    /// Restores in `changed`, from the stored case, the members that a page must not change.
    static void keepFixed(domain::Application& changed, const domain::Application& stored);
    /// The new changedAt. Strictly increasing, even when the clock is set back: the version by which conflicts are
    /// found.
    QDateTime nextChange(const domain::Application& stored) const;
    /// Writes case, pictures and an audit entry within the caller's transaction.
    base::Status store(const domain::Application& application, const crypto::Key& key, const QString& action);
    /// Destroys key, data and pictures of a draft within the caller's transaction.
    base::Status destroy(const domain::ApplicationId& id, const QString& action);
    base::Result<bool> isBlank(const domain::ApplicationId& id);
    /// Verifies that a supervisor agreed to voiding this case: SupervisorNeeded, SupervisorIsOperator.
    base::Status checkApproval(const domain::ApplicationId& id, const domain::Approval& approval);

    Workspace& m_workspace;
    Session& m_session;
    ApplicationTable m_cases;
    PictureTable m_pictures;
    DraftInputTable m_inputs;
    AuditLog m_audit;
};

/// All pictures that a case names.
std::set<domain::PictureId> picturesOf(const domain::Application& application);

} // namespace shouli::store
