// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Services.h"
#include "protocol/Messages.h"
#include "sql/Database.h"

namespace shouli::central {

/// Who is asked about: with a number that exists and a name that a person can have.
struct Person {
    domain::ApplicationId application;
    domain::IdentityNumber number;
    QString name;

    /// NotChineseCitizen, or Malformed: the same parsing as at the desk.
    static base::Result<Person> parse(const protocol::Claim& claim);
};

/// The questions about a person, asked live and once more when a case arrives. Errors are of the section "what central
/// answers about a person or a case".
class Asking {
public:
    Asking(const Services& services, sql::Database& database);

    /// Somebody who is known and alive: PersonNotFound, PersonDeceased.
    base::Result<const KnownPerson*> living(const Person& person);
    /// PersonNotFound, PersonDeceased, ApplicationRunning (one of another case).
    base::Status precheck(const Person& person);
    /// Those of precheck(), SeveralCards, CardHeld, NoTieToProvince, NoTieToCity.
    base::Status eligibility(const Person& person, const QString& issuingCity);
    /// Whose receipt it is: ReceiptUnknown, ReceiptOfOther, ReceiptExpired.
    base::Result<const KnownPerson*> receipt(const Person& person, const QString& receiptNumber);
    /// PersonNotFound, NoPhotoOnFile.
    base::Result<const KnownPerson*> portrait(const Person& person);

private:
    base::Result<const KnownPerson*> known(const Person& person);
    /// The valid cards that were not cleared.
    base::Result<int> cardsLeft(const KnownPerson& person);

    const Services& m_services;
    sql::Database& m_database;
};

} // namespace shouli::central
