// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clearing.h"
#include "store/AuditLog.h"
#include "store/ClearingOrders.h"
#include "store/Outbox.h"
#include "store/ReferenceTable.h"
#include "store/Workstation.h"

#include <QFuture>

namespace shouli::store {

class Store;

/// What central says about one revision of a case.
struct CentralAnswer {
    domain::ApplicationId application;
    int revision = 1;
    domain::ApplicationState state = domain::ApplicationState::Queued; ///< Accepted or Returned; Queued: not decided
    std::vector<domain::PictureId> missingFiles;                       ///< to be sent again, then the revision again
    std::vector<domain::Refusal> refusals;
};

/// The store as sync sees it: works with nobody signed in. Any thread; answers come on the store's thread.
class SyncQueue {
public:
    /// The store must outlive this.
    explicit SyncQueue(Store& store)
        : m_store(store) {}

    /// NotEnrolled before the first start.
    QFuture<base::Result<WorkstationFacts>> workstation();
    /// The key that signs requests: NotEnrolled, StoreDamaged.
    QFuture<base::Result<std::shared_ptr<const crypto::Sm2KeyPair>>> signingKey();

    /// In the order they were submitted, those not due yet included.
    QFuture<base::Result<std::vector<QueuedCase>>> pendingCases();
    /// All files of a queued case; those that are uploaded say so.
    QFuture<base::Result<std::vector<QueuedFile>>> pendingFiles(domain::ApplicationId id);
    /// The JPEG sealed to central for filePlace(): the bytes to send.
    QFuture<base::Result<QByteArray>> fileBytes(domain::ApplicationId id, domain::PictureId picture);
    QFuture<base::Status> markFileUploaded(domain::ApplicationId id, domain::PictureId picture);
    /// A try that brought no answer. `error` is an error code's text.
    QFuture<base::Status> recordAttempt(domain::ApplicationId id, int revision, QString error, QDateTime nextTryAt);
    /// Takes central's answer. False, and nothing changes, when it is about another revision, or was taken before.
    QFuture<base::Result<bool>> applyAnswer(CentralAnswer answer);

    /// Orders to clear cards whose outcome nobody knows, oldest first. None while nobody is signed in: the answer names
    /// cards, and is written into its case at once.
    QFuture<base::Result<std::vector<OpenClearing>>> openClearings();
    /// As ApplicationRepository::recordClearing(). False while its outcome is still unknown.
    QFuture<base::Result<bool>> applyClearing(domain::ApplicationId id, domain::ClearingAnswer answer);

    /// A text kept by name, e.g. the cursor of central's changes; empty when never set.
    QFuture<base::Result<QString>> setting(QString name);
    QFuture<base::Status> setSetting(QString name, QString value);

    QFuture<base::Result<std::vector<ReferenceEntry>>> reference();
    /// The entries and the setting "reference_cursor", in one transaction.
    QFuture<base::Status> putReference(std::vector<ReferenceEntry> entries, QString cursor);

    QFuture<base::Result<AuditHead>> auditHead();

private:
    Store& m_store;
};

} // namespace shouli::store
