// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/Asking.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"

namespace shouli::central {

using base::Result;

Result<Response> precheck(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::PrecheckRequest>(call));
    SHOULI_TRY(const AskedPerson person, askedPerson(call, asked.claim));
    Asking asking(call.services, call.database);
    SHOULI_CHECK(call.services.served.of(asked.claim.flow).precheck(asking, person));
    return jsonResponse(protocol::PrecheckAnswer{asked.claim.application}.toJson());
}

Result<Response> checkEligibility(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::EligibilityRequest>(call));
    SHOULI_TRY(const AskedPerson person, askedPerson(call, asked.claim));
    if (!call.services.shelf.snapshot->list(QStringLiteral("guangdong_city")).find(asked.issuingCity))
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("no city of the province"));
    SHOULI_CHECK(Asking(call.services, call.database).eligibility(person, asked.issuingCity));
    return jsonResponse(protocol::EligibilityAnswer{asked.claim.application, asked.issuingCity}.toJson());
}

Result<Response> demoPeople(const Call& call) {
    QJsonArray items;
    for (const KnownPerson& person : call.services.people.all())
        items.append(QJsonObject{{QStringLiteral("name"), person.name},
                                 {QStringLiteral("document"), textOf(person.document)},
                                 {QStringLiteral("number"), person.number}});
    return jsonResponse({{QStringLiteral("items"), items}});
}

} // namespace shouli::central
