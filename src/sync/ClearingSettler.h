// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "protocol/Messages.h"
#include "store/exchange/SyncQueue.h"
#include "sync/ApiClient.h"

#include <deque>

namespace shouli::sync {

/// Asks central what became of orders to clear cards whose answer never arrived, because the program was killed or the
/// line went down. Use it on one thread.
class ClearingSettler : public QObject {
    Q_OBJECT
public:
    /// All three must outlive this.
    ClearingSettler(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent);

    /// Asks about one order after another; done() follows. REQUIRES: not asking already.
    void begin();
    /// Begins no further request. done() follows if one was under way.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// The answer is stored with this case.
    void caseChanged(shouli::domain::ApplicationId id);
    /// All orders were asked about, or central cannot be reached.
    void done(bool isLineDown);

private:
    void next();
    void settle(const store::OpenClearing& clearing);
    void answered(const store::OpenClearing& clearing, const base::Result<protocol::ClearingReply>& reply);

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    const base::Clock& m_clock;
    std::deque<store::OpenClearing> m_open; // still to be asked about
    bool m_isStopped = false;
};

} // namespace shouli::sync
