// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Clearings.h"

namespace shouli::store {

class Store;

/// domain::Clearings, answered by this workstation's store.
class LocalClearings final : public domain::Clearings {
public:
    /// The store must outlive this.
    explicit LocalClearings(Store& store)
        : m_store(store) {}

    QFuture<base::Result<domain::Application>> order(domain::Application application) override;
    QFuture<base::Result<domain::Application>> record(domain::ApplicationId id, domain::ClearingAnswer answer) override;

private:
    Store& m_store;
};

} // namespace shouli::store
