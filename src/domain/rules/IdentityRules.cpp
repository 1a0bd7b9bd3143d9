// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

namespace {

constexpr int kAgeOfOwnApplication = 16;

Issues checkAge(const Person& person, FlowKind flow, QDate today) {
    const Field field = person.number.birthDate() ? Field::Number : Field::BirthDate;
    const int age = ageOn(person.birthDate, today);
    if (flow == FlowKind::Adult && age < kAgeOfOwnApplication) {
        // A guardian applies here only for a child of the mainland.
        const bool isMainlander = person.kind == ApplicantKind::Mainland;
        return {error(field, isMainlander ? IssueCode::Under16NeedsGuardian : IssueCode::PermitUnder16OnPaper,
                      {QString::number(age)})};
    }
    // Identity Card Law, article 7: a card is due at 16.
    if (person.number.kind() == DocumentKind::HouseholdRegister && age >= kAgeOfOwnApplication)
        return {error(Field::DocumentKind, IssueCode::RegisterAt16)};
    return {};
}

Issues checkBirthAndSex(const Person& person, const RuleContext& context, FlowKind flow) {
    Issues issues;
    if (person.number.sex() && *person.number.sex() != person.sex)
        issues.push_back(error(Field::Sex, IssueCode::WrongFormat));
    if (person.number.birthDate() && *person.number.birthDate() != person.birthDate)
        issues.push_back(error(Field::BirthDate, IssueCode::BadBirthDate));
    else if (!person.birthDate.isValid())
        issues.push_back(error(Field::BirthDate, IssueCode::Missing));
    else if (person.birthDate > context.today)
        issues.push_back(error(person.number.birthDate() ? Field::Number : Field::BirthDate, IssueCode::DateInFuture));
    else
        append(issues, checkAge(person, flow, context.today));
    return issues;
}

} // namespace

Issues checkIdentity(const Application& application, const RuleContext& context) {
    if (!application.applicant)
        return {error(Field::Name, IssueCode::Missing), error(Field::Number, IssueCode::Missing)};
    const Person& person = *application.applicant;
    Issues issues = checkBirthAndSex(person, context, application.flow);
    const bool registerAt16 = issues.end() != std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
                                  return issue.code == IssueCode::RegisterAt16;
                              });
    if (!registerAt16 && !isAllowed(application.flow, person.kind, person.number.kind()))
        issues.push_back(error(Field::DocumentKind, IssueCode::DocumentOfOtherKind));
    else if (person.number.applicant() != person.kind)
        issues.push_back(error(Field::Number, IssueCode::DocumentOfOtherKind));
    return issues;
}

} // namespace shouli::domain
