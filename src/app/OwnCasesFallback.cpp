// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnCasesFallback.h"

#include "base/ErrorCode.h"
#include "domain/ports/CentralQuestions.h"

namespace shouli::app {

using base::Result;
using base::Status;

using domain::FlowKind;

OwnCasesFallback::OwnCasesFallback(domain::EligibilityQuestions& central, HasRunningCase hasRunningCase,
                                   const base::Clock& clock)
    : m_central(central)
    , m_hasRunningCase(std::move(hasRunningCase))
    , m_clock(clock) {}

QFuture<Status> OwnCasesFallback::orOwnCases(QFuture<Status> central, domain::ApplicationId id, const QString& number) {
    const QDateTime oldest = m_clock.now().addDays(-kRunsDays);
    const QDateTime passed = m_passed->value(number);
    const QDateTime since = passed.isValid() && passed > oldest ? passed : oldest;
    return central
        .then([ask = m_hasRunningCase, id, number, since](const Status& answer) {
            if (answer || !domain::isUnreachable(answer.error().code))
                return QtFuture::makeReadyFuture(answer);
            return ask(number, id, since).then([answer](const Result<bool>& isRunning) {
                return isRunning && *isRunning ? Status(base::fail(base::ErrorCode::OwnCaseRunning)) : answer;
            });
        })
        .unwrap();
}

// Whoever has cards cleared may have a case running, and so may a guardian, who is asked about here for a minor.
QFuture<Status> OwnCasesFallback::precheck(domain::ApplicationId id, FlowKind flow, domain::Person person) {
    const QString number = person.number.text();
    QFuture<Status> answer = m_central.precheck(id, flow, std::move(person));
    if (!flow->isFirstCard || flow->hasGuardian)
        return answer;
    return orOwnCases(answer.then([passed = m_passed, number, asked = m_clock.now()](const Status& central) {
        if (central)
            passed->insert(number, asked);
        return central;
    }),
                      id, number);
}

// A child is known from here on only. The precheck of an adult may be older than the case that runs by now.
QFuture<Status> OwnCasesFallback::checkEligibility(domain::ApplicationId id, FlowKind flow, domain::Person applicant,
                                                   QString issuingCity) {
    const QString number = applicant.number.text();
    const QFuture<Status> answer = m_central.checkEligibility(id, flow, std::move(applicant), std::move(issuingCity));
    return flow->isFirstCard ? orOwnCases(answer, id, number) : answer;
}

} // namespace shouli::app
