// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalReference.h"
#include "domain/ports/Admission.h"
#include "store/accounts/LocalAccounts.h"
#include "sync/ApiClient.h"

#include <functional>

namespace shouli::app {

/// Lets operators in by the store's accounts: at the first start after central enrolled the workstation, later with the
/// lists that a case needs.
class WorkstationAdmission final : public domain::Admission {
public:
    /// `accounts` and `reference` must outlive this. `enrolled` is called on the GUI thread once the workstation is
    /// enrolled.
    WorkstationAdmission(store::LocalAccounts& accounts, LocalReference& reference, std::function<void()> enrolled);
    ~WorkstationAdmission() override;

    QFuture<base::Result<domain::OperatorAccount>> firstStart(QString centralUrl, QString enrolmentCode,
                                                              domain::NewOperator administrator) override;

    /// Answers only once the lists were read: without them a case would open at an earlier step.
    QFuture<base::Result<domain::OperatorAccount>> signIn(QString signInName, domain::Passphrase passphrase) override;

private:
    /// The keys that a code was tried with: the answer to it may have been cut off, and is given to no others.
    struct TriedCode {
        QString url;
        QString code;
        std::shared_ptr<const crypto::Sm2KeyPair> signingKey;
        std::shared_ptr<const crypto::Sm2KeyPair> deviceKey;
    };
    const TriedCode& keysFor(const QString& url, const QString& code);

    store::LocalAccounts& m_accounts;
    LocalReference& m_reference;
    std::function<void()> m_enrolled;
    TriedCode m_tried;
    std::unique_ptr<sync::ApiClient> m_client; ///< for the enrolment under way; also the context of its answers
};

} // namespace shouli::app
