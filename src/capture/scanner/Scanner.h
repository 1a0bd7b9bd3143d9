// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"

#include <QObject>

#include <thread>

namespace shouli::capture {

/// The scanners of this workstation. Its own thread holds the driver and the opened device from the first request until
/// this is destroyed; this object and its signals belong to the GUI thread.
///
/// Sheets come one at a time: after sheetScanned() the next one is delivered only when goOn() was called, so that at
/// most two sheets are in memory as pixels, however many are in the feeder.
class Scanner : public QObject {
    Q_OBJECT
public:
    explicit Scanner(ScannerDriverSource drivers, QObject* parent = nullptr);
    /// Cancels, and waits until the device is released, at most two seconds: a driver that hangs longer is left behind
    /// on its thread.
    ~Scanner() override;

    /// Answered by devicesFound() or failed(). Requests are answered in their order.
    void findDevices();
    /// Opens a device. Answered by opened() or failed().
    void open(const QString& id);
    /// Answered by sheetScanned() for each sheet, then finished(); or by failed(), with Cancelled after cancel(). After
    /// a failure another scan() continues with the remaining sheets. REQUIRES: a device is opened, !isScanning().
    void scan(const ScanSettings& settings);
    /// The last sheet was dealt with: deliver the next one.
    void goOn();
    /// Ends the scan as soon as the device releases the sheet. A sheet that was scanned completely is still delivered,
    /// after goOn().
    void cancel();
    /// True from scan() until finished() or failed().
    bool isScanning() const { return m_isScanning; }

Q_SIGNALS:
    void devicesFound(const QList<shouli::capture::ScannerDevice>& devices);
    void opened(const QList<shouli::capture::ScanSource>& sources);
    /// Progress of the current sheet, 0 to 100.
    void progressed(int percent);
    void sheetScanned(const QImage& sheet);
    /// There are no more sheets.
    void finished();
    void failed(const shouli::base::Error& error);

private:
    struct Session; // shared by both threads
    using Job = std::function<void(Session&, ScannerDriver&)>;

    void ask(Job job);
    template <typename Told>
    static void tell(Session& session, Told told);
    static void run(const std::shared_ptr<Session>& session, const ScannerDriverSource& drivers);
    static base::Status scanSheets(Session& session, ScannerDriver& driver, const ScanSettings& settings);
    static bool handOver(Session& session, const QImage& sheet);
    void onFailed(const base::Error& error);

    const ScannerDriverSource m_drivers;
    std::shared_ptr<Session> m_session;
    std::thread m_thread;
    bool m_isScanning = false;
};

} // namespace shouli::capture
