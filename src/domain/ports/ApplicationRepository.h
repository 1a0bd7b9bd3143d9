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

/// What 「工作台」 shows of a case, read without decrypting all of it.
struct ApplicationSummary {
    ApplicationId id;
    FlowKind flow = {};
    ApplicationState state = ApplicationState::Draft;
    QString step;
    OperatorId owner;
    QString ownerName;
    QString applicantName;         ///< decrypted for the signed-in operator; empty before identity
    bool isNameOfGuardian = false; ///< name and number are the guardian's, as the child is not named yet
    QString maskedNumber;
    QString acceptanceNumber;
    bool isNumbered = false;     ///< Application::isNumbered()
    bool isTakenOffline = false; ///< 离线预受理
    bool isReviewDue = false;    ///< 待复核
    QStringList reasons;         ///< central's latest refusals, one text each: its sentence, else the code
    QString voidReason;          ///< only of a voided case
    QDateTime createdAt;
    QDateTime changedAt;
};

/// One entry of a case's history of papers: one was printed, or saved as PDF.
struct PrintRecord {
    QString form; ///< "receipt", "application_form"
    int copies = 1;
    std::optional<QString> printer; ///< the operating system's name for it; absent when saved as PDF
    QString operatorName;
    QDateTime at;

    bool operator==(const PrintRecord&) const = default;
};

/// A case with what the 交接清单 says about it.
struct SubmittedCase {
    Application application;
    std::vector<PrintRecord> prints; ///< the latest first
};

/// The cases of this workstation. All calls need a signed-in operator (else StoreLocked) and return at once; answers
/// arrive on the repository's thread (receive them by base::on(), base/OnAnswer.h). A successful answer to a change
/// means that it is on the disk (fsync).
class ApplicationRepository {
public:
    virtual ~ApplicationRepository() = default;

    /// A new draft of the signed-in operator.
    virtual QFuture<base::Result<Application>> create(FlowKind flow) = 0;
    /// A new draft with the sections of `seed`; id, owner, state and times are set here. Pictures that the seed names
    /// are copied from the case whose id the seed has. When the seed is a clearing that begins at a case, and a
    /// clearing that began there is still a draft or has no outcome yet, that one is answered instead of a new one.
    virtual QFuture<base::Result<Application>> createFrom(Application seed) = 0;
    virtual QFuture<base::Result<Application>> load(ApplicationId id) = 0;
    /// Stores the case as it stands and deletes the draft inputs of `leavingStep`, in one transaction. Conflict when
    /// the stored case is no draft any more, or was changed since `application` was read (its changedAt differs).
    /// Answers the case with its new changedAt.
    virtual QFuture<base::Result<Application>> commit(Application application, QString leavingStep) = 0;
    /// The unfinished cases: drafts and returned ones first, then those waiting for central; latest change first.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> list() = 0;
    /// The cases that were submitted, and the clearings that were ordered, on this day at the counter (UTC+8), whatever
    /// their state is now; latest first.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> listOf(QDate day) = 0;
    /// This workstation's applications for the person with exactly this identity number: drafts, waiting, returned and
    /// accepted ones. Without clearings and without the case `besides`.
    virtual QFuture<base::Result<std::vector<ApplicationSummary>>> casesOf(QString identityNumber,
                                                                           ApplicationId besides) = 0;
    /// Deletes a draft by destroying its key. Audited. CaseNumbered for one that was submitted before.
    virtual QFuture<base::Status> abandon(ApplicationId id) = 0;
    /// Deletes a draft if it is blank (Application::isBlank()) and has no draft inputs and no picture. Answers whether
    /// it was deleted.
    virtual QFuture<base::Result<bool>> dropIfBlank(ApplicationId id) = 0;
    /// 作废 of a numbered case that is a draft or was returned: it stays readable, with who voided it, who agreed and
    /// why. `approval` is what Accounts::approve() answered for the action "case_void" on this case; SupervisorNeeded
    /// otherwise. Malformed without a reason, Conflict in another state.
    virtual QFuture<base::Result<Application>> voidCase(ApplicationId id, QString reason, Approval approval) = 0;

    /// Keeps the raw text of an input while it is being typed. An empty text is kept, too: it says that the operator
    /// emptied the input.
    virtual QFuture<base::Status> saveDraftInput(ApplicationId id, QString step, QString field, QString text) = 0;
    virtual QFuture<base::Result<QHash<QString, QString>>> draftInputs(ApplicationId id, QString step) = 0;

    /// Seals a JPEG and its thumbnail under the case's key. Answers `picture` with id, bytes, digest and takenAt filled
    /// in. A picture that no committed case names is deleted later.
    virtual QFuture<base::Result<Picture>> addPicture(ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                                      Picture picture) = 0;
    virtual QFuture<base::Result<QByteArray>> pictureJpeg(ApplicationId id, PictureId picture) = 0;
    virtual QFuture<base::Result<QByteArray>> pictureThumbnail(ApplicationId id, PictureId picture) = 0;

    /// 「确认提交」: gives the case its acceptance number, freezes the exact bytes, signs them, seals them for central
    /// and queues case and files, in one transaction. Called again for the same revision it answers the first outcome.
    virtual QFuture<base::Result<Application>> submit(Application application) = 0;
    /// 「重新提交」 of a returned case: it becomes a draft of the next revision, with all its data and the same
    /// acceptance number. What central's verdict settled is no longer open (settleByVerdict()); its reasons stay until
    /// the case is submitted again.
    virtual QFuture<base::Result<Application>> reopen(ApplicationId id) = 0;

    /// 「清理」: makes an order, with an id, for the cards that are not cleared yet and queues the case, in one
    /// transaction, before anything is sent. For a draft or, about the cards that failed, for a returned clearing (next
    /// revision). A clearing that is queued already is answered unchanged, with the order that it has.
    virtual QFuture<base::Result<Application>> orderClearing(Application application) = 0;
    /// Records central's answer about an order: the case becomes accepted when every card is cleared, a draft at its
    /// confirmation when no order ever reached central, else returned. An answer about another order, or one that was
    /// recorded before, changes nothing.
    virtual QFuture<base::Result<Application>> recordClearing(ApplicationId id, ClearingAnswer answer) = 0;

    /// Records a paper in the case's history and the audit log, before it is made. `printer` is absent when it is saved
    /// as PDF. Answers how many times this form of the case was recorded before: more than 0 makes this one a reprint.
    virtual QFuture<base::Result<int>> recordPrint(ApplicationId id, QString form, int copies,
                                                   std::optional<QString> printer) = 0;
    /// The case's history of papers, latest first.
    virtual QFuture<base::Result<std::vector<PrintRecord>>> prints(ApplicationId id) = 0;
    /// The cases that were submitted on this day at the counter (UTC+8), including those submitted again or voided
    /// since; in the order of acceptance.
    virtual QFuture<base::Result<std::vector<SubmittedCase>>> submittedOn(QDate day) = 0;
    /// Records that a 交接清单 of that day, listing `cases` cases, goes out. Audited. No printer: saved as PDF.
    virtual QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) = 0;
};

} // namespace shouli::domain
