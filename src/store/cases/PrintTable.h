// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Prints.h"
#include "store/keys/BoundDatabase.h"

namespace shouli::store {

/// The papers that were printed or saved, by case. Used on the store's thread, within the caller's transaction.
class PrintTable {
public:
    explicit PrintTable(BoundDatabase& database)
        : m_database(database) {}

    /// How many times this form of the case was recorded.
    base::Result<int> count(const domain::ApplicationId& id, const QString& form);
    /// `record.operatorName` is ignored; of() returns the name of operator `by`.
    base::Status insert(const domain::ApplicationId& id, const domain::OperatorId& by,
                        const domain::PrintRecord& record);
    /// Latest first.
    base::Result<std::vector<domain::PrintRecord>> of(const domain::ApplicationId& id);

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
