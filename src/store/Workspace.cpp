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

#include <QFileInfo>

#include <algorithm>

using namespace shouli::base;

namespace shouli::store {
namespace {

// "Shou"  // DO NOT CHANGE: stored
constexpr qint32 ApplicationFileId = 0x53686f75;

// How often at most the mark outside the database follows it while it is open; it does at its end too.
constexpr std::chrono::minutes MarkEvery{1};

} // namespace

Workspace::Workspace(const QString& folder, const StoreOptions& options, const Clock& clock, Later later)
    : m_options(options)
    , m_clock(clock)
    , m_osKeys(folder)
    , m_later(std::move(later)) {}

Workspace::~Workspace() {
    if (m_database)
        m_database->setCommitted({});
    if (m_trust)
        m_trust->saveMark();
}

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
    workspace->later([](Workspace& opened) {
        opened.truncateWal();
        opened.m_trust->saveMark();
    });
    return workspace;
}

Status Workspace::openDatabase(const QString& folder) {
    const QString path = folder + QStringLiteral("/shouli.db");
    // Where a workstation was set up its database must be: a new one in its place would hide the loss.
    const bool isNew = QFileInfo(path).size() == 0;
    if (isNew && (!m_options.mayCreate || m_osKeys.hasSigningKey()))
        return fail(ErrorCode::StoreMissing, QStringLiteral("no shouli.db"));
    SHOULI_CHECK(prepareDataFolder(folder));
    // A second program on the same folder would sweep the first one's pictures.
    SHOULI_TRY(m_lock, FileLock::take(folder + QStringLiteral("/shouli.lock")));
    return openBound(path, isNew);
}

Status Workspace::openBound(const QString& path, bool isNew) {
    sql::SqliteOptions sqlite;
    sqlite.path = path;
    sqlite.applicationId = ApplicationFileId;
    sqlite.busyTimeout = m_options.busyTimeout;
    SHOULI_TRY(auto database, sql::Database::open(sqlite));
    m_database = std::make_unique<BoundDatabase>(std::move(database));
    m_trust.emplace(m_osKeys, *m_database, path);
    SHOULI_CHECK(m_trust->recall(isNew));
    SHOULI_TRY(auto migrations, sql::migrationsIn(QStringLiteral(":/store/migrations")));
    SHOULI_CHECK(sql::Migrator(std::move(migrations), m_clock).migrate(*m_database));
    SHOULI_CHECK(m_trust->establish(m_clock.now()));
    SHOULI_TRY(m_checkpointer, sql::Checkpointer::start(sqlite));
    m_trust->watchPlace();
    m_markedAt = m_clock.monotonic();
    m_database->setCommitted([this] { markLater(); });
    return {};
}

// Not within the commit: that would be a second wait for the disk.
void Workspace::markLater() {
    if (!m_markedAt || m_clock.monotonic() - *m_markedAt < MarkEvery)
        return;
    m_markedAt.reset();
    later([](Workspace& workspace) {
        workspace.m_trust->saveMark();
        workspace.m_markedAt = workspace.m_clock.monotonic();
    });
}

void Workspace::setSession(std::unique_ptr<Session> session) {
    m_session = std::move(session);
    if (m_session)
        m_database->setDataKey(m_session->auditKeys.rows);
    else
        m_database->forgetDataKey();
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
