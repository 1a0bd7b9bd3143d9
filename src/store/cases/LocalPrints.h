// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Prints.h"

namespace shouli::store {

class Store;

/// domain::Prints, answered by this workstation's store.
class LocalPrints final : public domain::Prints {
public:
    /// The store must outlive this.
    explicit LocalPrints(Store& store)
        : m_store(store) {}

    QFuture<base::Result<int>> record(domain::ApplicationId id, QString form, int copies,
                                      std::optional<QString> printer) override;
    QFuture<base::Result<std::vector<domain::PrintRecord>>> of(domain::ApplicationId id) override;
    QFuture<base::Result<std::vector<domain::SubmittedCase>>> submittedOn(QDate day) override;
    QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) override;

private:
    Store& m_store;
};

} // namespace shouli::store
