// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sql/Sqlite.h"

#include <chrono>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace shouli::sql {

class Database;

/// When the pages of SQLite's write-ahead log (WAL) are copied into the database file.
struct CheckpointPolicy {
    /// As soon as the WAL has more pages (of 16 KB) than this,
    qint64 walPages = 512;
    /// which is looked at with this interval,
    std::chrono::milliseconds lookEvery{500};
    /// and at the latest this long after the last checkpoint.
    std::chrono::milliseconds atLatest{30'000};
};

/// Checkpoints a SQLite database on its own thread and connection, so that no commit has to. Its checkpoints are
/// passive: no reader or writer ever waits for them. Functions may be called from any thread, but not concurrently.
class Checkpointer {
public:
    /// Returns once the connection is open, or the error that kept it from being opened.
    static base::Result<std::unique_ptr<Checkpointer>> start(const SqliteOptions& options,
                                                             const CheckpointPolicy& policy = {});
    ~Checkpointer(); ///< calls stop()

    /// Copies everything into the database file and truncates the WAL file, waiting for readers and writers up to the
    /// busy time-out; StoreBusy when they leave no gap for that long. Cancelled when stopped meanwhile. Waits for the
    /// disk, so do not call it on the GUI thread.
    base::Status truncate();

    /// Returns within the busy time-out plus the duration of one checkpoint. Idempotent.
    void stop();

private:
    Checkpointer(const SqliteOptions& options, const CheckpointPolicy& policy);
    void run(std::promise<base::Status> opened);
    void serve(Database& database);
    /// Checkpoints when the policy says so.
    void checkpointIfDue(Database& database);

    const SqliteOptions m_options;
    const CheckpointPolicy m_policy;
    std::chrono::steady_clock::time_point m_lastCheckpoint = std::chrono::steady_clock::now();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;                                // guarded by m_mutex
    std::optional<std::promise<base::Status>> m_truncation; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace shouli::sql
