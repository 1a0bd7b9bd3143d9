// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/SyncNews.h"
#include "sync/SyncEngine.h"

#include <QThread>

namespace shouli::sync {

/// The engine on a thread of its own, with its own connection to central; its news come to the window's thread.
class SyncThread {
public:
    /// All of them outlive this.
    SyncThread(store::SyncQueue& queue, const base::Clock& clock, domain::SyncNews& news);
    /// Stops: waits for the thread, whose requests under way are dropped.
    ~SyncThread();

    /// Begins to sync. REQUIRES: not started before.
    void start(const CentralAddress& address, std::shared_ptr<const WorkstationIdentity> identity);
    /// Something was submitted. Any thread.
    void wake();

private:
    store::SyncQueue& m_queue;
    const base::Clock& m_clock;
    domain::SyncNews& m_news;
    QThread m_thread;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<SyncEngine> m_engine;
};

} // namespace shouli::sync
