// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sql/Rows.h"
#include "sql/Sqlite.h"
#include "sql/Value.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <initializer_list>
#include <memory>
#include <optional>
#include <thread>

class QSqlError;

namespace shouli::sql {

/// Is told of the end of each Transaction of a connection.
class TransactionGuard {
public:
    TransactionGuard() = default;
    virtual ~TransactionGuard() = default;
    Q_DISABLE_COPY_MOVE(TransactionGuard)

    /// The last work of the transaction, right before its COMMIT; an error rolls it back and is commit()'s answer.
    virtual base::Status beforeCommit() = 0;
    /// After COMMIT, or after ROLLBACK.
    virtual void ended(bool isCommitted) = 0;
};

/// One connection. Only the thread that opened it may use it (asserted).
///
/// Write SQL as a literal where it is used, and pass values to be bound to its `?`; never paste them into the text.
/// Each text is prepared once and reused. Errors: StoreBusy, StoreDamaged, StoreMissing, ReadOnly, DiskFull,
/// ConstraintViolated, else StoreFailed with SQLite's code in the detail.
class Database {
public:
    /// Creates the file when it is missing. StoreMissing when its folder is.
    static base::Result<std::unique_ptr<Database>> open(const SqliteOptions& options);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// For statements that return no rows. Returns the number of rows that an INSERT, UPDATE or DELETE affected.
    template <typename... Values>
    base::Result<qint64> execute(const QString& statement, const Values&... values) {
        return executeBound(statement, {Value(values)...});
    }

    template <typename... Values>
    base::Result<Rows> query(const QString& statement, const Values&... values) {
        return queryBound(statement, {Value(values)...});
    }

    const SqliteOptions& options() const { return m_options; }

    /// Null for none. The guard outlives the connection or takes itself away.
    void setGuard(TransactionGuard* guard) { m_guard = guard; }
    bool isInTransaction() const { return m_inTransaction; }

private:
    friend class Rows;
    friend class Transaction;

    explicit Database(const SqliteOptions& options);
    base::Result<qint64> executeBound(const QString& statement, std::initializer_list<Value> values);
    base::Result<Rows> queryBound(const QString& statement, std::initializer_list<Value> values);
    base::Result<QSqlQuery> run(const QString& statement, std::initializer_list<Value> values);
    base::Result<QSqlQuery> prepared(const QString& statement);
    void giveBack(QSqlQuery query);
    /// The error to return; also dooms the open transaction (see Transaction).
    tl::unexpected<base::Error> failure(const QSqlError& error);

    base::Status begin();
    base::Status commit();
    void rollback();
    bool isOwnThread() const { return std::this_thread::get_id() == m_thread; }

    const SqliteOptions m_options;
    const std::thread::id m_thread = std::this_thread::get_id();
    QSqlDatabase m_connection;
    // Prepared statements that are not in use, by their text; a running one is taken out until it is given back.
    QMultiHash<QString, std::shared_ptr<QSqlQuery>> m_idle;
    int m_lent = 0;
    bool m_inTransaction = false;
    TransactionGuard* m_guard = nullptr;
    std::optional<base::Error> m_doom;
};

} // namespace shouli::sql
