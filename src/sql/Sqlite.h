// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <chrono>

class QSqlDatabase;
class QSqlError;

// Everything that is true of SQLite only.
namespace shouli::sql {

struct SqliteOptions {
    QString path;
    /// Never zero: the number that says whose file this is (PRAGMA application_id).
    qint32 applicationId = 0;
    bool readOnly = false;
    /// How long a statement waits for another connection's write before it is StoreBusy.
    std::chrono::milliseconds busyTimeout{5000};
    /// Of a new file; an existing one keeps its own.
    int pageSizeBytes = 16384;
};

namespace sqlite {

/// Opens the connection as a durable one: WAL, every commit synced, deleted content overwritten, checkpoints left to
/// the Checkpointer. A file of another program is left untouched and is StoreDamaged; an empty one becomes ours.
base::Status open(QSqlDatabase& connection, const SqliteOptions& options);

/// By SQLite's extended result code (sqlite.org/rescode.html). The detail holds SQLite's message, never a bound value.
base::Error errorOf(const QSqlError& error, const SqliteOptions& options);

/// freeBytes: what the volume has left, for a failed write says it only there.
base::ErrorCode codeOf(int extendedCode, qint64 freeBytes);

} // namespace sqlite
} // namespace shouli::sql
