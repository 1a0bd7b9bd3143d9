// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CardClearing.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"

namespace shouli::central {

using base::Result;

Result<Response> clearableCards(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::ClearableCardsRequest>(call));
    SHOULI_TRY(const AskedPerson person, askedPerson(call, asked.claim));
    SHOULI_TRY(const auto cards, CardClearing(call.services, call.database).clearable(person));
    return jsonResponse(protocol::ClearableCardsAnswer{asked.claim.application, cards}.toJson());
}

Result<Response> putClearing(const Call& call) {
    SHOULI_TRY(const auto id, idOf<domain::ClearingId>(call, QStringLiteral("clearing")));
    SHOULI_TRY(const auto request, bodyOf<protocol::ClearingRequest>(call));
    SHOULI_TRY(const auto reply, CardClearing(call.services, call.database).carryOut(id, request, call.workstation));
    return jsonResponse(reply.toJson());
}

Result<Response> settleClearing(const Call& call) {
    SHOULI_TRY(const auto id, idOf<domain::ClearingId>(call, QStringLiteral("clearing")));
    SHOULI_TRY(const auto reply, CardClearing(call.services, call.database).settle(id, call.workstation));
    return jsonResponse(reply.toJson());
}

} // namespace shouli::central
