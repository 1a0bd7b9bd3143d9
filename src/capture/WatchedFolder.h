// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "capture/FileUse.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace shouli::capture {

/// Watches the folder into which a scanner's own program saves its files, for scanners without a driver that we can
/// use. Signals each new file when its writer has finished it. Does not look into the files. GUI thread only.
class WatchedFolder : public QObject {
    Q_OBJECT
public:
    /// Returns whether a program has this file open.
    using AskUse = std::function<FileUse(const QString& path)>;

    /// Longer than any pause that a scanner's program makes while it writes a page.
    static constexpr std::chrono::milliseconds kQuiet{700};
    /// A file counts as finished when it has not changed for `quiet` and no program has it open. (Scanners' programs
    /// write page after page, with many seconds in between, into a file that they keep open.)
    explicit WatchedFolder(std::chrono::milliseconds quiet = kQuiet, QObject* parent = nullptr, AskUse askUse = &useOf);

    /// Begins to watch. Files that are there already are not signalled but listed in present(). WatchedFolderMissing.
    base::Status watch(const QString& folder);
    void stop();
    QString folder() const { return m_folder; }
    /// Paths of the files that were there when watch() began and still are, sorted by name.
    QStringList present() const;
    /// Emits fileArrived() for the files of present(), too.
    void takePresent();
    /// Emits fileArrived() for the files that waitingChanged() listed as `unknown`: the operator says they are
    /// finished.
    void takeUnknown();
    /// Whether the file is unchanged since fileArrived() and no program has it open.
    bool isAsSaid(const QString& path) const;
    /// A function that deletes the file; it may be called after the folder is no longer watched. Malformed, and the
    /// file stays, when it was changed since fileArrived() or is open, since it may then hold another document.
    /// WriteFailed.
    std::function<base::Status()> removal(const QString& path) const;

Q_SIGNALS:
    /// A new file, or one that has changed since it was signalled, is finished.
    void fileArrived(const QString& path);
    /// Files that do not change any more but are not signalled: `open` are open in a program, for `unknown` this cannot
    /// be determined.
    void waitingChanged(const QStringList& open, const QStringList& unknown);
    /// The folder has disappeared (WatchedFolderMissing) and is not watched any more.
    void failed(const shouli::base::Error& error);

private:
    struct Look {
        qint64 bytes = -1;
        QDateTime changedAt;
        bool operator==(const Look&) const = default;
    };
    struct Growing {
        Look look;
        QElapsedTimer since; // since when it has looked like that
    };
    static Look lookAt(const QString& path);
    static bool isStill(const QString& path, const Look& said, const AskUse& askUse);
    QStringList files() const;
    void look();
    bool isFinished(const QString& path, const Look& now);
    void sayWaiting();

    const std::chrono::milliseconds m_quiet;
    const AskUse m_askUse;
    QString m_folder;
    QTimer m_again;                // when to look into the folder again
    QHash<QString, Look> m_before; // files of present()
    QHash<QString, Growing> m_growing;
    QHash<QString, Look> m_said;
    QHash<QString, Look> m_confirmed; // finished according to the operator
    QStringList m_open;
    QStringList m_unknown;
    std::pair<QStringList, QStringList> m_waiting; // as signalled last
};

} // namespace shouli::capture
