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

/// Sends waiting cases to central and fetches what central decided, in rounds: first every case that is due
/// (CaseSender), then the clearings without an answer (ClearingSettler), then central's decisions and reference data
/// (ChangePuller). Lives on one thread and makes one round at a time. A case that cannot be sent does not hold up the
/// next one.
class SyncEngine : public QObject {
    Q_OBJECT
public:
    SyncEngine(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent = nullptr);

    /// Makes a round at once, then after every `interval` and when woken.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(15));
    /// Makes a round now (or right after the current one) instead of waiting for the interval: something was submitted,
    /// or the line is back.
    Q_SLOT void wake();
    /// Begins no further request and drops those under way. Emits stopped() once the store has answered, too; do not
    /// destroy the engine before, because it still waits for answers from the store's thread.
    void stop();

Q_SIGNALS:
    void statusChanged(const shouli::domain::SyncStatus& status);
    void caseChanged(shouli::domain::ApplicationId id);
    void referenceChanged();
    /// As ChangePuller::authorityChanged().
    void authorityChanged();
    /// The case could not be sent in this round, by its own fault or because the line is down. It stays queued.
    void notSent(shouli::domain::ApplicationId id);
    /// A round has ended. Emitted every time, also when nothing changed.
    void roundDone(const shouli::domain::SyncStatus& status);
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
    std::deque<store::QueuedCase> m_cases; // still to be sent in this round
    store::QueuedCase m_current;           // the case that is being sent
    bool m_isLineDown = false;             // found in this round
    bool m_isRunning = false;
    bool m_isWoken = false;
    bool m_isStopped = false;
};

} // namespace shouli::sync
