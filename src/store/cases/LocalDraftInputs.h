// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/DraftInputs.h"

namespace shouli::store {

class Store;

/// domain::DraftInputs, answered by this workstation's store.
class LocalDraftInputs final : public domain::DraftInputs {
public:
    /// The store must outlive this.
    explicit LocalDraftInputs(Store& store)
        : m_store(store) {}

    QFuture<base::Status> save(domain::ApplicationId id, QString step, QString field, QString text) override;
    QFuture<base::Result<QHash<QString, QString>>> ofStep(domain::ApplicationId id, QString step) override;

private:
    Store& m_store;
};

} // namespace shouli::store
