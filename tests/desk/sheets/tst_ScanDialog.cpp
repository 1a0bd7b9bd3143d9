// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "desk/sheets/OpenedScan.h"
#include "desk/widgets/PictureViewer.h"
#include "support/JoinedTests.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>

using namespace shouli;
using namespace shouli::domain;
using capture::ScanSource;
using Opened = test::OpenedScan;

namespace {

// A flatbed's lid with cards on it, at 100 dpi.
QImage withCards(int count) {
    QImage sheet(827, 1169, QImage::Format_RGB888);
    sheet.setDotsPerMeterX(3937);
    sheet.setDotsPerMeterY(3937);
    sheet.fill(QColor(244, 244, 244));
    QPainter painter(&sheet);
    for (int i = 0; i < count; ++i)
        painter.fillRect(80 + i * 20, 100 + i * 330, 337, 213, QColor(90, 120, 190));
    return sheet;
}

} // namespace

class tst_ScanDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sheetsOfAFeederGoToThePlacesInTheirOrder() {
        Opened scan;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        QSignalSpy used(scan.dialog, &desk::SheetsDialog::sheetUsed);
        QVERIFY(!scan.canUse());
        scan.press(Qt::Key_F2);
        QTRY_COMPARE(scan.sheets()->count(), 3);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.fake.pictures.jpegs.size(), size_t(3)); // sealed before they are used
        QCOMPARE(scan.sheets()->item(0)->text(), QStringLiteral("Page 1\n→ front"));
        QCOMPARE(scan.sheets()->item(1)->text(), QStringLiteral("Page 2\n→ back"));
        QCOMPARE(scan.sheets()->item(2)->text(), QStringLiteral("Page 3\nis not kept"));
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_F9);
        scan.answer(Qt::Key_F9);
        QTRY_VERIFY(!dialog);
        QCOMPARE(used.count(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(used[i][0].toInt(), i);
            QCOMPARE(used[i][1].value<QImage>().size(), QSize(401 + i, 300));
            QCOMPARE(used[i][2].value<PictureSource>(), PictureSource::Scanner);
        }
    }

    void aSheetIsMovedTurnedAndDroppedByKeys() {
        Opened scan;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.widths(), (QList{401, 402, 403}));
        scan.sheets()->setFocus();
        scan.sheets()->setCurrentRow(2);
        scan.press(Qt::Key_Left, Qt::AltModifier);
        scan.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(scan.widths(), (QList{403, 401, 402}));
        QCOMPARE(scan.sheets()->currentRow(), 0); // the sheet that was moved stays the chosen one
        QVERIFY(!scan.button("moveBack")->isEnabled());
        scan.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(scan.widths(), (QList{401, 403, 402}));
        scan.press(Qt::Key_F8);
        QTRY_COMPARE(scan.widths(), (QList{401, 300, 402}));
        QTRY_VERIFY(scan.canUse());
        scan.press(Qt::Key_Delete);
        QCOMPARE(scan.widths(), (QList{401, 402}));
        QCOMPARE(scan.sheets()->currentRow(), 1);
        QVERIFY(scan.dialog->isVisible());
    }

    void scannedSheetsThatGoNowhereAreAskedFor() {
        Opened scan;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        QSignalSpy used(scan.dialog, &desk::SheetsDialog::sheetUsed);
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.sheets()->count(), 3); // for two places
        scan.press(Qt::Key_F9);
        QVERIFY2(scan.question().contains(QStringLiteral("1 page")), qPrintable(scan.question()));
        scan.answer(Qt::Key_Escape);
        QCOMPARE(used.count(), 0);
        QVERIFY(scan.canUse());
        scan.dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scan.dialog));
        scan.sheets()->setFocus();
        scan.sheets()->setCurrentRow(2);
        scan.press(Qt::Key_Delete); // what was dropped was decided
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_F9);
        QVERIFY(scan.question().isEmpty());
        QTRY_VERIFY(!dialog);
        QCOMPARE(used.count(), 2);
    }

    void aSheetThatCannotBeReadLeavesEveryPlaceAsItWas() {
        Opened scan;
        scan.script.sheets = 2;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        QSignalSpy used(scan.dialog, &desk::SheetsDialog::sheetUsed);
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.sheets()->count(), 2);
        scan.fake.pictures.jpegs.erase(scan.dialog->stack().sheets()[1].picture.id);
        scan.press(Qt::Key_F9);
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("GEN-NOT-FOUND")), qPrintable(scan.message()));
        QCOMPARE(used.count(), 0);
        QVERIFY(scan.canUse());
        scan.sheets()->setCurrentRow(1);
        scan.press(Qt::Key_Delete);
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_F9);
        QTRY_VERIFY(!dialog);
        QCOMPARE(used.count(), 1);
    }

    void droppedSheetsAreBroughtBackOneByOne() {
        Opened scan;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QVERIFY(!scan.undoBar()->isVisible());
        scan.sheets()->setFocus();
        scan.sheets()->setCurrentRow(0);
        scan.press(Qt::Key_Delete);
        scan.press(Qt::Key_Delete);
        QCOMPARE(scan.widths(), QList{403});
        QVERIFY(scan.undoBar()->isVisible());
        QCOMPARE(scan.button("undo")->property("key").toString(), QStringLiteral("Ctrl+Z"));
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.widths(), (QList{402, 403}));
        QCOMPARE(scan.sheets()->currentRow(), 0);
        QVERIFY(scan.undoBar()->isVisible());
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.widths(), (QList{401, 402, 403}));
        QCOMPARE(scan.sheets()->currentRow(), 0);
        QVERIFY(scan.sheets()->hasFocus());
        QVERIFY(!scan.undoBar()->isVisible());
    }

    void aSheetIsScannedAgainInItsPlace() {
        Opened scan;
        scan.script.sheets = 5;
        scan.openWith(ScanSource::Flatbed);
        for (int count = 1; count <= 3; ++count) {
            QTRY_VERIFY(scan.canStart());
            scan.press(Qt::Key_F2);
            QTRY_COMPARE(scan.sheets()->count(), count);
            QTRY_VERIFY(scan.canUse());
        }
        scan.sheets()->setCurrentRow(1);
        scan.press(Qt::Key_F6);
        QTRY_COMPARE(scan.widths(), (QList{401, 404, 403}));
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2); // and the next one goes behind the last
        QTRY_COMPARE(scan.widths(), (QList{401, 404, 403, 405}));
    }

    void aSheetThatWasScannedAgainIsBroughtBack() {
        Opened scan;
        scan.script.sheets = 3;
        scan.openWith(ScanSource::Flatbed);
        for (int count = 1; count <= 2; ++count) {
            QTRY_VERIFY(scan.canStart());
            scan.press(Qt::Key_F2);
            QTRY_COMPARE(scan.sheets()->count(), count);
            QTRY_VERIFY(scan.canUse());
        }
        scan.sheets()->setCurrentRow(0);
        scan.press(Qt::Key_F6);
        QTRY_COMPARE(scan.widths(), (QList{403, 402}));
        QTRY_VERIFY(scan.canStart());
        QVERIFY(scan.undoBar()->isVisible());
        QCOMPARE(scan.undoText(), QStringLiteral("Scanned again"));
        scan.press(Qt::Key_Right, Qt::AltModifier); // wherever the new one was moved to meanwhile
        QCOMPARE(scan.widths(), (QList{402, 403}));
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.widths(), (QList{402, 401}));
        QCOMPARE(scan.sheets()->currentRow(), 1);
        QVERIFY(!scan.undoBar()->isVisible());
    }

    void cardsOnOneSheetAreOfferedAndCutApart() {
        Opened scan;
        scan.script.sheet = [](int) { return withCards(3); };
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.sheets()->count(), 1); // nothing is cut that nobody asked for
        QVERIFY2(scan.sheets()->item(0)->text().contains(QStringLiteral("3 card")),
                 qPrintable(scan.sheets()->item(0)->text()));
        scan.press(Qt::Key_F4);
        QTRY_COMPARE(scan.sheets()->count(), 3);
        QTRY_VERIFY(scan.canUse());
        for (const desk::StackedSheet& card : scan.dialog->stack().sheets()) {
            QVERIFY(std::abs(card.picture.widthPx - 340) < 12);
            QVERIFY(std::abs(card.picture.heightPx - 216) < 12);
        }
    }

    void aSheetThatWasCutIsWholeAgain() {
        Opened scan;
        scan.script.sheet = [](int) { return withCards(3); };
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        const QList<int> whole = scan.widths();
        scan.press(Qt::Key_F4);
        QTRY_COMPARE(scan.sheets()->count(), 3);
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.undoText(), QStringLiteral("Cards cut out"));
        scan.press(Qt::Key_Delete); // one that was deleted comes first, and goes with the others
        QCOMPARE(scan.undoText(), QStringLiteral("Deleted"));
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.sheets()->count(), 3);
        QCOMPARE(scan.undoText(), QStringLiteral("Cards cut out"));
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.widths(), whole);
        QVERIFY(scan.sheets()->item(0)->text().contains(QStringLiteral("3 card")));
        scan.press(Qt::Key_F4); // and can be cut once more
        QTRY_COMPARE(scan.sheets()->count(), 3);
    }

    void aSheetWithoutCardsStays() {
        Opened scan;
        scan.script.sheet = [](int) { return withCards(0); };
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        scan.press(Qt::Key_F4);
        QTRY_VERIFY(scan.message().contains(QStringLiteral("No cards")));
        QCOMPARE(scan.sheets()->count(), 1);
    }

    void whatTheScannerSaysIsSaidInWords_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* sentence, base::ErrorCode code, const char* words) {
            QTest::newRow(sentence) << int(code) << QString::fromLatin1(words);
        };
        row("paper is jammed", base::DeviceCode::ScannerJammed, "jammed");
        row("the cover is open", base::DeviceCode::ScannerCoverOpen, "cover");
        row("the feeder is empty", base::DeviceCode::ScannerFeederEmpty, "feeder");
        row("it was unplugged", base::DeviceCode::ScannerLost, "unplugged");
    }

    void whatTheScannerSaysIsSaidInWords() {
        QFETCH(int, code);
        QFETCH(QString, words);
        Opened scan;
        scan.script.sheets = 1;
        scan.script.endsWith = base::ErrorCode(code);
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY2(scan.message().contains(words), qPrintable(scan.message()));
        QTRY_COMPARE(scan.sheets()->count(), 1); // the sheet before is kept
        QVERIFY(scan.canStart());
        scan.script.sheets = 2;
        scan.script.endsWith = base::ErrorCode::Internal;
        scan.press(Qt::Key_F2);
        QTRY_COMPARE(scan.sheets()->count(), 2);
        QVERIFY(scan.message().isEmpty());
    }

    void aScanIsStopped() {
        Opened scan;
        scan.script.isSlow = true;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.button("stop")->isVisible());
        scan.press(Qt::Key_F10);
        QTRY_VERIFY(scan.message().contains(QStringLiteral("stopped")));
        QVERIFY(scan.canStart());
        QVERIFY(!scan.button("stop")->isVisible());
    }

    void aFullDiskStopsTheScan() {
        Opened scan;
        scan.script.sheets = 50;
        scan.openWith(ScanSource::Feeder);
        scan.fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_COMPARE(scan.script.ended.load(), 1);
        QTRY_VERIFY(scan.canStart());
        QVERIFY(scan.script.scanned < 4);
        QVERIFY2(scan.message().contains(QStringLiteral("IO-DISK-FULL")), qPrintable(scan.message()));
        QCOMPARE(scan.sheets()->count(), 0);
        QVERIFY(!scan.canUse());
    }

    void noScannerIsSaidWithWhatToDo() {
        Opened scan;
        scan.script.devices.clear();
        scan.open();
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("No scanner was found")), qPrintable(scan.message()));
        QVERIFY(!scan.canStart());
        // plugged in meanwhile
        scan.script.devices = {{QStringLiteral("b:1"), QStringLiteral("Late Model")}};
        scan.press(Qt::Key_F5);
        QTRY_VERIFY(scan.canStart());
        const desk::ScanChoice choice(scan.fake.services.dataFolder);
        QCOMPARE(choice.device(), QStringLiteral("b:1"));
        QCOMPARE(choice.deviceName(), QStringLiteral("Late Model"));
    }

    void theScannerThatIsGoneIsSaidAndOthersAreFound() {
        Opened scan;
        scan.script.opens = base::fail(base::DeviceCode::ScannerMissing);
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("no such scanner")), qPrintable(scan.message()));
        QVERIFY(!scan.canStart());
        scan.script.opens = {};
        scan.script.devices = {{QStringLiteral("c:1"), QStringLiteral("Other Model")}};
        scan.press(Qt::Key_F5);
        QTRY_VERIFY(scan.canStart());
        QCOMPARE(scan.dialog->findChild<QComboBox*>(QStringLiteral("device"))->currentText(),
                 QStringLiteral("Other Model"));
    }

    void fromTheFolderThereIsAWayToAScanner() {
        const QTemporaryDir dir;
        Opened scan;
        scan.script.devices = {{QStringLiteral("b:1"), QStringLiteral("Late Model")}};
        scan.openWith(dir.path());
        QVERIFY(scan.button("search")->isVisible());
        scan.button("search")->click();
        auto* devices = scan.dialog->findChild<QComboBox*>(QStringLiteral("device"));
        QTRY_VERIFY(devices->findText(QStringLiteral("Late Model")) >= 0);
        QVERIFY2(scan.message().contains(QDir::toNativeSeparators(dir.path())),
                 qPrintable(scan.message())); // as before
    }

    void theFolderIsChosenOnce() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(QString());
        QVERIFY2(scan.message().contains(QStringLiteral("Choose the folder")), qPrintable(scan.message()));
        scan.button("chooseFolder")->click();
        QFileDialog* chooser = nullptr;
        QTRY_VERIFY((chooser = scan.dialog->findChild<QFileDialog*>(QStringLiteral("folderDialog"))));
        Q_EMIT chooser->fileSelected(dir.path());
        chooser->close();
        QTRY_VERIFY(scan.message().contains(QDir::toNativeSeparators(dir.path())));
        QCOMPARE(desk::ScanChoice(scan.fake.services.dataFolder).folder(), dir.path());
    }

    void leavingAsksWhenSheetsWouldBeLost() {
        Opened scan;
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_Escape);
        QTRY_VERIFY(test::openPopup());
        test::openPopup()->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
        QTRY_VERIFY(!test::openPopup());
        QVERIFY(dialog && dialog->isVisible());
        scan.press(Qt::Key_Escape);
        QTRY_VERIFY(test::openPopup());
        const auto* confirm = test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"));
        QVERIFY(!confirm->isDefault()); // Enter, pressed once more, drops nothing
        QTRY_VERIFY(confirm->isEnabled());
        QTest::keyClick(test::openPopup(), Qt::Key_F9);
        QTRY_VERIFY(!dialog);
    }

    // The lock closes the dialog: what went through the feeder is there when it opens again, in its order.
    void sheetsOfAScanOutliveTheLock() {
        Opened scan;
        scan.script.sheets = 5;
        scan.openWith(ScanSource::Feeder);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.sheets()->count() >= 2);
        scan.interrupt();
        QVERIFY(scan.isHeldAtRest());
        const desk::LeftSheets held = desk::HeldSheets::of(scan.window).take(scan.id, MaterialSlot::IdCardPortrait);
        const auto& sheets = held.stack->sheets();
        QCOMPARE(int(sheets.size()), scan.script.scanned.load()); // none that was fed is lost
        for (const desk::StackedSheet& sheet : sheets)
            QVERIFY(sheet.thumbnail.isEmpty()); // nothing of them is in memory
        QVERIFY(!test::openPopup());
        scan.open(held);
        QCOMPARE(scan.sheets()->count(), int(sheets.size()));
        QVERIFY2(scan.message().contains(QStringLiteral("when the desk was locked")), qPrintable(scan.message()));
        for (int at = 0; at < scan.widths().size(); ++at)
            QCOMPARE(scan.widths()[at], 401 + at);
        QTRY_VERIFY(!scan.dialog->stack().sheets().back().thumbnail.isEmpty());
        QTRY_VERIFY(scan.canUse());
        scan.press(Qt::Key_F9);
        QTRY_VERIFY(!scan.question().isEmpty() || scan.used.size() == 2);
    }

    void whatWasLeftOnPurposeIsNotHeld() {
        Opened scan;
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        QSignalSpy interrupted(scan.dialog, &desk::SheetsDialog::interrupted);
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_Escape);
        QTRY_VERIFY(test::openPopup());
        scan.answer(Qt::Key_F9);
        QTRY_VERIFY(!dialog);
        QCOMPARE(interrupted.count(), 0);
    }

    void leavingWithoutSheetsAsksNothing() {
        Opened scan;
        scan.openWith(ScanSource::Flatbed);
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(!test::openPopup());
    }

    void theChoiceIsStoredAsItWas_data() {
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("stored");
        QTest::newRow("on the flatbed") << int(ScanSource::Flatbed) << QStringLiteral("flatbed");
        QTest::newRow("in the feeder") << int(ScanSource::Feeder) << QStringLiteral("feeder");
        QTest::newRow("in the feeder, both sides") << int(ScanSource::FeederDuplex) << QStringLiteral("duplex");
    }

    void theChoiceIsStoredAsItWas() {
        QFETCH(int, source);
        QFETCH(QString, stored);
        const QTemporaryDir folder;
        desk::ScanChoice(folder.path()).setSource(ScanSource(source));
        const QSettings file(folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
        QCOMPARE(file.value(QStringLiteral("scanner/source")).toString(), stored);
        QCOMPARE(int(desk::ScanChoice(folder.path()).source()), source);
    }

    void aSheetIsEnlarged() {
        Opened scan;
        scan.openWith(ScanSource::Flatbed);
        QTRY_VERIFY(scan.canStart());
        scan.press(Qt::Key_F2);
        QTRY_VERIFY(scan.canUse());
        scan.press(Qt::Key_F3);
        const auto viewer = [&] { return scan.dialog->findChild<desk::PictureViewer*>(); };
        QTRY_VERIFY(viewer());
        viewer()->close();
    }
};

SHOULI_TEST(tst_ScanDialog)
#include "tst_ScanDialog.moc"
