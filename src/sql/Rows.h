// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>

namespace shouli::sql {

class Database;

/// The answer of Database::query(), read once from first row to last:
///
///     SHOULI_TRY(auto rows, db.query(R"(SELECT id, state FROM application WHERE station = ?)", station.text()));
///     while (rows.next())
///         found.append({rows.text(0), rows.integer(1)});
///     SHOULI_CHECK(rows.status());
///
/// Keeps a snapshot of the database open while it lives, so let it live short. Must not outlive its Database; same
/// thread.
class Rows {
public:
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    /// Goes to the next row (at first to the first one). False at the end, and on an error: ask status() then.
    bool next();
    /// Why next() ended early; success when it came to the end.
    base::Status status() const { return m_status; }

    /// The columns of the current row, counted from 0. REQUIRES: the last next() was true.
    /// A NULL is read as empty, 0, false or an invalid moment; isNull() tells them apart.
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const;
    /// UTC; invalid also when the column holds no ISO moment.
    QDateTime moment(int column) const;

private:
    friend class Database;
    Rows(Database& database, QSqlQuery query);

    Database* m_database;
    QSqlQuery m_query;
    base::Status m_status;
};

} // namespace shouli::sql
