// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "store/exchange/SyncQueue.h"
#include "sync/ApiClient.h"

namespace shouli::sync {

/// Fetches what central has decided since it was last asked, and newer reference data. Use it on one thread.
class ChangePuller : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    ChangePuller(store::SyncQueue& queue, ApiClient& client, QObject* parent);

    /// Begins to fetch; done() follows. REQUIRES: not fetching already.
    void begin();
    /// Begins no further request. done() follows if one was under way.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// Central's decision about this case is stored.
    void caseChanged(shouli::domain::ApplicationId id);
    void referenceChanged();
    /// Other authorities vouch for central from now on; they are stored, and this client goes by them already.
    void authorityChanged();
    /// Everything was fetched, or something failed and will be fetched the next time.
    void done();

private:
    void applyChanges(const std::shared_ptr<const protocol::Changes>& changes, size_t index);
    void pullReference();
    void referencePulled(const protocol::ReferenceAnswer& answer);
    void takeAuthority(const QByteArray& message, const std::function<void()>& then);
    void keepReference(const protocol::ReferenceAnswer& answer);

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    QString m_cursor; // with which the current page of changes was asked for
    bool m_isStopped = false;
};

} // namespace shouli::sync
