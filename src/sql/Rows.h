// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace shouli::sql {

class Database;

/// The result of Database::query(), to be read once from the first row to the last:
///
///     SHOULI_TRY(auto rows, db.query(R"(SELECT id, state FROM application WHERE station = ?)", station.text()));
///     while (rows.next())
///         found.append({rows.text(0), rows.integer(1)});
///     SHOULI_CHECK(rows.status());
///
/// Keeps a snapshot of the database open for its lifetime, so keep that short. Must not outlive its Database, and
/// belongs to the same thread.
class Rows {
public:
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    /// Goes to the next row, at the first call to the first. False at the end and on an error: status() tells which.
    bool next();
    /// The error that ended next(); success when it reached the end.
    base::Status status() const { return m_status; }

    // Columns of the current row, counted from 0. REQUIRES: the last next() returned true.
    // NULL reads as empty, 0, false or an invalid moment; isNull() tells it from a real value.
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const;
    /// UTC. Also invalid when the column does not hold an ISO 8601 moment.
    QDateTime moment(int column) const;
    /// As SQLite holds it: null, a qlonglong, a double, a QString or a QByteArray.
    QVariant value(int column) const;

private:
    friend class Database;
    Rows(Database& database, QSqlQuery query);

    Database* m_database;
    QSqlQuery m_query;
    base::Status m_status;
};

} // namespace shouli::sql
