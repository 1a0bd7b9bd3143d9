// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/Scanner.h"
#include "capture/ScannerModule.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace shouli;
using namespace shouli::capture;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

// What a scripted scanner does, shared with the test.
struct Script {
    QList<ScannerDevice> devices{{QStringLiteral("a:1"), QStringLiteral("Maker Model")}};
    Status opens;
    Status begins;
    int pages = 3;
    ErrorCode endsWith = ErrorCode::Internal; // Internal: there are no more pages
    std::atomic<int> scanned = 0;
    std::atomic<int> ended = 0;
    std::atomic<int> alive = 0;
    std::atomic<bool> isSlow = false; // a page goes on until progress says no
    std::atomic<bool> isHanging = false;
    std::atomic<bool> isInside = false; // asked for a page
};

class ScriptedDriver final : public ScannerDriver {
public:
    explicit ScriptedDriver(Script& script)
        : m_script(script) {
        ++m_script.alive;
    }
    ~ScriptedDriver() override { --m_script.alive; }
    Result<QList<ScannerDevice>> devices() override { return m_script.devices; }
    Result<QList<ScanSource>> open(const QString&) override {
        SHOULI_CHECK(m_script.opens);
        return QList{ScanSource::Flatbed, ScanSource::Feeder};
    }
    Status begin(const ScanSettings&) override { return m_script.begins; }
    Result<std::optional<QImage>> nextPage(const Progress& progress) override {
        m_script.isInside = true;
        m_script.isHanging.wait(true);
        if (m_script.scanned >= m_script.pages) {
            if (m_script.endsWith == ErrorCode::Internal)
                return std::nullopt;
            return base::fail(m_script.endsWith);
        }
        do {
            if (!progress(50))
                return base::fail(ErrorCode::Cancelled);
        } while (m_script.isSlow);
        QImage page(100, 140, QImage::Format_RGB888);
        page.fill(QColor(++m_script.scanned, 0, 0));
        return page;
    }
    void end() override { ++m_script.ended; }

private:
    Script& m_script;
};

ScannerDriverSource scripted(Script& script) {
    return [&script]() -> Result<std::unique_ptr<ScannerDriver>> { return std::make_unique<ScriptedDriver>(script); };
}

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

    void pagesComeInTheirOrder() {
        Script script;
        Scanner scanner(scripted(script));
        QList<int> reds;
        connect(&scanner, &Scanner::pageScanned, this, [&](const QImage& page) {
            reds.append(page.pixelColor(0, 0).red());
            scanner.goOn();
        });
        QSignalSpy finished(&scanner, &Scanner::finished);
        QSignalSpy progressed(&scanner, &Scanner::progressed);
        scanner.scan({});
        QVERIFY(scanner.isScanning());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(reds, (QList{1, 2, 3}));
        QVERIFY(!scanner.isScanning());
        QVERIFY(progressed.count() > 0);
        QCOMPARE(script.ended.load(), 1);
    }

    void pagesWaitUntilTheOneBeforeIsPutAway() {
        Script script;
        script.pages = 50;
        Scanner scanner(scripted(script));
        QSignalSpy pages(&scanner, &Scanner::pageScanned);
        QSignalSpy finished(&scanner, &Scanner::finished);
        scanner.scan({});
        QTRY_COMPARE(script.scanned.load(), 2); // one at the window, one behind it
        QTRY_COMPARE(pages.count(), 1);
        scanner.goOn();
        QTRY_COMPARE(pages.count(), 2);
        QTRY_COMPARE(script.scanned.load(), 3);
        QCOMPARE(pages.count(), 2);
        QVERIFY(finished.isEmpty());
    }

    void aScanIsCancelledInTheMiddleOfAPage() {
        Script script;
        script.isSlow = true;
        Scanner scanner(scripted(script));
        QSignalSpy progressed(&scanner, &Scanner::progressed);
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan({});
        QTRY_VERIFY(progressed.count() > 0);
        scanner.cancel();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failureIn(failed), ErrorCode::Cancelled);
        QCOMPARE(script.ended.load(), 1);
        // and the next scan is not
        script.isSlow = false;
        QSignalSpy finished(&scanner, &Scanner::finished);
        connect(&scanner, &Scanner::pageScanned, &scanner, &Scanner::goOn);
        scanner.scan({});
        QTRY_COMPARE(finished.count(), 1);
    }

    void aScanIsCancelledWhileAPageWaits() {
        Script script;
        Scanner scanner(scripted(script));
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan({});
        QTRY_COMPARE(script.scanned.load(), 2);
        scanner.cancel();
        QTRY_COMPARE(failureIn(failed), ErrorCode::Cancelled);
    }

    void whatGoesWrongIsToldAndTheRestIsScannedAgain_data() {
        QTest::addColumn<int>("code");
        const auto row = [](const char* sentence, ErrorCode code) { QTest::newRow(sentence) << int(code); };
        row("a jam after two pages", ErrorCode::ScannerJammed);
        row("the cover is opened after two pages", ErrorCode::ScannerCoverOpen);
        row("it is unplugged after two pages", ErrorCode::ScannerLost);
    }

    void whatGoesWrongIsToldAndTheRestIsScannedAgain() {
        QFETCH(int, code);
        Script script;
        script.pages = 2;
        script.endsWith = ErrorCode(code);
        Scanner scanner(scripted(script));
        QSignalSpy pages(&scanner, &Scanner::pageScanned);
        connect(&scanner, &Scanner::pageScanned, &scanner, &Scanner::goOn);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy finished(&scanner, &Scanner::finished);
        scanner.scan({});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failureIn(failed), ErrorCode(code));
        QCOMPARE(pages.count(), 2);
        QVERIFY(!scanner.isScanning());
        script.pages = 4;
        script.endsWith = ErrorCode::Internal;
        scanner.scan({});
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(pages.count(), 4);
    }

    void aScannerThatIsNotThereIsTold() {
        Script script;
        script.opens = base::fail(ErrorCode::ScannerMissing);
        Scanner scanner(scripted(script));
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.open(QStringLiteral("gone"));
        QTRY_COMPARE(failureIn(failed), ErrorCode::ScannerMissing);
    }

    void aModuleThatIsNotThereIsTold() {
        const QTemporaryDir empty;
        Scanner scanner(ScannerModule(empty.path()).source());
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.findDevices();
        QTRY_COMPARE(failureIn(failed), ErrorCode::ModuleMissing);
    }

    void theDeviceIsLetGo() {
        Script script;
        {
            Scanner scanner(scripted(script));
            QSignalSpy pages(&scanner, &Scanner::pageScanned);
            scanner.scan({});
            QTRY_COMPARE(pages.count(), 1);
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
            scanner.scan({});
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
