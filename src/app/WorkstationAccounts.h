// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalReference.h"
#include "store/accounts/LocalAccounts.h"
#include "sync/ApiClient.h"

#include <functional>

namespace shouli::app {

/// The store's accounts, and firstStart(), which needs central.
class WorkstationAccounts final : public store::LocalAccounts {
public:
    /// `enrolled` is called on the GUI thread once the workstation is enrolled.
    WorkstationAccounts(store::Store& store, LocalReference& reference, std::function<void()> enrolled);
    ~WorkstationAccounts() override;

    QFuture<base::Result<domain::OperatorAccount>> firstStart(QString centralUrl, QString enrolmentCode,
                                                              domain::NewOperator administrator) override;

    /// Answers only once the lists were read: without them a case would open at an earlier step.
    QFuture<base::Result<domain::OperatorAccount>> signIn(QString signInName, domain::Passphrase passphrase) override;

private:
    LocalReference& m_reference;
    std::function<void()> m_enrolled;
    std::unique_ptr<sync::ApiClient> m_client; ///< for the enrolment under way; also the context of its answers
};

} // namespace shouli::app
