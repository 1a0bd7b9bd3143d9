// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/SyncQueue.h"
#include "sync/ApiClient.h"

#include <deque>

namespace shouli::sync {

/// Asks central what became of orders to clear cards whose answer never came, because the program was killed or the
/// line was cut. One thread.
class ClearingSettler : public QObject {
    Q_OBJECT
public:
    /// All three outlive this.
    ClearingSettler(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent);

    /// One order after another; done() follows. REQUIRES: none is under way.
    void begin();
    /// No further request is begun; done() follows where one was under way.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// The answer is stored with this case.
    void caseChanged(shouli::domain::ApplicationId id);
    /// Each was asked about, or central cannot be reached.
    void done(bool isLineDown);

private:
    void next();
    void settle(const store::OpenClearing& clearing);

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    const base::Clock& m_clock;
    std::deque<store::OpenClearing> m_open; // still to be asked about
    bool m_isStopped = false;
};

} // namespace shouli::sync
