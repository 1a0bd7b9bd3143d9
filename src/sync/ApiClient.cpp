// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ApiClient.h"

#include "base/Json.h"
#include "crypto/Digest.h"
#include "protocol/Messages.h"

#include <QNetworkReply>

namespace shouli::sync {

using base::ErrorCode;
using base::Result;

namespace {

constexpr qint64 kMaxAnswerBytes = 8 * 1024 * 1024;
constexpr size_t kMaxNonces = 32;

ErrorCode codeOf(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::NetTls;
    case QNetworkReply::OperationCanceledError: // by the transfer time-out
    case QNetworkReply::TimeoutError:
        return ErrorCode::NetTimedOut;
    default:
        return ErrorCode::Offline;
    }
}

QByteArray contentTypeOf(const QNetworkReply& reply) {
    const QByteArray full = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray();
    return full.left(full.indexOf(';') < 0 ? full.size() : full.indexOf(';')).trimmed().toLower();
}

} // namespace

struct ApiClient::Call {
    ApiRequest request;
    QPromise<Result<QJsonObject>> promise;
    bool hasFreshNonce = false; ///< the second and last try
};

ApiClient::ApiClient(CentralAddress address, std::shared_ptr<const WorkstationIdentity> identity, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_identity(std::move(identity)) {
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a redirect is no answer of central's
}

ApiClient::~ApiClient() = default;

QFuture<Result<QJsonObject>> ApiClient::send(ApiRequest request) {
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->promise.start();
    QFuture<Result<QJsonObject>> future = call->promise.future();
    start(call);
    return future;
}

void ApiClient::start(const std::shared_ptr<Call>& call) {
    if (!m_identity)
        return dispatch(call, {});
    if (m_nonces.empty())
        return askForNonces(call);
    const QByteArray nonce = m_nonces.front();
    m_nonces.pop_front();
    dispatch(call, nonce);
}

void ApiClient::askForNonces(const std::shared_ptr<Call>& call) {
    QNetworkRequest request(m_address.of("/v1/nonces"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setTransferTimeout(static_cast<int>(call->request.timeout.count()));
    QNetworkReply* reply = m_network.post(request, QByteArray("{}"));
    connect(reply, &QNetworkReply::finished, this, [this, call, reply] {
        reply->deleteLater();
        keepNonces(*reply);
        if (m_nonces.empty()) {
            const bool isReply = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
            return finish(
                call, base::fail(isReply ? ErrorCode::NetNotCentral : codeOf(reply->error()), reply->errorString()));
        }
        call->hasFreshNonce = true;
        start(call);
    });
}

void ApiClient::dispatch(const std::shared_ptr<Call>& call, const QByteArray& nonce) {
    const ApiRequest& wanted = call->request;
    QNetworkRequest request(m_address.of(wanted.pathWithQuery));
    request.setTransferTimeout(static_cast<int>(wanted.timeout.count()));
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, wanted.contentType);
    for (const auto& [name, value] : wanted.headers)
        request.setRawHeader(name, value);
    if (m_identity) {
        const QByteArray bodyDigest = crypto::Digest::sm3(wanted.body).toHex();
        const QByteArray text = protocol::signedText(wanted.method, wanted.pathWithQuery, bodyDigest, nonce);
        request.setRawHeader(protocol::kWorkstationHeader, m_identity->id.text().toLatin1());
        request.setRawHeader(protocol::kNonceHeader, nonce);
        request.setRawHeader(protocol::kSignatureHeader, m_identity->key->sign(text).toBase64());
    }
    QNetworkReply* reply = m_network.sendCustomRequest(request, wanted.method, wanted.body);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > kMaxAnswerBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, call, reply] {
        reply->deleteLater();
        answered(call, *reply);
    });
}

void ApiClient::keepNonces(const QNetworkReply& reply) {
    for (const QByteArray& nonce : reply.rawHeader(protocol::kNonceHeader).split(','))
        if (!nonce.trimmed().isEmpty() && m_nonces.size() < kMaxNonces)
            m_nonces.push_back(nonce.trimmed());
}

void ApiClient::answered(const std::shared_ptr<Call>& call, QNetworkReply& reply) {
    const QVariant statusValue = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!statusValue.isValid())
        return finish(call, base::fail(codeOf(reply.error()), reply.errorString()));
    const int status = statusValue.toInt();
    // A nonce may have aged or central been started anew: once more, with one that came just now.
    if (status == 401 && m_identity && !call->hasFreshNonce) {
        m_nonces.clear();
        keepNonces(reply);
        call->hasFreshNonce = true;
        return start(call);
    }
    keepNonces(reply);
    const QByteArray body = reply.readAll();
    const QByteArray type = contentTypeOf(reply);
    if (status == 204)
        return finish(call, QJsonObject());
    const auto object = base::parseJsonObject(body);
    if (object && (status == 200 || status == 201) && type == "application/json")
        return finish(call, *object);
    if (object && type == "application/problem+json")
        if (const auto problem = protocol::Problem::fromJson(*object))
            return finish(call, base::fail(problem->toError()));
    if (status == 503 || status == 429)
        return finish(call, base::fail(ErrorCode::NetBusy, QString::number(status)));
    finish(call, base::fail(ErrorCode::NetNotCentral,
                            QStringLiteral("status %1, %2").arg(status).arg(QString::fromLatin1(type))));
}

void ApiClient::finish(const std::shared_ptr<Call>& call, Result<QJsonObject> result) {
    const bool isReached =
        result || (result.error().code != ErrorCode::Offline && result.error().code != ErrorCode::NetTimedOut &&
                   result.error().code != ErrorCode::NetTls && result.error().code != ErrorCode::NetNotCentral);
    Q_EMIT reached(isReached);
    call->promise.addResult(std::move(result));
    call->promise.finish();
}

} // namespace shouli::sync
