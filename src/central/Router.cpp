// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Router.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/Problems.h"
#include "crypto/Digest.h"

#include <QLocale>

namespace shouli::central {

using base::ErrorCode;
using base::Result;

namespace {

constexpr int kRetryWhenBusySeconds = 2;

// RFC 9110, 5.6.7: by it a workstation notices that its own clock is wrong.
QByteArray httpDate(const QDateTime& now) {
    return QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

} // namespace

Router::Router(const Services& services, Workers& workers)
    : m_services(services)
    , m_workers(workers) {}

qint64 Router::bodyLimit(const Request& head) const {
    const FoundRoute found = findRoute(head.method, head.path, m_services.served);
    return found.route ? found.route->largestBody : 0;
}

void Router::handle(Request request, std::function<void(Response)> answerWith) {
    const bool taken = m_workers.post([this, request = std::move(request), answerWith](sql::Database& database) {
        answerWith(answer(request, database));
    });
    if (!taken)
        answerWith(
            problemResponse({ErrorCode::NetBusy, QStringLiteral("too many requests wait")}, kRetryWhenBusySeconds));
}

Response Router::answer(const Request& request, sql::Database& database) const {
    Result<Response> result = dispatched(request, database);
    Response response = result ? std::move(*result) : problemResponse(result.error());
    if (!result) // the path carries ids only, the query cursors only
        qCInfo(lcCentral) << request.method << request.path << response.status << textOf(result.error().code)
                          << (response.status >= 500 ? result.error().detail : QString());
    giveNonce(response);
    response.headers.append({"Date", httpDate(m_services.clock.now())});
    return response;
}

Result<Response> Router::dispatched(const Request& request, sql::Database& database) const {
    const FoundRoute found = findRoute(request.method, request.path, m_services.served);
    const bool isHidden = found.route && found.route->access == Access::Demo && !m_services.demoSms;
    if (!found.route && found.isPathKnown)
        return problemResponse(protocol::Problem{405, textOf(ErrorCode::NotFound), QStringLiteral("method"), {}, 0});
    if (!found.route || isHidden)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no such path"));
    Call call{request, found.parts, {}, m_services, database};
    if (found.route->access == Access::Signed) {
        SHOULI_TRY(call.workstation, authenticated(request, database));
    }
    return found.route->handler(call);
}

Result<Workstation> Router::authenticated(const Request& request, sql::Database& database) const {
    const QByteArray nonce = request.header(protocol::kNonceHeader);
    if (!m_services.nonces.redeem(nonce))
        return base::fail(ErrorCode::NotAllowed, QStringLiteral("nonce missing, used or expired"));
    const auto id = domain::WorkstationId::fromText(QString::fromLatin1(request.header(protocol::kWorkstationHeader)));
    auto workstation = EnrolmentTable(database).find(id);
    if (!workstation && workstation.error().code == ErrorCode::NotFound)
        return base::fail(ErrorCode::EnrolmentRevoked, QStringLiteral("unknown workstation"));
    if (!workstation)
        return workstation;
    SHOULI_TRY(const auto key, crypto::Sm2PublicKey::fromDer(workstation->signingKey));
    const QByteArray signedBytes =
        protocol::signedText(request.method, request.target, crypto::Digest::sm3(request.body).toHex(), nonce);
    const auto signature = QByteArray::fromBase64(request.header(protocol::kSignatureHeader));
    if (!key.verify(signedBytes, signature))
        return base::fail(ErrorCode::EnrolmentRevoked, QStringLiteral("signature of another key"));
    return workstation;
}

void Router::giveNonce(Response& response) const {
    response.headers.append({protocol::kNonceHeader, m_services.nonces.issue()});
}

} // namespace shouli::central
