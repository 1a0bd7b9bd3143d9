// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalDraftInputs.h"

#include "store/cases/ApplicationTable.h"
#include "store/cases/DraftInputTable.h"
#include "store/SignedIn.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;

namespace shouli::store {

QFuture<Status> LocalDraftInputs::save(ApplicationId id, QString step, QString field, QString text) {
    return whenSignedIn(
        m_store,
        [id, step = std::move(step), field = std::move(field), text = std::move(text)](Workspace& workspace,
                                                                                       Session& session) -> Status {
            SHOULI_TRY(const Key key,
                       ApplicationTable(workspace.database(), session, workspace.options().services).draftKey(id));
            return DraftInputTable(workspace.database()).save(key, id, step, field, text);
        });
}

QFuture<Result<QHash<QString, QString>>> LocalDraftInputs::ofStep(ApplicationId id, QString step) {
    return whenSignedIn(
        m_store,
        [id, step = std::move(step)](Workspace& workspace, Session& session) -> Result<QHash<QString, QString>> {
            SHOULI_TRY(const Key key,
                       ApplicationTable(workspace.database(), session, workspace.options().services).caseKey(id));
            return DraftInputTable(workspace.database()).ofStep(key, id, step);
        });
}

} // namespace shouli::store
