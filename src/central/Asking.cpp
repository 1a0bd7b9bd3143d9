// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Asking.h"

#include "base/ErrorCode.h"
#include "central/ClearingTable.h"
#include "domain/Identifiers.h"
#include "domain/Issue.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

constexpr int kReceiptLifeDays = 60; // as the receipts of 珠海 say

} // namespace

Result<AskedPerson> AskedPerson::parse(const protocol::Claim& claim, const QString& outlet, QDate today) {
    const auto number = domain::IdentityNumber::parse(claim.document, claim.number);
    if (!number && number.error() == domain::IssueCode::NotChineseCitizenPermit)
        return base::fail(ErrorCode::NotChineseCitizen);
    if (!number)
        return base::fail(ErrorCode::Malformed, QStringLiteral("number: ") + textOf(number.error()));
    if (const auto birth = number->birthDate(); birth && *birth > today)
        return base::fail(ErrorCode::Malformed, QStringLiteral("number: ") + textOf(domain::IssueCode::DateInFuture));
    const auto name = domain::PersonName::parse(claim.name);
    if (!name)
        return base::fail(ErrorCode::Malformed, QStringLiteral("name: ") + textOf(name.error()));
    return AskedPerson{{outlet, claim.application}, *number, name->text()};
}

Asking::Asking(const Services& services, sql::Database& database)
    : m_services(services)
    , m_database(database) {}

Result<const KnownPerson*> Asking::known(const AskedPerson& person) {
    const KnownPerson* known = m_services.people.find(person.number, person.name);
    if (!known)
        return base::fail(ErrorCode::PersonNotFound);
    return known;
}

Result<const KnownPerson*> Asking::living(const AskedPerson& person) {
    SHOULI_TRY(const KnownPerson* known, this->known(person));
    if (known->isDeceased)
        return base::fail(ErrorCode::PersonDeceased);
    return known;
}

Result<int> Asking::cardsLeft(const KnownPerson& person) {
    ClearingTable clearings(m_database);
    int left = 0;
    for (const KnownCard& card : person.cards) {
        SHOULI_TRY(const bool isCleared,
                   clearings.isCleared(m_services.keys.digestOf("card", card.card.number.toUtf8())));
        left += isCleared ? 0 : 1;
    }
    return left;
}

Status Asking::precheck(const AskedPerson& person) {
    SHOULI_TRY(const KnownPerson* known, living(person));
    CaseTable cases(m_database);
    SHOULI_TRY(const auto running, cases.openApplication(m_services.keys.index().ofIdentityNumber(known->number)));
    if (known->hasApplication || (running && *running != person.asker))
        return base::fail(ErrorCode::ApplicationRunning);
    return {};
}

Status Asking::eligibility(const AskedPerson& person, const QString& issuingCity) {
    SHOULI_CHECK(precheck(person));
    SHOULI_TRY(const KnownPerson* known, this->known(person));
    SHOULI_TRY(const int cards, cardsLeft(*known));
    if (cards > 1)
        return base::fail(ErrorCode::SeveralCards);
    if (cards == 1)
        return base::fail(ErrorCode::CardHeld);
    if (known->cities.isEmpty())
        return base::fail(ErrorCode::NoTieToProvince);
    if (!known->cities.contains(issuingCity) && !known->cities.contains(QStringLiteral("*")))
        return base::fail(ErrorCode::NoTieToCity);
    return {};
}

Result<const KnownPerson*> Asking::receipt(const AskedPerson& person, const QString& receiptNumber) {
    const auto number = domain::PhotoReceiptNumber::parse(receiptNumber);
    const KnownPerson* owner = number ? m_services.people.findReceipt(number->text()) : nullptr;
    if (!owner)
        return base::fail(ErrorCode::ReceiptUnknown);
    if (m_services.people.find(person.number, owner->name) != owner)
        return base::fail(ErrorCode::ReceiptOfOther);
    if (owner->receiptAgeDays > kReceiptLifeDays)
        return base::fail(ErrorCode::ReceiptExpired);
    return owner;
}

Result<const KnownPerson*> Asking::portrait(const AskedPerson& person) {
    SHOULI_TRY(const KnownPerson* known, this->known(person));
    if (!known->hasPortrait)
        return base::fail(ErrorCode::NoPhotoOnFile);
    return known;
}

} // namespace shouli::central
