// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

#include <algorithm>

namespace shouli::domain {

namespace {

constexpr int kAgeOfIdCard = 16; // Identity Card Law, article 7

Issues checkAge(const Person& person, FlowKind flow, QDate today) {
    const Field field = person.number.birthDate() ? Field::Number : Field::BirthDate;
    const int age = ageOn(person.birthDate, today);
    if (age < flow->ownAge) {
        // A guardian applies here only for a child of the mainland.
        const bool isMainlander = person.kind == ApplicantKind::Mainland;
        return {error(field, isMainlander ? IssueCode::Under16NeedsGuardian : IssueCode::PermitUnder16OnPaper,
                      {QString::number(age)})};
    }
    if (person.number.kind() == DocumentKind::HouseholdRegister && age >= kAgeOfIdCard)
        return {error(Field::DocumentKind, IssueCode::RegisterAt16)};
    return {};
}

} // namespace

Issues checkIdentity(const Application& application, const RuleContext& context) {
    if (!application.applicant)
        return {error(Field::Name, IssueCode::Missing), error(Field::Number, IssueCode::Missing)};
    const Person& person = *application.applicant;
    Issues issues = checkBirthAndSex(person, context.today);
    if (std::all_of(issues.begin(), issues.end(), [](const Issue& issue) { return issue.field == Field::Sex; }))
        append(issues, checkAge(person, application.flow, context.today));
    append(issues, checkName(person));
    const bool registerAt16 = issues.end() != std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
                                  return issue.code == IssueCode::RegisterAt16;
                              });
    if (!registerAt16 && !isAllowed(application.flow, person.kind, person.number.kind()))
        issues.push_back(error(Field::DocumentKind, IssueCode::DocumentOfOtherKind));
    else if (person.number.applicant() != person.kind)
        issues.push_back(error(Field::Number, IssueCode::DocumentOfOtherKind));
    append(issues, checkCounterPictures(application, person));
    return issues;
}

} // namespace shouli::domain
