// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shouli::sql {

class Database;

/// A write transaction. Takes the write lock at once, since one that reads first and writes later cannot wait for it.
///
///     SHOULI_TRY(auto transaction, Transaction::begin(db));
///     SHOULI_CHECK(db.execute(...));
///     return transaction.commit();
///
/// Not committed is rolled back. A failed statement dooms it, as in PostgreSQL: every later one and commit() fail with
/// the first error; where a duplicate may come, say ON CONFLICT. One at a time a connection (asserted); same thread as
/// it.
class [[nodiscard]] Transaction {
public:
    /// StoreBusy when another connection keeps writing for longer than the busy time-out.
    static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// On the disk when it succeeds; rolled back when it fails. Called once.
    base::Status commit();

private:
    explicit Transaction(Database& database);

    Database* m_database;
};

} // namespace shouli::sql
