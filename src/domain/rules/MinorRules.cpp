// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/MinorCase.h"
#include "domain/rules/Checks.h"

namespace shouli::domain {

namespace {

constexpr int kAgeOfIdCard = 16; // Identity Card Law, article 7
constexpr int kAgeOfPhoto = 7;   // 未满七周岁不采集相片

Issues checkRelation(const Application& application, const ReferenceData& reference) {
    const CodeList& relations = reference.list(QStringLiteral("relationship"));
    const QString code = application.guardian ? application.guardian->relation : QString();
    if (Issues issues = checkCode(Field::Relation, code, relations); !issues.empty())
        return issues;
    const QHash<QString, QString>& known = relations.find(code)->extra;
    if (known.value(QStringLiteral("guardian")) != QLatin1String("yes"))
        return {error(Field::Relation, IssueCode::NotInList, {code})};
    const QString sex = known.value(QStringLiteral("sex"));
    if (!sex.isEmpty() && sex != textOf(application.guardian->person.sex))
        return {error(Field::Relation, IssueCode::RelationOfOtherSex)};
    return {};
}

Issues checkAgeOfMinor(const Person& child, QDate today) {
    if (isOfAge(child.birthDate, today))
        return {error(Field::Number, IssueCode::AdultNeedsNoGuardian)};
    if (child.number.kind() == DocumentKind::HouseholdRegister && ageOn(child.birthDate, today) >= kAgeOfIdCard)
        return {error(Field::DocumentKind, IssueCode::RegisterAt16)};
    return {};
}

Issues checkChild(const Application& application, QDate today) {
    if (!application.applicant)
        return {error(Field::Name, IssueCode::Missing), error(Field::Number, IssueCode::Missing)};
    const Person& child = *application.applicant;
    if (!isAllowed(application.flow, child.kind, child.number.kind()) || child.number.applicant() != child.kind)
        return {error(Field::Number, IssueCode::PermitUnder16OnPaper)};
    if (application.guardian && application.guardian->person.number.text() == child.number.text())
        return {error(Field::Number, IssueCode::GuardianIsApplicant)};
    Issues issues = checkBirthAndSex(child, today);
    if (issues.empty())
        append(issues, checkAgeOfMinor(child, today));
    append(issues, checkName(child));
    return issues;
}

} // namespace

Issues checkGuardian(const Application& application, const RuleContext& context) {
    if (!application.guardian)
        return {error(Field::Name, IssueCode::Missing), error(Field::Number, IssueCode::Missing)};
    const Person& guardian = application.guardian->person;
    if (guardian.kind != ApplicantKind::Mainland || guardian.number.kind() != DocumentKind::ResidentIdCard)
        return {error(Field::DocumentKind, IssueCode::DocumentOfOtherKind)};
    Issues issues = checkBirthAndSex(guardian, context.today);
    if (issues.empty() && !isOfAge(guardian.birthDate, context.today))
        issues.push_back(error(Field::Number, IssueCode::GuardianUnder18));
    append(issues, checkName(guardian));
    append(issues, checkCounterPictures(application, guardian));
    return issues;
}

Issues checkMinor(const Application& application, const RuleContext& context) {
    Issues issues = checkRelation(application, context.reference);
    append(issues, checkChild(application, context.today));
    append(issues, checkEligibility(application, context));
    return issues;
}

bool mayLeaveOutPhoto(const Application& application, QDate today) {
    return application.flow->hasGuardian && application.applicant &&
           ageOn(application.applicant->birthDate, today) < kAgeOfPhoto;
}

} // namespace shouli::domain
