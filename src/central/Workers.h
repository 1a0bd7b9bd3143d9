// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace shouli::central {

/// Threads that run jobs, each with its own connection to the database.
class Workers {
public:
    using Job = std::function<void(sql::Database&)>;

    /// Fails with the error of the first connection that cannot be opened.
    static base::Result<std::unique_ptr<Workers>> start(const sql::SqliteOptions& options, int threads);
    /// Calls stop().
    ~Workers();

    /// Returns false, and does not run the job, when too many are waiting already. Thread-safe.
    bool post(Job job);
    /// Runs the jobs that are waiting, takes no more, and returns when the threads have ended. Idempotent.
    void stop();

private:
    Workers() = default;
    void run(sql::Database& database);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;  // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::vector<std::thread> m_threads;
};

} // namespace shouli::central
