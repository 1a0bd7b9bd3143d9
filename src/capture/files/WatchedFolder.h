// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "capture/files/FileUse.h"
#include "capture/files/FolderFiles.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace shouli::capture {

/// The folder into which a scanner's own program saves its files, for scanners that have no driver we speak. Reports
/// each new file that OfferedFiles offers once its writer is done with it. Blocks the thread it lives on while the
/// folder answers: FolderWatcher has one on a thread of its own.
class WatchedFolder : public QObject {
    Q_OBJECT
public:
    /// Returns whether a program has this file open.
    using AskUse = std::function<FileUse(const QString& path)>;

    /// Longer than any pause that a scanner's program makes while it writes a sheet.
    static constexpr std::chrono::milliseconds kQuiet{700};
    /// A file counts as finished when it has not changed for `quiet` and no program has it open. (Scanners' programs
    /// write sheet after sheet, with many seconds in between, into a file that they keep open.)
    explicit WatchedFolder(std::chrono::milliseconds quiet = kQuiet, QObject* parent = nullptr, AskUse askUse = &useOf);

    /// Begins to watch. Files that are there already are not signalled but listed in present(). WatchedFolderMissing.
    base::Status watch(const QString& folder);
    void stop();
    QString folder() const { return m_folder; }
    /// Does not look until resume(). What was reported before stays known; resume() reports once more those files that
    /// are not among `taken`.
    void pause() { m_timer.stop(); }
    void resume(const QStringList& taken);
    /// Files that were there when watch() began and still are, by their paths, in the order of filesIn().
    QStringList present() const;
    /// Emits fileArrived() for the files of present(), too.
    void takePresent();
    /// Emits fileArrived() for the files that waitingChanged() listed as `unknown`: the operator says they are
    /// finished.
    void takeUnknown();
    /// Call when a reported file could not be taken. Returns whether it will be reported again: after a pause, which
    /// grows each time, if the reason may pass (it could not be read just then, the disk is full). If the reason lies
    /// in the file itself, it is reported again only when it has changed.
    bool offerAgain(const QString& path, const base::Error& why);
    /// Whether the file is unchanged since it was reported, and nobody has it open.
    bool isAsReported(const QString& path) const;
    /// Deletes a file that fileArrived() reported with this look, also after the folder is no longer watched.
    /// Malformed, and the file stays, when it was changed since or is open: it may then hold another document.
    /// WriteFailed.
    base::Status remove(const QString& path, const FileLook& reported) const;

Q_SIGNALS:
    /// A new file, or one that was changed since it was reported, is whole; or a file is reported again.
    void fileArrived(const QString& path, const shouli::capture::FileLook& look);
    /// A file that was reported is not there any more.
    void fileGone(const QString& path);
    /// There are more files in present(), or fewer.
    void presentChanged(const QStringList& present);
    /// Files that have not changed for a while and yet are not reported: these are `open` in a program; of those it is
    /// `unknown` whether they are.
    void waitingChanged(const QStringList& open, const QStringList& unknown);
    /// The folder has disappeared (WatchedFolderMissing) and is not watched any more.
    void failed(const shouli::base::Error& error);

private:
    struct Growing {
        FileLook look;
        QElapsedTimer since; // when it got this look
    };
    struct Again {
        FileLook look; // of the file that could not be taken
        int times = 0;
        QDeadlineTimer pause{QDeadlineTimer::Forever};
    };
    bool isStill(const QString& path, const FileLook& reported) const;
    void look();
    bool isDueAgain(const FolderFile& file);
    bool isFinished(const QString& path, const FileLook& now);
    void reportWaiting();
    void reportGone(const QSet<QString>& there);

    const std::chrono::milliseconds m_quiet;
    const AskUse m_askUse;
    QString m_folder;
    QTimer m_timer; // until the folder is looked into
    OfferedFiles m_offered;
    QHash<QString, FileLook> m_before; // there when watch() began, not taken since
    QStringList m_present;             // of them, those that were there last
    QHash<QString, Growing> m_growing;
    QHash<QString, FileLook> m_reported;
    QSet<QString> m_gone;                 // of those that were reported
    QHash<QString, Again> m_again;        // what could not be taken
    QHash<QString, FileLook> m_confirmed; // finished, as the operator says
    QStringList m_open;
    QStringList m_unknown;
    std::pair<QStringList, QStringList> m_waiting; // as signalled last
};

} // namespace shouli::capture
