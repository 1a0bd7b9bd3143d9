// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "central/Problems.h"
#include "central/SmsTable.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"
#include "crypto/Random.h"
#include "domain/Issue.h"
#include "sql/Transaction.h"

#include <QtEndian>

namespace shouli::central {

using base::ErrorCode;
using base::Result;

namespace {

constexpr quint32 kCodes = 1'000'000;

// Six digits, each code as likely as any other.
QString newCode() {
    constexpr quint32 fairBelow = 0xffffffffU / kCodes * kCodes;
    quint32 number = fairBelow;
    while (number >= fairBelow)
        number = qFromLittleEndian<quint32>(crypto::randomBytes(sizeof number).constData());
    return QStringLiteral("%1").arg(number % kCodes, 6, 10, QLatin1Char('0'));
}

Result<SmsTarget> targetOf(const domain::ApplicationId& application, const QString& mobile) {
    const auto number = domain::MobileNumber::parse(mobile);
    if (!number)
        return base::fail(ErrorCode::Malformed, QStringLiteral("mobile: ") + textOf(number.error()));
    return SmsTarget{application, number->text()};
}

} // namespace

Result<Response> sendSmsCode(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::SmsCodeRequest>(call));
    SHOULI_TRY(const SmsTarget target, targetOf(asked.application, asked.mobile));
    const QDateTime now = call.services.clock.now();
    SmsTable table(call.database, call.services.keys);
    const QString code = newCode();
    {
        SHOULI_TRY(auto transaction, sql::Transaction::begin(call.database));
        SHOULI_TRY(const auto wait, table.waitFor(target, now));
        if (wait.count() > 0)
            return problemResponse({ErrorCode::SmsTooSoon, {}}, static_cast<int>(wait.count()));
        SHOULI_CHECK(table.putCode(target, code, now));
        SHOULI_CHECK(transaction.commit());
    }
    SHOULI_CHECK(call.services.sms.send(target.application, target.mobile, code));
    const protocol::SmsCodeAnswer answer{asked.application, static_cast<int>(SmsTable::kLife.count()),
                                         static_cast<int>(SmsTable::kBetweenTwo.count())};
    return jsonResponse(answer.toJson());
}

Result<Response> verifySmsCode(const Call& call) {
    SHOULI_TRY(const auto asked, bodyOf<protocol::SmsVerificationRequest>(call));
    SHOULI_TRY(const SmsTarget target, targetOf(asked.application, asked.mobile));
    const QDateTime now = call.services.clock.now();
    SmsTable table(call.database, call.services.keys);
    SHOULI_TRY(auto transaction, sql::Transaction::begin(call.database));
    SHOULI_TRY(const auto outcome, table.tryCode(target, domain::normalisedNumber(asked.code), now));
    QByteArray token;
    if (outcome == SmsTable::Outcome::Right) {
        SHOULI_TRY(token, table.makeToken(target, now));
    }
    SHOULI_CHECK(transaction.commit()); // a wrong try is kept too
    switch (outcome) {
    case SmsTable::Outcome::Right:
        return jsonResponse(protocol::SmsVerificationAnswer{asked.application, token, now}.toJson());
    case SmsTable::Outcome::Wrong:
        return base::fail(ErrorCode::SmsCodeWrong);
    case SmsTable::Outcome::Expired:
        return base::fail(ErrorCode::SmsCodeExpired);
    case SmsTable::Outcome::TooManyTries:
        return base::fail(ErrorCode::SmsTooManyTries);
    }
    Q_UNREACHABLE();
}

Result<Response> demoSmsCodes(const Call& call) { return jsonResponse(call.services.demoSms->toJson()); }

} // namespace shouli::central
