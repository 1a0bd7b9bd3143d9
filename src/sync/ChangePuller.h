// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Messages.h"
#include "store/SyncQueue.h"
#include "sync/ApiClient.h"

namespace shouli::sync {

/// Fetches what central decided since it was last asked, and its reference data. One thread.
class ChangePuller : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    ChangePuller(store::SyncQueue& queue, ApiClient& client, QObject* parent);

    /// done() follows. REQUIRES: none is under way.
    void begin();
    /// No further request is begun; done() follows where one was under way.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// Central's decision about this case is stored.
    void caseChanged(shouli::domain::ApplicationId id);
    void referenceChanged();
    /// All was fetched, or something of it failed and is fetched the next time.
    void done();

private:
    void applyChanges(const std::shared_ptr<const protocol::Changes>& changes, size_t index);
    void pullReference();

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    QString m_cursor; // of the changes that were asked for
    bool m_isStopped = false;
};

} // namespace shouli::sync
