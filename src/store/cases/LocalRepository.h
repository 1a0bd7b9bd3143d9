// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
#include "store/cases/Freeze.h"

namespace shouli::store {

class Store;

/// The cases of this workstation, in its store. Answers arrive on the store's thread.
class LocalRepository : public domain::ApplicationRepository {
public:
    /// The store must outlive this.
    LocalRepository(Store& store, FreezeFunction freeze);

    QFuture<base::Result<domain::Application>> create(domain::FlowKind flow) override;
    QFuture<base::Result<domain::Application>> createFrom(domain::Application seed) override;
    QFuture<base::Result<domain::Application>> orderClearing(domain::Application application) override;
    QFuture<base::Result<domain::Application>> recordClearing(domain::ApplicationId id,
                                                              domain::ClearingAnswer answer) override;
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

    QFuture<base::Status> saveDraftInput(domain::ApplicationId id, QString step, QString field, QString text) override;
    QFuture<base::Result<QHash<QString, QString>>> draftInputs(domain::ApplicationId id, QString step) override;

    QFuture<base::Result<domain::Picture>> addPicture(domain::ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                                      domain::Picture picture) override;
    QFuture<base::Result<QByteArray>> pictureJpeg(domain::ApplicationId id, domain::PictureId picture) override;
    QFuture<base::Result<QByteArray>> pictureThumbnail(domain::ApplicationId id, domain::PictureId picture) override;

    QFuture<base::Result<domain::Application>> submit(domain::Application application) override;
    QFuture<base::Result<domain::Application>> reopen(domain::ApplicationId id) override;
    QFuture<base::Result<int>> recordPrint(domain::ApplicationId id, QString form, int copies,
                                           std::optional<QString> printer) override;
    QFuture<base::Result<std::vector<domain::PrintRecord>>> prints(domain::ApplicationId id) override;
    QFuture<base::Result<std::vector<domain::SubmittedCase>>> submittedOn(QDate day) override;
    QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) override;

    /// Whether this workstation has an application, other than `besides`, for the person with exactly this identity
    /// number that waits for central, or that central accepted at `since` or later. Answers the live questions while
    /// the line is down.
    QFuture<base::Result<bool>> hasRunningCase(const QString& identityNumber, domain::ApplicationId besides,
                                               const QDateTime& since);

private:
    Store& m_store;
    const FreezeFunction m_freeze;
};

} // namespace shouli::store
