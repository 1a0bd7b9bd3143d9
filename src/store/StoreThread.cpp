// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreThread.h"

#include <utility>

namespace shouli::store {

StoreThread::StoreThread()
    : m_thread([this] { run(); }) {}

StoreThread::~StoreThread() { stop({}); }

bool StoreThread::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

void StoreThread::postIdle(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_idleJobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

void StoreThread::stop(Job last) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && last)
            m_jobs.push_back(std::move(last));
        m_stopping = true;
        m_idleJobs.clear();
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void StoreThread::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_jobs.empty() || !m_idleJobs.empty() || m_stopping; });
        auto& queue = m_jobs.empty() ? m_idleJobs : m_jobs;
        if (queue.empty())
            return;
        Job job = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        job();
        job = {}; // what it holds goes without the lock
        lock.lock();
    }
}

} // namespace shouli::store
