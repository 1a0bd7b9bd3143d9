// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/ports/SyncNews.h"
#include "protocol/Messages.h"
#include "store/SyncQueue.h"
#include "sync/ApiClient.h"

#include <QTimer>

namespace shouli::sync {

/// Carries what waits to central, files first, then the case, and brings back what central decided. One round at a
/// time, in one thread; a case that cannot be sent never keeps the next one from being sent, and no answer is
/// believed that is not well formed and about this very revision.
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
    struct Round;
    using RoundPtr = std::shared_ptr<Round>;

    static store::CentralAnswer answerOf(const protocol::ApplicationStatus& status);
    void beginRound();
    void sendNext(const RoundPtr& round);
    void sendFiles(const RoundPtr& round);
    void fillLine(const RoundPtr& round);
    void sendFile(const RoundPtr& round, const store::QueuedFile& file);
    void fileDone(const RoundPtr& round, const base::Status& status);
    void sendCase(const RoundPtr& round);
    void caseAnswered(const RoundPtr& round, const protocol::ApplicationStatus& status);
    void failed(const RoundPtr& round, const base::Error& error);
    void settleClearings();
    void settleNext(const std::shared_ptr<std::deque<store::OpenClearing>>& open);
    void settle(const std::shared_ptr<std::deque<store::OpenClearing>>& open, const store::OpenClearing& clearing);
    void pullChanges();
    void applyChanges(const std::shared_ptr<const protocol::Changes>& changes, size_t index);
    void pullReference();
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
    QString m_changesCursor; // of the page asked for
    bool m_isRunning = false;
    bool m_isWoken = false;
    bool m_isStopped = false;
};

} // namespace shouli::sync
