// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/scanner/Scanner.h"
#include "capture/scanner/ScannerModule.h"
#include "support/TestFiles.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using base::ErrorCode;

namespace {

const QString kModules = QStringLiteral(SHOULI_BIN_DIR "/modules");
const QString kTestDevice = QStringLiteral("test:0");

ErrorCode failureIn(const QSignalSpy& failed) {
    return failed.isEmpty() ? ErrorCode::Internal : failed.first().first().value<base::Error>().code;
}

} // namespace

/// The module with libsane: its test back end, and a scanner of the network by eSCL (sane-airscan).
class tst_SaneScanner : public QObject {
    Q_OBJECT

private:
    // libsane reads SANE_CONFIG_DIR once a process: the files in it are written anew instead.
    QTemporaryDir m_config;
    QList<QImage> m_sheets;

    void configure(const QByteArray& backEnd, const QByteArray& settings) {
        test::writeFile(m_config.filePath(QStringLiteral("dll.conf")), backEnd + '\n');
        test::writeFile(m_config.filePath(QString::fromLatin1(backEnd + ".conf")), settings);
    }

    void keepSheetsOf(Scanner& scanner) {
        m_sheets.clear();
        connect(&scanner, &Scanner::sheetScanned, this, [this, &scanner](const QImage& sheet) {
            m_sheets.append(sheet);
            scanner.goOn();
        });
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_config.isValid());
        qputenv("SANE_CONFIG_DIR", m_config.path().toLocal8Bit());
    }

    void theTestDeviceIsFound() {
        configure("test", "number_of_devices 2\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy found(&scanner, &Scanner::devicesFound);
        QSignalSpy opened(&scanner, &Scanner::opened);
        scanner.findDevices();
        scanner.open(kTestDevice);
        QTRY_COMPARE(opened.count(), 1);
        const auto devices = found.front().front().value<QList<ScannerDevice>>();
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices.front().id, kTestDevice);
        QVERIFY2(devices.front().name.startsWith(QStringLiteral("Noname")), qPrintable(devices.front().name));
        QCOMPARE(opened.front().front().value<QList<ScanSource>>(), (QList{ScanSource::Flatbed, ScanSource::Feeder}));
    }

    void theFlatbedGivesOneSheet_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<int>("colour");
        QTest::addColumn<QSize>("size");
        // The device has 200 x 200 mm.
        QTest::newRow("in colour with 300 dpi") << QByteArray() << 300 << 0 << QSize(2362, 2362);
        QTest::newRow("in grey with 75 dpi") << QByteArray() << 75 << 1 << QSize(590, 590);
        QTest::newRow("in small pieces") << QByteArray("read-limit true\nread-limit-size 1000\n") << 75 << 0
                                         << QSize(590, 590);
        QTest::newRow("by hand: its length is not known before")
            << QByteArray("hand-scanner true\n") << 75 << 0 << QSize(324, 501);
    }

    void theFlatbedGivesOneSheet() {
        QFETCH(QByteArray, settings);
        QFETCH(int, dpi);
        QFETCH(int, colour);
        QFETCH(QSize, size);
        configure("test", settings + "test-picture \"Grid\"\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy finished(&scanner, &Scanner::finished);
        QSignalSpy failed(&scanner, &Scanner::failed);
        keepSheetsOf(scanner);
        scanner.open(kTestDevice);
        scanner.scan({ScanSource::Flatbed, dpi, ScanColour(colour)});
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, 20'000);
        QCOMPARE(failureIn(failed), ErrorCode::Internal);
        QCOMPARE(m_sheets.size(), 1);
        const QImage sheet = m_sheets.front();
        QVERIFY2((sheet.size() - size).width() <= 2 && std::abs(sheet.height() - size.height()) <= 2,
                 qPrintable(QStringLiteral("%1 x %2").arg(sheet.width()).arg(sheet.height())));
        QCOMPARE(sheet.isGrayscale(), true); // the grid is black and white
        QCOMPARE(sheet.format(), colour == 0 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
        QCOMPARE(qRound(sheet.dotsPerMeterX() * 0.0254), dpi);
        // Squares of 10 mm, black and white in turn.
        const auto at = [&](double xMm, double yMm) {
            return qGray(sheet.pixel(int(xMm / 25.4 * dpi), int(yMm / 25.4 * dpi)));
        };
        QVERIFY(std::abs(at(5, 5) - at(15, 5)) > 200);
        QVERIFY(std::abs(at(5, 5) - at(5, 15)) > 200);
        QCOMPARE(at(5, 5), at(15, 15));
    }

    void theFeederGivesTenSheetsAndIsEmpty() {
        configure("test", "test-picture \"Solid white\"\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy finished(&scanner, &Scanner::finished);
        QSignalSpy failed(&scanner, &Scanner::failed);
        keepSheetsOf(scanner);
        scanner.open(kTestDevice);
        const ScanSettings settings{ScanSource::Feeder, 30, ScanColour::Grey};
        scanner.scan(settings);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        QCOMPARE(m_sheets.size(), 10);
        QVERIFY(failed.isEmpty());
    }

    void statesOfTheDeviceAreTold_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("code");
        const auto row = [](const char* sentence, const char* status, ErrorCode code) {
            QTest::newRow(sentence) << QByteArray(status) << int(code);
        };
        row("paper is jammed", "SANE_STATUS_JAMMED", DeviceCode::ScannerJammed);
        row("the cover is open", "SANE_STATUS_COVER_OPEN", DeviceCode::ScannerCoverOpen);
        row("no paper lies there", "SANE_STATUS_NO_DOCS", DeviceCode::ScannerFeederEmpty);
        row("it was unplugged", "SANE_STATUS_IO_ERROR", DeviceCode::ScannerLost);
        row("another program has it", "SANE_STATUS_DEVICE_BUSY", DeviceCode::ScannerBusy);
        row("this account may not", "SANE_STATUS_ACCESS_DENIED", DeviceCode::ScannerDenied);
        row("it has no memory", "SANE_STATUS_NO_MEM", DeviceCode::ScannerFailed);
        row("it does not know what is asked", "SANE_STATUS_INVAL", DeviceCode::ScannerFailed);
    }

    void statesOfTheDeviceAreTold() {
        QFETCH(QByteArray, status);
        QFETCH(int, code);
        configure("test", "read-status-code \"" + status + "\"\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy failed(&scanner, &Scanner::failed);
        keepSheetsOf(scanner);
        scanner.open(kTestDevice);
        scanner.scan({ScanSource::Flatbed, 75, ScanColour::Grey});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(base::textOf(failureIn(failed)), base::textOf(ErrorCode(code)));
        QVERIFY(m_sheets.isEmpty());
    }

    void aDeviceThatIsNotThereIsTold() {
        configure("test", {});
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.open(QStringLiteral("nothing:1"));
        QTRY_COMPARE(failureIn(failed), DeviceCode::ScannerMissing);
    }

    void aScanIsCancelledInTheMiddle() {
        configure("test", "read-delay true\nread-delay-duration 20000\ntest-picture \"Solid white\"\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy progressed(&scanner, &Scanner::progressed);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy finished(&scanner, &Scanner::finished);
        keepSheetsOf(scanner);
        scanner.open(kTestDevice);
        scanner.scan({ScanSource::Flatbed, 300, ScanColour::Colour});
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 3, 20'000);
        scanner.cancel();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failureIn(failed), ErrorCode::Cancelled);
        QVERIFY(m_sheets.isEmpty());
        QVERIFY(progressed.last().first().toInt() < 90);
    }

    // The back end ends each sheet with the signal as the system has it: the program must outlive a pipe that breaks.
    void brokenPipesEndNobodyAfterAScan() {
        configure("test", "test-picture \"Solid white\"\n");
        {
            Scanner scanner(ScannerModule(kModules).source());
            QSignalSpy finished(&scanner, &Scanner::finished);
            keepSheetsOf(scanner);
            scanner.open(kTestDevice);
            scanner.scan({ScanSource::Flatbed, 75, ScanColour::Grey});
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        }
        struct sigaction now {};
        QCOMPARE(::sigaction(SIGPIPE, nullptr, &now), 0);
        QVERIFY(now.sa_handler == SIG_IGN);
    }

    void oneProcessHasOneDriver() {
        configure("test", {});
        const ScannerModule module(kModules);
        {
            const auto first = module.driver();
            QVERIFY(first);
            const auto second = module.driver();
            QVERIFY(!second);
            QCOMPARE(second.error().code, DeviceCode::ScannerBusy);
        }
        QVERIFY(module.driver());
    }

    void aScannerOfTheNetwork_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("source");
        QTest::addColumn<int>("sheets");
        QTest::addColumn<int>("code");
        const auto row = [](const char* sentence, const char* mode, ScanSource source, int sheets, ErrorCode code) {
            QTest::newRow(sentence) << QString::fromLatin1(mode) << int(source) << sheets << int(code);
        };
        constexpr ErrorCode kNone = ErrorCode::Internal;
        row("its flatbed gives a page", "good", ScanSource::Flatbed, 1, kNone);
        row("its feeder gives three pages", "good", ScanSource::Feeder, 3, kNone);
        row("its feeder jams after two", "jam", ScanSource::Feeder, 2, DeviceCode::ScannerJammed);
        row("its feeder is empty", "empty", ScanSource::Feeder, 0, DeviceCode::ScannerFeederEmpty);
        row("it is switched off after two", "lost", ScanSource::Feeder, 2, DeviceCode::ScannerLost);
    }

    void aScannerOfTheNetwork() {
        QFETCH(QString, mode);
        QFETCH(int, source);
        QFETCH(int, sheets);
        QFETCH(int, code);
        QProcess server;
        server.start(QStringLiteral("python3"),
                     {QStringLiteral(SHOULI_SOURCE_DIR "/tests/capture/scanner/escl_server.py"), mode});
        QVERIFY(server.waitForStarted());
        QVERIFY(server.waitForReadyRead(20'000));
        const QByteArray port = server.readLine().trimmed();
        configure("airscan", "[devices]\n\"counter\" = http://127.0.0.1:" + port +
                                 "/eSCL, eSCL\n[options]\ndiscovery = disable\n");
        Scanner scanner(ScannerModule(kModules).source());
        QSignalSpy found(&scanner, &Scanner::devicesFound);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy finished(&scanner, &Scanner::finished);
        keepSheetsOf(scanner);
        scanner.findDevices();
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 20'000);
        const auto devices = found.front().front().value<QList<ScannerDevice>>();
        QCOMPARE(devices.size(), 1);
        scanner.open(devices.front().id);
        scanner.scan({ScanSource(source), 300, ScanColour::Colour});
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, 20'000);
        QCOMPARE(base::textOf(failureIn(failed)), base::textOf(ErrorCode(code)));
        QCOMPARE(m_sheets.size(), sheets);
        for (const QImage& sheet : std::as_const(m_sheets))
            QVERIFY(sheet.pixelColor(sheet.width() / 2, sheet.height() / 2).blue() > 150);
        server.kill(); // unless it has ended itself
        QTRY_COMPARE(server.state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(tst_SaneScanner)
#include "tst_SaneScanner.moc"
