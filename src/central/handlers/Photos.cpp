// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Asking.h"
#include "central/Problems.h"
#include "central/demo/DemoPortrait.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"

namespace shouli::central {

using base::Result;

namespace {

constexpr int kPortraitAgeDays = 400; // of portraits on file in the demo

Result<Response> photoTaken(const Call& call, const protocol::Claim& asked, const KnownPerson& person, int daysAgo) {
    SHOULI_TRY(const QByteArray jpeg, drawDemoPortrait(person.number));
    return jsonResponse(
        protocol::PhotoReply{asked.application, jpeg, call.services.clock.today().addDays(-daysAgo)}.toJson());
}

} // namespace

Result<Response> photoByReceipt(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::PhotoByReceiptRequest>(call));
    SHOULI_TRY(const AskedPerson person, askedPerson(call, asked.claim));
    SHOULI_TRY(const KnownPerson* owner, Asking(call.services, call.database).receipt(person, asked.receiptNumber));
    return photoTaken(call, asked.claim, *owner, owner->receiptAgeDays);
}

Result<Response> photoOfPerson(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::PhotoOfPersonRequest>(call));
    SHOULI_TRY(const AskedPerson person, askedPerson(call, asked.claim));
    SHOULI_TRY(const KnownPerson* known, Asking(call.services, call.database).portrait(person));
    return photoTaken(call, asked.claim, *known, kPortraitAgeDays);
}

} // namespace shouli::central
