// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "crypto/Key.h"
#include "store/keys/AuditHead.h"
#include "store/keys/BoundTables.h"

#include <map>

namespace shouli::store {

/// How many rows a bound table has, and the sum (XOR) of their seals' shares, in which every row counts.
struct RowsTotal {
    qint64 count = 0;
    QByteArray head = QByteArray(16, '\0');

    void add(const QByteArray& share);
    void take(const QByteArray& share);
    bool operator==(const RowsTotal&) const = default;
};

/// What the store as a whole is, so that a row that is missing or too many is noticed, and a whole that is older than
/// one that was. One row of the database, sealed, written by each transaction that changes a bound row.
struct StoreTotals {
    qint64 generation = 0;  ///< one more with each such transaction
    int machineVersion = 0; ///< the migration as of which the rows are bound by the operating system's key; 0: not yet
    int dataVersion = 0;    ///< likewise by the key from the data key
    std::map<Bound, RowsTotal> rows;
    AuditHead audit;
    qint64 auditBrokenAt = 0; ///< the entry before which the log was found cut; 0: never
    QByteArray schema;        ///< digest of the schema
    bool isRestored = false;  ///< was found to be an older copy, and no administrator has signed in since

    int& version(BoundBy by) { return by == BoundBy::Machine ? machineVersion : dataVersion; }
    int version(BoundBy by) const { return by == BoundBy::Machine ? machineVersion : dataVersion; }

    QByteArray sealed(const crypto::Key& key) const;
    /// StoreAltered when they were not sealed by sealed() with this key.
    static base::Result<StoreTotals> open(const crypto::Key& key, QByteArrayView sealed);
};

} // namespace shouli::store
