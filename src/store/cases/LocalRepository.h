// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
#include "store/cases/Freeze.h"

namespace shouli::store {

class Store;

/// The cases of this workstation, in its store. Answers arrive on the store's thread.
class LocalRepository final : public domain::ApplicationRepository {
public:
    /// The store must outlive this. `queued` is called on the store's thread after each submission, so that the case is
    /// sent at once.
    LocalRepository(Store& store, FreezeFunction freeze, std::function<void()> queued);

    QFuture<base::Result<domain::Application>> create(domain::FlowKind flow) override;
    QFuture<base::Result<domain::Application>> createFrom(domain::Application seed) override;
    QFuture<base::Result<domain::Application>> load(domain::ApplicationId id) override;
    QFuture<base::Result<domain::Application>> commit(domain::Application application, QString leavingStep) override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> list() override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> listOf(QDate day) override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> casesOf(QString identityNumber,
                                                                           domain::ApplicationId besides) override;
    QFuture<base::Status> abandon(domain::ApplicationId id) override;
    QFuture<base::Result<bool>> dropIfBlank(domain::ApplicationId id) override;
    QFuture<base::Result<domain::Application>> voidCase(domain::ApplicationId id, QString reason,
                                                        domain::Approval approval) override;

    QFuture<base::Result<domain::Application>> submit(domain::Application application) override;
    QFuture<base::Result<domain::Application>> reopen(domain::ApplicationId id) override;

    /// Whether this workstation has an application, other than `besides`, for the person with exactly this identity
    /// number that waits for central, or that central accepted at `since` or later. Answers the live questions while
    /// the line is down.
    QFuture<base::Result<bool>> hasRunningCase(const QString& identityNumber, domain::ApplicationId besides,
                                               const QDateTime& since);

private:
    Store& m_store;
    const FreezeFunction m_freeze;
    const std::function<void()> m_queued;
};

} // namespace shouli::store
