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

SyncThread::~SyncThread() {
    if (m_engine) {
        // Both go on the thread they live on.
        QMetaObject::invokeMethod(
            m_engine.get(),
            [this] {
                m_engine->stop();
                m_engine.reset();
                m_client.reset();
                m_thread.quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }
}

void SyncThread::start(const CentralAddress& address, std::shared_ptr<const WorkstationIdentity> identity) {
    Q_ASSERT(!m_engine);
    m_client = std::make_unique<ApiClient>(address, std::move(identity));
    m_engine = std::make_unique<SyncEngine>(m_queue, *m_client, m_clock);
    m_client->moveToThread(&m_thread);
    m_engine->moveToThread(&m_thread);
    QObject::connect(m_engine.get(), &SyncEngine::statusChanged, &m_news, &domain::SyncNews::setStatus);
    QObject::connect(m_engine.get(), &SyncEngine::caseChanged, &m_news, &domain::SyncNews::tellCaseChanged);
    QObject::connect(m_engine.get(), &SyncEngine::referenceChanged, &m_news, &domain::SyncNews::tellReferenceChanged);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_engine.get(), [engine = m_engine.get()] { engine->start(); }, Qt::QueuedConnection);
}

void SyncThread::wake() {
    if (m_engine)
        QMetaObject::invokeMethod(m_engine.get(), &SyncEngine::wake, Qt::QueuedConnection);
}

} // namespace shouli::sync
