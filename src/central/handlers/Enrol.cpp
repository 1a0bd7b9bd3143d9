// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/Enrolling.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "sql/Transaction.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;

Result<Response> enrol(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::EnrolmentRequest>(call));
    SHOULI_TRY(const auto signingKey, crypto::Sm2PublicKey::fromDer(asked.signingKey));
    SHOULI_TRY(const auto deviceKey, crypto::Sm2PublicKey::fromDer(asked.deviceKey));
    const CentralKeys& keys = call.services.keys;
    const QDateTime now = call.services.clock.now();

    SHOULI_TRY(auto transaction, sql::Transaction::begin(call.database));
    EnrolmentTable table(call.database);
    SHOULI_TRY(const EnrolmentPlace place, table.redeemCode(enrolmentCodeDigest(keys, asked.code), now));
    const auto& outlets = call.services.shelf.snapshot->outlets;
    const domain::Outlet* outlet = outlets ? outlets->findById(place.outlet) : nullptr;
    if (!outlet)
        return base::fail(ErrorCode::EnrolmentCodeWrong, QStringLiteral("the code's outlet is no more"));
    const Workstation workstation{domain::WorkstationId::make(), place.outlet, place.number, signingKey.toDer(),
                                  deviceKey.toDer()};
    SHOULI_CHECK(table.add(workstation, now));
    SHOULI_CHECK(transaction.commit());

    qCInfo(lcCentral).noquote() << "enrolled workstation" << workstation.id.text() << "as" << place.number << "of"
                                << place.outlet;
    const protocol::EnrolmentAnswer answer{workstation.id,         place.outlet, outlet->name,
                                           outlet->cityCode,       place.number, keys.pair().publicKey().toDer(),
                                           keys.recovery().toDer()};
    return jsonResponse(answer.toJson(), 201);
}

Result<Response> demoEnrolmentCode(const Call& call) {
    SHOULI_TRY(const QString code, issueDemoCode(call.database, call.services.keys, call.services.clock.now()));
    return jsonResponse({{QStringLiteral("code"), code}}, 201);
}

} // namespace shouli::central
