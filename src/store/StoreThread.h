// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace shouli::store {

/// A thread that does its jobs one after another, in the order they were posted. Functions from any thread.
class StoreThread {
public:
    using Job = std::function<void()>;

    StoreThread();
    /// Stops.
    ~StoreThread();

    /// False, and the job is not taken, once it is stopped.
    bool post(Job job);
    /// Later than everything posted by post(), and dropped at stop(): for work that can be taken up again.
    void postIdle(Job job);

    /// Does the jobs that were posted, then `last`, and ends. Each job is one transaction at most, so this takes as
    /// long as what is waiting. Called once.
    void stop(Job last);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;     // by m_mutex
    std::deque<Job> m_idleJobs; // by m_mutex
    bool m_stopping = false;    // by m_mutex
    std::thread m_thread;
};

} // namespace shouli::store
