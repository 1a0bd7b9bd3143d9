// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/scanner/Scanner.h"
#include "capture/scanner/ScannerModule.h"
#include "support/ScriptedScanner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using base::ErrorCode;

namespace {

using Script = test::ScannerScript;

constexpr ScanSettings kFeeder{ScanSource::Feeder, 300, ScanColour::Colour};

ScannerDriverSource scripted(Script& script) { return test::ScriptedScanner::source(script); }

ErrorCode failureIn(const QSignalSpy& failed) {
    return failed.isEmpty() ? ErrorCode::Internal : failed.first().first().value<base::Error>().code;
}

} // namespace

class tst_Scanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesAndSourcesAreTold() {
        Script script;
        Scanner scanner(scripted(script));
        QSignalSpy found(&scanner, &Scanner::devicesFound);
        QSignalSpy opened(&scanner, &Scanner::opened);
        scanner.findDevices();
        scanner.open(QStringLiteral("a:1"));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.front().front().value<QList<ScannerDevice>>(), script.devices);
        QCOMPARE(opened.front().front().value<QList<ScanSource>>(), (QList{ScanSource::Flatbed, ScanSource::Feeder}));
    }

    void sheetsComeInTheirOrder() {
        Script script;
        Scanner scanner(scripted(script));
        QList<int> reds;
        connect(&scanner, &Scanner::sheetScanned, this, [&](const QImage& sheet) {
            reds.append(sheet.pixelColor(0, 0).red());
            scanner.goOn();
        });
        QSignalSpy finished(&scanner, &Scanner::finished);
        QSignalSpy progressed(&scanner, &Scanner::progressed);
        scanner.scan(kFeeder);
        QVERIFY(scanner.isScanning());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(reds, (QList{1, 2, 3}));
        QVERIFY(!scanner.isScanning());
        QVERIFY(progressed.count() > 0);
        QCOMPARE(script.ended.load(), 1);
    }

    void sheetsWaitUntilTheOneBeforeIsPutAway() {
        Script script;
        script.sheets = 50;
        Scanner scanner(scripted(script));
        QSignalSpy sheets(&scanner, &Scanner::sheetScanned);
        QSignalSpy finished(&scanner, &Scanner::finished);
        scanner.scan(kFeeder);
        QTRY_COMPARE(script.scanned.load(), 2); // one at the window, one behind it
        QTRY_COMPARE(sheets.count(), 1);
        scanner.goOn();
        QTRY_COMPARE(sheets.count(), 2);
        QTRY_COMPARE(script.scanned.load(), 3);
        QCOMPARE(sheets.count(), 2);
        QVERIFY(finished.isEmpty());
    }

    void aScanIsCancelledInTheMiddleOfAPage() {
        Script script;
        script.isSlow = true;
        Scanner scanner(scripted(script));
        QSignalSpy progressed(&scanner, &Scanner::progressed);
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan(kFeeder);
        QTRY_VERIFY(progressed.count() > 0);
        scanner.cancel();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failureIn(failed), ErrorCode::Cancelled);
        QCOMPARE(script.ended.load(), 1);
        // and the next scan is not
        script.isSlow = false;
        QSignalSpy finished(&scanner, &Scanner::finished);
        connect(&scanner, &Scanner::sheetScanned, &scanner, &Scanner::goOn);
        scanner.scan(kFeeder);
        QTRY_COMPARE(finished.count(), 1);
    }

    // It has left the feeder.
    void aPageThatWaitsWhenAScanIsCancelledComes() {
        Script script;
        Scanner scanner(scripted(script));
        QSignalSpy sheets(&scanner, &Scanner::sheetScanned);
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan(kFeeder);
        QTRY_COMPARE(script.scanned.load(), 2);
        QTRY_COMPARE(sheets.count(), 1);
        scanner.cancel();
        scanner.goOn();
        QTRY_COMPARE(failureIn(failed), ErrorCode::Cancelled);
        QCOMPARE(sheets.count(), 2);
        QCOMPARE(script.scanned.load(), 2);
    }

    void whatGoesWrongIsToldAndTheRestIsScannedAgain_data() {
        QTest::addColumn<int>("code");
        const auto row = [](const char* sentence, ErrorCode code) { QTest::newRow(sentence) << int(code); };
        row("a jam after two pages", DeviceCode::ScannerJammed);
        row("the cover is opened after two pages", DeviceCode::ScannerCoverOpen);
        row("it is unplugged after two pages", DeviceCode::ScannerLost);
    }

    void whatGoesWrongIsToldAndTheRestIsScannedAgain() {
        QFETCH(int, code);
        Script script;
        script.sheets = 2;
        script.endsWith = ErrorCode(code);
        Scanner scanner(scripted(script));
        QSignalSpy sheets(&scanner, &Scanner::sheetScanned);
        connect(&scanner, &Scanner::sheetScanned, &scanner, &Scanner::goOn);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy finished(&scanner, &Scanner::finished);
        scanner.scan(kFeeder);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failureIn(failed), ErrorCode(code));
        QCOMPARE(sheets.count(), 2);
        QVERIFY(!scanner.isScanning());
        script.sheets = 4;
        script.endsWith = ErrorCode::Internal;
        scanner.scan(kFeeder);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(sheets.count(), 4);
    }

    void aScannerThatIsNotThereIsTold() {
        Script script;
        script.opens = base::fail(DeviceCode::ScannerMissing);
        Scanner scanner(scripted(script));
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.open(QStringLiteral("gone"));
        QTRY_COMPARE(failureIn(failed), DeviceCode::ScannerMissing);
    }

    void aModuleThatIsNotThereIsTold() {
        const QTemporaryDir empty;
        Scanner scanner(ScannerModule(empty.path()).source());
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.findDevices();
        QTRY_COMPARE(failureIn(failed), DeviceCode::ModuleMissing);
    }

    void theDeviceIsLetGo() {
        Script script;
        {
            Scanner scanner(scripted(script));
            QSignalSpy sheets(&scanner, &Scanner::sheetScanned);
            scanner.scan(kFeeder);
            QTRY_COMPARE(sheets.count(), 1);
            QCOMPARE(script.alive.load(), 1);
        }
        QCOMPARE(script.alive.load(), 0);
        QCOMPARE(script.ended.load(), 1);
    }

    void aHangingDriverIsLeftBehind() {
        Script script;
        script.isHanging = true;
        QElapsedTimer timer;
        {
            Scanner scanner(scripted(script));
            QSignalSpy found(&scanner, &Scanner::devicesFound);
            scanner.findDevices();
            QTRY_COMPARE(found.count(), 1);
            scanner.scan(kFeeder);
            QTRY_VERIFY(script.isInside);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
        script.isHanging = false;
        script.isHanging.notify_all();
        QTRY_COMPARE(script.alive.load(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Scanner)
#include "tst_Scanner.moc"
