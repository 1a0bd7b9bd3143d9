// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CaseTable.h"
#include "central/Services.h"
#include "protocol/Messages.h"
#include "sql/Database.h"

namespace shouli::central {

/// The person whom a question is about, with a well-formed identity number and name.
struct AskedPerson {
    CaseKey asker; ///< the case at which the person is asked about
    domain::IdentityNumber number;
    QString name;

    /// Parses by the rules of domain; `outlet` asks. NotChineseCitizen for a permit of somebody who is not a citizen;
    /// otherwise Malformed, also for a birth date after `today`.
    static base::Result<AskedPerson> parse(const protocol::Claim& claim, const QString& outlet, QDate today);
};

/// Answers the questions about a person: live, and once more when a case arrives. A refusal is an error of the section
/// "what central answers about a person or a case" of ErrorCode.h.
class Asking {
public:
    Asking(const Services& services, sql::Database& database);

    /// What is known of the person. PersonNotFound, PersonDeceased.
    base::Result<const KnownPerson*> living(const AskedPerson& person);
    /// PersonNotFound, PersonDeceased, ApplicationRunning (by another case).
    base::Status precheck(const AskedPerson& person);
    /// The errors of precheck(), and SeveralCards, CardHeld, NoTieToProvince, NoTieToCity.
    base::Status eligibility(const AskedPerson& person, const QString& issuingCity);
    /// The holder of a photo receipt. ReceiptUnknown, ReceiptOfOther, ReceiptExpired.
    base::Result<const KnownPerson*> receipt(const AskedPerson& person, const QString& receiptNumber);
    /// The person, when there is a photo on file. PersonNotFound, NoPhotoOnFile.
    base::Result<const KnownPerson*> portrait(const AskedPerson& person);

private:
    base::Result<const KnownPerson*> known(const AskedPerson& person);
    /// The number of the person's valid cards that were not cleared.
    base::Result<int> cardsLeft(const KnownPerson& person);

    const Services& m_services;
    sql::Database& m_database;
};

} // namespace shouli::central
