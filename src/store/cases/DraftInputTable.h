// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <QHash>

namespace shouli::store {

/// The raw text of inputs while they are being typed, sealed under the case's key.
class DraftInputTable {
public:
    explicit DraftInputTable(sql::Database& database)
        : m_database(database) {}

    base::Status save(const crypto::Key& caseKey, const domain::ApplicationId& id, const QString& step,
                      const QString& field, const QString& text);
    /// The texts of a step by field.
    base::Result<QHash<QString, QString>> ofStep(const crypto::Key& caseKey, const domain::ApplicationId& id,
                                                 const QString& step);
    /// Whether any input of the case holds text; inputs that were emptied do not count.
    base::Result<bool> hasText(const crypto::Key& caseKey, const domain::ApplicationId& id);
    base::Status forget(const domain::ApplicationId& id, const QString& step);
    base::Status forgetAll(const domain::ApplicationId& id);

private:
    sql::Database& m_database;
};

} // namespace shouli::store
