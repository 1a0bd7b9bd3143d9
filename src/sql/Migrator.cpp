// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Migrator.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "sql/Database.h"
#include "sql/ScriptSplitter.h"
#include "sql/Transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace shouli::base;

namespace shouli::sql {
namespace {

// SHA-256 in hex, the same whatever line ends a checkout gave the file.  // DO NOT CHANGE: stored
QString digestOf(const Migration& migration) {
    const QString text = QString(migration.sql).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Status makeTable(Database& database) {
    SHOULI_CHECK(database.execute(QStringLiteral(R"(
        CREATE TABLE IF NOT EXISTS schema_migration(
            number     INTEGER PRIMARY KEY,
            name       TEXT NOT NULL,
            digest     TEXT NOT NULL,
            applied_at TEXT NOT NULL))")));
    return {};
}

} // namespace

Result<std::vector<Migration>> migrationsIn(const QString& folder) {
    static const QRegularExpression form(QStringLiteral("^(\\d{4})_(\\w+)\\.sql$"));
    std::vector<Migration> migrations;
    const QDir files(folder);
    for (const QString& fileName : files.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = form.match(fileName);
        if (!match.hasMatch() || match.captured(1).toInt() != int(migrations.size()) + 1)
            return fail(ErrorCode::Malformed, QStringLiteral("not the next migration: %1").arg(fileName));
        QFile file(files.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::ReadFailed, fileName);
        migrations.push_back({match.captured(1).toInt(), match.captured(2), QString::fromUtf8(file.readAll())});
    }
    if (migrations.empty())
        return fail(ErrorCode::ReadFailed, QStringLiteral("no migrations in %1").arg(folder));
    return migrations;
}

Migrator::Migrator(std::vector<Migration> migrations, const Clock& clock)
    : m_migrations(std::move(migrations))
    , m_clock(clock) {
    for (std::size_t i = 0; i < m_migrations.size(); ++i)
        Q_ASSERT(m_migrations[i].number == int(i) + 1);
}

Status Migrator::migrate(Database& database) const {
    SHOULI_CHECK(makeTable(database));
    SHOULI_TRY(const int applied, appliedCount(database));
    for (std::size_t i = std::size_t(applied); i < m_migrations.size(); ++i)
        SHOULI_CHECK(apply(database, m_migrations[i]));
    return {};
}

Result<int> Migrator::appliedCount(Database& database) const {
    SHOULI_TRY(Rows rows,
               database.query(QStringLiteral("SELECT number, digest FROM schema_migration ORDER BY number")));
    int applied = 0;
    while (rows.next()) {
        const qint64 number = rows.integer(0);
        if (number > qint64(m_migrations.size()))
            return fail(ErrorCode::StoreNewer, QStringLiteral("migration %1").arg(number));
        if (number != applied + 1 || rows.text(1) != digestOf(m_migrations[std::size_t(applied)]))
            return fail(ErrorCode::StoreDamaged, QStringLiteral("migration %1 is another one").arg(number));
        ++applied;
    }
    SHOULI_CHECK(rows.status());
    return applied;
}

Status Migrator::apply(Database& database, const Migration& migration) const {
    SHOULI_TRY(const QStringList statements, splitStatements(migration.sql));
    SHOULI_TRY(Transaction transaction, Transaction::begin(database));
    // Another process may have come first, and waited for here.
    SHOULI_TRY(const int applied, appliedCount(database));
    if (applied >= migration.number)
        return {};
    for (const QString& statement : statements)
        SHOULI_CHECK(database.execute(statement));
    SHOULI_CHECK(database.execute(
        QStringLiteral("INSERT INTO schema_migration(number, name, digest, applied_at) VALUES (?, ?, ?, ?)"),
        migration.number, migration.name, digestOf(migration), m_clock.now()));
    SHOULI_CHECK(transaction.commit());
    qCInfo(lcStore) << "migrated to" << migration.number << migration.name;
    return {};
}

} // namespace shouli::sql
