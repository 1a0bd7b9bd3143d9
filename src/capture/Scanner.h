// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/ScannerDriver.h"

#include <QObject>

#include <thread>

namespace shouli::capture {

/// The scanners of this workstation. One thread of its own holds the driver and the opened device from the first
/// question until this is destroyed; this object and its signals belong to the window's thread.
///
/// Pages come one after another and wait for the window: after pageScanned() the next one is handed over only when
/// goOn() was called, so that never more than two pages are held as pixels, whatever lies in the feeder.
class Scanner : public QObject {
    Q_OBJECT
public:
    explicit Scanner(ScannerDriverSource drivers, QObject* parent = nullptr);
    /// Cancels. Waits for the device to be let go, at most two seconds: a driver that hangs longer is left behind on
    /// its thread.
    ~Scanner() override;

    /// Questions are answered in their order. devicesFound() or failed().
    void findDevices();
    /// Opens the device: opened() or failed().
    void open(const QString& id);
    /// REQUIRES: opened(), !isScanning(). pageScanned() for each page, then finished(); or failed(), after which a new
    /// scan() takes up the remaining pages. Cancelled by cancel(): failed() with Cancelled.
    void scan(const ScanSettings& settings);
    /// The page that came last is put away: the next may come.
    void goOn();
    /// Ends the scan as soon as the device lets go of the page.
    void cancel();
    /// From scan() until finished() or failed().
    bool isScanning() const { return m_isScanning; }

Q_SIGNALS:
    void devicesFound(const QList<shouli::capture::ScannerDevice>& devices);
    void opened(const QList<shouli::capture::ScanSource>& sources);
    /// Of the page that is being scanned, 0 to 100.
    void progressed(int percent);
    void pageScanned(const QImage& page);
    /// There are no more pages.
    void finished();
    void failed(const shouli::base::Error& error);

private:
    struct Session; // what both threads share
    using Job = std::function<void(Session&, ScannerDriver&)>;

    void ask(Job job);
    template <typename Told>
    static void tell(Session& session, Told told);
    static void run(const std::shared_ptr<Session>& session, const ScannerDriverSource& drivers);
    static base::Status scanPages(Session& session, ScannerDriver& driver, const ScanSettings& settings);
    static bool handOver(Session& session, const QImage& page);
    void onFailed(const base::Error& error);

    const ScannerDriverSource m_drivers;
    std::shared_ptr<Session> m_session;
    std::thread m_thread;
    bool m_isScanning = false;
};

} // namespace shouli::capture
