// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "crypto/Sm2.h"
#include "domain/Ids.h"
#include "sync/CentralAddress.h"
#include "sync/CentralAuthority.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPromise>
#include <QSslConfiguration>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>

class QNetworkReply;

namespace shouli::sync {

/// What authenticates this workstation to central: its id and the key that signs requests.
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
    std::chrono::milliseconds silence{8000}; ///< NetTimedOut when no byte was sent or received for this long
    std::chrono::milliseconds limit{8000};   ///< for the whole call, including fetching nonces and the second try
    int yesStatus = 200;                     ///< the one status of the answer asked for
    /// Reads that answer, once; an error means that it is not what was asked for. Without it nothing is believed: ask()
    /// gives one.
    std::function<base::Status(const QJsonObject& answer)> understand = {};
};

/// HTTP client of central's API: signs each request over a nonce from central and rejects answers that are not
/// central's. Use it on the thread it lives in. TLS errors are never ignored.
///
/// A yes is only what the request's own `understand` takes, as application/json, with the request's `yesStatus`; a no
/// is only a problem. Whatever else comes (204, {}, the page of a captive portal, the answer to another question) is
/// nobody's word: central was not reached by it, and neither its time nor its nonces are taken.
///
/// Errors: Offline, NetTimedOut, NetBusy (429, 502, 503, 504), NetTls, NetNotCentral (an answer outside the protocol),
/// Cancelled, or the code of central's problem.
class ApiClient : public QObject {
    Q_OBJECT
public:
    /// Without an identity (null) only unsigned requests can be sent: the enrolment. `machine`, the uncorrected clock
    /// of this machine, must outlive the client.
    ApiClient(CentralAddress address, std::shared_ptr<const WorkstationIdentity> identity, QObject* parent = nullptr,
              const base::Clock& machine = machineClock());
    /// Drops all requests without answering them, since their receivers may be destroyed already.
    ~ApiClient() override;

    /// From now on only these authorities vouch for central, and no authority of the system. Without it the system's
    /// do, as at the first contact.
    void setAuthority(const CentralAuthority& authority);

    /// Resolves once the request's `understand` took central's answer, always within the request's limit.
    QFuture<base::Status> send(ApiRequest request);
    /// Drops all requests under way; each is answered with Cancelled before this returns.
    void cancelAll();

Q_SIGNALS:
    /// After each request that was not cancelled: whether central answered it, with whatever result.
    void reached(bool isReached);
    /// Central's time (UTC), by the header Date of an answer that is really central's. Not emitted when the answer came
    /// a minute or more after the request, as on a laptop that slept in between, since that time is out of date.
    void heardTime(const QDateTime& now);

private:
    static const base::Clock& machineClock();
    struct Call;
    using CallPtr = std::shared_ptr<Call>;
    bool isEncrypted() const;
    QNetworkRequest requestOf(const QByteArray& pathWithQuery, const ApiRequest& wanted) const;
    void start(const CallPtr& call);
    void askForNonces(const CallPtr& call);
    void dispatch(const CallPtr& call, const QByteArray& nonce);
    void watch(const CallPtr& call, QNetworkReply* reply, void (ApiClient::*then)(const CallPtr&, QNetworkReply&));
    void noncesAnswered(const CallPtr& call, QNetworkReply& reply);
    void answered(const CallPtr& call, QNetworkReply& reply);
    void finish(const CallPtr& call, base::Status result);
    void dropReply(Call& call);
    void keepNonces(const QNetworkReply& reply);
    void keepNonce(const QByteArray& nonce);
    base::Status believed(const Call& call, QNetworkReply& reply, int yesStatus,
                          const std::function<base::Status(const QJsonObject&)>& understand);

    CentralAddress m_address;
    const std::shared_ptr<const WorkstationIdentity> m_identity;
    const base::Clock& m_machine;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network; // a child, so that moveToThread() moves it, too
    std::deque<QByteArray> m_nonces;
    std::set<CallPtr> m_calls; // under way
};

} // namespace shouli::sync
