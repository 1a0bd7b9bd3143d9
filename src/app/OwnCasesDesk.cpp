// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnCasesDesk.h"

namespace shouli::app {

using base::Result;
using base::Status;

using domain::FlowKind;

QFuture<Status> OwnCasesDesk::orOwnCases(QFuture<Status> central, domain::ApplicationId id, const QString& number) {
    return central
        .then([ask = m_hasRunningCase, id, number](const Status& answer) {
            if (answer || !domain::isUnreachable(answer.error().code))
                return QtFuture::makeReadyFuture(answer);
            return ask(number, id).then([answer](const Result<bool>& isRunning) {
                return isRunning && *isRunning ? Status(base::fail(base::ErrorCode::ApplicationRunning)) : answer;
            });
        })
        .unwrap();
}

// Whoever has cards cleared may have a case running, and so may a guardian, who is asked about here for a minor.
QFuture<Status> OwnCasesDesk::precheck(domain::ApplicationId id, FlowKind flow, domain::Person person) {
    const QString number = person.number.text();
    const QFuture<Status> answer = HttpCentralDesk::precheck(id, flow, std::move(person));
    return flow->isFirstCard && !flow->hasGuardian ? orOwnCases(answer, id, number) : answer;
}

// A child is known from here on only. The precheck of an adult may be older than the case that runs by now.
QFuture<Status> OwnCasesDesk::checkEligibility(domain::ApplicationId id, FlowKind flow, domain::Person applicant,
                                               QString issuingCity) {
    const QString number = applicant.number.text();
    const QFuture<Status> answer =
        HttpCentralDesk::checkEligibility(id, flow, std::move(applicant), std::move(issuingCity));
    return flow->isFirstCard ? orOwnCases(answer, id, number) : answer;
}

} // namespace shouli::app
