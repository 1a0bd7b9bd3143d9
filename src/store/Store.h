// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreThread.h"
#include "store/Workspace.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace shouli::store {

/// The workstation's sealed local database, "shouli.db" in the data folder, on a thread of its own. LocalRepository,
/// LocalAccounts and SyncQueue are its faces; this class only opens it and carries work to it.
class Store {
public:
    /// Waits for the disk, a few milliseconds as a rule. StoreMissing, StoreDamaged, StoreNewer, ReadOnly, DiskFull,
    /// StoreBusy (another program has it). The clock must outlive the store.
    static base::Result<std::unique_ptr<Store>> open(const QString& folder, const StoreOptions& options,
                                                     const base::Clock& clock);
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
    std::unique_ptr<Workspace> m_workspace; // the thread's
};

template <typename Work>
auto Store::run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace&>> {
    using Answer = std::invoke_result_t<Work, Workspace&>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QFuture<Answer> future = promise->future();
    const bool isTaken = m_thread.post([this, promise, work = std::move(work)]() mutable {
        promise->addResult(work(*m_workspace));
        promise->finish();
    });
    if (!isTaken) {
        promise->addResult(Answer(base::fail(base::ErrorCode::Cancelled, QStringLiteral("the store is stopped"))));
        promise->finish();
    }
    return future;
}

} // namespace shouli::store
