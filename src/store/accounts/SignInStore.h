// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/AuditLog.h"
#include "store/keys/KeyTable.h"
#include "store/tables/OperatorTable.h"
#include "store/Workspace.h"

namespace shouli::store {

/// Who may open this store and who is signed in: first start, sign-in, lock, operators and approvals. Used on the
/// store's thread.
class SignInStore {
public:
    /// This many wrong passphrases in a row lock an account for a minute; each further one doubles the time, up to a
    /// day.
    static constexpr int TriesBeforeLock = 5;

    explicit SignInStore(Workspace& workspace);

    base::Result<domain::WorkstationState> state();
    /// As LocalAccounts::initialise().
    base::Result<domain::OperatorAccount> initialise(const EnrolmentFacts& facts,
                                                     const domain::NewOperator& administrator);
    base::Result<domain::OperatorAccount> signIn(const QString& signInName, const domain::Passphrase& passphrase);
    base::Status lock();

    base::Result<std::vector<domain::OperatorAccount>> operators();
    base::Result<domain::OperatorAccount> addOperator(const domain::NewOperator& added);
    /// Starts a new data key, for which the removed operator gets no slot; the case keys are resealed under it in the
    /// background.
    base::Status removeOperator(const domain::OperatorId& id);
    base::Result<domain::Approval> approve(const QString& signInName, const domain::Passphrase& passphrase,
                                           const domain::ApplicationId& id, const QString& action,
                                           const QString& reason);

private:
    /// An operator whose passphrase was right, and the personal key that it opened.
    struct Verified {
        OperatorRow row;
        crypto::Key personalKey;
    };
    base::Result<Verified> verify(const QString& signInName, const domain::Passphrase& passphrase);
    base::Status countTry(const OperatorRow& row);
    base::Status recordFailure(const QString& subject);

    base::Result<OperatorRow> enlist(const domain::NewOperator& added);
    base::Result<crypto::KeyRing> openRing(const Verified& verified);
    base::Status checkSlot(const Verified& verified, const Session& session);
    base::Status openBoundRows(const Session& session);
    base::Status auditLock(const Session& session);
    base::Result<std::unique_ptr<Session>> openSession(const Verified& verified);
    base::Result<Session*> administrator();

    Workspace& m_workspace;
    OperatorTable m_operators;
    KeyTable m_keys;
    AuditLog m_audit;
};

} // namespace shouli::store
