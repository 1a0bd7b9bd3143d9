// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ApiClient.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "crypto/Digest.h"
#include "protocol/Messages.h"

#include <QLocale>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace shouli::sync {

using base::ErrorCode;
using base::Status;
using Understand = std::function<Status(const QJsonObject&)>;

namespace {

constexpr qint64 kMaxAnswerBytes = 8 * 1024 * 1024;
constexpr size_t kMaxNonces = 32;
constexpr qint64 kFreshMs = 60'000; // by then an answer's Date is no longer the time

/// Absent when a whole answer came, whatever it says.
std::optional<ErrorCode> lineError(const QNetworkReply& reply) {
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::NetTls;
    case QNetworkReply::OperationCanceledError: // by the transfer time-out
    case QNetworkReply::TimeoutError:
        return ErrorCode::NetTimedOut;
    default:
        break;
    }
    // Errors up to the proxies' are the line's, even when a status had come before it broke.
    if (reply.error() > QNetworkReply::NoError && reply.error() <= QNetworkReply::UnknownProxyError)
        return ErrorCode::Offline;
    const bool hasStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return hasStatus ? std::nullopt : std::optional(ErrorCode::NetNotCentral);
}

int statusOf(const QNetworkReply& reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

QByteArray contentTypeOf(const QNetworkReply& reply) {
    const QByteArray full = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray();
    return full.split(';').constFirst().trimmed().toLower();
}

/// Of a whole answer: believed only in the protocol's own form.
Status readAnswer(QNetworkReply& reply, int yesStatus, const Understand& understand) {
    const int status = statusOf(reply);
    const QByteArray type = contentTypeOf(reply);
    const auto object = base::parseJsonObject(reply.readAll());
    if (object && understand && status == yesStatus && type == "application/json") {
        if (const Status understood = understand(*object); !understood)
            return base::fail(ErrorCode::NetNotCentral, understood.error().detail);
        return {};
    }
    if (object && type == "application/problem+json") {
        const auto problem = protocol::Problem::fromJson(*object);
        if (problem && problem->status == status && problem->toError().code != ErrorCode::NetNotCentral)
            return base::fail(problem->toError());
    }
    if (status == 429 || (status >= 502 && status <= 504)) // central, or the gateway before it
        return base::fail(ErrorCode::NetBusy, QString::number(status));
    return base::fail(ErrorCode::NetNotCentral,
                      QStringLiteral("status %1, %2").arg(status).arg(QString::fromLatin1(type)));
}

// RFC 9110, 5.6.7; invalid when the header is none.
QDateTime dateOf(const QNetworkReply& reply) {
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(reply.rawHeader("Date")),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

bool saysReached(ErrorCode code) {
    return code != ErrorCode::Offline && code != ErrorCode::NetTimedOut && code != ErrorCode::NetTls &&
           code != ErrorCode::NetNotCentral;
}

} // namespace

struct ApiClient::Call {
    ApiRequest request;
    QByteArray bodyDigest; ///< hex, for the signature
    QPromise<Status> promise;
    QPointer<QNetworkReply> reply; ///< what is waited for now
    QDateTime askedAt;             ///< by the machine's clock, the request whose answer is waited for
    QTimer limit;
    bool isSecondTry = false;
};

const base::Clock& ApiClient::machineClock() {
    static const base::SystemClock clock;
    return clock;
}

ApiClient::ApiClient(CentralAddress address, std::shared_ptr<const WorkstationIdentity> identity, QObject* parent,
                     const base::Clock& machine)
    : QObject(parent)
    , m_address(std::move(address))
    , m_identity(std::move(identity))
    , m_machine(machine)
    , m_network(this) {
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a redirect is no answer of central's
    if (isEncrypted()) {
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls.setProtocol(QSsl::TlsV1_2OrLater);
        m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
}

bool ApiClient::isEncrypted() const { return m_address.url().scheme() == QLatin1String("https"); }

void ApiClient::setAuthority(const CentralAuthority& authority) {
    m_tls.setCaCertificates(authority.certificates()); // and the system's are not asked for any more
    m_network.clearConnectionCache();                  // what is connected was believed by the former
}

ApiClient::~ApiClient() {
    // Their promises go unfinished, which cancels the futures.
    for (const CallPtr& call : m_calls)
        dropReply(*call);
}

QFuture<Status> ApiClient::send(ApiRequest request) {
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    if (m_identity)
        call->bodyDigest = crypto::Digest::sm3(call->request.body).toHex();
    call->promise.start();
    QFuture<Status> future = call->promise.future();
    m_calls.insert(call);
    call->limit.setSingleShot(true);
    connect(&call->limit, &QTimer::timeout, this, [this, weak = std::weak_ptr(call)] {
        if (const CallPtr late = weak.lock())
            finish(late, base::fail(ErrorCode::NetTimedOut, QStringLiteral("the whole took too long")));
    });
    call->limit.start(call->request.limit);
    start(call);
    return future;
}

void ApiClient::cancelAll() {
    while (!m_calls.empty())
        finish(*m_calls.begin(), base::fail(ErrorCode::Cancelled));
}

void ApiClient::start(const CallPtr& call) {
    if (!m_identity)
        return dispatch(call, {});
    if (m_nonces.empty())
        return askForNonces(call);
    const QByteArray nonce = m_nonces.front();
    m_nonces.pop_front();
    dispatch(call, nonce);
}

QNetworkRequest ApiClient::requestOf(const QByteArray& pathWithQuery, const ApiRequest& wanted) const {
    QNetworkRequest request(m_address.of(pathWithQuery));
    request.setTransferTimeout(static_cast<int>(wanted.silence.count()));
    if (isEncrypted())
        request.setSslConfiguration(m_tls);
    return request;
}

void ApiClient::askForNonces(const CallPtr& call) {
    QNetworkRequest request = requestOf("/v1/nonces", call->request);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    watch(call, m_network.post(request, QByteArray("{}")), &ApiClient::noncesAnswered);
}

void ApiClient::noncesAnswered(const CallPtr& call, QNetworkReply& reply) {
    if (const auto error = lineError(reply))
        return finish(call, base::fail(*error, reply.errorString()));
    QStringList nonces;
    const Status answer = believed(*call, reply, 200, [&nonces](const QJsonObject& object) {
        base::JsonReader in(object);
        nonces = in.textList(u"nonces");
        if (nonces.isEmpty() || nonces.contains(QString()))
            in.reject(u"nonces", QStringLiteral("none"));
        return in.status();
    });
    if (!answer)
        return finish(call, base::fail(answer.error()));
    for (const QString& nonce : std::as_const(nonces))
        keepNonce(nonce.toLatin1());
    start(call);
}

void ApiClient::dispatch(const CallPtr& call, const QByteArray& nonce) {
    const ApiRequest& wanted = call->request;
    QNetworkRequest request = requestOf(wanted.pathWithQuery, wanted);
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, wanted.contentType);
    for (const auto& [name, value] : wanted.headers)
        request.setRawHeader(name, value);
    if (m_identity) {
        const QByteArray text = protocol::signedText(wanted.method, wanted.pathWithQuery, call->bodyDigest, nonce);
        request.setRawHeader(protocol::kWorkstationHeader, m_identity->id.text().toLatin1());
        request.setRawHeader(protocol::kNonceHeader, nonce);
        request.setRawHeader(protocol::kSignatureHeader, m_identity->key->sign(text).toBase64());
    }
    watch(call, m_network.sendCustomRequest(request, wanted.method, wanted.body), &ApiClient::answered);
}

void ApiClient::watch(const CallPtr& call, QNetworkReply* reply,
                      void (ApiClient::*then)(const CallPtr&, QNetworkReply&)) {
    call->reply = reply;
    call->askedAt = m_machine.now();
    connect(reply, &QNetworkReply::downloadProgress, this, [this, call](qint64 received, qint64) {
        if (received > kMaxAnswerBytes)
            finish(call, base::fail(ErrorCode::NetNotCentral, QStringLiteral("the answer is too large")));
    });
    connect(reply, &QNetworkReply::finished, this, [this, call, reply, then] {
        call->reply.clear();
        reply->deleteLater();
        (this->*then)(call, *reply);
    });
}

void ApiClient::keepNonces(const QNetworkReply& reply) {
    for (const QByteArray& nonce : reply.rawHeader(protocol::kNonceHeader).split(','))
        keepNonce(nonce.trimmed());
}

void ApiClient::keepNonce(const QByteArray& nonce) {
    if (!nonce.isEmpty() && m_nonces.size() < kMaxNonces)
        m_nonces.push_back(nonce);
}

void ApiClient::answered(const CallPtr& call, QNetworkReply& reply) {
    if (const auto error = lineError(reply))
        return finish(call, base::fail(*error, reply.errorString()));
    // A nonce may have aged or central been started anew: once more, with one that came just now.
    if (statusOf(reply) == 401 && m_identity && !call->isSecondTry) {
        m_nonces.clear();
        keepNonces(reply);
        call->isSecondTry = true;
        return start(call);
    }
    finish(call, believed(*call, reply, call->request.yesStatus, call->request.understand));
}

Status ApiClient::believed(const Call& call, QNetworkReply& reply, int yesStatus, const Understand& understand) {
    Status answer = readAnswer(reply, yesStatus, understand);
    const bool isCentrals = answer || (saysReached(answer.error().code) && answer.error().code != ErrorCode::NetBusy);
    if (isCentrals)
        keepNonces(reply);
    const qint64 waitedMs = call.askedAt.msecsTo(m_machine.now());
    const bool isFresh = waitedMs >= 0 && waitedMs < kFreshMs;
    if (const QDateTime date = dateOf(reply); isCentrals && isFresh && date.isValid())
        Q_EMIT heardTime(date);
    return answer;
}

void ApiClient::finish(const CallPtr& call, Status result) {
    const auto held = m_calls.extract(call); // keeps it to the end, also when `call` was the set's own
    if (held.empty())
        return;
    Call& ended = *held.value();
    dropReply(ended);
    if (result)
        Q_EMIT reached(true);
    else if (result.error().code != ErrorCode::Cancelled)
        Q_EMIT reached(saysReached(result.error().code));
    ended.promise.addResult(std::move(result));
    ended.promise.finish(); // last: whoever hears of it may drop this client
}

void ApiClient::dropReply(Call& call) {
    call.limit.stop();
    if (!call.reply)
        return;
    QNetworkReply* const reply = call.reply;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace shouli::sync
