// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace shouli::capture {

/// The folder into which a scanner's own program saves its files, for scanners that have no driver we speak. Says of
/// each new file when it is whole; looks at no contents. Window's thread.
class WatchedFolder : public QObject {
    Q_OBJECT
public:
    /// A file is whole when it has not changed for `quiet`.
    explicit WatchedFolder(std::chrono::milliseconds quiet = std::chrono::milliseconds(700), QObject* parent = nullptr);

    /// Begins to watch; what lies there already is in present() and not said. WatchedFolderMissing.
    base::Status watch(const QString& folder);
    void stop();
    QString folder() const { return m_folder; }
    /// Files that were there when watch() began and still are, by their paths, in the order of their names.
    QStringList present() const;
    /// Offers the files of present(), too: fileArrived() for each of them.
    void takePresent();
    /// The file's picture is sealed: out of the folder with it. It stays when it was changed since it was said, which
    /// is another picture then: Malformed. WriteFailed.
    base::Status remove(const QString& path);

Q_SIGNALS:
    /// A new file is whole.
    void fileArrived(const QString& path);
    /// The folder went away: WatchedFolderMissing. It is not watched any more.
    void failed(const shouli::base::Error& error);

private:
    struct Look {
        qint64 bytes = -1;
        QDateTime changedAt;
        bool operator==(const Look&) const = default;
    };
    struct Growing {
        Look look;
        QElapsedTimer since; // it looks like that
    };
    static Look lookAt(const QString& path);
    QStringList files() const;
    void look();

    const std::chrono::milliseconds m_quiet;
    QString m_folder;
    QTimer m_again;                // it is looked into
    QHash<QString, Look> m_before; // there when it began, not offered
    QHash<QString, Growing> m_growing;
    QHash<QString, Look> m_said;
};

} // namespace shouli::capture
