// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CaseDesk.h"
#include "store/ClearingOrders.h"

namespace shouli::store {

/// What is done with a clearing beyond what is done with any case, each a transaction. On the store's thread; for one
/// call.
class ClearingDesk {
public:
    ClearingDesk(Workspace& workspace, Session& session);

    /// The clearing that began at the seed's origin and is a draft or has no outcome yet.
    base::Result<std::optional<domain::Application>> unfinishedOf(const domain::Application& seed);
    /// Conflict as CaseDesk::commit(); Malformed when there is no card to clear.
    base::Result<domain::Application> order(domain::Application changed);
    base::Result<domain::Application> record(const domain::ApplicationId& id, const domain::ClearingAnswer& answer);

private:
    base::Status checkChange(const domain::Application& stored, const domain::Application& changed) const;

    Workspace& m_workspace;
    Session& m_session;
    CaseDesk m_desk;
    ClearingOrders m_orders;
};

} // namespace shouli::store
