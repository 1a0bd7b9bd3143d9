// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/ReferenceShelf.h"
#include "sql/Database.h"

namespace shouli::central {

/// Which list became new when: what a cursor of GET /v1/reference counts.
class ReferenceTable {
public:
    explicit ReferenceTable(sql::Database& database)
        : m_database(database) {}

    /// Gives every list whose content is not the one of the last start the next sequence number.
    base::Status publish(const ReferenceShelf& shelf);
    base::Result<qint64> sequenceOf(const QString& id);

private:
    base::Result<qint64> highest();
    sql::Database& m_database;
};

} // namespace shouli::central
