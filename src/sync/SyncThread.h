// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/SyncNews.h"
#include "sync/SyncEngine.h"

#include <QThread>

#include <mutex>
#include <optional>

namespace shouli::sync {

/// A SyncEngine on its own thread with its own connection to central. Its signals are forwarded to `news` on the GUI
/// thread.
class SyncThread {
public:
    /// All three must outlive this.
    SyncThread(store::SyncQueue& queue, const base::Clock& clock, domain::SyncNews& news);
    /// Calls stop().
    ~SyncThread();

    /// Begins to sync. REQUIRES: was not started before.
    /// Without an `authority` the system's vouch for central.
    void start(const CentralAddress& address, std::shared_ptr<const WorkstationIdentity> identity,
               const std::optional<CentralAuthority>& authority = {});
    /// As SyncEngine::wake(). Thread-safe; does nothing after stop().
    void wake();
    /// Drops the requests under way and waits until the store has answered what the engine asked.
    void stop();

private:
    store::SyncQueue& m_queue;
    const base::Clock& m_clock;
    domain::SyncNews& m_news;
    QThread m_thread;
    std::mutex m_mutex;                   // since wake() is called from any thread
    std::unique_ptr<ApiClient> m_client;  // lives on m_thread
    std::unique_ptr<SyncEngine> m_engine; // lives on m_thread; the pointer is guarded by m_mutex
};

} // namespace shouli::sync
