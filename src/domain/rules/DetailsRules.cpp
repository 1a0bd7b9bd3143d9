// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

#include <vector>

namespace shouli::domain {

namespace {

constexpr int kAgeOfLongTerm = 46;
constexpr int kAgeOfIdCard = 16; // from then on the household register is not enough
constexpr int kMonthsOfOneEntry = 3;

// The usual terms in years of a document given at this age; empty where no rule says one.
std::vector<int> usualYears(DocumentKind kind, int age) {
    switch (kind) {
    case DocumentKind::ResidentIdCard: // Identity Card Law, article 5
        if (age >= kAgeOfLongTerm)
            return {};
        return {age < 16 ? 5 : age < 26 ? 10 : 20};
    case DocumentKind::HkMacaoTravelPermit:
        return age >= 18 ? std::vector{10} : std::vector{3, 5};
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
    case DocumentKind::TaiwanTravelPermit:
        return {5};
    case DocumentKind::HouseholdRegister:
        return {};
    }
    Q_UNREACHABLE();
}

// Travel permits are also printed with the day before: 2015.09.21 to 2020.09.20.
bool mayEndADayEarlier(DocumentKind kind) {
    return kind == DocumentKind::HkMacaoTravelPermit || kind == DocumentKind::TaiwanTravelPermit;
}

bool termFitsAge(DocumentKind kind, QDate birth, QDate from, QDate until) {
    if (kind == DocumentKind::HouseholdRegister)
        return until == registerGoodUntil(birth);
    for (const int years : usualYears(kind, ageOn(birth, from))) {
        const QDate usualEnd = from.addYears(years);
        if (until == usualEnd || (mayEndADayEarlier(kind) && until == usualEnd.addDays(-1)))
            return true;
    }
    return false;
}

// Three months, for one journey: no identity document.
bool isForOneEntry(DocumentKind kind, QDate from, QDate until) {
    return kind == DocumentKind::TaiwanTravelPermit && until <= from.addMonths(kMonthsOfOneEntry);
}

Issues checkStart(QDate birth, QDate from, QDate today) {
    if (!from.isValid())
        return {error(Field::ValidFrom, IssueCode::Missing)};
    if (from > today)
        return {error(Field::ValidFrom, IssueCode::DateInFuture)};
    if (from < birth)
        return {error(Field::ValidFrom, IssueCode::BeforeBirth)};
    return {};
}

Issues checkEnd(DocumentKind kind, QDate birth, QDate from, QDate until, QDate today) {
    if (!until.isValid())
        return {error(Field::ValidUntil, IssueCode::Missing)};
    if (from.isValid() && until <= from)
        return {error(Field::ValidUntil, IssueCode::EndBeforeStart)};
    if (until < today)
        return {error(Field::ValidUntil, IssueCode::Expired, {until.toString(Qt::ISODate)})};
    if (from.isValid() && isForOneEntry(kind, from, until))
        return {error(Field::ValidUntil, IssueCode::OneEntryPermit)};
    if (from.isValid() && from >= birth && !termFitsAge(kind, birth, from, until))
        return {warning(Field::ValidUntil, IssueCode::TermDoesNotFitAge)};
    return {};
}

Issues checkLongTerm(DocumentKind kind, QDate birth, QDate from) {
    if (kind != DocumentKind::ResidentIdCard)
        return {error(Field::LongTerm, IssueCode::LongTermNeedsIdCard)};
    if (from.isValid() && ageOn(birth, from) < kAgeOfLongTerm)
        return {error(Field::LongTerm, IssueCode::LongTermNeeds46)};
    return {};
}

} // namespace

QDate registerGoodUntil(QDate birth) { return birth.addYears(kAgeOfIdCard).addDays(-1); }

Issues checkDocumentTerm(DocumentKind kind, QDate birth, QDate from, QDate until, bool longTerm, QDate today) {
    Issues issues = checkStart(birth, from, today);
    append(issues, longTerm ? checkLongTerm(kind, birth, from) : checkEnd(kind, birth, from, until, today));
    return issues;
}

Issues checkDetails(const Application& application, const RuleContext& context) {
    const Details details = application.details.value_or(Details{});
    const ReferenceData& reference = context.reference;
    Issues issues = checkCode(Field::EthnicGroup, details.ethnicGroup, reference.list(QStringLiteral("ethnic_group")));
    if (application.applicant)
        append(issues, checkDocumentTerm(application.applicant->number.kind(), application.applicant->birthDate,
                                         details.validFrom, details.validUntil, details.longTerm, context.today));
    append(issues, checkPhone(Field::Mobile, Field::SmsCode, details.phone));
    if (!application.flow->hasGuardian) // 1.4.5 has no 职业
        append(issues, checkCode(Field::Occupation, details.occupation, reference.list(QStringLiteral("occupation"))));
    append(issues, checkDivision(Field::Residence, details.residence, reference.divisions));
    append(issues, checkAddress(Field::ResidenceAddress, details.residenceAddress));
    append(issues, checkCode(Field::Bank, details.bank, reference.list(QStringLiteral("service_bank"))));
    append(issues,
           checkCode(Field::InsuranceType, details.insuranceType, reference.list(QStringLiteral("insurance_type"))));
    return issues;
}

} // namespace shouli::domain
