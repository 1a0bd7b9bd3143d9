// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/files/WatchedFolder.h"

#include <QFuture>

#include <memory>

namespace shouli::capture {

/// A WatchedFolder on a thread of its own: a folder on another machine may not answer for minutes, and the window must
/// not wait for it. This object and its signals belong to the window's thread.
class FolderWatcher : public QObject {
    Q_OBJECT
public:
    /// As WatchedFolder; `askUse` is called on the other thread.
    explicit FolderWatcher(std::chrono::milliseconds quiet = WatchedFolder::kQuiet, QObject* parent = nullptr,
                           WatchedFolder::AskUse askUse = &useOf);
    /// Waits a fifth of a second at most: a thread that hangs longer is left behind and ends when it is answered.
    ~FolderWatcher() override;

    /// As WatchedFolder::watch(). Answered by watching() or failed().
    void watch(const QString& folder);
    void stop();
    /// The folder of the latest watch(), until stop() or failed().
    QString folder() const { return m_folder; }
    /// As WatchedFolder::present(), when it was looked into last.
    QStringList present() const { return m_present; }
    void takePresent();
    void takeUnknown();
    void pause();
    /// As WatchedFolder::resume().
    void resume(const QStringList& taken);
    /// As WatchedFolder::offerAgain().
    QFuture<bool> offerAgain(const QString& path, const base::Error& why);
    /// The first of these files that exists and is not WatchedFolder::isAsReported(); empty when there is none.
    QFuture<QString> changedOf(const QStringList& paths);
    using Removal = std::function<QFuture<base::Status>()>;
    /// A function that removes the file if it still looks as when fileArrived() reported it last (errors as those of
    /// WatchedFolder::remove()), and succeeds also when it is gone. It may be called after this object is destroyed.
    Removal removal(const QString& path) const;

Q_SIGNALS:
    /// The folder is there, and present() known.
    void watching();
    void fileArrived(const QString& path);
    void fileGone(const QString& path);
    void presentChanged();
    void waitingChanged(const QStringList& open, const QStringList& unknown);
    void failed(const shouli::base::Error& error);

private:
    struct Session; // the other thread and what lives on it
    using Job = std::function<void(WatchedFolder&)>;

    void begin();
    void post(const Job& job);
    template <typename Answer>
    static QFuture<Answer> ask(const Session& session, const std::function<Answer(WatchedFolder&)>& job);

    const std::chrono::milliseconds m_quiet;
    const WatchedFolder::AskUse m_askUse;
    std::shared_ptr<Session> m_session; ///< from the first watch() on
    QString m_folder;
    QStringList m_present;
    QHash<QString, FileLook> m_reported; ///< as fileArrived() reported them last
    int m_watches = 0;                   ///< counts watch() and stop(): only the latest one's answer counts
};

} // namespace shouli::capture
