// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Checkpointer.h"
#include "store/keys/Session.h"
#include "store/machine/FileLock.h"
#include "store/StoreOptions.h"
#include "store/StoreTrust.h"
#include "store/keys/TrustedTime.h"
#include "store/Workstation.h"

#include <functional>

namespace shouli::store {

/// What the store's thread works with: the open database, what is known of the workstation, and who is signed in.
/// Created, used and destroyed on that thread.
class Workspace {
public:
    using LaterJob = std::function<void(Workspace&)>;
    /// Runs a job once no other work is waiting.
    using Later = std::function<void(LaterJob)>;

    /// Opens the database "shouli.db" in the folder, migrates it, and deletes pictures that no case names.
    static base::Result<std::unique_ptr<Workspace>> open(const QString& folder, const StoreOptions& options,
                                                         const base::Clock& clock, Later later);
    ~Workspace();

    BoundDatabase& database() { return *m_database; }
    /// What was found when the store was opened: StoreAltered, StoreRestored or AuditBroken.
    const std::optional<base::Error>& fault() const { return m_trust->fault(); }
    const base::Clock& clock() const { return m_clock; }
    const StoreOptions& options() const { return m_options; }
    const OsKeyStore& osKeys() const { return m_osKeys; }
    /// See TrustedTime: does not go back when the machine's clock is set back.
    QDateTime trustedNow() const { return m_time->now(); }

    /// Null before the enrolment.
    const WorkstationFacts* facts() const { return m_facts ? &*m_facts : nullptr; }
    base::Result<const WorkstationFacts*> enrolled() const; ///< NotEnrolled
    /// Rereads the facts after they were changed.
    base::Status refreshFacts();

    /// Null while nobody is signed in.
    Session* session() { return m_session.get(); }
    base::Result<Session*> signedIn(); ///< StoreLocked
    /// With it the key from the data key that binds rows.
    void setSession(std::unique_ptr<Session> session);

    void later(LaterJob job) { m_later(std::move(job)); }
    /// Call after a purge, so that nothing deleted remains in the WAL file. If it fails, it is tried again at the next
    /// start.
    void truncateWal();

private:
    Workspace(const QString& folder, const StoreOptions& options, const base::Clock& clock, Later later);
    base::Status openDatabase(const QString& folder);
    base::Status openBound(const QString& path, bool isNew);
    void markLater();

    const StoreOptions m_options;
    const base::Clock& m_clock;
    const OsKeyStore m_osKeys;
    const Later m_later;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<BoundDatabase> m_database;
    std::optional<StoreTrust> m_trust;
    std::optional<std::chrono::milliseconds> m_markedAt; // on the monotonic clock; absent while a mark is on its way
    std::unique_ptr<sql::Checkpointer> m_checkpointer;
    std::optional<TrustedTime> m_time;
    std::optional<WorkstationFacts> m_facts;
    std::unique_ptr<Session> m_session;
};

} // namespace shouli::store
