// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalRepository.h"

#include "crypto/Digest.h"
#include "store/cases/ClearingStore.h"
#include "store/Store.h"
#include "store/cases/Submitter.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;

namespace shouli::store {
namespace {

// Keys go between threads in a shared box: a future's value must be copyable.
using SharedKey = std::shared_ptr<const Key>;

struct PictureToSeal {
    SharedKey key;
    QDateTime takenAt;
};

struct PictureToOpen {
    SharedKey key;
    QByteArray sealed;
};

// Does `work(caseStore)` for whoever is signed in.
template <typename Work>
auto inCaseStore(Store& store, Work work) {
    using Answer = std::invoke_result_t<Work, CaseStore&>;
    return store.run([work = std::move(work)](Workspace& workspace) mutable -> Answer {
        SHOULI_TRY(Session * session, workspace.signedIn());
        CaseStore caseStore(workspace, *session);
        return work(caseStore);
    });
}

QFuture<Result<QByteArray>> openPicture(Store& store, const ApplicationId& id, const PictureId& picture,
                                        PictureTable::Part part) {
    return store
        .run([id, picture, part](Workspace& workspace) -> Result<PictureToOpen> {
            SHOULI_TRY(Session * session, workspace.signedIn());
            SHOULI_TRY(Key key,
                       ApplicationTable(workspace.database(), *session, workspace.options().services).caseKey(id));
            SHOULI_TRY(QByteArray sealed, PictureTable(workspace.database()).sealed(picture, id, part));
            return PictureToOpen{std::make_shared<const Key>(std::move(key)), std::move(sealed)};
        })
        .then(&store.pool(), [picture, part](const Result<PictureToOpen>& found) -> Result<QByteArray> {
            if (!found)
                return fail(found.error());
            return PictureTable::open(*found->key, picture, part, found->sealed);
        });
}

} // namespace

LocalRepository::LocalRepository(Store& store, FreezeFunction freeze)
    : m_store(store)
    , m_freeze(std::move(freeze)) {}

QFuture<Result<Application>> LocalRepository::create(FlowKind flow) {
    return inCaseStore(m_store, [flow](CaseStore& caseStore) { return caseStore.create(flow); });
}

QFuture<Result<Application>> LocalRepository::createFrom(Application seed) {
    return m_store.run([seed = std::move(seed)](Workspace& workspace) -> Result<Application> {
        SHOULI_TRY(Session * session, workspace.signedIn());
        SHOULI_TRY(auto unfinished, ClearingStore(workspace, *session).unfinishedOf(seed));
        if (unfinished)
            return std::move(*unfinished);
        return CaseStore(workspace, *session).createFrom(seed);
    });
}

QFuture<Result<Application>> LocalRepository::orderClearing(Application application) {
    return m_store.run([application = std::move(application)](Workspace& workspace) -> Result<Application> {
        SHOULI_TRY(Session * session, workspace.signedIn());
        return ClearingStore(workspace, *session).order(application);
    });
}

QFuture<Result<Application>> LocalRepository::recordClearing(ApplicationId id, ClearingAnswer answer) {
    return m_store.run([id, answer = std::move(answer)](Workspace& workspace) -> Result<Application> {
        SHOULI_TRY(Session * session, workspace.signedIn());
        return ClearingStore(workspace, *session).record(id, answer);
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

QFuture<Status> LocalRepository::saveDraftInput(ApplicationId id, QString step, QString field, QString text) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.saveDraftInput(id, step, field, text); });
}

QFuture<Result<QHash<QString, QString>>> LocalRepository::draftInputs(ApplicationId id, QString step) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.draftInputs(id, step); });
}

// The case's key from the store's thread, sealing on the pool (100 MB/s with SM4), the row on the store's thread.
QFuture<Result<Picture>> LocalRepository::addPicture(ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                                     Picture picture) {
    Store* store = &m_store;
    picture.id = PictureId::make();
    picture.bytes = jpeg.size();
    return inCaseStore(m_store,
                       [id](CaseStore& caseStore) -> Result<PictureToSeal> {
                           SHOULI_TRY(Key key, caseStore.keyForNewPicture(id));
                           return PictureToSeal{std::make_shared<const Key>(std::move(key)), caseStore.now()};
                       })
        .then(&m_store.pool(),
              [=](const Result<PictureToSeal>& found) -> QFuture<Result<Picture>> {
                  if (!found)
                      return store->run([error = found.error()](Workspace&) -> Result<Picture> { return fail(error); });
                  Picture added = picture;
                  added.takenAt = found->takenAt;
                  added.digest = crypto::Digest::of(found->key->suite(), jpeg);
                  const SealedPicture sealed{
                      PictureTable::seal(*found->key, added.id, PictureTable::Part::Jpeg, jpeg),
                      PictureTable::seal(*found->key, added.id, PictureTable::Part::Thumbnail, thumbnail)};
                  return inCaseStore(*store, [=](CaseStore& caseStore) -> Result<Picture> {
                      SHOULI_CHECK(caseStore.storePicture(id, added.id, sealed));
                      return added;
                  });
              })
        .unwrap();
}

QFuture<Result<QByteArray>> LocalRepository::pictureJpeg(ApplicationId id, PictureId picture) {
    return openPicture(m_store, id, picture, PictureTable::Part::Jpeg);
}

QFuture<Result<QByteArray>> LocalRepository::pictureThumbnail(ApplicationId id, PictureId picture) {
    return openPicture(m_store, id, picture, PictureTable::Part::Thumbnail);
}

QFuture<Result<Application>> LocalRepository::submit(Application application) {
    return m_store.run(
        [freeze = m_freeze, application = std::move(application)](Workspace& workspace) -> Result<Application> {
            SHOULI_TRY(Session * session, workspace.signedIn());
            return Submitter(workspace, *session, freeze).submit(application);
        });
}

QFuture<Result<Application>> LocalRepository::reopen(ApplicationId id) {
    return inCaseStore(m_store, [id](CaseStore& caseStore) { return caseStore.reopen(id); });
}

QFuture<Result<int>> LocalRepository::recordPrint(ApplicationId id, QString form, int copies,
                                                  std::optional<QString> printer) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) {
        return caseStore.recordPrint(id, {form, copies, printer, {}, caseStore.now()});
    });
}

QFuture<Result<std::vector<PrintRecord>>> LocalRepository::prints(ApplicationId id) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.prints(id); });
}

QFuture<Result<std::vector<SubmittedCase>>> LocalRepository::submittedOn(QDate day) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) { return caseStore.submittedOn(day); });
}

QFuture<Status> LocalRepository::recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) {
    return inCaseStore(m_store, [=](CaseStore& caseStore) {
        return caseStore.recordHandover(day, cases,
                                        {QStringLiteral("handover_list"), copies, printer, {}, caseStore.now()});
    });
}

QFuture<Result<bool>> LocalRepository::hasRunningCase(const QString& identityNumber, ApplicationId besides,
                                                      const QDateTime& since) {
    return m_store.run([=](Workspace& workspace) -> Result<bool> {
        SHOULI_TRY(Session * session, workspace.signedIn());
        return ApplicationTable(workspace.database(), *session, workspace.options().services)
            .hasRunningCase(identityNumber, besides, since);
    });
}

} // namespace shouli::store
