// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "crypto/Sm2.h"
#include "domain/Ids.h"
#include "sync/CentralAddress.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPromise>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <set>

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
    std::chrono::milliseconds silence{8000}; ///< that the line may keep silent while something is under way
    std::chrono::milliseconds limit{8000};   ///< of the whole, fetching nonces and the second try included
};

/// Speaks to central: signs each request over a nonce from central, and believes only answers that are central's.
/// One thread: the one it lives in. TLS errors are never overlooked.
///
/// Errors: Offline, NetTimedOut, NetBusy (429, 502, 503, 504), NetTls, NetNotCentral (an answer that is not of the
/// protocol, such as the page of a captive portal), Cancelled, or the code of central's problem.
class ApiClient : public QObject {
    Q_OBJECT
public:
    /// Without an identity only unsigned requests (the enrolment) can be sent. `machine`, the clock of this machine,
    /// outlives the client.
    ApiClient(CentralAddress address, std::shared_ptr<const WorkstationIdentity> identity, QObject* parent = nullptr,
              const base::Clock& machine = machineClock());
    /// As cancelAll(), without telling anyone: what would hear of it may be gone.
    ~ApiClient() override;

    /// The answer's JSON object; an empty one for 204. Answered within the request's limit.
    QFuture<base::Result<QJsonObject>> send(ApiRequest request);
    /// Drops what is under way; each is answered Cancelled before this returns.
    void cancelAll();
    void setIdentity(std::shared_ptr<const WorkstationIdentity> identity) { m_identity = std::move(identity); }

Q_SIGNALS:
    /// Central answered (whatever it said), or could not be reached. Silent about what was cancelled.
    void reached(bool isReached);
    /// What central's clock said as it gave an answer that is believed (the header Date). Silent about an answer that
    /// came a minute or more after it was asked for, as on a laptop that slept in between: that time is past.
    void heardTime(const QDateTime& now);

private:
    static const base::Clock& machineClock();
    struct Call;
    using CallPtr = std::shared_ptr<Call>;
    void start(const CallPtr& call);
    void askForNonces(const CallPtr& call);
    void dispatch(const CallPtr& call, const QByteArray& nonce);
    void watch(const CallPtr& call, QNetworkReply* reply, void (ApiClient::*then)(const CallPtr&, QNetworkReply&));
    void noncesAnswered(const CallPtr& call, QNetworkReply& reply);
    void answered(const CallPtr& call, QNetworkReply& reply);
    void finish(CallPtr call, base::Result<QJsonObject> result);
    void dropReply(Call& call);
    void keepNonces(const QNetworkReply& reply);
    base::Result<QJsonObject> believed(const Call& call, QNetworkReply& reply);

    CentralAddress m_address;
    std::shared_ptr<const WorkstationIdentity> m_identity;
    const base::Clock& m_machine;
    QNetworkAccessManager m_network; // a child, so that it goes along to another thread
    std::deque<QByteArray> m_nonces;
    std::set<CallPtr> m_calls; // under way
};

} // namespace shouli::sync
