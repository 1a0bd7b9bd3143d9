// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/ReferenceShelf.h"
#include "sql/Database.h"

namespace shouli::central {

/// In which order lists were published: their sequence numbers, which are the cursor of GET /v1/reference.
class ReferenceTable {
public:
    explicit ReferenceTable(sql::Database& database)
        : m_database(database) {}

    /// Gives the next sequence number to every list whose content has changed since the server's last start.
    base::Status publish(const ReferenceShelf& shelf);
    base::Result<qint64> sequenceOf(const QString& id);

private:
    base::Result<qint64> highest();
    sql::Database& m_database;
};

} // namespace shouli::central
