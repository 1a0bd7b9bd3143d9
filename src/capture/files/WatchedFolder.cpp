// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/files/WatchedFolder.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Status;
using Answer = OfferedFiles::Answer;

// The system is not asked to tell of changes: of folders on other machines it tells nothing, and on Windows the asking
// keeps a folder from going away.
constexpr std::chrono::milliseconds kEvery{500};
// A file that could not be taken is reported again after this many times `quiet`, then after twice that, and so on.
constexpr int kPauseInQuiets = 4;
constexpr int kMostDoublings = 4; // 45 s

// How often a file that could not be taken is reported again. Its bytes stay what they are until it changes.
int timesAgain(ErrorCode why) {
    constexpr ErrorCode kPassing[] = {ErrorCode::ReadFailed,    ErrorCode::TimedOut,  ErrorCode::DiskFull,
                                      ErrorCode::WriteFailed,   ErrorCode::StoreBusy, ErrorCode::StoreFailed,
                                      DeviceCode::ModuleMissing}; // also when the machine has no room for a process
    if (std::find(std::begin(kPassing), std::end(kPassing), why) != std::end(kPassing))
        return std::numeric_limits<int>::max();
    // By the file itself, perhaps, and each time takes long.
    return why == DeviceCode::FileTimedOut || why == DeviceCode::ImporterCrashed ? 2 : 0;
}

} // namespace

WatchedFolder::WatchedFolder(std::chrono::milliseconds quiet, QObject* parent, AskUse askUse)
    : QObject(parent)
    , m_quiet(quiet)
    , m_askUse(std::move(askUse)) {
    m_timer.setParent(this); // goes to another thread with it
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WatchedFolder::look);
}

Status WatchedFolder::watch(const QString& folder) {
    stop();
    if (folder.isEmpty() || !QFileInfo(folder).isDir() || !QFileInfo(folder).isReadable())
        return base::fail(DeviceCode::WatchedFolderMissing);
    m_folder = folder;
    for (const FolderFile& file : filesIn(m_folder)) {
        m_before.insert(file.path, file.look);
        m_offered.look(file);
    }
    m_present = present();
    m_timer.start(kEvery);
    return {};
}

void WatchedFolder::stop() {
    m_folder.clear();
    m_timer.stop();
    m_offered = {};
    m_before.clear();
    m_growing.clear();
    m_again.clear();
    m_confirmed.clear();
    m_open.clear();
    m_unknown.clear();
    reportWaiting();
}

QStringList WatchedFolder::present() const {
    QStringList paths;
    for (const FolderFile& file : filesIn(m_folder))
        if (m_before.contains(file.path) && m_offered.known(file) == Answer::Offered)
            paths.append(file.path);
    return paths;
}

void WatchedFolder::takePresent() {
    m_before.clear();
    look();
}

void WatchedFolder::resume(const QStringList& taken) {
    if (m_folder.isEmpty())
        return;
    erase_if(m_reported, [&](const auto& reported) { return !taken.contains(reported.key()); });
    look();
}

void WatchedFolder::takeUnknown() {
    for (const QString& path : std::as_const(m_unknown))
        m_confirmed.insert(path, lookOf(path));
    look();
}

bool WatchedFolder::offerAgain(const QString& path, const base::Error& why) {
    if (!m_reported.contains(path))
        return false;
    Again& again = m_again[path];
    if (again.look != m_reported.value(path)) // written anew since
        again = {m_reported.value(path)};
    if (again.times >= timesAgain(why.code))
        return false;
    again.pause.setRemainingTime(m_quiet * (kPauseInQuiets << std::min(again.times++, kMostDoublings)));
    return true;
}

// Whether the pause of a file that was reported is over; once.
bool WatchedFolder::isDueAgain(const FolderFile& file) {
    const auto again = m_again.find(file.path);
    if (again == m_again.end() || again->look != file.look || !again->pause.hasExpired())
        return false;
    again->pause = QDeadlineTimer(QDeadlineTimer::Forever);
    return true;
}

// Of a file that is quiet.
bool WatchedFolder::isFinished(const QString& path, const FileLook& now) {
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

void WatchedFolder::reportWaiting() {
    if (std::pair now(m_open, m_unknown); now != m_waiting) {
        m_waiting = now;
        Q_EMIT waitingChanged(m_open, m_unknown);
    }
}

void WatchedFolder::look() {
    if (!QFileInfo(m_folder).isDir()) {
        stop();
        Q_EMIT failed({DeviceCode::WatchedFolderMissing, {}});
        return;
    }
    QHash<QString, Growing> growing;
    QStringList whole;
    QStringList present;
    QSet<QString> there;
    m_open.clear();
    m_unknown.clear();
    m_offered.beginRound();
    for (const FolderFile& file : filesIn(m_folder)) {
        const auto& [path, now] = file;
        there.insert(path);
        if (m_before.contains(path) && m_before.value(path) == now) {
            if (m_offered.look(file) == Answer::Offered)
                present.append(path);
            continue;
        }
        m_before.remove(path); // written anew: a new file under an old name
        if (m_offered.known(file) == Answer::PassedOver)
            continue;
        if (m_reported.contains(path) && m_reported.value(path) == now && !isDueAgain(file))
            continue;
        m_reported.remove(path);
        Growing grown = m_growing.value(path);
        if (!grown.since.isValid() || grown.look != now) {
            grown.look = now;
            grown.since.start();
        }
        const bool isQuiet = now.bytes > 0 && grown.since.hasExpired(m_quiet.count());
        if (isQuiet && m_offered.look(file) == Answer::Offered && isFinished(path, now)) {
            m_reported.insert(path, now);
            whole.append(path);
        } else {
            growing.insert(path, grown);
        }
    }
    m_growing = growing;
    m_timer.start(m_growing.isEmpty() ? kEvery : std::min(m_quiet / 2, kEvery));
    reportWaiting();
    if (std::exchange(m_present, present) != present)
        Q_EMIT presentChanged(present);
    reportGone(there);
    for (const QString& path : std::as_const(whole))
        Q_EMIT fileArrived(path, m_reported.value(path));
}

void WatchedFolder::reportGone(const QSet<QString>& there) {
    const QSet<QString> before = m_gone;
    m_gone.clear();
    for (auto reported = m_reported.cbegin(); reported != m_reported.cend(); ++reported)
        if (!there.contains(reported.key()))
            m_gone.insert(reported.key());
    for (const QString& path : QSet<QString>(m_gone).subtract(before))
        Q_EMIT fileGone(path);
}

bool WatchedFolder::isStill(const QString& path, const FileLook& reported) const {
    return reported.bytes >= 0 && reported == lookOf(path) && m_askUse(path) != FileUse::Open;
}

bool WatchedFolder::isAsReported(const QString& path) const {
    return m_reported.contains(path) && isStill(path, m_reported.value(path));
}

Status WatchedFolder::remove(const QString& path, const FileLook& reported) const {
    if (!isStill(path, reported))
        return base::fail(ErrorCode::Malformed, QStringLiteral("changed since it was taken"));
    if (!QFile::remove(path))
        return base::fail(ErrorCode::WriteFailed, QStringLiteral("cannot be removed"));
    return {};
}

} // namespace shouli::capture
