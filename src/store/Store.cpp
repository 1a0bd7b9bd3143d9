// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include "base/ErrorCode.h"

using namespace shouli::base;

namespace shouli::store {

std::unique_ptr<Store> Store::start(const QString& folder, const StoreOptions& options, const Clock& clock) {
    std::unique_ptr<Store> store(new Store);
    Store* self = store.get();
    const Workspace::Later later = [self](Workspace::LaterJob job) {
        self->m_thread.postIdle([self, job = std::move(job)] { job(*self->m_workspace); });
    };
    const auto outcome = std::make_shared<std::promise<Status>>();
    self->m_opened = outcome->get_future().share();
    self->m_thread.post([self, folder, options, &clock, later, outcome] {
        auto workspace = Workspace::open(folder, options, clock, later);
        if (workspace)
            self->m_workspace = std::move(*workspace);
        outcome->set_value(workspace ? Status() : Status(fail(workspace.error())));
    });
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& folder, const StoreOptions& options, const Clock& clock) {
    std::unique_ptr<Store> store = start(folder, options, clock);
    SHOULI_CHECK(store->opened());
    return store;
}

Error Store::stopped() { return {ErrorCode::Cancelled, QStringLiteral("the store is stopped")}; }

Store::~Store() { stop(); }

void Store::stop() {
    m_thread.stop([this] { m_workspace.reset(); });
    m_pool.waitForDone();
}

} // namespace shouli::store
