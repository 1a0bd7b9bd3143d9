// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/Scanner.h"

#include "base/ErrorCode.h"
#include "base/Log.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace shouli::capture {
namespace {

using base::ErrorCode;
using base::Status;

constexpr std::chrono::seconds kLongestStop{2};

} // namespace

struct Scanner::Session {
    std::mutex mutex;
    std::condition_variable changed;
    Scanner* scanner = nullptr; // whom to tell; null once destroyed
    bool ended = false;         // the thread has let the device go
    bool isSheetOut = false;    // the window has not put the sheet away yet
    std::deque<Job> jobs;
    std::atomic<bool> isCancelled = false;
};

Scanner::Scanner(ScannerDriverSource drivers, QObject* parent)
    : QObject(parent)
    , m_drivers(std::move(drivers)) {}

Scanner::~Scanner() {
    if (!m_session)
        return;
    {
        std::unique_lock lock(m_session->mutex);
        m_session->scanner = nullptr;
        m_session->isCancelled = true;
        m_session->jobs.clear();
        m_session->changed.notify_all();
        if (!m_session->changed.wait_for(lock, kLongestStop, [&] { return m_session->ended; })) {
            qCWarning(lcCapture) << "scanner does not stop; left behind";
            m_thread.detach();
        }
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Scanner::ask(Job job) {
    if (!m_session) {
        m_session = std::make_shared<Session>();
        m_session->scanner = this;
        m_thread = std::thread([session = m_session, drivers = m_drivers] { run(session, drivers); });
    }
    const std::lock_guard lock(m_session->mutex);
    m_session->jobs.push_back(std::move(job));
    m_session->changed.notify_all();
}

void Scanner::findDevices() {
    ask([](Session& session, ScannerDriver& driver) {
        tell(session, [found = driver.devices()](Scanner& scanner) {
            if (found)
                Q_EMIT scanner.devicesFound(*found);
            else
                scanner.onFailed(found.error());
        });
    });
}

void Scanner::open(const QString& id) {
    ask([id](Session& session, ScannerDriver& driver) {
        tell(session, [sources = driver.open(id)](Scanner& scanner) {
            if (sources)
                Q_EMIT scanner.opened(*sources);
            else
                scanner.onFailed(sources.error());
        });
    });
}

void Scanner::scan(const ScanSettings& settings) {
    m_isScanning = true;
    if (m_session) {
        const std::lock_guard lock(m_session->mutex);
        m_session->isCancelled = false;
        m_session->isSheetOut = false;
    }
    ask([settings](Session& session, ScannerDriver& driver) {
        const Status scanned = scanSheets(session, driver, settings);
        driver.end();
        tell(session, [scanned](Scanner& scanner) {
            if (!scanned)
                return scanner.onFailed(scanned.error());
            scanner.m_isScanning = false;
            Q_EMIT scanner.finished();
        });
    });
}

void Scanner::goOn() {
    if (!m_session)
        return;
    const std::lock_guard lock(m_session->mutex);
    m_session->isSheetOut = false;
    m_session->changed.notify_all();
}

void Scanner::cancel() {
    if (!m_session)
        return;
    const std::lock_guard lock(m_session->mutex);
    m_session->isCancelled = true;
    m_session->changed.notify_all();
}

// Called on the scanner's thread: `told` is called on the window's, if the scanner still lives then.
template <typename Told>
void Scanner::tell(Session& session, Told told) {
    const std::lock_guard lock(session.mutex);
    if (session.scanner)
        QMetaObject::invokeMethod(
            session.scanner, [scanner = session.scanner, told = std::move(told)] { told(*scanner); },
            Qt::QueuedConnection);
}

void Scanner::run(const std::shared_ptr<Session>& session, const ScannerDriverSource& drivers) {
    std::unique_ptr<ScannerDriver> driver;
    while (true) {
        Job job;
        {
            std::unique_lock lock(session->mutex);
            session->changed.wait(lock, [&] { return !session->scanner || !session->jobs.empty(); });
            if (!session->scanner)
                break;
            job = std::move(session->jobs.front());
            session->jobs.pop_front();
        }
        if (!driver) {
            auto made = drivers();
            if (!made) {
                tell(*session, [error = made.error()](Scanner& scanner) { scanner.onFailed(error); });
                continue;
            }
            driver = std::move(*made);
        }
        job(*session, *driver);
    }
    driver.reset(); // which lets the device go
    const std::lock_guard lock(session->mutex);
    session->ended = true;
    session->changed.notify_all();
}

Status Scanner::scanSheets(Session& session, ScannerDriver& driver, const ScanSettings& settings) {
    SHOULI_CHECK(driver.begin(settings));
    int said = -1;
    const auto progress = [&](int percent) {
        if (std::exchange(said, percent) != percent)
            tell(session, [percent](Scanner& scanner) { Q_EMIT scanner.progressed(percent); });
        return !session.isCancelled;
    };
    while (true) {
        if (session.isCancelled)
            return base::fail(ErrorCode::Cancelled);
        SHOULI_TRY(const std::optional<QImage> sheet, driver.nextSheet(progress));
        if (!sheet)
            return {};
        if (!handOver(session, *sheet))
            return base::fail(ErrorCode::Cancelled);
    }
}

// Waits until the sheet before is put away; false when nobody is there any more to take it. A scan that is cancelled
// hands over what it has: the paper has left the feeder.
bool Scanner::handOver(Session& session, const QImage& sheet) {
    {
        std::unique_lock lock(session.mutex);
        session.changed.wait(lock, [&] { return !session.isSheetOut || !session.scanner; });
        if (!session.scanner)
            return false;
        session.isSheetOut = true;
    }
    tell(session, [sheet](Scanner& scanner) { Q_EMIT scanner.sheetScanned(sheet); });
    return true;
}

void Scanner::onFailed(const base::Error& error) {
    m_isScanning = false;
    qCInfo(lcCapture) << "scanner:" << base::textOf(error.code) << error.detail;
    Q_EMIT failed(error);
}

} // namespace shouli::capture
