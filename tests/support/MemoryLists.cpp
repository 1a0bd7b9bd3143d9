// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "support/FakeDesk.h"

namespace shouli::test {

using namespace domain;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

// As the store's (store/cases/ApplicationTable.h), so that no test of the desk needs a disk.
ApplicationSummary summaryOf(const Application& application) {
    ApplicationSummary summary;
    summary.id = application.id;
    summary.flow = application.flow;
    summary.state = application.state;
    summary.step = application.step;
    summary.owner = application.owner;
    summary.ownerName = application.ownerName;
    if (const Person* person = application.applicant ? &*application.applicant : application.atCounter()) {
        summary.applicantName = person->name.text();
        summary.maskedNumber = maskedNumber(person->number.text());
        summary.isNameOfGuardian = !application.applicant;
    }
    if (application.acceptanceNumber)
        summary.acceptanceNumber = application.acceptanceNumber->text();
    summary.isNumbered = application.isNumbered();
    summary.isTakenOffline = application.isTakenOffline();
    summary.isReviewDue = application.isReviewDue();
    for (const Refusal& refusal : application.refusals)
        summary.reasons.append(refusal.reason.isEmpty() ? refusal.code : refusal.reason);
    if (application.voiding)
        summary.voidReason = application.voiding->reason;
    summary.createdAt = application.createdAt;
    summary.changedAt = application.changedAt;
    return summary;
}

bool isUndone(const Application& application) {
    return application.state == ApplicationState::Draft || application.state == ApplicationState::Queued ||
           (application.state == ApplicationState::Returned && application.flow != FlowKind::CardClearing);
}

} // namespace

QFuture<Result<std::vector<ApplicationSummary>>>
MemoryApplications::those(const std::function<bool(const Application&)>& wanted) const {
    std::vector<ApplicationSummary> found;
    for (const auto& [id, application] : cases)
        if (wanted(application))
            found.push_back(summaryOf(application));
    return QtFuture::makeReadyFuture(Result<std::vector<ApplicationSummary>>(found));
}

QFuture<Result<std::vector<ApplicationSummary>>> MemoryApplications::list() { return those(isUndone); }

QFuture<Result<std::vector<ApplicationSummary>>> MemoryApplications::listOf(QDate day) {
    return those([day](const Application& application) {
        return application.submittedAt.isValid() && application.submittedAt.toOffsetFromUtc(8 * 3600).date() == day;
    });
}

QFuture<Result<std::vector<ApplicationSummary>>> MemoryApplications::casesOf(QString identityNumber,
                                                                             ApplicationId besides) {
    const auto found = those([=](const Application& application) {
        return application.id != besides && application.applicant && application.flow != FlowKind::CardClearing &&
               application.applicant->number.text() == identityNumber;
    });
    if (!m_areCasesHeld)
        return found;
    auto promise = std::make_shared<QPromise<Result<std::vector<ApplicationSummary>>>>();
    promise->start();
    m_heldCases.push_back([promise, found] {
        promise->addResult(found.result());
        promise->finish();
    });
    return promise->future();
}

void MemoryApplications::releaseCasesOf() {
    m_areCasesHeld = false;
    for (const auto& answer : std::exchange(m_heldCases, {}))
        answer();
}

QFuture<Status> MemoryApplications::abandon(ApplicationId id) {
    if (failure)
        return QtFuture::makeReadyFuture(Status(base::fail(*failure)));
    if (cases.at(id).isNumbered())
        return QtFuture::makeReadyFuture(Status(base::fail(ErrorCode::CaseNumbered)));
    cases.erase(id);
    return QtFuture::makeReadyFuture(Status({}));
}

QFuture<Result<bool>> MemoryApplications::dropIfBlank(ApplicationId id) {
    const auto found = cases.find(id);
    const bool isToGo = found != cases.end() && found->second.isBlank() && m_drafts.texts.isEmpty();
    if (isToGo)
        cases.erase(found);
    return QtFuture::makeReadyFuture(Result<bool>(isToGo));
}

QFuture<Result<Application>> MemoryApplications::voidCase(ApplicationId id, QString reason, Approval approval) {
    if (failure)
        return QtFuture::makeReadyFuture(Result<Application>(base::fail(*failure)));
    Application application = cases.at(id);
    application.state = ApplicationState::Voided;
    application.step = flow::textOf(flow::StepId::Outcome);
    application.voiding = Voiding{
        reason, application.owner, application.ownerName, approval.supervisor, approval.supervisorName, m_clock.now()};
    return QtFuture::makeReadyFuture(Result<Application>(keep(std::move(application))));
}

} // namespace shouli::test
