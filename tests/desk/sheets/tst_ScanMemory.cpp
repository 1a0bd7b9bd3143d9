// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/ScannerModule.h"
#include "desk/sheets/ScanChoice.h"
#include "desk/sheets/ScanDialog.h"
#include "store/StoreFixture.h"
#include "support/FakeDesk.h"
#include "support/TestFiles.h"

#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;

namespace {

// The most that this process held since forgetPeak(), proc(5): VmHWM.
double peakMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

// proc(5): 5 into clear_refs sets VmHWM to what is held now.
void forgetPeak() { test::writeFile(QStringLiteral("/proc/self/clear_refs"), "5"); }

} // namespace

/// A hundred sheets take no more memory than three: the scanner of SANE's test back end with 300 dpi, the real dialog,
/// the real store.
class tst_ScanMemory : public QObject {
    Q_OBJECT

    QTemporaryDir m_config;
    test::FakeDesk m_fake;
    store::StoreFixture m_store;
    domain::ApplicationId m_case;

    // Scans until so many sheets lie in the strip; answers the peak.
    double peakOf(int sheets) {
        const capture::ScannerModule module(QStringLiteral(SHOULI_BIN_DIR "/modules"));
        const desk::DeskServices services{
            m_fake.clock,      *m_store.repository, *m_store.drafts,  *m_store.pictures,
            *m_store.prints,   *m_store.clearings,  m_fake.central,   m_fake.central,
            m_fake.accounts,   m_fake.accounts,     m_fake.reference, m_fake.news,
            m_fake.fileImport, m_fake.cameras,      m_fake.scanners,  m_fake.settings.path()};
        forgetPeak();
        QWidget window;
        window.show();
        desk::ScanDialog dialog(services, module.source(), m_case, {QStringLiteral("front")}, &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("start"));
        connect(&dialog.stack(), &desk::SheetStack::added, start, [&] {
            if (int(dialog.stack().sheets().size()) == sheets)
                dialog.findChild<QPushButton*>(QStringLiteral("stop"))->click();
        });
        const auto count = [&] { return dialog.findChild<QListWidget*>(QStringLiteral("pages"))->count(); };
        while (count() < sheets) { // the feeder of the test back end holds ten
            const auto before = count();
            if (!QTest::qWaitFor([&] { return start->isEnabled(); }, 60'000))
                return 0;
            start->click();
            if (!QTest::qWaitFor([&] { return start->isEnabled() && !dialog.stack().isBusy(); }, 120'000) ||
                count() == before)
                return 0;
        }
        return peakMb();
    }

private Q_SLOTS:
    void initTestCase() {
        test::writeFile(m_config.filePath(QStringLiteral("dll.conf")), "test\n");
        test::writeFile(m_config.filePath(QStringLiteral("test.conf")), "test-picture \"Color pattern\"\n");
        qputenv("SANE_CONFIG_DIR", m_config.path().toLocal8Bit());
        desk::ScanChoice choice(m_fake.settings.path());
        choice.setDevice(QStringLiteral("test:0"), QStringLiteral("test"));
        choice.setSource(capture::ScanSource::Feeder);
        QCOMPARE(store::outcome(m_store.open()), QStringLiteral("OK"));
        QCOMPARE(store::outcome(m_store.initialise()), QStringLiteral("OK"));
        const auto created = store::answerOf(m_store.repository->create(domain::FlowKind::Adult));
        QVERIFY(created);
        m_case = created->id;
    }

    void aHundredSheetsTakeNoMoreThanThree() {
        const double ofThree = peakOf(3);
        QVERIFY(ofThree > 0);
        const double ofHundred = peakOf(100);
        QVERIFY(ofHundred > 0);
        qInfo("peak of 3 pages %.0f MB, of 100 pages %.0f MB: %.2f", ofThree, ofHundred, ofHundred / ofThree);
        // Both hold what is in the works, one to four sheets of 17 MB as they happen to meet; a hundred have 1700 MB.
        QVERIFY(ofHundred < 2 * ofThree);
    }
};

QTEST_MAIN(tst_ScanMemory)
#include "tst_ScanMemory.moc"
