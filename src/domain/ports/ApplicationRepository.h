// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"
#include "domain/ports/Accounts.h"

#include <QFuture>

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

    /// 退回待补正: central returned it, and it was not submitted again since. So it is too while it is being corrected.
    bool isReturned() const {
        return state == ApplicationState::Returned || (state == ApplicationState::Draft && !reasons.isEmpty());
    }
};

/// The cases of this workstation. As with all ports of the local store (DraftInputs, Pictures, Prints, Clearings):
/// calls need a signed-in operator (else StoreLocked) and return at once; answers arrive on the store's thread (receive
/// them by base::on(), base/OnAnswer.h). A successful answer to a change means that it is on the disk (fsync).
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

    /// 「确认提交」: gives the case its acceptance number, freezes the exact bytes, signs them, seals them for central
    /// and queues case and files, in one transaction. Called again for the same revision it answers the first outcome.
    virtual QFuture<base::Result<Application>> submit(Application application) = 0;
    /// 「重新提交」 of a returned case: it becomes a draft of the next revision, with all its data and the same
    /// acceptance number. What central's verdict settled is no longer open (settleByVerdict()); its reasons stay until
    /// the case is submitted again.
    virtual QFuture<base::Result<Application>> reopen(ApplicationId id) = 0;
};

} // namespace shouli::domain
