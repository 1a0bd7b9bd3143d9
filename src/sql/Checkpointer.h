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

/// When to write the WAL's pages home.
struct CheckpointPolicy {
    /// At once past so many pages of 16 KB in the WAL...
    qint64 walPages = 512;
    /// ...which is looked at this often...
    std::chrono::milliseconds lookEvery{500};
    /// ...and at the latest after this, however few they are.
    std::chrono::milliseconds atLatest{30'000};
};

/// Checkpoints a SQLite database on a thread and a connection of its own, so that no commit has to. Passive: it never
/// makes a reader or writer wait. Its functions may be called from any thread, one caller at a time.
class Checkpointer {
public:
    /// Returns once its connection is open, or with the reason why it is not.
    static base::Result<std::unique_ptr<Checkpointer>> start(const SqliteOptions& options,
                                                             const CheckpointPolicy& policy = {});
    /// Stops.
    ~Checkpointer();

    /// Writes everything home and empties the WAL's file, waiting for writers and readers up to the busy time-out.
    /// StoreBusy after it, be it a reader that stays or a writer that never pauses. Waits for the disk, so not for the
    /// window's thread. Cancelled when stopped.
    base::Status truncate();

    /// Returns within the busy time-out and the length of one checkpoint. May be called again.
    void stop();

private:
    Checkpointer(const SqliteOptions& options, const CheckpointPolicy& policy);
    void run(std::promise<base::Status> opened);
    void serve(Database& database);
    /// When the policy says so.
    void checkpointIfDue(Database& database);

    const SqliteOptions m_options;
    const CheckpointPolicy m_policy;
    std::chrono::steady_clock::time_point m_lastCheckpoint = std::chrono::steady_clock::now();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;                                // by m_mutex
    std::optional<std::promise<base::Status>> m_truncation; // by m_mutex
    std::thread m_thread;
};

} // namespace shouli::sql
