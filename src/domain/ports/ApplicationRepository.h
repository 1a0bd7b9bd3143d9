// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"
#include "domain/ports/Accounts.h"

#include <QFuture>
#include <QHash>

#include <optional>
#include <vector>

namespace shouli::domain {

/// What 「工作台」 shows of a case without opening all of it.
struct ApplicationSummary {
    ApplicationId id;
    FlowKind flow = {};
    ApplicationState state = ApplicationState::Draft;
    QString step;
    OperatorId owner;
    QString ownerName;
    QString applicantName;         ///< opened for the signed-in operator; empty before identity
    bool isNameOfGuardian = false; ///< the child is not named yet: name and number are the guardian's
    QString maskedNumber;
    QString acceptanceNumber;
    bool isNumbered = false;     ///< Application::isNumbered()
    bool isTakenOffline = false; ///< 离线预受理
    bool isReviewDue = false;    ///< 待复核
    QStringList reasons;         ///< of central's latest refusal, one each: its sentence, else the code
    QString voidReason;          ///< of a voided case
    QDateTime createdAt;
    QDateTime changedAt;
};

/// One time that a paper of a case went out.
struct PrintRecord {
    QString form; ///< "receipt", "application_form"
    int copies = 1;
    std::optional<QString> printer; ///< its name in the system; absent: saved as PDF
    QString operatorName;
    QDateTime at;

    bool operator==(const PrintRecord&) const = default;
};

/// A case as the 交接清单 wants it.
struct SubmittedCase {
    Application application;
    std::vector<PrintRecord> prints; ///< the latest first
};

/// The cases of this workstation. All calls need a signed-in operator (StoreLocked otherwise), come back on the
/// repository's thread (use base::on(), base/OnAnswer.h), and a successful answer means: on the disk, synced.
class ApplicationRepository {
public:
    virtual ~ApplicationRepository() = default;

    /// A new draft of the signed-in operator.
    virtual QFuture<base::Result<Application>> create(FlowKind flow) = 0;
    /// A new draft with what the seed holds; ids, owner, state and times are given here. Pictures that it names are
    /// copied from the case whose id it has. For a clearing that begins at
    /// a case: the one that began there before, when it is a draft or its outcome is unknown.
    virtual QFuture<base::Result<Application>> createFrom(Application seed) = 0;
    virtual QFuture<base::Result<Application>> load(ApplicationId id) = 0;
    /// Stores the case as it stands and forgets the draft inputs of `leavingStep`, in one transaction.
    /// Conflict when the stored case is frozen or is not the one this change was made from (changedAt).
    /// Answers the case with its new changedAt.
    virtual QFuture<base::Result<Application>> commit(Application application, QString leavingStep) = 0;
    /// What is not done with: drafts and returned cases first, then what waits for central; newest change first.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> list() = 0;
    /// What was submitted, or ordered to be cleared, on this day at the counter (UTC+8), in whatever state it is now;
    /// the latest first.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> listOf(QDate day) = 0;
    /// The applications for the person with this identity number, exactly, that this workstation has: drafts, returned,
    /// waiting and accepted ones. No clearings, and not the case `besides`.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> casesOf(QString identityNumber,
                                                                           ApplicationId besides) = 0;
    /// Drops a draft: its key is destroyed. Audited. CaseNumbered for one that was submitted before.
    virtual QFuture<base::Status> abandon(ApplicationId id) = 0;
    /// Drops a draft that nothing was entered into (Application::isBlank()), typed into or photographed for, and
    /// answers whether it did.
    virtual QFuture<base::Result<bool>> dropIfBlank(ApplicationId id) = 0;
    /// 作废 of a case that has its number and is a draft or was returned: it stays, readable, with who did it, who
    /// agreed and why. `approval` is Accounts::approve()'s for the action "case_void" on this case: without it
    /// SupervisorNeeded. Malformed without a reason, Conflict in another state.
    virtual QFuture<base::Result<Application>> voidCase(ApplicationId id, QString reason, Approval approval) = 0;

    /// The raw text of a field while it is being typed. An empty text is kept too: the operator emptied the field.
    virtual QFuture<base::Status> saveDraftInput(ApplicationId id, QString step, QString field, QString text) = 0;
    virtual QFuture<base::Result<QHash<QString, QString>>> draftInputs(ApplicationId id, QString step) = 0;

    /// Seals a JPEG with its thumbnail under the case's key. The answered Picture has id, bytes, digest and takenAt
    /// filled in; it belongs to the case once the case that names it is committed, else it is swept away.
    virtual QFuture<base::Result<Picture>> addPicture(ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                                      Picture picture) = 0;
    virtual QFuture<base::Result<QByteArray>> pictureJpeg(ApplicationId id, PictureId picture) = 0;
    virtual QFuture<base::Result<QByteArray>> pictureThumbnail(ApplicationId id, PictureId picture) = 0;

    /// 「确认提交」: gives the acceptance number, freezes the exact bytes, signs and seals them to central and queues
    /// case and files, in one transaction. Twice for the same revision answers the first outcome.
    virtual QFuture<base::Result<Application>> submit(Application application) = 0;
    /// 「重新提交」 of a returned case: a draft again, next revision, data kept, same acceptance number. What central's
    /// verdict settled is open no more; its reasons stay until the case is submitted again.
    virtual QFuture<base::Result<Application>> reopen(ApplicationId id) = 0;

    /// 「清理」: gives the order for the cards that are not cleared yet its id and queues the case, in one transaction,
    /// before anything is sent. Of a draft or, for the failed cards, of a returned clearing (the next revision); a
    /// queued one is answered as it stands, with the order it has.
    virtual QFuture<base::Result<Application>> orderClearing(Application application) = 0;
    /// Central's answer about an order: accepted when every card is cleared, else returned; a draft again at its
    /// confirmation when no order ever came to central. An answer about another order, or one that was taken before,
    /// changes nothing.
    virtual QFuture<base::Result<Application>> recordClearing(ApplicationId id, ClearingAnswer answer) = 0;

    /// Records a paper in the case's history before it is made, audited; answers how often this form of the case went
    /// out before. No printer: it is saved as PDF.
    virtual QFuture<base::Result<int>> recordPrint(ApplicationId id, QString form, int copies,
                                                   std::optional<QString> printer) = 0;
    /// The case's history of papers, the latest first.
    virtual QFuture<base::Result<std::vector<PrintRecord>>> prints(ApplicationId id) = 0;
    /// The cases that were submitted on this day at the counter (UTC+8), also those submitted again or voided since, in
    /// the order of acceptance.
    virtual QFuture<base::Result<std::vector<SubmittedCase>>> submittedOn(QDate day) = 0;
    /// Records that a 交接清单 of that day with so many cases goes out. Audited.
    virtual QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) = 0;
};

} // namespace shouli::domain
