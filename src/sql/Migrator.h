// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <QString>

#include <vector>

namespace shouli::sql {

class Database;

/// One step of the schema. Never edit one that was merged: databases store its digest.
struct Migration {
    int number = 0;
    QString name;
    QString sql;
};

/// The migrations of a folder, usually a Qt resource, with files 0001_name.sql, 0002_..., in order.
/// ReadFailed when a file cannot be read, Malformed when a file name does not fit or a number is missing.
base::Result<std::vector<Migration>> migrationsIn(const QString& folder);

/// Brings a database to the newest version of its schema; never back.
class Migrator {
public:
    /// REQUIRES: migrations are numbered 1, 2, 3, ...; `clock` outlives this.
    Migrator(std::vector<Migration> migrations, const base::Clock& clock);

    /// Applies the missing migrations, each in its own transaction: those applied before a failure stay.
    /// StoreNewer when the database has more migrations than this program, StoreDamaged when one that it has differs
    /// from this program's of the same number.
    base::Status migrate(Database& database) const;

private:
    base::Result<int> appliedCount(Database& database) const;
    base::Status apply(Database& database, const Migration& migration) const;

    const std::vector<Migration> m_migrations;
    const base::Clock& m_clock;
};

} // namespace shouli::sql
