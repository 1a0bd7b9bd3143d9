// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

namespace {

Issues checkAnswer(CheckOutcome outcome, const QString& refusal, const QDateTime& at) {
    switch (outcome) {
    case CheckOutcome::Passed:
    case CheckOutcome::Open:
        return {};
    case CheckOutcome::NotAsked:
        return {error(Field::Eligibility, IssueCode::NotAsked)};
    case CheckOutcome::Refused:
        return {error(Field::Eligibility, IssueCode::RefusedByCentral, {refusal, at.toString(Qt::ISODateWithMs)})};
    }
    Q_UNREACHABLE();
}

} // namespace

bool holdsForCity(const Eligibility& eligibility, const QString& city) {
    if (eligibility.issuingCity == city)
        return true;
    return eligibility.outcome == CheckOutcome::Refused &&
           eligibility.refusal != QLatin1String(textOf(base::ErrorCode::NoTieToCity));
}

// A clearing that began at a case was led to by that case's own check; one of its own cannot be done offline.
Issues checkPrecheck(const Application& application, const RuleContext&) {
    const Eligibility& eligibility = application.eligibility;
    const bool isOrder = application.flow->isOrder;
    if (isOrder && application.clearing && !application.clearing->origin.isNull())
        return {};
    if (isOrder && eligibility.precheck == CheckOutcome::Open)
        return {error(Field::Eligibility, IssueCode::NotAsked)};
    return checkAnswer(eligibility.precheck, eligibility.precheckRefusal, eligibility.precheckAt);
}

Issues checkEligibility(const Application& application, const RuleContext& context) {
    const Eligibility& eligibility = application.eligibility;
    Issues issues = checkCode(Field::IssuingCity, eligibility.issuingCity,
                              context.reference.list(QStringLiteral("guangdong_city")));
    Issues ofAnswers = checkPrecheck(application, context);
    if (ofAnswers.empty())
        ofAnswers = checkAnswer(eligibility.outcome, eligibility.refusal, eligibility.answeredAt);
    append(issues, std::move(ofAnswers));
    return issues;
}

} // namespace shouli::domain
