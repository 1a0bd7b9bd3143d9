// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"
#include "store/keys/AuditLog.h"
#include "store/Workstation.h"

namespace shouli::store {

class Store;

/// The operators of this workstation, in its store, and how they come in without central (see domain::Admission).
class LocalAccounts final : public domain::Accounts {
public:
    /// The store must outlive this.
    explicit LocalAccounts(Store& store)
        : m_store(store) {}

    /// Creates the store's keys (with the recovery slot for the province's key) and the first administrator, and signs
    /// the administrator in. Conflict when this was done before; PassphraseTooShort, PassphraseCommon, Malformed
    /// (sign-in name).
    QFuture<base::Result<domain::OperatorAccount>> initialise(EnrolmentFacts facts, domain::NewOperator administrator);

    QFuture<base::Result<domain::OperatorAccount>> signIn(QString signInName, domain::Passphrase passphrase);

    QFuture<base::Result<domain::WorkstationState>> state() override;
    QFuture<base::Status> lock() override;

    /// Works while nobody is signed in, too. Includes removed operators, as not enabled.
    QFuture<base::Result<std::vector<domain::OperatorAccount>>> operators() override;
    QFuture<base::Result<domain::OperatorAccount>> addOperator(domain::NewOperator added) override;
    QFuture<base::Status> removeOperator(domain::OperatorId id) override;
    QFuture<base::Result<domain::Approval>> approve(QString signInName, domain::Passphrase passphrase,
                                                    domain::ApplicationId id, QString action, QString reason) override;

    /// Reads the whole log and all bound rows in slices, so that other work can run in between. AuditBroken, with the
    /// number in the detail, at the first entry that was changed or is missing; what was found when the store was
    /// opened comes before.
    QFuture<base::Status> verifyStore() override;

private:
    Store& m_store;
};

} // namespace shouli::store
