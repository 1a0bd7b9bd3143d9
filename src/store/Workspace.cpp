// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Workspace.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "sql/Migrator.h"
#include "store/keys/AuditLog.h"
#include "store/machine/DataFolder.h"
#include "store/tables/PictureTable.h"
#include "store/WorkstationTable.h"

#include <QFile>

#include <algorithm>

using namespace shouli::base;

namespace shouli::store {
namespace {

// "Shou"  // DO NOT CHANGE: stored
constexpr qint32 ApplicationFileId = 0x53686f75;

} // namespace

Workspace::Workspace(const QString& folder, const StoreOptions& options, const Clock& clock, Later later)
    : m_options(options)
    , m_clock(clock)
    , m_osKeys(folder)
    , m_later(std::move(later)) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& folder, const StoreOptions& options,
                                                   const Clock& clock, Later later) {
    std::unique_ptr<Workspace> workspace(new Workspace(folder, options, clock, std::move(later)));
    SHOULI_CHECK(workspace->openDatabase(folder));
    SHOULI_CHECK(workspace->refreshFacts());

    WorkstationTable workstation(workspace->database());
    SHOULI_TRY(const QString lastSeen, workstation.setting(QStringLiteral("last_seen")));
    SHOULI_TRY(const QDateTime lastAudited, AuditLog(workspace->database()).latest());
    const QDateTime seen = QDateTime::fromString(lastSeen, Qt::ISODateWithMs);
    workspace->m_time.emplace(clock, seen.isValid() && lastAudited.isValid() ? std::max(seen, lastAudited)
                                     : seen.isValid()                        ? seen
                                                                             : lastAudited);
    SHOULI_TRY(const qint64 swept, PictureTable(workspace->database()).sweepUncommitted());
    if (swept > 0)
        qCInfo(lcStore) << "swept pictures" << swept;
    // What a purge could not take out of the WAL before the program ended.
    workspace->later([](Workspace& opened) { opened.truncateWal(); });
    return workspace;
}

Status Workspace::openDatabase(const QString& folder) {
    const QString path = folder + QStringLiteral("/shouli.db");
    if (!m_options.mayCreate && !QFile::exists(path))
        return fail(ErrorCode::StoreMissing, QStringLiteral("no shouli.db"));
    SHOULI_CHECK(prepareDataFolder(folder));
    // A second program on the same folder would sweep the first one's pictures.
    SHOULI_TRY(m_lock, FileLock::take(folder + QStringLiteral("/shouli.lock")));

    sql::SqliteOptions sqlite;
    sqlite.path = path;
    sqlite.applicationId = ApplicationFileId;
    sqlite.busyTimeout = m_options.busyTimeout;
    SHOULI_TRY(m_database, sql::Database::open(sqlite));
    SHOULI_TRY(auto migrations, sql::migrationsIn(QStringLiteral(":/store/migrations")));
    SHOULI_CHECK(sql::Migrator(std::move(migrations), m_clock).migrate(*m_database));
    SHOULI_TRY(m_checkpointer, sql::Checkpointer::start(sqlite));
    return {};
}

Result<const WorkstationFacts*> Workspace::enrolled() const {
    if (!m_facts)
        return fail(ErrorCode::NotEnrolled);
    return &*m_facts;
}

Status Workspace::refreshFacts() {
    SHOULI_TRY(m_facts, WorkstationTable(*m_database).find());
    return {};
}

Result<Session*> Workspace::signedIn() {
    if (!m_session)
        return fail(ErrorCode::StoreLocked);
    return m_session.get();
}

void Workspace::truncateWal() {
    if (const Status status = m_checkpointer->truncate(); !status)
        qCWarning(lcStore) << "truncate" << textOf(status.error().code) << status.error().detail;
}

} // namespace shouli::store
