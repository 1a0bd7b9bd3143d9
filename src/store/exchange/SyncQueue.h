// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clearing.h"
#include "store/cases/ClearingOrders.h"
#include "store/tables/Outbox.h"
#include "store/exchange/ReferenceTable.h"
#include "store/Workstation.h"

#include <QFuture>

namespace shouli::store {

class Store;

/// What central says about one revision of a case.
struct CentralAnswer {
    domain::ApplicationId application;
    int revision = 1;
    domain::ApplicationState state = domain::ApplicationState::Queued; ///< Accepted, Returned, or Queued: undecided
    std::vector<domain::PictureId> missingFiles;                       ///< send these again, then the revision again
    std::vector<domain::Refusal> refusals;
};

/// The store as sync sees it. Works while nobody is signed in. Thread-safe; answers arrive on the store's thread.
class SyncQueue {
public:
    /// The store must outlive this.
    explicit SyncQueue(Store& store)
        : m_store(store) {}

    /// NotEnrolled before the first start.
    QFuture<base::Result<WorkstationFacts>> workstation();
    /// The key that signs requests. NotEnrolled, StoreDamaged.
    QFuture<base::Result<std::shared_ptr<const crypto::Sm2KeyPair>>> signingKey();

    /// From now on these authorities vouch for central: a message that the caller has verified.
    QFuture<base::Status> setAuthority(QByteArray message);

    /// All waiting cases in the order in which they were submitted, whether due for a try or not.
    QFuture<base::Result<std::vector<QueuedCase>>> pendingCases();
    /// The bytes to send of one of them. NotFound when it does not wait any more.
    QFuture<base::Result<SealedSubmission>> submission(domain::ApplicationId id, int revision);
    /// All files of a queued case, uploaded or not.
    QFuture<base::Result<std::vector<QueuedFile>>> pendingFiles(domain::ApplicationId id);
    /// The bytes to send: the JPEG sealed for central with filePlace() as associated data.
    QFuture<base::Result<QByteArray>> fileBytes(domain::ApplicationId id, domain::PictureId picture);
    QFuture<base::Status> markFileUploaded(domain::ApplicationId id, domain::PictureId picture);
    /// Records a try that brought no answer. `error` is an ErrorCode's text.
    QFuture<base::Status> recordAttempt(domain::ApplicationId id, int revision, QString error, QDateTime nextTryAt);
    /// Records central's answer. False, and nothing changes, when it is about another revision or was recorded before.
    QFuture<base::Result<bool>> applyAnswer(CentralAnswer answer);

    /// Orders to clear cards whose outcome is unknown, oldest first. Empty while nobody is signed in, since the answer
    /// is written into the sealed case at once.
    QFuture<base::Result<std::vector<OpenClearing>>> openClearings();
    /// As domain::Clearings::record(). False when the order's outcome is still unknown after it.
    QFuture<base::Result<bool>> applyClearing(domain::ApplicationId id, domain::ClearingAnswer answer);

    /// A text stored by name, e.g. the cursor of central's changes; empty when it was never set.
    QFuture<base::Result<QString>> setting(QString name);
    QFuture<base::Status> setSetting(QString name, QString value);

    QFuture<base::Result<std::vector<ReferenceEntry>>> reference();
    /// Stores the entries, and `cursor` as the setting "reference_cursor", in one transaction.
    QFuture<base::Status> putReference(std::vector<ReferenceEntry> entries, QString cursor);

private:
    Store& m_store;
};

} // namespace shouli::store
