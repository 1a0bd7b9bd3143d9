// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/Checks.h"

#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "domain/TypedText.h"

#include <algorithm>
#include <iterator>

namespace shouli::domain {

namespace {

constexpr qsizetype kAddressShortest = 5;
constexpr qsizetype kAddressLongest = 100;
constexpr qsizetype kForeignPhoneLongest = 20;
constexpr int kOldest = 130; // years; the oldest person whose age is proven became 122

bool isControl(char32_t c) {
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

// Of another place: "+852 6123 4567".
bool looksLikePhone(const QString& number) {
    return number.size() <= kForeignPhoneLongest && std::all_of(number.begin(), number.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u' ';
           });
}

Issues checkApprovedPhone(Field field, const Phone& phone) {
    Issues issues;
    if (!looksLikePhone(phone.number))
        issues.push_back(error(field, IssueCode::WrongFormat));
    if (phone.approvedBy.isNull())
        issues.push_back(error(field, IssueCode::NotVerified));
    return issues;
}

} // namespace

Issue error(Field field, IssueCode code, QStringList values) {
    return {field, code, Severity::Error, std::move(values)};
}

Issue warning(Field field, IssueCode code, QStringList values) {
    return {field, code, Severity::Warning, std::move(values)};
}

void append(Issues& issues, Issues more) {
    issues.insert(issues.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Issues checkCode(Field field, const QString& code, const CodeList& list) {
    if (code.isEmpty())
        return {error(field, IssueCode::Missing)};
    const CodeEntry* entry = list.find(code);
    if (!entry || entry->standing == Standing::Retired)
        return {error(field, IssueCode::NotInList, {code})};
    return {};
}

Issues checkDivision(Field field, const QString& code, const Divisions& divisions) {
    if (code.isEmpty())
        return {error(field, IssueCode::Missing)};
    const Division* division = divisions.find(code);
    if (!division || division->standing == Standing::Retired || divisions.hasChildren(code))
        return {error(field, IssueCode::NotInList, {code})};
    return {};
}

Issues checkAddress(Field field, const QString& address) {
    const QList<uint> characters = address.trimmed().toUcs4();
    if (characters.isEmpty())
        return {error(field, IssueCode::Missing)};
    if (const auto bad = std::find_if(characters.begin(), characters.end(), isControl); bad != characters.end())
        return {error(field, IssueCode::BadCharacter, {namedCharacter(*bad)})};
    if (characters.size() < kAddressShortest)
        return {error(field, IssueCode::TooShort, {QString::number(kAddressShortest)})};
    if (characters.size() > kAddressLongest)
        return {error(field, IssueCode::TooLong, {QString::number(kAddressLongest)})};
    return {};
}

std::optional<IssueCode> faultOfBirth(QDate birth, QDate today) {
    if (!birth.isValid())
        return std::nullopt;
    if (birth > today)
        return IssueCode::DateInFuture;
    return ageOn(birth, today) > kOldest ? std::optional(IssueCode::TooLongAgo) : std::nullopt;
}

Issues checkName(const Person& person) {
    const QString& name = person.name.text();
    if (const auto parsed = PersonName::parse(name); !parsed)
        return {issueOfName(Field::Name, name, parsed.error())};
    return {};
}

Issues checkBirthAndSex(const Person& person, QDate today) {
    Issues issues;
    if (person.number.sex() && *person.number.sex() != person.sex)
        issues.push_back(error(Field::Sex, IssueCode::WrongFormat));
    if (person.number.birthDate() && *person.number.birthDate() != person.birthDate)
        issues.push_back(error(Field::BirthDate, IssueCode::BadBirthDate));
    else if (!person.birthDate.isValid())
        issues.push_back(error(Field::BirthDate, IssueCode::Missing));
    else if (const auto fault = faultOfBirth(person.birthDate, today))
        issues.push_back(error(person.number.birthDate() ? Field::Number : Field::BirthDate, *fault));
    return issues;
}

Issues checkPhone(Field field, Field codeField, const Phone& phone) {
    if (phone.check == PhoneCheck::ApprovedWithout)
        return checkApprovedPhone(field, phone);
    const auto number = MobileNumber::parse(phone.number);
    if (!number)
        return {error(field, number.error())};
    if (number->text() != phone.number)
        return {error(field, IssueCode::WrongFormat)};
    if (phone.check == PhoneCheck::Open || (phone.check == PhoneCheck::Verified && !phone.token.isEmpty()))
        return {};
    // A voided verification keeps its time.
    return {error(codeField, phone.verifiedAt.isValid() ? IssueCode::ChangedSinceVerified : IssueCode::NotVerified)};
}

} // namespace shouli::domain
