// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncThread.h"

namespace shouli::sync {

SyncThread::SyncThread(store::SyncQueue& queue, const base::Clock& clock, domain::SyncNews& news)
    : m_queue(queue)
    , m_clock(clock)
    , m_news(news) {
    m_thread.setObjectName(QStringLiteral("sync"));
}

SyncThread::~SyncThread() { stop(); }

void SyncThread::stop() {
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_engine.get(), [engine = m_engine.get()] { engine->stop(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void SyncThread::start(const CentralAddress& address, std::shared_ptr<const WorkstationIdentity> identity,
                       const std::optional<CentralAuthority>& authority) {
    Q_ASSERT(!m_engine);
    m_client = std::make_unique<ApiClient>(address, std::move(identity));
    if (authority)
        m_client->setAuthority(*authority);
    auto engine = std::make_unique<SyncEngine>(m_queue, *m_client, m_clock);
    QObject::connect(engine.get(), &SyncEngine::statusChanged, &m_news, &domain::SyncNews::setStatus);
    QObject::connect(engine.get(), &SyncEngine::roundDone, &m_news, &domain::SyncNews::setStatus);
    QObject::connect(engine.get(), &SyncEngine::caseChanged, &m_news, &domain::SyncNews::tellCaseChanged);
    QObject::connect(engine.get(), &SyncEngine::notSent, &m_news, &domain::SyncNews::tellNotSent);
    QObject::connect(m_client.get(), &ApiClient::heardTime, &m_news, &domain::SyncNews::tellCentralTime);
    QObject::connect(engine.get(), &SyncEngine::referenceChanged, &m_news, &domain::SyncNews::tellReferenceChanged);
    QObject::connect(engine.get(), &SyncEngine::authorityChanged, &m_news, &domain::SyncNews::tellAuthorityChanged);
    QObject::connect(engine.get(), &SyncEngine::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    // Both go on the thread they live on, as it ends.
    QObject::connect(&m_thread, &QThread::finished, [this] {
        const std::lock_guard lock(m_mutex);
        m_engine.reset();
        m_client.reset();
    });
    m_client->moveToThread(&m_thread);
    engine->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        engine.get(), [started = engine.get()] { started->start(); }, Qt::QueuedConnection);
    const std::lock_guard lock(m_mutex);
    m_engine = std::move(engine);
}

void SyncThread::wake() {
    const std::lock_guard lock(m_mutex);
    if (m_engine)
        QMetaObject::invokeMethod(m_engine.get(), &SyncEngine::wake, Qt::QueuedConnection);
}

} // namespace shouli::sync
