// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Sm2.h"
#include "domain/Ids.h"
#include "sync/CentralAddress.h"

#include <QFuture>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPromise>

#include <chrono>
#include <deque>
#include <map>
#include <memory>

class QNetworkReply;

namespace shouli::sync {

/// What proves this workstation to central.
struct WorkstationIdentity {
    WorkstationIdentity(domain::WorkstationId workstation, std::shared_ptr<const crypto::Sm2KeyPair> signingKey)
        : id(workstation)
        , key(std::move(signingKey)) {}
    domain::WorkstationId id;
    std::shared_ptr<const crypto::Sm2KeyPair> key;
};

struct ApiRequest {
    QByteArray method;        ///< "GET", "POST", "PUT"
    QByteArray pathWithQuery; ///< "/v1/..."
    QByteArray body;
    QByteArray contentType{"application/json"};
    std::map<QByteArray, QByteArray> headers;
    std::chrono::milliseconds timeout{8000};
};

/// Speaks to central: signs each request over a nonce from central, and believes only answers that are central's.
/// One thread: the one it was made in.
///
/// Errors: Offline, NetTimedOut, NetBusy (503, 429), NetTls, NetNotCentral (an answer that is not of the protocol,
/// such as the page of a captive portal), or the code of central's problem.
class ApiClient : public QObject {
    Q_OBJECT
public:
    /// Without an identity only unsigned requests (the enrolment) can be sent.
    ApiClient(CentralAddress address, std::shared_ptr<const WorkstationIdentity> identity, QObject* parent = nullptr);
    ~ApiClient() override;

    /// The answer's JSON object; an empty one for 204. Answered within twice the request's timeout.
    QFuture<base::Result<QJsonObject>> send(ApiRequest request);
    void setIdentity(std::shared_ptr<const WorkstationIdentity> identity) { m_identity = std::move(identity); }

Q_SIGNALS:
    /// Central answered (whatever it said), or could not be reached.
    void reached(bool isReached);

private:
    struct Call;
    void start(const std::shared_ptr<Call>& call);
    void askForNonces(const std::shared_ptr<Call>& call);
    void dispatch(const std::shared_ptr<Call>& call, const QByteArray& nonce);
    void answered(const std::shared_ptr<Call>& call, QNetworkReply& reply);
    void finish(const std::shared_ptr<Call>& call, base::Result<QJsonObject> result);
    void keepNonces(const QNetworkReply& reply);

    CentralAddress m_address;
    std::shared_ptr<const WorkstationIdentity> m_identity;
    QNetworkAccessManager m_network;
    std::deque<QByteArray> m_nonces;
};

} // namespace shouli::sync
