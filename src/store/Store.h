// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/StoreThread.h"
#include "store/Workspace.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <future>
#include <memory>

namespace shouli::store {

/// The workstation's sealed local database, "shouli.db" in the data folder, on its own thread. This class only opens it
/// and runs work on its thread; what can be done is offered by LocalRepository and the other Local… classes, and by
/// SyncQueue.
class Store {
public:
    /// Begins to open and returns at once. Work passed to run() meanwhile runs once the store is open, or fails with
    /// opened()'s error. The clock must outlive the store.
    static std::unique_ptr<Store> start(const QString& folder, const StoreOptions& options, const base::Clock& clock);
    /// start(), then waits for opened().
    static base::Result<std::unique_ptr<Store>> open(const QString& folder, const StoreOptions& options,
                                                     const base::Clock& clock);
    /// Waits until the store is open, usually for a few milliseconds. StoreMissing, StoreDamaged, StoreNewer, ReadOnly,
    /// DiskFull, StoreBusy (another program uses it). Thread-safe.
    base::Status opened() const { return m_opened.get(); }
    /// Calls stop().
    ~Store();

    /// Runs `work`, a function of Workspace& that returns a Result or Status, on the store's thread, after all earlier
    /// work. Cancelled when the store is stopped already. Continuations of the future run on the store's thread unless
    /// they name a context. Thread-safe.
    template <typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace&>>;

    /// A few threads for sealing pictures, which end with the store.
    QThreadPool& pool() { return m_pool; }

    /// Finishes the work that was passed to run() and closes the database. Bounded, as each piece of work is at most
    /// one transaction.
    void stop();

private:
    Store() = default;
    static base::Error stopped(); // the answer to what is asked after stop()

    StoreThread m_thread;
    QThreadPool m_pool;
    std::shared_future<base::Status> m_opened;
    std::unique_ptr<Workspace> m_workspace; // used on the store's thread only; null when it could not be opened
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
        promise->addResult(Answer(base::fail(stopped())));
        promise->finish();
    }
    return future;
}

} // namespace shouli::store
