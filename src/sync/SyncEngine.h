// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/ports/SyncNews.h"
#include "sync/CaseSender.h"
#include "sync/ChangePuller.h"
#include "sync/ClearingSettler.h"

#include <QTimer>

namespace shouli::sync {

/// Carries what waits to central and brings back what central decided, in rounds: every case that is due (CaseSender),
/// then the clearings without an answer (ClearingSettler), then central's decisions and reference data (ChangePuller).
/// One round at a time, in one thread; a case that cannot be sent never keeps the next one from being sent.
class SyncEngine : public QObject {
    Q_OBJECT
public:
    SyncEngine(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent = nullptr);

    /// Begins at once and looks again every `interval`, and when woken.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(15));
    /// Something was submitted, or the line is back: do not wait for the interval.
    Q_SLOT void wake();
    /// No further request is begun, what is under way is dropped; stopped() when the store has answered too. Only
    /// then may the engine go: until then it waits for answers from the store's thread.
    void stop();

Q_SIGNALS:
    void statusChanged(const shouli::domain::SyncStatus& status);
    void caseChanged(shouli::domain::ApplicationId id);
    void referenceChanged();
    /// The case's turn came and it was not taken, or its turn cannot come since the line is down: it goes on waiting.
    void notSent(shouli::domain::ApplicationId id);
    /// A round is over: nothing more can be done now.
    void roundDone();
    void stopped();

private:
    void beginRound();
    void sendNext();
    void failed(const base::Error& error);
    void endRound();
    void roundIsOver();
    void noteReached(bool isReached);
    void publish();

    store::SyncQueue& m_queue;
    ApiClient& m_client;
    const base::Clock& m_clock;
    QTimer m_timer;
    domain::SyncStatus m_status;
    domain::SyncStatus m_published;
    CaseSender m_sender;
    ClearingSettler m_settler;
    ChangePuller m_puller;
    std::deque<store::QueuedCase> m_cases; // of this round, still to be sent
    store::QueuedCase m_current;           // that is being sent
    bool m_isLineDown = false;             // as this round found out
    bool m_isRunning = false;
    bool m_isWoken = false;
    bool m_isStopped = false;
};

} // namespace shouli::sync
