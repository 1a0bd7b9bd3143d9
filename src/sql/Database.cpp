// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Database.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace shouli::base;

namespace shouli::sql {
namespace {
constexpr std::size_t MostIdle = 128;
}

Database::Database(const SqliteOptions& options)
    : m_options(options)
    , m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString())) {}

Result<std::unique_ptr<Database>> Database::open(const SqliteOptions& options) {
    std::unique_ptr<Database> database(new Database(options));
    SHOULI_CHECK(sqlite::open(database->m_connection, options));
    return database;
}

Database::~Database() {
    Q_ASSERT(isOwnThread());
    Q_ASSERT(m_lent == 0);
    m_idle.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<qint64> Database::executeBound(const QString& statement, std::initializer_list<Value> values) {
    SHOULI_TRY(QSqlQuery query, run(statement, values));
    const qint64 touched = query.numRowsAffected();
    giveBack(std::move(query));
    return touched;
}

Result<Rows> Database::queryBound(const QString& statement, std::initializer_list<Value> values) {
    SHOULI_TRY(QSqlQuery query, run(statement, values));
    return Rows(*this, std::move(query));
}

Result<QSqlQuery> Database::run(const QString& statement, std::initializer_list<Value> values) {
    Q_ASSERT(isOwnThread());
    // SQLite ends a transaction by itself when the disk is full; what follows must not be committed one by one.
    if (m_doom)
        return fail(*m_doom);
    SHOULI_TRY(QSqlQuery query, prepared(statement));
    int position = 0;
    for (const Value& value : values)
        query.bindValue(position++, value.bound());
    if (query.exec())
        return query;
    const QSqlError error = query.lastError();
    giveBack(std::move(query));
    return failure(error);
}

Result<QSqlQuery> Database::prepared(const QString& statement) {
    if (const auto idle = m_idle.take(statement)) {
        ++m_lent;
        return std::move(*idle);
    }
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    ++m_lent;
    return query;
}

void Database::giveBack(QSqlQuery query) {
    Q_ASSERT(isOwnThread());
    --m_lent;
    query.finish();
    if (std::size_t(m_idle.size()) >= MostIdle)
        return;
    // An idle statement keeps no pictures in memory.
    for (int position = 0, count = int(query.boundValues().size()); position < count; ++position)
        query.bindValue(position, QVariant());
    const QString statement = query.lastQuery();
    m_idle.insert(statement, std::make_shared<QSqlQuery>(std::move(query)));
}

tl::unexpected<Error> Database::failure(const QSqlError& error) {
    Error mapped = sqlite::errorOf(error, m_options);
    if (m_inTransaction && !m_doom)
        m_doom = mapped;
    return fail(std::move(mapped));
}

Status Database::begin() {
    Q_ASSERT(!m_inTransaction);
    SHOULI_CHECK(execute(QStringLiteral("BEGIN IMMEDIATE")));
    m_inTransaction = true;
    return {};
}

Status Database::commit() {
    Status status = m_guard ? m_guard->beforeCommit() : Status();
    if (status) {
        if (auto done = execute(QStringLiteral("COMMIT")); !done)
            status = fail(done.error());
    }
    if (!status) {
        rollback();
        return status;
    }
    m_inTransaction = false;
    if (m_guard)
        m_guard->ended(true);
    return status;
}

void Database::rollback() {
    m_inTransaction = false;
    m_doom.reset();
    // It fails only when SQLite has rolled back by itself already, as it does on a full disk.
    (void)execute(QStringLiteral("ROLLBACK"));
    if (m_guard)
        m_guard->ended(false);
}

} // namespace shouli::sql
