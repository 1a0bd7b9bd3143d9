// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exchange/SyncQueue.h"

#include "sql/Transaction.h"
#include "store/cases/ApplicationTable.h"
#include "store/cases/ClearingStore.h"
#include "store/exchange/Inbox.h"
#include "store/keys/AuditLog.h"
#include "store/Store.h"
#include "store/WorkstationTable.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

template <typename Work>
Status inTransaction(Workspace& workspace, Work work) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(workspace.database()));
    SHOULI_CHECK(work(workspace.database()));
    return transaction.commit();
}

Status sendAgain(Outbox& outbox, const CentralAnswer& answer) {
    for (const PictureId& picture : answer.missingFiles)
        SHOULI_CHECK(outbox.setUploaded(answer.application, picture, false));
    return {};
}

// The state in the clear at once; the reasons sealed to the device key, for the next sign-in.
Status decide(Workspace& workspace, Outbox& outbox, const CentralAnswer& answer) {
    const QDateTime now = workspace.clock().now();
    const bool isAccepted = answer.state == ApplicationState::Accepted;
    SHOULI_CHECK(isAccepted ? outbox.accept(answer.application, answer.revision)
                            : outbox.markReturned(answer.application, answer.revision));
    SHOULI_CHECK(ApplicationTable::setState(workspace.database(), answer.application, answer.state, now));
    if (!isAccepted) {
        const WorkstationFacts& facts = *workspace.facts();
        SHOULI_TRY(const auto deviceKey, facts.deviceKey.read());
        SHOULI_CHECK(Inbox(workspace.database())
                         .put(deviceKey, facts.suite, answer.application, answer.revision, answer.refusals, now));
    }
    return AuditLog(workspace.database())
        .append(workspace.session(), workspace.trustedNow(),
                {isAccepted ? QStringLiteral("central_accepted") : QStringLiteral("central_returned"),
                 answer.application.text(),
                 {}});
}

// Accepted may become Returned, as central settles what was open.
bool isNews(Outbox::State known, ApplicationState state) {
    const bool isDecision = state == ApplicationState::Accepted || state == ApplicationState::Returned;
    return isDecision && (known == Outbox::State::Waiting ||
                          (known == Outbox::State::Accepted && state == ApplicationState::Returned));
}

Result<bool> apply(Workspace& workspace, const CentralAnswer& answer) {
    SHOULI_CHECK(workspace.enrolled());
    Outbox outbox(workspace.database());
    SHOULI_TRY(Transaction transaction, Transaction::begin(workspace.database()));
    SHOULI_TRY(const Outbox::State known, outbox.state(answer.application, answer.revision));
    if (known == Outbox::State::Waiting && !answer.missingFiles.empty()) {
        SHOULI_CHECK(sendAgain(outbox, answer));
        SHOULI_CHECK(transaction.commit());
        return true;
    }
    if (!isNews(known, answer.state))
        return false;
    SHOULI_CHECK(decide(workspace, outbox, answer));
    if (Session* session = workspace.session())
        SHOULI_CHECK(Inbox(workspace.database()).openInto(*session, workspace.options().services));
    SHOULI_CHECK(transaction.commit());
    return true;
}

} // namespace

QFuture<Result<WorkstationFacts>> SyncQueue::workstation() {
    return m_store.run([](Workspace& workspace) -> Result<WorkstationFacts> {
        SHOULI_TRY(const WorkstationFacts* facts, workspace.enrolled());
        return *facts;
    });
}

QFuture<Result<std::shared_ptr<const crypto::Sm2KeyPair>>> SyncQueue::signingKey() {
    return m_store.run([](Workspace& workspace) -> Result<std::shared_ptr<const crypto::Sm2KeyPair>> {
        SHOULI_TRY(crypto::Sm2KeyPair key, workspace.osKeys().load());
        return std::make_shared<const crypto::Sm2KeyPair>(std::move(key));
    });
}

QFuture<Status> SyncQueue::setAuthority(QByteArray message) {
    return m_store.run([message = std::move(message)](Workspace& workspace) -> Status {
        SHOULI_CHECK(inTransaction(
            workspace, [&](BoundDatabase& database) { return WorkstationTable(database).setAuthority(message); }));
        return workspace.refreshFacts();
    });
}

QFuture<Result<std::vector<QueuedCase>>> SyncQueue::pendingCases() {
    return m_store.run([](Workspace& workspace) { return Outbox(workspace.database()).waiting(); });
}

QFuture<Result<SealedSubmission>> SyncQueue::submission(ApplicationId id, int revision) {
    return m_store.run(
        [id, revision](Workspace& workspace) { return Outbox(workspace.database()).submission(id, revision); });
}

QFuture<Result<std::vector<QueuedFile>>> SyncQueue::pendingFiles(ApplicationId id) {
    return m_store.run([id](Workspace& workspace) { return Outbox(workspace.database()).files(id); });
}

QFuture<Result<QByteArray>> SyncQueue::fileBytes(ApplicationId id, PictureId picture) {
    return m_store.run(
        [id, picture](Workspace& workspace) { return Outbox(workspace.database()).fileContent(id, picture); });
}

QFuture<Status> SyncQueue::markFileUploaded(ApplicationId id, PictureId picture) {
    return m_store.run([id, picture](Workspace& workspace) {
        return inTransaction(workspace,
                             [&](BoundDatabase& database) { return Outbox(database).setUploaded(id, picture, true); });
    });
}

QFuture<Status> SyncQueue::recordAttempt(ApplicationId id, int revision, QString error, QDateTime nextTryAt) {
    return m_store.run(
        [id, revision, error = std::move(error), nextTryAt = std::move(nextTryAt)](Workspace& workspace) {
            return inTransaction(workspace, [&](BoundDatabase& database) {
                return Outbox(database).recordAttempt(id, revision, error, nextTryAt);
            });
        });
}

QFuture<Result<bool>> SyncQueue::applyAnswer(CentralAnswer answer) {
    return m_store.run([answer = std::move(answer)](Workspace& workspace) { return apply(workspace, answer); });
}

QFuture<Result<std::vector<OpenClearing>>> SyncQueue::openClearings() {
    return m_store.run([](Workspace& workspace) -> Result<std::vector<OpenClearing>> {
        if (!workspace.session())
            return std::vector<OpenClearing>();
        return ClearingOrders(workspace.database()).open();
    });
}

QFuture<Result<bool>> SyncQueue::applyClearing(ApplicationId id, ClearingAnswer answer) {
    return m_store.run([id, answer = std::move(answer)](Workspace& workspace) -> Result<bool> {
        SHOULI_TRY(Session * session, workspace.signedIn());
        SHOULI_TRY(const Application now, ClearingStore(workspace, *session).record(id, answer));
        return now.state != ApplicationState::Queued;
    });
}

QFuture<Result<QString>> SyncQueue::setting(QString name) {
    return m_store.run([name = std::move(name)](Workspace& workspace) {
        return WorkstationTable(workspace.database()).setting(name);
    });
}

QFuture<Status> SyncQueue::setSetting(QString name, QString value) {
    return m_store.run([name = std::move(name), value = std::move(value)](Workspace& workspace) {
        return inTransaction(
            workspace, [&](BoundDatabase& database) { return WorkstationTable(database).setSetting(name, value); });
    });
}

QFuture<Result<std::vector<ReferenceEntry>>> SyncQueue::reference() {
    return m_store.run([](Workspace& workspace) { return ReferenceTable(workspace.database()).all(); });
}

QFuture<Status> SyncQueue::putReference(std::vector<ReferenceEntry> entries, QString cursor) {
    return m_store.run([entries = std::move(entries), cursor = std::move(cursor)](Workspace& workspace) -> Status {
        SHOULI_TRY(Transaction transaction, Transaction::begin(workspace.database()));
        ReferenceTable table(workspace.database());
        for (const ReferenceEntry& entry : entries)
            SHOULI_CHECK(table.put(entry));
        SHOULI_CHECK(WorkstationTable(workspace.database()).setSetting(QStringLiteral("reference_cursor"), cursor));
        return transaction.commit();
    });
}

} // namespace shouli::store
