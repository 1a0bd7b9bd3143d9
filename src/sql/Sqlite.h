// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <chrono>

class QSqlDatabase;
class QSqlError;

// Everything that is specific to SQLite.
namespace shouli::sql {

struct SqliteOptions {
    QString path;
    /// PRAGMA application_id, by which a file is recognised as ours. REQUIRES: not zero.
    qint32 applicationId = 0;
    bool readOnly = false;
    /// How long a statement waits for another connection's write before it fails with StoreBusy.
    std::chrono::milliseconds busyTimeout{5000};
    /// Page size of a new file; an existing one keeps its own.
    int pageSizeBytes = 16384;
};

namespace sqlite {

/// Opens the connection durably: WAL, fsync at every commit, deleted content overwritten, checkpoints left to the
/// Checkpointer. A new or empty file gets our application id. All of
/// them are made, or become, the owner's alone (0600), but for one opened for reading. StoreDamaged for another
/// program's file, which is not touched.
base::Status open(QSqlDatabase& connection, const SqliteOptions& options);

/// Our error for SQLite's extended result code (sqlite.org/rescode.html). The detail has SQLite's message, never a
/// bound value.
base::Error errorOf(const QSqlError& error, const SqliteOptions& options);

/// `freeBytes`: free space of the volume; tells a full disk from other failed writes, whose codes are the same.
base::ErrorCode codeOf(int extendedCode, qint64 freeBytes);

} // namespace sqlite
} // namespace shouli::sql
