// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalRepository.h"

#include "store/cases/ClearingStore.h"
#include "store/cases/Submitter.h"
#include "store/SignedIn.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {
namespace {

// Does `work(caseStore)` for whoever is signed in.
template <typename Work>
auto inCaseStore(Store& store, Work work) {
    return whenSignedIn(store, [work = std::move(work)](Workspace& workspace, Session& session) mutable {
        CaseStore caseStore(workspace, session);
        return work(caseStore);
    });
}

} // namespace

LocalRepository::LocalRepository(Store& store, FreezeFunction freeze, std::function<void()> queued)
    : m_store(store)
    , m_freeze(std::move(freeze))
    , m_queued(std::move(queued)) {}

QFuture<Result<Application>> LocalRepository::create(FlowKind flow) {
    return inCaseStore(m_store, [flow](CaseStore& caseStore) { return caseStore.create(flow); });
}

QFuture<Result<Application>> LocalRepository::createFrom(Application seed) {
    return whenSignedIn(m_store,
                        [seed = std::move(seed)](Workspace& workspace, Session& session) -> Result<Application> {
                            SHOULI_TRY(auto unfinished, ClearingStore(workspace, session).unfinishedOf(seed));
                            if (unfinished)
                                return std::move(*unfinished);
                            return CaseStore(workspace, session).createFrom(seed);
                        });
}

QFuture<Result<Application>> LocalRepository::load(ApplicationId id) {
    return inCaseStore(m_store, [id](CaseStore& caseStore) { return caseStore.load(id); });
}

QFuture<Result<Application>> LocalRepository::commit(Application application, QString leavingStep) {
    return inCaseStore(m_store, [application = std::move(application), leavingStep](CaseStore& caseStore) {
        return caseStore.commit(application, leavingStep);
    });
}

QFuture<Result<std::vector<ApplicationSummary>>> LocalRepository::list() {
    return inCaseStore(m_store, [](CaseStore& caseStore) { return caseStore.list(); });
}

QFuture<Result<std::vector<ApplicationSummary>>> LocalRepository::listOf(QDate day) {
    return inCaseStore(m_store, [day](CaseStore& caseStore) { return caseStore.listOf(day); });
}

QFuture<Result<std::vector<ApplicationSummary>>> LocalRepository::casesOf(QString identityNumber,
                                                                          ApplicationId besides) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.casesOf(identityNumber, besides); });
}

QFuture<Result<bool>> LocalRepository::dropIfBlank(ApplicationId id) {
    return inCaseStore(m_store, [id](CaseStore& caseStore) { return caseStore.dropIfBlank(id); });
}

QFuture<Result<Application>> LocalRepository::voidCase(ApplicationId id, QString reason, Approval approval) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.voidCase(id, reason, approval); });
}

QFuture<Status> LocalRepository::abandon(ApplicationId id) {
    return inCaseStore(m_store, [id](CaseStore& caseStore) { return caseStore.abandon(id); });
}

QFuture<Result<Application>> LocalRepository::submit(Application application) {
    return whenSignedIn(m_store, [freeze = m_freeze, queued = m_queued,
                                  application = std::move(application)](Workspace& workspace, Session& session) {
        auto submitted = Submitter(workspace, session, freeze).submit(application);
        if (submitted)
            queued();
        return submitted;
    });
}

QFuture<Result<Application>> LocalRepository::reopen(ApplicationId id) {
    return inCaseStore(m_store, [id](CaseStore& caseStore) { return caseStore.reopen(id); });
}

QFuture<Result<bool>> LocalRepository::hasRunningCase(const QString& identityNumber, ApplicationId besides,
                                                      const QDateTime& since) {
    return whenSignedIn(m_store, [=](Workspace& workspace, Session& session) {
        return ApplicationTable(workspace.database(), session, workspace.options().services)
            .hasRunningCase(identityNumber, besides, since);
    });
}

} // namespace shouli::store
