// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include <future>

using namespace shouli::base;

namespace shouli::store {

Result<std::unique_ptr<Store>> Store::open(const QString& folder, const StoreOptions& options, const Clock& clock) {
    std::unique_ptr<Store> store(new Store);
    Store* self = store.get();
    const Workspace::Later later = [self](Workspace::LaterJob job) {
        self->m_thread.postIdle([self, job = std::move(job)] { job(*self->m_workspace); });
    };
    std::promise<Status> opened;
    std::future<Status> outcome = opened.get_future();
    self->m_thread.post([&, self] {
        auto workspace = Workspace::open(folder, options, clock, later);
        if (workspace)
            self->m_workspace = std::move(*workspace);
        opened.set_value(workspace ? Status() : Status(fail(workspace.error())));
    });
    SHOULI_CHECK(outcome.get());
    return store;
}

Store::~Store() { stop(); }

void Store::stop() {
    m_thread.stop([this] { m_workspace.reset(); });
    m_pool.waitForDone();
}

} // namespace shouli::store
