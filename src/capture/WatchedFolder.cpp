// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/WatchedFolder.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "import/ImportProtocol.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <utility>

namespace shouli::capture {
namespace {

using base::ErrorCode;
using base::Status;

// The system is not asked to tell of changes: of folders on other machines it tells nothing, and on Windows the asking
// keeps a folder from going away.
constexpr std::chrono::milliseconds kEvery{500};

} // namespace

WatchedFolder::WatchedFolder(std::chrono::milliseconds quiet, QObject* parent, AskUse askUse)
    : QObject(parent)
    , m_quiet(quiet)
    , m_askUse(std::move(askUse)) {
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
    m_confirmed.clear();
    m_open.clear();
    m_unknown.clear();
    sayWaiting();
}

WatchedFolder::Look WatchedFolder::lookAt(const QString& path) {
    const QFileInfo info(path);
    return {info.exists() ? info.size() : -1, info.lastModified()};
}

// Ordinary files only: a link might lead to what is not the scanner's. Programs that save by way of another name
// ("scan.pdf.part") are waited for. The oldest first: names that count ("scan 10") do not sort.
QStringList WatchedFolder::files() const {
    QStringList paths;
    const QDir dir(m_folder);
    const auto order = QDir::Time | QDir::Reversed;
    for (const QString& name : dir.entryList(importer::namePatterns(), QDir::Files | QDir::NoSymLinks, order))
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

void WatchedFolder::takeUnknown() {
    for (const QString& path : std::as_const(m_unknown))
        m_confirmed.insert(path, lookAt(path));
    look();
}

// Of a file that is quiet.
bool WatchedFolder::isFinished(const QString& path, const Look& now) {
    switch (m_askUse(path)) {
    case FileUse::Nobody:
        return true;
    case FileUse::Open:
        m_open.append(path);
        return false;
    case FileUse::Unknown:
        if (m_confirmed.contains(path) && m_confirmed.value(path) == now)
            return true;
        m_unknown.append(path);
        return false;
    }
    Q_UNREACHABLE();
}

void WatchedFolder::sayWaiting() {
    if (std::pair now(m_open, m_unknown); now != m_waiting) {
        m_waiting = now;
        Q_EMIT waitingChanged(m_open, m_unknown);
    }
}

void WatchedFolder::look() {
    if (!QFileInfo(m_folder).isDir()) {
        stop();
        Q_EMIT failed({ErrorCode::WatchedFolderMissing, {}});
        return;
    }
    QHash<QString, Growing> growing;
    QStringList whole;
    m_open.clear();
    m_unknown.clear();
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
        if (now.bytes > 0 && file.since.hasExpired(m_quiet.count()) && isFinished(path, now)) {
            m_said.insert(path, now);
            whole.append(path);
        } else {
            growing.insert(path, file);
        }
    }
    m_growing = growing;
    m_again.start(m_growing.isEmpty() ? kEvery : std::min(m_quiet / 2, kEvery));
    sayWaiting();
    for (const QString& path : std::as_const(whole))
        Q_EMIT fileArrived(path);
}

bool WatchedFolder::isStill(const QString& path, const Look& said, const AskUse& askUse) {
    return said == lookAt(path) && askUse(path) != FileUse::Open;
}

bool WatchedFolder::isAsSaid(const QString& path) const {
    return m_said.contains(path) && isStill(path, m_said.value(path), m_askUse);
}

std::function<Status()> WatchedFolder::removal(const QString& path) const {
    const std::optional<Look> said = m_said.contains(path) ? std::optional(m_said.value(path)) : std::nullopt;
    return [path, said, askUse = m_askUse]() -> Status {
        if (!said || !isStill(path, *said, askUse))
            return base::fail(ErrorCode::Malformed, QStringLiteral("changed since it was taken"));
        if (!QFile::remove(path))
            return base::fail(ErrorCode::WriteFailed, QStringLiteral("cannot be removed"));
        return {};
    };
}

} // namespace shouli::capture
