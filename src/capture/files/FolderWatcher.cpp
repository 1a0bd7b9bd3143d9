// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/FolderWatcher.h"

#include "base/Log.h"
#include "base/OnAnswer.h"

#include <QFileInfo>
#include <QPromise>

#include <utility>

namespace shouli::capture {
namespace {

using namespace std::chrono_literals;
using base::Status;

constexpr auto kLongestStop = 200ms;

} // namespace

struct FolderWatcher::Session {
    Session(std::chrono::milliseconds quiet, const WatchedFolder::AskUse& askUse)
        : thread(new QThread)
        , watched(new WatchedFolder(quiet, nullptr, askUse)) {
        watched->moveToThread(thread);
        QObject::connect(thread, &QThread::finished, watched, &QObject::deleteLater);
        thread->start();
    }
    // What was asked before is still done.
    ~Session() {
        QMetaObject::invokeMethod(
            watched, [ending = thread] { ending->quit(); }, Qt::QueuedConnection);
        if (thread->wait(QDeadlineTimer(kLongestStop))) {
            delete thread;
            return;
        }
        qCWarning(lcCapture) << "the watched folder does not answer; its thread is left behind";
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    }
    Q_DISABLE_COPY_MOVE(Session)

    QThread* thread;
    WatchedFolder* watched; ///< lives on the thread, and goes when that ends
};

FolderWatcher::FolderWatcher(std::chrono::milliseconds quiet, QObject* parent, WatchedFolder::AskUse askUse)
    : QObject(parent)
    , m_quiet(quiet)
    , m_askUse(std::move(askUse)) {}

FolderWatcher::~FolderWatcher() = default;

void FolderWatcher::begin() {
    m_session = std::make_shared<Session>(m_quiet, m_askUse);
    const WatchedFolder* watched = m_session->watched;
    connect(watched, &WatchedFolder::fileArrived, this, [this](const QString& path, const FileLook& look) {
        if (m_folder.isEmpty())
            return;
        m_reported.insert(path, look);
        Q_EMIT fileArrived(path);
    });
    connect(watched, &WatchedFolder::fileGone, this, &FolderWatcher::fileGone);
    connect(watched, &WatchedFolder::presentChanged, this, [this](const QStringList& present) {
        if (m_folder.isEmpty())
            return;
        m_present = present;
        Q_EMIT presentChanged();
    });
    connect(watched, &WatchedFolder::waitingChanged, this, &FolderWatcher::waitingChanged);
    connect(watched, &WatchedFolder::failed, this, [this](const base::Error& error) {
        if (std::exchange(m_folder, {}).isEmpty())
            return;
        m_present.clear();
        Q_EMIT failed(error);
    });
}

void FolderWatcher::post(const Job& job) {
    if (m_session)
        QMetaObject::invokeMethod(
            m_session->watched, [watched = m_session->watched, job] { job(*watched); }, Qt::QueuedConnection);
}

template <typename Answer>
QFuture<Answer> FolderWatcher::ask(const Session& session, const std::function<Answer(WatchedFolder&)>& job) {
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        session.watched,
        [watched = session.watched, promise, job] {
            promise->addResult(job(*watched));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

void FolderWatcher::watch(const QString& folder) {
    if (!m_session)
        begin();
    m_folder = folder;
    m_present.clear();
    using Begun = base::Result<QStringList>;
    const auto begun = ask<Begun>(*m_session, [folder](WatchedFolder& watched) -> Begun {
        SHOULI_CHECK(watched.watch(folder));
        return watched.present();
    });
    begun | base::on(this, [this, turn = ++m_watches](const Begun& present) {
        if (turn != m_watches)
            return;
        if (!present) {
            m_folder.clear();
            Q_EMIT failed(present.error());
            return;
        }
        m_present = *present;
        Q_EMIT watching();
    });
}

void FolderWatcher::stop() {
    ++m_watches;
    m_folder.clear();
    m_present.clear();
    post([](WatchedFolder& watched) { watched.stop(); });
}

void FolderWatcher::takePresent() {
    m_present.clear();
    post([](WatchedFolder& watched) { watched.takePresent(); });
}

void FolderWatcher::takeUnknown() {
    post([](WatchedFolder& watched) { watched.takeUnknown(); });
}

void FolderWatcher::pause() {
    post([](WatchedFolder& watched) { watched.pause(); });
}

void FolderWatcher::resume(const QStringList& taken) {
    post([taken](WatchedFolder& watched) { watched.resume(taken); });
}

QFuture<bool> FolderWatcher::offerAgain(const QString& path, const base::Error& why) {
    if (!m_session)
        return QtFuture::makeReadyFuture(false);
    return ask<bool>(*m_session, [path, why](WatchedFolder& watched) { return watched.offerAgain(path, why); });
}

QFuture<QString> FolderWatcher::changedOf(const QStringList& paths) {
    if (!m_session || paths.isEmpty())
        return QtFuture::makeReadyFuture(QString());
    return ask<QString>(*m_session, [paths](WatchedFolder& watched) {
        for (const QString& path : paths)
            if (QFileInfo::exists(path) && !watched.isAsReported(path))
                return path;
        return QString();
    });
}

FolderWatcher::Removal FolderWatcher::removal(const QString& path) const {
    return [session = m_session, path, reported = m_reported.value(path)] {
        if (!session)
            return QtFuture::makeReadyFuture(Status());
        return ask<Status>(*session, [path, reported](const WatchedFolder& watched) -> Status {
            const Status removed = watched.remove(path, reported);
            return removed || QFileInfo::exists(path) ? removed : Status();
        });
    };
}

} // namespace shouli::capture
