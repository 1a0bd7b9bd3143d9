// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEngine.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "domain/ports/CentralQuestions.h"
#include "sync/RetryPolicy.h"

namespace shouli::sync {

using base::Result;
using store::QueuedCase;

namespace {

// What fails every other case the same way. A strange answer may be about this case alone.
bool concernsTheLine(base::ErrorCode code) {
    if (code == base::ErrorCode::NetNotCentral)
        return false;
    const base::ErrorClass kind = base::classOf(code);
    return kind == base::ErrorClass::Line || kind == base::ErrorClass::Barred;
}

} // namespace

SyncEngine::SyncEngine(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_client(client)
    , m_clock(clock)
    , m_timer(this)
    , m_sender(queue, client, this)
    , m_settler(queue, client, clock, this)
    , m_puller(queue, client, this) {
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::wake);
    connect(&m_client, &ApiClient::reached, this, &SyncEngine::noteReached);
    connect(&m_sender, &CaseSender::failed, this, &SyncEngine::failed);
    connect(&m_sender, &CaseSender::answered, this, [this](domain::ApplicationId id) {
        Q_EMIT caseChanged(id);
        sendNext();
    });
    connect(&m_settler, &ClearingSettler::caseChanged, this, &SyncEngine::caseChanged);
    connect(&m_settler, &ClearingSettler::done, this,
            [this](bool isLineDown) { isLineDown || m_isStopped ? endRound() : m_puller.begin(); });
    connect(&m_puller, &ChangePuller::caseChanged, this, &SyncEngine::caseChanged);
    connect(&m_puller, &ChangePuller::referenceChanged, this, &SyncEngine::referenceChanged);
    connect(&m_puller, &ChangePuller::authorityChanged, this, &SyncEngine::authorityChanged);
    connect(&m_puller, &ChangePuller::done, this, &SyncEngine::endRound);
}

void SyncEngine::start(std::chrono::milliseconds interval) {
    m_timer.start(interval);
    wake();
}

void SyncEngine::stop() {
    m_isStopped = true;
    m_timer.stop();
    m_sender.stop();
    m_settler.stop();
    m_puller.stop();
    if (!m_isRunning)
        return Q_EMIT stopped();
    m_client.cancelAll(); // the round ends by what it hears of that
}

void SyncEngine::wake() {
    if (m_isStopped)
        return;
    if (m_isRunning) {
        m_isWoken = true;
        return;
    }
    beginRound();
}

void SyncEngine::beginRound() {
    m_isRunning = true;
    m_isWoken = false;
    m_isLineDown = false;
    m_queue.pendingCases() | base::on(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
        if (!waiting) {
            qCWarning(lcSync) << "outbox" << base::textOf(waiting.error().code) << waiting.error().detail;
            return endRound();
        }
        m_status.waiting = static_cast<int>(waiting->size());
        publish();
        for (const QueuedCase& queued : *waiting)
            if (isDue(queued.nextTryAt, m_clock.now()))
                m_cases.push_back(queued);
        sendNext();
    });
}

void SyncEngine::sendNext() {
    if (m_isStopped || m_isLineDown)
        return endRound();
    if (m_cases.empty())
        return m_settler.begin();
    m_current = std::move(m_cases.front());
    m_cases.pop_front();
    m_sender.send(m_current);
}

void SyncEngine::failed(const base::Error& error) {
    if (m_isStopped)
        return endRound(); // broken off by us: no failed try
    qCWarning(lcSync) << "not sent" << m_current.application.text() << base::textOf(error.code) << error.detail;
    // With the line down every other case would fail the same way; else one bad case must not stop the others.
    m_isLineDown = concernsTheLine(error.code);
    Q_EMIT notSent(m_current.application);
    for (const QueuedCase& behind : m_cases)
        if (m_isLineDown)
            Q_EMIT notSent(behind.application);
    const QDateTime nextTryAt = m_clock.now().addSecs(waitAfter(m_current.attempts + 1).count());
    m_queue.recordAttempt(m_current.application, m_current.revision, base::textOf(error.code), nextTryAt) |
        base::on(this, [this](const base::Status& recorded) {
            if (!recorded)
                qCWarning(lcSync) << "outbox" << base::textOf(recorded.error().code);
            sendNext();
        });
}

// The one way out of a round.
void SyncEngine::endRound() {
    m_cases.clear();
    if (m_isStopped)
        return roundIsOver();
    m_queue.pendingCases() | base::on(this, [this](const Result<std::vector<QueuedCase>>& waiting) {
        if (waiting)
            m_status.waiting = static_cast<int>(waiting->size());
        roundIsOver();
    });
}

void SyncEngine::roundIsOver() {
    m_isRunning = false;
    m_published = m_status;
    Q_EMIT roundDone(m_status);
    if (m_isStopped)
        Q_EMIT stopped();
    else if (m_isWoken)
        wake();
}

// Published only when the line comes or goes; the time of the last contact rides along.
void SyncEngine::noteReached(bool isReached) {
    const bool isNews = m_status.isOnline != isReached;
    m_status.isOnline = isReached;
    if (isReached)
        m_status.lastContact = m_clock.now();
    if (isNews)
        publish();
}

void SyncEngine::publish() {
    if (m_status == m_published)
        return;
    m_published = m_status;
    Q_EMIT statusChanged(m_status);
}

} // namespace shouli::sync
