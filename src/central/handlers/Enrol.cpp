// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/AuthorityNotice.h"
#include "central/Enrolling.h"
#include "central/Problems.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "sql/Transaction.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;

namespace {

const domain::Outlet* outletOf(const Call& call, const QString& id) {
    const auto& outlets = call.services.shelf.snapshot->outlets;
    return outlets ? outlets->findById(id) : nullptr;
}

// Enrols, or finds whom this very code enrolled before: an answer that was cut off is given again, to the same keys.
Result<Workstation> enrolled(const Call& call, const QString& code, const QByteArray& signingKey,
                             const QByteArray& deviceKey) {
    const QByteArray codeDigest = enrolmentCodeDigest(call.services.keys, code);
    const QDateTime now = call.services.clock.now();
    SHOULI_TRY(auto transaction, sql::Transaction::begin(call.database));
    EnrolmentTable table(call.database);
    SHOULI_TRY(const EnrolmentCode found, table.findCode(codeDigest, now));
    if (!outletOf(call, found.place.outlet))
        return base::fail(ErrorCode::EnrolmentCodeWrong, QStringLiteral("the code's outlet is no more"));
    if (found.enrolled) {
        auto before = table.find(*found.enrolled);
        if (!before || before->signingKey != signingKey || before->deviceKey != deviceKey)
            return base::fail(ErrorCode::EnrolmentCodeWrong, QStringLiteral("used"));
        return before;
    }
    const auto& [outlet, number] = found.place;
    const Workstation workstation{domain::WorkstationId::make(), outlet, number, signingKey, deviceKey};
    SHOULI_CHECK(table.add(workstation, codeDigest, now));
    SHOULI_CHECK(transaction.commit());
    qCInfo(lcCentral).noquote() << "enrolled workstation" << workstation.id.text() << "as" << number << "of" << outlet;
    return workstation;
}

} // namespace

Result<Response> enrol(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::EnrolmentRequest>(call));
    SHOULI_TRY(const auto signingKey, crypto::Sm2PublicKey::fromDer(asked.signingKey));
    SHOULI_TRY(const auto deviceKey, crypto::Sm2PublicKey::fromDer(asked.deviceKey));
    const CentralKeys& keys = call.services.keys;
    SHOULI_TRY(const Workstation workstation, enrolled(call, asked.code, signingKey.toDer(), deviceKey.toDer()));
    const domain::Outlet& outlet = *outletOf(call, workstation.outlet);
    const protocol::EnrolmentAnswer answer{workstation.id,
                                           workstation.outlet,
                                           outlet.name,
                                           outlet.cityCode,
                                           workstation.number,
                                           keys.pair().publicKey().toDer(),
                                           keys.recovery().toDer(),
                                           authorityOf(call.services.shelf)};
    return jsonResponse(answer.toJson(), 201);
}

Result<Response> demoEnrolmentCode(const Call& call) {
    SHOULI_TRY(const QString code, issueDemoCode(call.database, call.services.keys, call.services.clock.now()));
    return jsonResponse({{QStringLiteral("code"), code}}, 201);
}

} // namespace shouli::central
