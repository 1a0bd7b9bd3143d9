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

/// Threads that each own one connection to the database and do one job after another.
class Workers {
public:
    using Job = std::function<void(sql::Database&)>;

    /// The failure of the first connection that cannot be opened.
    static base::Result<std::unique_ptr<Workers>> start(const sql::SqliteOptions& options, int threads);
    /// Stops.
    ~Workers();

    /// False when too many jobs are waiting already. Any thread.
    bool post(Job job);
    /// Does what is waiting and returns; nothing is taken after it. May be called again.
    void stop();

private:
    Workers() = default;
    void run(sql::Database& database);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;  // by m_mutex
    bool m_stopping = false; // by m_mutex
    std::vector<std::thread> m_threads;
};

} // namespace shouli::central
