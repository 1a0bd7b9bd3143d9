// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Sqlite.h"

#include "base/ErrorCode.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QVariant>

using namespace shouli::base;

namespace shouli::sql::sqlite {
namespace {

// sqlite.org/rescode.html. Written out, since Qt brings its own SQLite where the system has none to include.
constexpr int kPerm = 3, kBusy = 5, kLocked = 6, kReadOnlyFile = 8, kIoError = 10, kCorrupt = 11, kFull = 13,
              kCannotOpen = 14, kConstraint = 19, kAuthorization = 23, kNotADatabase = 26;
constexpr int kIoShortRead = kIoError | 2 << 8, kIoWrite = kIoError | 3 << 8, kIoSync = kIoError | 4 << 8,
              kIoTruncate = kIoError | 6 << 8, kIoSharedMemorySize = kIoError | 19 << 8;
// No page can be written into less than this.
constexpr qint64 kFullBelowBytes = 64 * 1024;

bool isWrite(int extendedCode) {
    return extendedCode == kIoWrite || extendedCode == kIoSync || extendedCode == kIoTruncate ||
           extendedCode == kIoSharedMemorySize;
}

// SQLite says no more than "unable to open database file".
ErrorCode whyItCannotOpen(const SqliteOptions& options) {
    const QFileInfo file(options.path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir() || (options.readOnly && !file.exists()))
        return ErrorCode::StoreMissing;
    // The WAL is a file beside the database.
    if (!folder.isWritable())
        return ErrorCode::ReadOnly;
    return ErrorCode::StoreFailed;
}

Status run(QSqlQuery& query, const QString& sql, const SqliteOptions& options) {
    if (!query.exec(sql))
        return fail(errorOf(query.lastError(), options));
    return {};
}

Result<QVariant> ask(QSqlDatabase& connection, const QString& sql, const SqliteOptions& options) {
    QSqlQuery query(connection);
    SHOULI_CHECK(run(query, sql, options));
    return query.next() ? query.value(0) : QVariant();
}

// True when the file has no content yet.
Result<bool> isNew(QSqlDatabase& connection, const SqliteOptions& options) {
    SHOULI_TRY(const QVariant mark, ask(connection, QStringLiteral("PRAGMA application_id"), options));
    SHOULI_TRY(const QVariant parts, ask(connection, QStringLiteral("SELECT count(*) FROM sqlite_schema"), options));
    if (mark.toInt() == options.applicationId)
        return false;
    if (mark.toInt() == 0 && parts.toInt() == 0)
        return true;
    return fail(ErrorCode::StoreDamaged,
                QStringLiteral("a file of another program: application_id %1").arg(mark.toInt()));
}

Status makeDurable(QSqlDatabase& connection, const SqliteOptions& options) {
    SHOULI_TRY(const bool fresh, isNew(connection, options));
    QSqlQuery query(connection);
    if (fresh)
        SHOULI_CHECK(run(query, QStringLiteral("PRAGMA page_size = %1").arg(options.pageSizeBytes), options));
    SHOULI_TRY(const QVariant mode, ask(connection, QStringLiteral("PRAGMA journal_mode = WAL"), options));
    if (mode.toString() != QLatin1String("wal"))
        return fail(ErrorCode::StoreFailed, QStringLiteral("no WAL on this volume: %1").arg(mode.toString()));
    if (fresh)
        SHOULI_CHECK(run(query, QStringLiteral("PRAGMA application_id = %1").arg(options.applicationId), options));
    return {};
}

// The owner's alone, whatever the umask: SQLite gives -wal and -shm the rights that the database has. Where that cannot
// be had, opening it says why.
void keepPrivate(const QString& path) {
    constexpr QFileDevice::Permissions ofOwner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QFile database(path);
    if (!database.exists() && database.open(QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        database.close();
    for (const char* part : {"", "-wal", "-shm"}) {
        QFile file(path + QLatin1String(part));
        const QFileDevice::Permissions now = file.permissions();
        if (file.exists() && (now & ~ofOwner))
            file.setPermissions(now & ofOwner);
    }
}

} // namespace

ErrorCode codeOf(int extendedCode, qint64 freeBytes) {
    if (extendedCode == kIoShortRead)
        return ErrorCode::StoreDamaged;
    if (isWrite(extendedCode))
        return freeBytes >= 0 && freeBytes < kFullBelowBytes ? ErrorCode::DiskFull : ErrorCode::StoreFailed;
    switch (extendedCode & 0xff) {
    case kCorrupt:
    case kNotADatabase:
        return ErrorCode::StoreDamaged;
    case kReadOnlyFile:
    case kPerm:
        return ErrorCode::ReadOnly;
    case kFull:
        return ErrorCode::DiskFull;
    case kBusy:
    case kLocked:
        return ErrorCode::StoreBusy;
    case kConstraint:
        return ErrorCode::ConstraintViolated;
    case kAuthorization:
        return ErrorCode::NotAllowed;
    default:
        return ErrorCode::StoreFailed;
    }
}

Error errorOf(const QSqlError& error, const SqliteOptions& options) {
    const int native = error.nativeErrorCode().toInt();
    const qint64 freeBytes =
        isWrite(native) ? QStorageInfo(QFileInfo(options.path).absolutePath()).bytesAvailable() : -1;
    const ErrorCode code = (native & 0xff) == kCannotOpen ? whyItCannotOpen(options) : codeOf(native, freeBytes);
    return {code, QStringLiteral("SQLite %1: %2").arg(native).arg(error.databaseText())};
}

Status open(QSqlDatabase& connection, const SqliteOptions& options) {
    Q_ASSERT(options.applicationId != 0);
    const QFileInfo file(options.path);
    // SQLite would open it for reading only and say so at the first write.
    if (!options.readOnly && file.exists() && !file.isWritable())
        return fail(ErrorCode::ReadOnly, QStringLiteral("the file cannot be written"));

    if (!options.readOnly)
        keepPrivate(options.path);
    QString how = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count());
    if (options.readOnly)
        how += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(how);
    connection.setDatabaseName(options.path);
    if (!connection.open())
        return fail(errorOf(connection.lastError(), options));

    if (options.readOnly) {
        SHOULI_TRY(const bool fresh, isNew(connection, options));
        if (fresh)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("an empty file"));
    } else {
        SHOULI_CHECK(makeDurable(connection, options));
    }
    QSqlQuery query(connection);
    for (const char* pragma :
         {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON",
          "PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
          "PRAGMA wal_autocheckpoint = 0", "PRAGMA journal_size_limit = 16777216"})
        SHOULI_CHECK(run(query, QLatin1String(pragma), options));
    return {};
}

} // namespace shouli::sql::sqlite
