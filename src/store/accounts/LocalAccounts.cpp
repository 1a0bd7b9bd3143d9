// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accounts/LocalAccounts.h"

#include "store/accounts/SignInStore.h"
#include "store/keys/BoundCheck.h"
#include "store/Store.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

namespace {

// Each about 6 ms, so that nothing the operator does waits for it.
constexpr int kAuditSlice = 1000;
constexpr int kRowsSlice = 500;

QFuture<Status> verifyAuditFrom(Store& store, const AuditHead& from) {
    return store
        .run([from](Workspace& workspace) -> Result<AuditHead> {
            SHOULI_TRY(Session * session, workspace.signedIn());
            return AuditLog(workspace.database()).verify(session->auditKeys, from, kAuditSlice);
        })
        .then([&store, from](const Result<AuditHead>& reached) {
            if (!reached || *reached == from)
                return QtFuture::makeReadyFuture(reached ? Status() : fail(reached.error()));
            return verifyAuditFrom(store, *reached);
        })
        .unwrap();
}

QFuture<Status> verifyRowsFrom(Store& store, const BoundWalk& from) {
    return store
        .run([from](Workspace& workspace) -> Result<BoundWalk> {
            SHOULI_CHECK(workspace.signedIn());
            return BoundCheck(workspace.database()).walk(from, kRowsSlice);
        })
        .then([&store](const Result<BoundWalk>& reached) {
            if (!reached || reached->isDone())
                return QtFuture::makeReadyFuture(reached ? Status() : fail(reached.error()));
            return verifyRowsFrom(store, *reached);
        })
        .unwrap();
}

QFuture<Status> foundAtOpening(Store& store) {
    return store.run([](Workspace& workspace) -> Status {
        if (workspace.fault())
            return fail(*workspace.fault());
        return {};
    });
}

} // namespace

QFuture<Result<OperatorAccount>> LocalAccounts::initialise(EnrolmentFacts facts, NewOperator administrator) {
    // A job is copyable, the private keys are not.
    const auto shared = std::make_shared<const EnrolmentFacts>(std::move(facts));
    return m_store.run([shared, administrator = std::move(administrator)](Workspace& workspace) {
        return SignInStore(workspace).initialise(*shared, administrator);
    });
}

QFuture<Result<WorkstationState>> LocalAccounts::state() {
    return m_store.run([](Workspace& workspace) { return SignInStore(workspace).state(); });
}

QFuture<Result<OperatorAccount>> LocalAccounts::signIn(QString signInName, Passphrase passphrase) {
    return m_store.run([=](Workspace& workspace) { return SignInStore(workspace).signIn(signInName, passphrase); });
}

QFuture<Status> LocalAccounts::lock() {
    return m_store.run([](Workspace& workspace) { return SignInStore(workspace).lock(); });
}

QFuture<Result<std::vector<OperatorAccount>>> LocalAccounts::operators() {
    return m_store.run([](Workspace& workspace) { return SignInStore(workspace).operators(); });
}

QFuture<Result<OperatorAccount>> LocalAccounts::addOperator(NewOperator added) {
    return m_store.run([=](Workspace& workspace) { return SignInStore(workspace).addOperator(added); });
}

QFuture<Status> LocalAccounts::removeOperator(OperatorId id) {
    return m_store.run([id](Workspace& workspace) { return SignInStore(workspace).removeOperator(id); });
}

QFuture<Result<Approval>> LocalAccounts::approve(QString signInName, Passphrase passphrase, ApplicationId id,
                                                 QString action, QString reason) {
    return m_store.run([=](Workspace& workspace) {
        return SignInStore(workspace).approve(signInName, passphrase, id, action, reason);
    });
}

QFuture<Status> LocalAccounts::verifyStore() {
    return foundAtOpening(m_store)
        .then([store = &m_store](const Status& atOpening) {
            return atOpening ? verifyAuditFrom(*store, {}) : QtFuture::makeReadyFuture(atOpening);
        })
        .unwrap()
        .then([store = &m_store](const Status& log) {
            return log ? verifyRowsFrom(*store, {}) : QtFuture::makeReadyFuture(log);
        })
        .unwrap();
}

} // namespace shouli::store
