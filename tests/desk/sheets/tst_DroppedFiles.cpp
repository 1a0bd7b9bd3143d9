// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/materials/MaterialPlaces.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"
#include "support/TestFiles.h"

#include <QAccessible>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

QPushButton* button(const desk::PictureSlot* slot, const char* name) {
    return slot->findChild<QPushButton*>(QLatin1String(name));
}

QString writeFile(const QTemporaryDir& dir, const char* name, const QByteArray& bytes) {
    QString path = dir.filePath(QLatin1String(name));
    test::writeFile(path, bytes);
    return path;
}

/// Drags this over the middle of the widget and lets go of it there, by the events that the window gets for it.
/// Whether the widget took it.
bool drop(const QWidget* onto, const QList<QUrl>& urls, const QString& text = {}) {
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(urls);
    if (!text.isEmpty())
        data.setText(text);
    QWindow* window = onto->window()->windowHandle();
    const QPoint at = onto->mapTo(onto->window(), onto->rect().center());
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    move.setAccepted(enter.isAccepted()); // as Qt does for what the platform reports
    QCoreApplication::sendEvent(window, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(window, &leave);
        return false;
    }
    QDropEvent released(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &released);
    return released.isAccepted();
}

} // namespace

class tst_DroppedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAFileThatIsDropped();
    void aPictureThatIsReplacedCanComeBack();
    void refusesWhatIsNotOneFile_data();
    void refusesWhatIsNotOneFile();
    void aBadFileThatIsDroppedIsSaid();
    void tellsAScreenReaderWhatIsStored();
};

void tst_DroppedFiles::takesAFileThatIsDropped() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    const QString path = writeFile(dir, "front.jpg", test::jpegOf(test::sharpPicture({1011, 638})));
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardEmblem);
    QVERIFY(drop(slot->findChild<QToolButton*>(QStringLiteral("preview")), {QUrl::fromLocalFile(path)}));
    QVERIFY(!drop(slot, {QUrl::fromLocalFile(path)})); // at work on the first
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
    const auto materials = fake.written(page).materials;
    QCOMPARE(materials.size(), size_t(1));
    QCOMPARE(materials.at(MaterialSlot::IdCardEmblem).source, PictureSource::File);
    QVERIFY(QFile::exists(path)); // copied, not moved
}

void tst_DroppedFiles::aPictureThatIsReplacedCanComeBack() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardEmblem);
    auto* bar = slot->findChild<QWidget*>(QStringLiteral("undoBar"));
    const auto named = [&] { return fake.written(page).materials.at(MaterialSlot::IdCardEmblem); };
    slot->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_COMPARE(kept.count(), 1);
    const Picture first = named();
    const QByteArray bytes = fake.pictures.jpegs.at(first.id);
    QVERIFY(!bar->isVisible());

    // A file that cannot be taken replaces nothing.
    QVERIFY(drop(slot, {QUrl::fromLocalFile(writeFile(dir, "notes.txt", "not a picture at all"))}));
    QTRY_VERIFY_WITH_TIMEOUT(!test::issueOf(slot).isEmpty(), 20000);
    QCOMPARE(named(), first);
    QVERIFY(!bar->isVisible());

    const QString path = writeFile(dir, "other.jpg", test::jpegOf(test::sharpPicture({1200, 700})));
    QVERIFY(drop(slot, {QUrl::fromLocalFile(path)}));
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 2, 20000);
    QVERIFY(named().id != first.id);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->findChild<QLabel*>(QStringLiteral("undoText"))->text(), QStringLiteral("Replaced"));
    fake.pictures.jpegs.erase(first.id); // the case names it no longer
    bar->findChild<QPushButton*>(QStringLiteral("undo"))->click();
    QTRY_COMPARE(kept.count(), 3);
    QCOMPARE(fake.pictures.jpegs.at(named().id), bytes);
    QCOMPARE(named().source, PictureSource::Camera);
    QVERIFY(!bar->isVisible());

    // Turning is undone by turning.
    button(slot, "turnLeft")->click();
    QTRY_COMPARE(kept.count(), 4);
    QVERIFY(!bar->isVisible());
}

void tst_DroppedFiles::refusesWhatIsNotOneFile_data() {
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    const QUrl file = QUrl::fromLocalFile(QStringLiteral("/tmp/front.jpg"));
    QTest::newRow("a text") << QList<QUrl>() << QStringLiteral("/tmp/front.jpg");
    QTest::newRow("two files at once") << QList<QUrl>{file, file} << QString();
    QTest::newRow("a picture of the internet")
        << QList<QUrl>{QUrl(QStringLiteral("https://example.invalid/front.jpg"))} << QString();
    QTest::newRow("nothing") << QList<QUrl>() << QString();
}

void tst_DroppedFiles::refusesWhatIsNotOneFile() {
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    QVERIFY(!drop(slot, urls, text));
    QVERIFY(button(slot, "camera")->isEnabled()); // not at work
    QVERIFY(fake.written(page).materials.empty());
}

void tst_DroppedFiles::aBadFileThatIsDroppedIsSaid() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    const QUrl file = QUrl::fromLocalFile(writeFile(dir, "notes.txt", "not a picture at all"));
    QVERIFY(drop(slot, {file}));
    QTRY_VERIFY_WITH_TIMEOUT(!test::issueOf(slot).isEmpty(), 20000);
    QVERIFY(fake.written(page).materials.empty());
    QVERIFY(button(slot, "file")->isEnabled());
}

void tst_DroppedFiles::tellsAScreenReaderWhatIsStored() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::CaseBuilder().build(), StepId::Materials));
    page.show();
    auto* slot = test::slotOf(page, MaterialSlot::IdCardEmblem);
    auto* preview = slot->findChild<QToolButton*>(QStringLiteral("preview"));
    const Picture picture = fake.session->application().materials.at(MaterialSlot::IdCardEmblem);
    const QString told = QStringLiteral("Stored: %1, %2 × %3 pixels")
                             .arg(slot->accessibleName())
                             .arg(picture.widthPx)
                             .arg(picture.heightPx);
    QCOMPARE(preview->accessibleName(), told);
    QCOMPARE(slot->accessibleDescription(), told);
    slot->findChild<QToolButton*>(QStringLiteral("remove"))->click();
    QCOMPARE(QAccessible::queryAccessibleInterface(preview)->text(QAccessible::Name), preview->text());
    QCOMPARE(slot->accessibleDescription(), QString());
    slot->takeImage(QImage::fromData(test::plainJpeg({300, 200}, Qt::black)), PictureSource::Camera);
    QTRY_VERIFY(button(slot, "useAnyway")->isVisible());
    QCOMPARE(preview->accessibleName(), QStringLiteral("To be judged: ") + slot->accessibleName());
}

SHOULI_TEST(tst_DroppedFiles)
#include "tst_DroppedFiles.moc"
