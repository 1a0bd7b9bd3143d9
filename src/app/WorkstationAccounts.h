// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalReference.h"
#include "store/LocalAccounts.h"
#include "sync/ApiClient.h"

#include <functional>

namespace shouli::app {

/// The store's accounts, and the first start that needs central.
class WorkstationAccounts final : public store::LocalAccounts {
public:
    /// `enrolled` is called on the window's thread once the workstation is enrolled.
    WorkstationAccounts(store::Store& store, LocalReference& reference, std::function<void()> enrolled);
    ~WorkstationAccounts() override;

    QFuture<base::Result<domain::OperatorAccount>> firstStart(QString centralUrl, QString enrolmentCode,
                                                              domain::NewOperator administrator) override;

    /// Answers once the lists are there too: a case opened without them would stand at an earlier step.
    QFuture<base::Result<domain::OperatorAccount>> signIn(QString signInName, domain::Passphrase passphrase) override;

private:
    LocalReference& m_reference;
    std::function<void()> m_enrolled;
    std::unique_ptr<sync::ApiClient> m_client; ///< of the enrolment under way; its context for answers too
};

} // namespace shouli::app
