// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/documents/DocumentScenes.h"
#include "desk/devices/CameraChooser.h"
#include "desk/devices/CameraView.h"
#include "desk/sheets/CameraDialog.h"
#include "desk/sheets/CornerEditor.h"
#include "desk/sheets/CornerHandle.h"
#include "support/FakeDesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace shouli;
using capture::CameraInfo;
using capture::CameraSource;
using capture::DocumentShape;

namespace {

constexpr int kPatienceMs = 20'000;

// A dialog before a camera that shows a card on a dark mat.
struct Sitting {
    QTemporaryDir folder;
    test::DocumentScene scene;
    desk::CameraDialog* dialog = nullptr;
    std::unique_ptr<QWidget> parent = std::make_unique<QWidget>();

    explicit Sitting(int sides, bool isAutomatic, const QString& modules = QStringLiteral(SHOULI_BIN_DIR "/modules")) {
        for (unsigned seed = 0; scene.picture.isNull() || scene.shape != DocumentShape::Card; ++seed)
            scene = test::makeScene(test::SceneKind::DarkMat, seed, 1280);
        QSettings(folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
            .setValue(QStringLiteral("camera/automatic"), isAutomatic);
        QList<desk::DocumentSide> wanted{{QStringLiteral("front"), DocumentShape::Card}};
        if (sides > 1)
            wanted.append({QStringLiteral("back"), DocumentShape::Card});
        dialog = new desk::CameraDialog(test::stillCamera(scene.picture), capture::DocumentModule(modules).source(),
                                        folder.path(), wanted, parent.get());
        dialog->open();
    }
    QPushButton* button(const char* name) const { return dialog->findChild<QPushButton*>(QLatin1String(name)); }
    bool isReviewing() const { return button("keep")->isVisible() && button("keep")->isEnabled(); }
    void shoot() const {
        QTRY_VERIFY_WITH_TIMEOUT(button("shutter")->isEnabled(), kPatienceMs);
        QTest::keyClick(dialog, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isReviewing(), kPatienceMs);
    }
};

// Fails as often as asked, then shows pictures.
capture::FrameGrabberSource failingAtFirst(std::atomic<int>& failures, base::ErrorCode code) {
    return [&failures, code]() -> base::Result<std::unique_ptr<capture::FrameGrabber>> {
        if (failures-- > 0)
            return base::fail(code);
        return test::stillCamera(test::sharpPicture({320, 240}))();
    };
}

} // namespace

class tst_CameraDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDocumentThatLiesStillIsTakenByItself() {
        Sitting sitting(1, true);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.isReviewing(), kPatienceMs);
        QVERIFY(taken.isEmpty()); // nothing is kept that was not looked at
        sitting.button("keep")->click();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.front().at(1).value<QImage>().size(), QSize(1011, 638)); // 85.60 x 53.98 mm at 300 dpi
    }

    void frontAndBackAreTakenInOneSitting() {
        Sitting sitting(2, true);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        QSignalSpy closed(sitting.dialog, &QDialog::accepted);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.isReviewing(), kPatienceMs);
        QTest::keyClick(sitting.dialog, Qt::Key_F9);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.front().front().toInt(), 0);
        QVERIFY(closed.isEmpty());
        QCOMPARE(sitting.dialog->windowTitle(), QStringLiteral("back"));
        sitting.shoot(); // the card was not turned: by itself nothing comes
        QTest::keyClick(sitting.dialog, Qt::Key_F9);
        QCOMPARE(taken.size(), 2);
        QCOMPARE(taken.back().front().toInt(), 1);
        QCOMPARE(closed.size(), 1);
    }

    // Neither a name of a camera nor 「取消」 may have the key that takes the picture.
    void theSpaceKeyIsTheShuttersFromTheBeginning() {
        Sitting sitting(1, false);
        auto* chooser = sitting.dialog->findChild<desk::CameraChooser*>();
        const QString name = chooser->currentText();
        QVERIFY(!sitting.button("shutter")->isEnabled()); // no picture has come yet
        QTest::keyClick(sitting.dialog->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.button("shutter")->isEnabled(), kPatienceMs);
        QCOMPARE(chooser->currentText(), name);
        QVERIFY(sitting.dialog->isVisible());
        QCOMPARE(sitting.dialog->focusWidget(), sitting.button("shutter"));
        QTest::keyClick(sitting.dialog->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.isReviewing(), kPatienceMs);
    }

    void enterKeepsWhatWasTurned() {
        Sitting sitting(1, false);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        sitting.shoot();
        QTest::keyClick(sitting.dialog, Qt::Key_F6);
        QTest::keyClick(sitting.dialog->focusWidget(), Qt::Key_Return); // while it is still being turned
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, kPatienceMs);
        QCOMPARE(taken.front().at(1).value<QImage>().size(), QSize(638, 1011));
    }

    void switchedOffOnlyTheKeyTakesAPicture() {
        Sitting sitting(1, false);
        auto* view = sitting.dialog->findChild<desk::CameraView*>();
        QSignalSpy frames(view, &desk::CameraView::frameSeen);
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 45, kPatienceMs);
        QVERIFY(!sitting.isReviewing());
        sitting.shoot();
        QTest::keyClick(sitting.dialog, Qt::Key_F7); // again
        QVERIFY(!sitting.isReviewing());
        QTest::keyClick(sitting.dialog, Qt::Key_F8);
        QVERIFY(sitting.button("automatic")->isChecked());
        QCOMPARE(sitting.button("automatic")->text(), QStringLiteral("By itself: on"));
        QVERIFY(QSettings(sitting.folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
                    .value(QStringLiteral("camera/automatic"))
                    .toBool());
    }

    void oneKeyKeepsTheWholePicture() {
        Sitting sitting(1, false);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        sitting.shoot();
        QTest::keyClick(sitting.dialog, Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, kPatienceMs);
        QCOMPARE(taken.front().at(1).value<QImage>().size(), sitting.scene.picture.size());
    }

    void cornersAreMovedByTheKeyboard() {
        Sitting sitting(1, false);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        sitting.shoot();
        auto* editor = sitting.dialog->findChild<desk::CornerEditor*>();
        const QStringList names{QStringLiteral("Upper left corner"), QStringLiteral("Upper right corner"),
                                QStringLiteral("Lower right corner"), QStringLiteral("Lower left corner")};
        auto* first = sitting.dialog->findChild<desk::CornerHandle*>(QStringLiteral("corner0"));
        first->setFocus();
        for (const QString& name : names) { // from one to the next by Tab
            QCOMPARE(sitting.dialog->focusWidget()->accessibleName(), name);
            QTest::keyClick(sitting.dialog->focusWidget(), Qt::Key_Tab);
        }
        first->setFocus();
        const QPointF before = editor->corners()[0];
        QSignalSpy moved(editor, &desk::CornerEditor::cornersMoved);
        QTest::keyClick(first, Qt::Key_Right);
        QTest::keyClick(first, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(editor->corners()[0], before + QPointF(1, 10));
        QTRY_COMPARE(moved.size(), 1); // once it rests
        QTRY_VERIFY_WITH_TIMEOUT(sitting.isReviewing(), kPatienceMs);
        QCOMPARE(sitting.dialog->focusWidget(), first);
        QTest::keyClick(sitting.dialog, Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, kPatienceMs);
    }

    void aCornerIsDraggedAndDoesNotCrossASide() {
        Sitting sitting(1, false);
        sitting.shoot();
        auto* editor = sitting.dialog->findChild<desk::CornerEditor*>();
        auto* handle = sitting.dialog->findChild<desk::CornerHandle*>(QStringLiteral("corner2"));
        const capture::DocumentCorners before = editor->corners();
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() + QPoint(8, 6));
        QVERIFY(editor->corners()[2] != before[2]);
        QCOMPARE(editor->corners()[0], before[0]);
        QTest::mouseMove(handle, handle->rect().center() + QPoint(-2000, -2000));
        QVERIFY(capture::isDocument(editor->corners()));
        QTest::mouseRelease(handle, Qt::LeftButton);
    }

    void turningStandsTheCardOnItsSide() {
        Sitting sitting(1, false);
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        sitting.shoot();
        QTest::keyClick(sitting.dialog, Qt::Key_F6);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.isReviewing(), kPatienceMs);
        QTest::keyClick(sitting.dialog, Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, kPatienceMs);
        QCOMPARE(taken.front().at(1).value<QImage>().size(), QSize(638, 1011));
    }

    void withoutTheFinderPicturesAreTakenWhole() {
        const QTemporaryDir empty;
        Sitting sitting(1, true, empty.path());
        QSignalSpy taken(sitting.dialog, &desk::CameraDialog::pictureTaken);
        sitting.shoot();
        sitting.button("keep")->click();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.front().at(1).value<QImage>().size(), sitting.scene.picture.size());
    }

    void theCameraComesBackByItself_data() {
        QTest::addColumn<base::ErrorCode>("code");
        QTest::newRow("after it was unplugged") << base::DeviceCode::CameraLost;
        QTest::newRow("when another program lets it go") << base::DeviceCode::CameraBusy;
        QTest::newRow("when it is allowed") << base::DeviceCode::CameraRefused;
    }
    void theCameraComesBackByItself() {
        QFETCH(base::ErrorCode, code);
        std::atomic<int> failures = 1;
        desk::CameraView view;
        view.setGrabbers(failingAtFirst(failures, code));
        view.start({});
        QTRY_VERIFY(!view.accessibleDescription().isEmpty()); // says why
        QVERIFY(!view.isLive());
        QTRY_VERIFY(view.isLive());
        QVERIFY(view.accessibleDescription().isEmpty());
    }

    void aStoppedCameraStaysOff() {
        std::atomic<int> failures = 1;
        desk::CameraView view;
        view.setGrabbers(failingAtFirst(failures, base::DeviceCode::CameraLost));
        view.start({});
        QTRY_VERIFY(!view.accessibleDescription().isEmpty());
        QVERIFY(view.isWaiting());
        view.stop();
        QVERIFY(!view.isWaiting());
        QVERIFY(!view.isLive());
    }

    void camerasAreChosenByNameAndRememberedById() {
        const QTemporaryDir folder;
        const QList<CameraInfo> cameras{{QStringLiteral("Face"), QStringLiteral("usb-1"), 0, {}},
                                        {QStringLiteral("High"), QStringLiteral("usb-2"), 1, {}},
                                        {QStringLiteral("High"), QStringLiteral("usb-3"), 2, {}}};
        desk::CameraChooser chooser;
        chooser.setUse(desk::CameraUse::Document, folder.path());
        chooser.setCameras(cameras);
        QCOMPARE(chooser.currentText(), QStringLiteral("Face")); // the first, as nothing was chosen
        QCOMPARE(chooser.itemText(2), QStringLiteral("High (no. 2)"));
        QSignalSpy changed(&chooser, &desk::CameraChooser::sourceChanged);
        chooser.setCurrentIndex(1);
        Q_EMIT chooser.activated(1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(chooser.source(), (CameraSource{CameraSource::Kind::Device, 0, QStringLiteral("usb-2")}));

        desk::CameraChooser again;
        again.setUse(desk::CameraUse::Document, folder.path());
        again.setCameras({{QStringLiteral("High"), QStringLiteral("usb-2"), 7, {}}, cameras[0]});
        QCOMPARE(again.currentText(), QStringLiteral("High"));
        QCOMPARE(again.source(), chooser.source());
        again.setCameras({cameras[0]});
        QCOMPARE(again.currentText(), QStringLiteral("High (not connected)"));
        QCOMPARE(again.source(), chooser.source());

        desk::CameraChooser face; // for the other purpose nothing was chosen
        face.setUse(desk::CameraUse::Face, folder.path());
        face.setCameras(cameras);
        QCOMPARE(face.currentText(), QStringLiteral("Face"));
    }

    void aListThatComesDoesNotDisturbTyping() {
        const QTemporaryDir folder;
        desk::CameraChooser chooser;
        chooser.setUse(desk::CameraUse::Document, folder.path());
        chooser.lineEdit()->selectAll();
        QTest::keyClicks(chooser.lineEdit(), QStringLiteral("rtsp://cam"));
        chooser.setCameras({{QStringLiteral("Face"), QStringLiteral("usb-1"), 0, {}}});
        QCOMPARE(chooser.currentText(), QStringLiteral("rtsp://cam"));
    }
};

QTEST_MAIN(tst_CameraDialog)
#include "tst_CameraDialog.moc"
