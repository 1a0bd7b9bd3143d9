// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "store/keys/BoundDatabase.h"

#include <QDateTime>

namespace shouli::store {

/// An order to clear cards whose outcome is not known yet.
struct OpenClearing {
    domain::ClearingId order;
    domain::ApplicationId application;
    QDateTime orderedAt;
};

/// The orders to clear cards, by id. The cards are listed in the sealed case, not here.
class ClearingOrders {
public:
    explicit ClearingOrders(BoundDatabase& database)
        : m_database(database) {}

    base::Status add(const domain::ClearingId& order, const domain::ApplicationId& application, int revision,
                     const QDateTime& at);
    base::Status markAnswered(const domain::ClearingId& order, const domain::ApplicationId& application,
                              const QDateTime& at);
    /// The orders without an answer, oldest first.
    base::Result<std::vector<OpenClearing>> open();

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
