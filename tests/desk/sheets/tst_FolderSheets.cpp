// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets that come by the folder of a scanner's own program.
#include "base/ErrorCode.h"
#include "desk/sheets/OpenedScan.h"
#include "desk/sheets/ScanPanel.h"
#include "desk/steps/materials/MaterialPlaces.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "import/MadeFiles.h"
#include "support/JoinedTests.h"
#include "support/TestFiles.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace shouli;
using namespace shouli::domain;
using Opened = test::OpenedScan;

namespace {

QByteArray pdfOf(int sheets) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int sheet = 0; sheet < sheets; ++sheet) {
        if (sheet > 0)
            writer.newPage();
        painter.drawImage(QRect(0, 0, 400, 250), test::sharpPicture({400, 250}));
    }
    painter.end();
    return bytes;
}

} // namespace

class tst_FolderSheets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesOfTheFolderComeAndAreRemovedOnceUsed() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        QTRY_VERIFY2(scan.message().contains(QDir::toNativeSeparators(dir.path())), qPrintable(scan.message()));
        const QString path = dir.filePath(QStringLiteral("scan.pdf"));
        test::writeFile(path, pdfOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 2, 20'000);
        QCOMPARE(scan.fake.pictures.jpegs.size(), size_t(2));
        QTRY_VERIFY(scan.canUse());
        QCOMPARE(scan.dialog->stack().sheets().front().picture.source, PictureSource::Scanner);
        QVERIFY(QFile::exists(path)); // who leaves without the sheets finds it there
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(path));
        QVERIFY(!test::openPopup());
    }

    void aFileStaysUntilEachOfItsSheetsIsStored() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("scan.pdf"));
        test::writeFile(path, pdfOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 2, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.use();
        QCOMPARE(scan.used.size(), 2);
        QVERIFY(QFile::exists(path));
        scan.used[1]();
        QVERIFY(QFile::exists(path));
        scan.used[0]();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void aFileThatChangedBeforeItsSheetsWereStoredStaysAndIsNamed() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        test::writeFile(path, test::plainJpeg({400, 300}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.use();
        test::writeFile(path, test::plainJpeg({500, 300}));
        scan.used[0]();
        QTRY_VERIFY(test::openPopup());
        QVERIFY(QFile::exists(path));
        const QString said = test::openPopup()->informativeText();
        QVERIFY2(said.contains(QStringLiteral("scan.jpg")), qPrintable(said));
    }

    void whoGaveAPageHearsOnceItIsStored() {
        test::FakeDesk fake;
        desk::MaterialsPage sheet(fake.open(test::beforeMaterials(), flow::StepId::Materials));
        sheet.show();
        QSignalSpy kept(&sheet, &desk::StepPage::keepNow);
        auto* slot = test::slotOf(sheet, MaterialSlot::IdCardPortrait);
        const auto useAnyway = [slot] { return slot->findChild<QPushButton*>(QStringLiteral("useAnyway")); };
        int stored = 0;
        const auto take = [&](const QImage& picture) {
            slot->takeImage(picture, PictureSource::Scanner, [&stored] { ++stored; });
        };
        const QImage doubtful = QImage::fromData(test::plainJpeg({300, 200}, Qt::black));

        fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
        take(test::sharpPicture({1011, 638}));
        QTRY_VERIFY(!test::issueOf(slot).isEmpty());
        QCOMPARE(stored, 0);

        take(doubtful); // and the operator throws it away: what comes next is another picture
        QTRY_VERIFY(useAnyway()->isVisible());
        slot->findChild<QToolButton*>(QStringLiteral("remove"))->click();
        fake.pictures.failure.reset();
        slot->takeSeen(test::sharpPicture({1011, 638}), PictureSource::Camera, {});
        QTRY_COMPARE(kept.count(), 1);
        QCOMPARE(stored, 0);

        take(doubtful); // and the operator keeps it, the second time: the first time the disk is full
        QTRY_VERIFY(useAnyway()->isVisible());
        fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
        useAnyway()->click();
        QTRY_VERIFY(test::issueOf(slot).contains(QStringLiteral("IO-")));
        QCOMPARE(stored, 0);
        fake.pictures.failure.reset();
        useAnyway()->click();
        QTRY_COMPARE(kept.count(), 2);
        QCOMPARE(stored, 1);
    }

    // The scanner's program keeps the file open from sheet to sheet.
    void aFileThatGrowsComesOnceAndWhole() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("S.tif"));
        const QList<QImage> sheets{tests::quarters(41, 30), tests::quarters(42, 30), tests::quarters(43, 30)};
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (qsizetype count = 1; count <= sheets.size(); ++count) {
            writer.seek(0);
            writer.write(tests::tiffOf(sheets.first(count))); // which it is after each sheet
            QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("S.tif is still open")),
                                      qPrintable(scan.message()), 20'000);
            QCOMPARE(scan.sheets()->count(), 0);
        }
        writer.close();
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), (QList{41, 42, 43}), 20'000);
        QTRY_VERIFY(scan.canUse());
        QVERIFY2(!scan.message().contains(QStringLiteral("still open")), qPrintable(scan.message()));
    }

    // It opens the file anew for each sheet, as programs do that change a PDF: its sheets make room for those of now.
    void aFileThatGrowsAfterItWasTakenIsTakenAnew() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("S.tif"));
        test::writeFile(path, tests::tiffOf({tests::quarters(41, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), QList{41}, 20'000);
        QTRY_VERIFY(scan.canUse());
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        scan.press(Qt::Key_F9);
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("S.tif is being written to again")),
                     qPrintable(scan.message()));
        QVERIFY(scan.dialog->isVisible());
        writer.write(tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30)}));
        writer.close();
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), (QList{41, 42}), 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void sheetsThatGoNowhereStayInTheirFile() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("three.tif"));
        test::writeFile(path,
                        tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30), tests::quarters(43, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 3, 20'000);
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("three.tif")), qPrintable(scan.message()));
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QVERIFY(QFile::exists(path));
    }

    void aSheetThatWasDroppedDoesNotHoldItsFile() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("three.tif"));
        test::writeFile(path,
                        tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30), tests::quarters(43, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 3, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.sheets()->setCurrentRow(1);
        scan.press(Qt::Key_Delete);
        QCOMPARE(scan.widths(), (QList{41, 43}));
        QVERIFY2(!scan.message().contains(QStringLiteral("stays")), qPrintable(scan.message()));
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void aSheetThatWasBroughtBackHoldsItsFileUntilItIsStored() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("two.tif"));
        test::writeFile(path, tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 2, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.sheets()->setCurrentRow(1);
        scan.press(Qt::Key_Delete);
        scan.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scan.widths(), (QList{41, 42}));
        scan.use();
        QCOMPARE(scan.used.size(), 2);
        scan.used[0]();
        QVERIFY(QFile::exists(path));
        scan.used[1]();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void aDroppedSheetOfAFileThatCameAnewIsOutOfDate() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("S.tif"));
        test::writeFile(path, tests::tiffOf({tests::quarters(41, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), QList{41}, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.press(Qt::Key_Delete);
        QVERIFY(scan.undoBar()->isVisible());
        test::writeFile(path, tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), (QList{41, 42}), 20'000);
        QTRY_VERIFY(scan.canUse());
        QVERIFY(!scan.undoBar()->isVisible()); // it is there once, with the others
    }

    void leavingLeavesTheFile() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("scan.jfif"));
        test::writeFile(path, test::plainJpeg({400, 300}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY(scan.canUse());
        const QPointer<QDialog> dialog = scan.dialog;
        scan.press(Qt::Key_Escape);
        QTRY_VERIFY(test::openPopup());
        const auto labels = test::openPopup()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text().contains(QStringLiteral("stay in")); }));
        const auto* confirm = test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"));
        QVERIFY(!confirm->isDefault()); // Enter, pressed once more, drops nothing
        QTRY_VERIFY(confirm->isEnabled());
        QTest::keyClick(test::openPopup(), Qt::Key_F9);
        QTRY_VERIFY(!dialog);
        QVERIFY(QFile::exists(path));
    }

    // As of a folder on another machine; what the button does is tst_WatchedFolder's.
    void whatCannotBeKnownIsAsked() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        auto* folder = &scan.dialog->findChild<desk::ScanPanel*>()->folder();
        QVERIFY(!scan.button("takeUnknown")->isVisible());
        Q_EMIT folder->waitingChanged({}, {dir.filePath(QStringLiteral("S.tif"))});
        QVERIFY2(scan.message().contains(QStringLiteral("S.tif")), qPrintable(scan.message()));
        QVERIFY2(scan.message().contains(scan.button("takeUnknown")->text()), qPrintable(scan.message()));
        QVERIFY(scan.button("takeUnknown")->isVisible());
        QSignalSpy pressed(scan.button("takeUnknown"), &QPushButton::clicked);
        scan.press(Qt::Key_F2);
        QCOMPARE(pressed.count(), 1);
        Q_EMIT folder->waitingChanged({}, {});
        QVERIFY(!scan.button("takeUnknown")->isVisible());
        QVERIFY2(!scan.message().contains(QStringLiteral("S.tif")), qPrintable(scan.message()));
    }

    void whatWasRefusedIsNamedUntilItIsTaken() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("late.jpg"));
        const QByteArray whole = test::plainJpeg({400, 300});
        test::writeFile(path, whole.first(whole.size() / 2));
        QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("FILE-BROKEN")), qPrintable(scan.message()),
                                  20'000);
        QVERIFY2(scan.message().contains(QStringLiteral("late.jpg: ")), qPrintable(scan.message()));
        QCOMPARE(scan.sheets()->count(), 0);
        test::writeFile(path, whole);
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY2(!scan.message().contains(QStringLiteral("late.jpg")), qPrintable(scan.message()));
    }

    // A sheet of it cannot be read: what came before it would come once more with the whole of it.
    void aFileIsTakenAsAWholeOrNotAtAll() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("S.tif"));
        const QByteArray whole = tests::tiffOf({tests::quarters(41, 30), tests::quarters(42, 30)});
        QByteArray damaged = whole;
        const qsizetype stripAt = damaged.lastIndexOf(QByteArray("\x11\x01\x04\0", 4)) + 8;
        qToLittleEndian(quint32(whole.size() - 10), damaged.data() + stripAt);
        test::writeFile(path, damaged);
        QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("FILE-BROKEN")), qPrintable(scan.message()),
                                  20'000);
        QCOMPARE(scan.sheets()->count(), 0);
        test::writeFile(path, whole);
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), (QList{41, 42}), 20'000);
    }

    void aBadFileOfTheFolderIsSaidAndLeft() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        test::writeFile(path, "not a picture at all");
        QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("FILE-")), qPrintable(scan.message()), 20'000);
        QVERIFY(QFile::exists(path));
        QCOMPARE(scan.sheets()->count(), 0);
        // and the next one is taken all the same
        const QString good = dir.filePath(QStringLiteral("next.jpg"));
        test::writeFile(good, test::plainJpeg({400, 300}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(good));
        QVERIFY(QFile::exists(path));
    }

    void aFileThatCouldNotBeSealedIsTakenOnceItCan() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        scan.fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
        const QString path = dir.filePath(QStringLiteral("scan.jpg"));
        test::writeFile(path, test::plainJpeg({400, 300}));
        QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("IO-DISK-FULL")), qPrintable(scan.message()),
                                  20'000);
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("scan.jpg is tried again")), qPrintable(scan.message()));
        QVERIFY(QFile::exists(path));
        QCOMPARE(scan.sheets()->count(), 0);
        scan.fake.pictures.failure = {};
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY2(!scan.message().contains(QStringLiteral("scan.jpg")), qPrintable(scan.message()));
    }

    // What a file is, its bytes say.
    void filesOfOtherNamesAreTakenOrNamed() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        test::writeFile(dir.filePath(QStringLiteral("phone.heic")), QByteArray("\0\0\0\x18"
                                                                               "ftypheic\0\0\0\0mif1heic",
                                                                               24));
        QTRY_VERIFY2_WITH_TIMEOUT(scan.message().contains(QStringLiteral("phone.heic: ")), qPrintable(scan.message()),
                                  20'000);
        QVERIFY2(scan.message().contains(QStringLiteral("FILE-HEIC")), qPrintable(scan.message()));
        const QString path = dir.filePath(QStringLiteral("scan.txt"));
        test::writeFile(path, test::plainJpeg({400, 300}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void sheetsOfTheFolderOutliveTheLock() {
        const QTemporaryDir dir;
        Opened scan;
        scan.openWith(dir.path());
        const QString old = dir.filePath(QStringLiteral("one.tif"));
        test::writeFile(old, tests::tiffOf({tests::quarters(41, 30)}));
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), QList{41}, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.interrupt();
        QVERIFY(scan.isHeldAtRest());
        const QString path = dir.filePath(QStringLiteral("two.tif")); // its program goes on
        test::writeFile(path, tests::tiffOf({tests::quarters(42, 30)}));
        scan.openAgain();
        QTRY_COMPARE_WITH_TIMEOUT(scan.widths(), (QList{41, 42}), 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(old) && !QFile::exists(path));
    }

    void whatLayInTheFolderIsTakenWhenAskedFor() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("old.jpg"));
        test::writeFile(path, test::plainJpeg({400, 300}));
        Opened scan;
        scan.openWith(dir.path());
        QTRY_VERIFY2(scan.message().contains(QStringLiteral("1 file")), qPrintable(scan.message()));
        QVERIFY(scan.button("takePresent")->isVisible());
        scan.button("takePresent")->click();
        QTRY_COMPARE_WITH_TIMEOUT(scan.sheets()->count(), 1, 20'000);
        QTRY_VERIFY(scan.canUse());
        scan.useAndStore();
        QTRY_VERIFY(!QFile::exists(path));
    }
};

SHOULI_TEST(tst_FolderSheets)
#include "tst_FolderSheets.moc"
