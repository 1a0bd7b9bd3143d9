// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/SyncNews.h"
#include "sync/SyncEngine.h"

#include <QThread>

#include <mutex>

namespace shouli::sync {

/// The engine on a thread of its own, with its own connection to central; its news come to the window's thread.
class SyncThread {
public:
    /// All of them outlive this.
    SyncThread(store::SyncQueue& queue, const base::Clock& clock, domain::SyncNews& news);
    /// Stops.
    ~SyncThread();

    /// Begins to sync. REQUIRES: not started before.
    void start(const CentralAddress& address, std::shared_ptr<const WorkstationIdentity> identity);
    /// Something was submitted. Any thread; nothing once stopped.
    void wake();
    /// Drops the requests under way and waits for what the store still has to answer.
    void stop();

private:
    store::SyncQueue& m_queue;
    const base::Clock& m_clock;
    domain::SyncNews& m_news;
    QThread m_thread;
    std::mutex m_mutex;                   // wake() comes from any thread
    std::unique_ptr<ApiClient> m_client;  // lives on the thread
    std::unique_ptr<SyncEngine> m_engine; // lives on the thread; the pointer by m_mutex
};

} // namespace shouli::sync
