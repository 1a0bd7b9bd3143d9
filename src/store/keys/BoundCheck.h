// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/BoundDatabase.h"

#include <optional>

namespace shouli::store {

/// How far all bound rows were verified, slice by slice.
struct BoundWalk {
    size_t table = 0; ///< in boundTables(); their number when all are done
    QVariant after;   ///< the handle of the last row; null at a table's beginning
    RowsTotal seen;   ///< of this table so far
    qint64 generation = 0;
    int tries = 0; ///< of this table, which begins anew when something is written meanwhile

    bool isDone() const { return table == boundTables().size(); }
};

/// Binds rows that were there before, and verifies the store as a whole.
class BoundCheck {
public:
    explicit BoundCheck(BoundDatabase& database)
        : m_database(database) {}

    /// Seals the rows of this key whose seals are another one since the migration as of which they are bound, in a
    /// transaction of its own. Rows that were bound are verified as they were; one that was altered stays so. REQUIRES:
    /// the key is set.
    base::Status bind(BoundBy by);
    /// Digest of the schema: tables, indexes, and any trigger or view that somebody may have added.
    base::Result<QByteArray> schema();
    /// What opening a store verifies: the number of rows of each table, the rows of the small ones, the audit log's
    /// head. Absent when all is as it was left. Fails with StoreAltered when it is the workstation's own row, without
    /// which nothing else can be believed.
    base::Result<std::optional<base::Error>> atOpening();
    /// Verifies up to `most` rows of those tables whose keys are there. StoreAltered.
    base::Result<BoundWalk> walk(BoundWalk from, int most);

private:
    base::Status bindTable(const BoundTable& table, int from);
    base::Result<qint64> count(const BoundTable& table);
    base::Status checkCount(const BoundTable& table);
    base::Status checkSmall(const BoundTable& table);
    base::Status checkAuditHead();
    base::Result<std::vector<BoundRow>> slice(const BoundTable& table, const BoundStatements& statements,
                                              const QVariant& after, int most);
    base::Result<BoundWalk> endOfTable(const BoundWalk& walk);
    const base::SecretBytes& key(const BoundTable& table) const;

    BoundDatabase& m_database;
};

} // namespace shouli::store
