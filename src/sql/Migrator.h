// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <QString>

#include <vector>

namespace shouli::sql {

class Database;

/// One step of the schema. Never edited after landing: its digest is stored.
struct Migration {
    int number = 0;
    QString name;
    QString sql;
};

/// The migrations of a folder (a Qt resource, as a rule) of files named 0001_name.sql, 0002_..., in order.
/// ReadFailed when one cannot be read, Malformed when a name does not fit or a number is missing.
base::Result<std::vector<Migration>> migrationsIn(const QString& folder);

/// Brings a database forward, never back.
class Migrator {
public:
    /// REQUIRES: numbered 1, 2, 3, ...
    Migrator(std::vector<Migration> migrations, const base::Clock& clock);

    /// Applies what is missing, each migration in its own transaction: what was applied before a failure stays.
    /// StoreNewer when the database knows more than this program; StoreDamaged when a migration it has was another one.
    base::Status migrate(Database& database) const;

private:
    base::Result<int> appliedCount(Database& database) const;
    base::Status apply(Database& database, const Migration& migration) const;

    const std::vector<Migration> m_migrations;
    const base::Clock& m_clock;
};

} // namespace shouli::sql
