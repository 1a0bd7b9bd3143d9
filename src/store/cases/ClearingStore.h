// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cases/CaseStore.h"
#include "store/cases/ClearingOrders.h"

namespace shouli::store {

/// What is done with clearings beyond what CaseStore does with any case; each function is one transaction. Used on the
/// store's thread; an object lives for one call.
class ClearingStore {
public:
    ClearingStore(Workspace& workspace, Session& session);

    /// The clearing that began at the same case as `seed` and is a draft or waits for its outcome; absent when there is
    /// none.
    base::Result<std::optional<domain::Application>> unfinishedOf(const domain::Application& seed);
    /// As domain::Clearings::order(). Conflict as for a commit; Malformed when there is no card to clear.
    base::Result<domain::Application> order(domain::Application changed);
    base::Result<domain::Application> record(const domain::ApplicationId& id, const domain::ClearingAnswer& answer);

private:
    base::Status checkChange(const domain::Application& stored, const domain::Application& changed) const;

    Workspace& m_workspace;
    Session& m_session;
    CaseStore m_caseStore;
    ClearingOrders m_orders;
};

} // namespace shouli::store
