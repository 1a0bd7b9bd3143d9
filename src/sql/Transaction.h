// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shouli::sql {

class Database;

/// A write transaction. Takes the write lock at its beginning: in SQLite a transaction that reads first and writes
/// later may fail at once instead of waiting for the lock.
///
///     SHOULI_TRY(auto transaction, Transaction::begin(db));
///     SHOULI_CHECK(db.execute(...));
///     return transaction.commit();
///
/// Rolled back when it is destroyed without commit(). A failed statement dooms it, as in PostgreSQL: all later ones and
/// commit() fail with the first error, so use ON CONFLICT where a duplicate is expected. A connection has at most one
/// at a time (asserted), which belongs to the connection's thread.
class [[nodiscard]] Transaction {
public:
    /// StoreBusy when other connections hold the write lock for longer than the busy time-out.
    static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// On success everything is on the disk (fsync); on failure everything is rolled back. Call once.
    base::Status commit();

private:
    explicit Transaction(Database& database);

    Database* m_database;
};

} // namespace shouli::sql
