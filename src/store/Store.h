// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreThread.h"
#include "store/Workspace.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <future>
#include <memory>

namespace shouli::store {

/// The workstation's sealed local database, "shouli.db" in the data folder, on a thread of its own. LocalRepository,
/// LocalAccounts and SyncQueue are its faces; this class only opens it and carries work to it.
class Store {
public:
    /// Begins to open and returns at once. What is asked meanwhile is done once it is open, or answers opened()'s
    /// error. The clock must outlive the store.
    static std::unique_ptr<Store> start(const QString& folder, const StoreOptions& options, const base::Clock& clock);
    /// start(), and waits for opened().
    static base::Result<std::unique_ptr<Store>> open(const QString& folder, const StoreOptions& options,
                                                     const base::Clock& clock);
    /// Waits for the disk, a few milliseconds as a rule. StoreMissing, StoreDamaged, StoreNewer, ReadOnly, DiskFull,
    /// StoreBusy (another program has it). Any thread.
    base::Status opened() const { return m_opened.get(); }
    /// Stops.
    ~Store();

    /// Does `work`, a call of Workspace& that answers a Result or Status, on the store's thread after what was asked
    /// before it. Any thread. Cancelled once stopped. Continuations run there unless they are given a context.
    template <typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace&>>;

    /// For sealing pictures: a few threads that go with the store.
    QThreadPool& pool() { return m_pool; }

    /// Finishes what was asked and closes. Bounded: every job is one transaction at most.
    void stop();

private:
    Store() = default;

    StoreThread m_thread;
    QThreadPool m_pool;
    std::shared_future<base::Status> m_opened;
    std::unique_ptr<Workspace> m_workspace; // the thread's; null when it did not open
};

template <typename Work>
auto Store::run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace&>> {
    using Answer = std::invoke_result_t<Work, Workspace&>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QFuture<Answer> future = promise->future();
    const bool isTaken = m_thread.post([this, promise, work = std::move(work)]() mutable {
        promise->addResult(m_workspace ? work(*m_workspace) : Answer(base::fail(opened().error())));
        promise->finish();
    });
    if (!isTaken) {
        promise->addResult(Answer(base::fail(base::ErrorCode::Cancelled, QStringLiteral("the store is stopped"))));
        promise->finish();
    }
    return future;
}

} // namespace shouli::store
