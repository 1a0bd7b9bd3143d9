// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace shouli::store {

/// A thread that runs jobs one after another, in the order in which they were posted. Thread-safe.
class StoreThread {
public:
    using Job = std::function<void()>;

    StoreThread();
    /// Stops without a last job, unless stop() was called.
    ~StoreThread();

    /// Returns false, and does not run the job, after stop().
    bool post(Job job);
    /// Runs the job when no job of post() is waiting. Dropped at stop(), so only for work that a later start resumes.
    void postIdle(Job job);

    /// Runs the jobs that were posted, then `last`, and ends the thread. Takes as long as the waiting jobs, each of
    /// which is at most one transaction. Call once.
    void stop(Job last);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;     // guarded by m_mutex
    std::deque<Job> m_idleJobs; // guarded by m_mutex
    bool m_stopping = false;    // guarded by m_mutex
    std::thread m_thread;
};

} // namespace shouli::store
