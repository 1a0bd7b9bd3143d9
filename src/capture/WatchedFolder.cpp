// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/WatchedFolder.h"

#include "base/Log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace shouli::capture {
namespace {

using base::ErrorCode;
using base::Status;

// What shouli-import takes. Programs that save by way of another name ("scan.pdf.part") are thereby waited for.
const QStringList kPatterns{QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png"),
                            QStringLiteral("*.tif"), QStringLiteral("*.tiff"), QStringLiteral("*.pdf")};

// The system is not asked to tell of changes: of folders on other machines it tells nothing, and on Windows the asking
// keeps a folder from going away.
constexpr std::chrono::milliseconds kEvery{500};

} // namespace

WatchedFolder::WatchedFolder(std::chrono::milliseconds quiet, QObject* parent)
    : QObject(parent)
    , m_quiet(quiet) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WatchedFolder::look);
}

Status WatchedFolder::watch(const QString& folder) {
    stop();
    if (folder.isEmpty() || !QFileInfo(folder).isDir() || !QFileInfo(folder).isReadable())
        return base::fail(ErrorCode::WatchedFolderMissing);
    m_folder = folder;
    for (const QString& path : files())
        m_before.insert(path, lookAt(path));
    m_again.start(kEvery);
    return {};
}

void WatchedFolder::stop() {
    m_folder.clear();
    m_again.stop();
    m_before.clear();
    m_growing.clear();
    m_said.clear();
}

WatchedFolder::Look WatchedFolder::lookAt(const QString& path) {
    const QFileInfo info(path);
    return {info.exists() ? info.size() : -1, info.lastModified()};
}

// Ordinary files only: a link might lead to what is not the scanner's.
QStringList WatchedFolder::files() const {
    QStringList paths;
    const QDir dir(m_folder);
    for (const QString& name : dir.entryList(kPatterns, QDir::Files | QDir::NoSymLinks, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

QStringList WatchedFolder::present() const {
    QStringList paths;
    for (const QString& path : files())
        if (m_before.contains(path))
            paths.append(path);
    return paths;
}

void WatchedFolder::takePresent() {
    m_before.clear();
    look();
}

void WatchedFolder::look() {
    if (!QFileInfo(m_folder).isDir()) {
        stop();
        Q_EMIT failed({ErrorCode::WatchedFolderMissing, {}});
        return;
    }
    QHash<QString, Growing> growing;
    QStringList whole;
    for (const QString& path : files()) {
        const Look now = lookAt(path);
        if (m_before.contains(path) && m_before.value(path) == now)
            continue;
        m_before.remove(path); // written anew: a new file under an old name
        if (m_said.contains(path) && m_said.value(path) == now)
            continue;
        Growing file = m_growing.value(path);
        if (!file.since.isValid() || file.look != now) {
            file.look = now;
            file.since.start();
        }
        if (now.bytes > 0 && file.since.hasExpired(m_quiet.count())) {
            m_said.insert(path, now);
            whole.append(path);
        } else {
            growing.insert(path, file);
        }
    }
    m_growing = growing;
    m_again.start(m_growing.isEmpty() ? kEvery : m_quiet / 2);
    for (const QString& path : std::as_const(whole))
        Q_EMIT fileArrived(path);
}

Status WatchedFolder::remove(const QString& path) {
    if (!m_said.contains(path) || m_said.value(path) != lookAt(path))
        return base::fail(ErrorCode::Malformed, QStringLiteral("changed since it was taken"));
    if (!QFile::remove(path))
        return base::fail(ErrorCode::WriteFailed, QStringLiteral("cannot be removed"));
    m_said.remove(path);
    return {};
}

} // namespace shouli::capture
