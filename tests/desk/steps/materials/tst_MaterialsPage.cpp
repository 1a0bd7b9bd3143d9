// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/materials/MaterialsPage.h"

#include "desk/devices/CameraChooser.h"
#include "desk/devices/CameraView.h"
#include "desk/sheets/CameraDialog.h"
#include "desk/steps/materials/MaterialPlaces.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"
#include "support/TestFiles.h"

#include <QBuffer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPdfWriter>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

QPushButton* button(const QWidget* within, const char* name) {
    return within->findChild<QPushButton*>(QLatin1String(name));
}

template <typename Window>
Window* openWindow() {
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Window*>(window); found && found->isVisible())
            return found;
    return nullptr;
}

QString writeFile(const QTemporaryDir& dir, const char* name, const QByteArray& bytes) {
    QString path = dir.filePath(QLatin1String(name));
    test::writeFile(path, bytes);
    return path;
}

QByteArray pdfOf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(300);
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            painter.drawImage(QRect(0, 0, 1600, 1000), test::sharpPicture({400, 250}));
        }
    }
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(shouli::capture::CameraSource)

class tst_MaterialsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForTheTwoSidesOfTheCard();
    void asksForTheSidesOfEveryDocument_data();
    void asksForTheSidesOfEveryDocument();
    void showsWhatTheIdentityStepBrought();
    void takesAPictureFromAFile();
    void choosesAPageOfAPdf();
    void severalPagesOfAPdfGoToSeveralPlaces();
    void takesAPictureWithTheCamera();
    void remembersTheCameraThatWasChosen_data();
    void remembersTheCameraThatWasChosen();
    void theXDeletesAndBothWaysReturn();
    void aDeletedPictureComesBack();
    void whatTheFaceCheckRestsOnIsAskedAbout_data();
    void whatTheFaceCheckRestsOnIsAskedAbout();
    void saysWhatIsWrongAndCanBeOverruled();
    void aBadFileLeavesNothingBehind_data();
    void aBadFileLeavesNothingBehind();
    void aFullDiskIsSaid();
    void turnsAPicture();
    void enlargesAPicture();
};

void tst_MaterialsPage::asksForTheTwoSidesOfTheCard() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("heading"))->text(),
             QStringLiteral("Emblem and portrait sides of the identity card"));
    QCOMPARE(page.findChildren<desk::PictureSlot*>().size(), 2);
    for (const MaterialSlot slot : {MaterialSlot::IdCardPortrait, MaterialSlot::IdCardEmblem}) {
        QVERIFY(test::slotOf(page, slot));
        QCOMPARE(button(test::slotOf(page, slot), "camera")->text(), QStringLiteral("Take picture"));
        QCOMPARE(button(test::slotOf(page, slot), "file")->text(), QStringLiteral("Choose from files"));
    }
    QCOMPARE(page.primaryText(), QStringLiteral("Next"));
}

void tst_MaterialsPage::asksForTheSidesOfEveryDocument_data() {
    QTest::addColumn<Person>("applicant");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QStringList>("titles");
    using enum DocumentKind;
    const auto row = [](const char* sentence, ApplicantKind kind, DocumentKind document, const char* number,
                        const char* heading, const char* sides) {
        QStringList titles;
        for (const QString& side : QString::fromLatin1(sides).split(QLatin1Char('|')))
            titles.append(desk::label(document) + QStringLiteral(", ") + side);
        QTest::newRow(sentence) << test::person(kind, document, QString::fromLatin1(number))
                                << QString::fromLatin1(heading) << titles;
    };
    row("1.3.3-3 Hong Kong's travel permit", ApplicantKind::HongKong, HkMacaoTravelPermit, "H00000001",
        "Front and back of the Hong Kong travel permit", "front|back");
    row("1.3.3-3 Hong Kong's residence permit", ApplicantKind::HongKong, HkMacaoResidencePermit, "810000198506150127",
        "Emblem and portrait sides of the Hong Kong residence permit", "portrait side|emblem side");
    row("1.3.3-4 Macao's travel permit", ApplicantKind::Macao, HkMacaoTravelPermit, "M00000001",
        "Front and back of the Macao travel permit", "front|back");
    row("1.3.3-4 Macao's residence permit", ApplicantKind::Macao, HkMacaoResidencePermit, "820000198506150217",
        "Emblem and portrait sides of the Macao residence permit", "portrait side|emblem side");
    row("1.3.3-5 Taiwan's travel permit", ApplicantKind::Taiwan, TaiwanTravelPermit, "00123456",
        "Front and back of the Taiwan travel permit", "front|back");
    row("1.3.3-5 Taiwan's residence permit", ApplicantKind::Taiwan, TaiwanResidencePermit, "830000198506150331",
        "Emblem and portrait sides of the Taiwan residence permit", "portrait side|emblem side");
}

void tst_MaterialsPage::asksForTheSidesOfEveryDocument() {
    QFETCH(Person, applicant);
    QFETCH(QStringList, titles);
    test::FakeDesk fake;
    Application application = test::CaseBuilder().of(applicant).build();
    application.materials.erase(application.materials.begin());
    // What the applicant brought before the document was changed is no material of this case (1.3.3-6).
    application.materials.emplace(MaterialSlot::IdCardPortrait, test::picture());
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    QTEST(page.findChild<QLabel*>(QStringLiteral("heading"))->text(), "heading");
    const auto places = page.findChildren<desk::PictureSlot*>();
    QCOMPARE(places.size(), 2);
    for (int i = 0; i < places.size(); ++i)
        QCOMPARE(places[i]->accessibleName(), titles[i]);
    QCOMPARE(fake.written(page).materials.size(), size_t(1));
    QVERIFY(!fake.written(page).materials.contains(MaterialSlot::IdCardPortrait));
    page.showIssues(fake.session->issues());
    QTRY_VERIFY(test::openPopup());
    QVERIFY2(test::openPopup()->text().contains(titles[0]) || test::openPopup()->informativeText().contains(titles[0]),
             qPrintable(test::openPopup()->text()));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
}

void tst_MaterialsPage::showsWhatTheIdentityStepBrought() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    for (const auto& [slot, picture] : application.materials)
        fake.pictures.thumbnails[picture.id] = test::plainJpeg({240, 150});
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    const auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    QTRY_VERIFY(!slot->findChild<QToolButton*>(QStringLiteral("preview"))->icon().isNull());
    QCOMPARE(fake.written(page).materials, application.materials);
}

void tst_MaterialsPage::takesAPictureFromAFile() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    const QString path = writeFile(dir, "front.jpg", test::jpegOf(test::sharpPicture({1011, 638})));
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    button(slot, "file")->click();
    QTRY_VERIFY(openWindow<QFileDialog>());
    QFileDialog* chooser = openWindow<QFileDialog>();
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
    const Picture picture = fake.written(page).materials.at(MaterialSlot::IdCardPortrait);
    QCOMPARE(picture.source, PictureSource::File);
    QCOMPARE(picture.widthPx, 1011);
    QVERIFY(picture.overruled.isEmpty());
    QVERIFY(fake.pictures.jpegs.contains(picture.id));
}

void tst_MaterialsPage::choosesAPageOfAPdf() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    test::slotOf(page, MaterialSlot::IdCardEmblem)->takeFile(writeFile(dir, "sides.pdf", pdfOf(2)));
    auto* pages = static_cast<QDialog*>(nullptr);
    const auto find = [&] {
        for (auto* dialog : page.findChildren<QDialog*>(QStringLiteral("pageDialog")))
            pages = dialog;
        return pages != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(), 20000);
    pages->findChild<QPushButton*>(QStringLiteral("choosePage"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
    QCOMPARE(fake.written(page).materials.size(), size_t(1));
}

void tst_MaterialsPage::severalPagesOfAPdfGoToSeveralPlaces() {
    test::FakeDesk fake;
    const QTemporaryDir dir;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    // From the second place: its page is the first that was chosen, and the empty place before it has the next.
    test::slotOf(page, MaterialSlot::IdCardEmblem)->takeFile(writeFile(dir, "sides.pdf", pdfOf(3)));
    const auto dialog = [&](const char* name) { return page.findChild<QDialog*>(QLatin1String(name)); };
    QTRY_VERIFY_WITH_TIMEOUT(dialog("pageDialog"), 20000);
    auto* list = dialog("pageDialog")->findChild<QListWidget*>(QStringLiteral("pages"));
    list->item(0)->setSelected(false);
    list->item(1)->setSelected(true);
    list->item(2)->setSelected(true);
    QCOMPARE(button(dialog("pageDialog"), "choosePage")->text(), QStringLiteral("Use these pages"));
    button(dialog("pageDialog"), "choosePage")->click();
    QTRY_VERIFY(dialog("pagesDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog("pagesDialog"), "usePages")->isEnabled(), 20000);
    QCOMPARE(dialog("pagesDialog")->findChild<QListWidget*>(QStringLiteral("pages"))->count(), 2);
    QVERIFY(fake.written(page).materials.empty()); // seen before they are kept
    button(dialog("pagesDialog"), "usePages")->click();
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 2, 20000);
    QCOMPARE(fake.written(page).materials.size(), size_t(2));
    QCOMPARE(fake.written(page).materials.at(MaterialSlot::IdCardPortrait).source, PictureSource::File);
}

void tst_MaterialsPage::takesAPictureWithTheCamera() {
    test::FakeDesk fake;
    QWidget parent;
    auto* camera = new desk::CameraDialog(test::stillCamera(test::sharpPicture({1280, 800})),
                                          fake.cameras.documents().source(), fake.services.dataFolder,
                                          {{QStringLiteral("side"), capture::DocumentShape::Card}}, &parent);
    QSignalSpy taken(camera, &desk::CameraDialog::pictureTaken);
    camera->open();
    auto* shutter = camera->findChild<QPushButton*>(QStringLiteral("shutter"));
    QTRY_VERIFY(shutter->isEnabled());
    QTest::keyClick(camera, Qt::Key_Return);
    auto* whole = camera->findChild<QPushButton*>(QStringLiteral("keepWhole"));
    QTRY_VERIFY_WITH_TIMEOUT(whole->isVisible(), 20'000);
    whole->click();
    QTRY_COMPARE(taken.count(), 1);
    QCOMPARE(taken.front().at(1).value<QImage>().size(), QSize(1280, 800));
}

void tst_MaterialsPage::remembersTheCameraThatWasChosen_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<capture::CameraSource>("source");
    using Kind = capture::CameraSource::Kind;
    QTest::newRow("the second camera of this machine")
        << QStringLiteral("1") << capture::CameraSource{Kind::Device, 1, {}};
    QTest::newRow("a stream") << QStringLiteral("rtsp://cam.invalid/1")
                              << capture::CameraSource{Kind::Url, 0, QStringLiteral("rtsp://cam.invalid/1")};
    QTest::newRow("a film") << QStringLiteral("/films/card.avi")
                            << capture::CameraSource{Kind::File, 0, QStringLiteral("/films/card.avi")};
}

void tst_MaterialsPage::remembersTheCameraThatWasChosen() {
    QFETCH(QString, typed);
    QFETCH(capture::CameraSource, source);
    const QTemporaryDir folder;
    desk::CameraChooser chooser;
    chooser.setUse(desk::CameraUse::Document, folder.path());
    QCOMPARE(chooser.source(), (capture::CameraSource{}));
    QSignalSpy changed(&chooser, &desk::CameraChooser::sourceChanged);
    chooser.lineEdit()->selectAll();
    QTest::keyClicks(chooser.lineEdit(), typed);
    QTest::keyClick(chooser.lineEdit(), Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(chooser.source(), source);

    desk::CameraChooser again;
    again.setUse(desk::CameraUse::Document, folder.path());
    QCOMPARE(again.source(), source);
    desk::CameraChooser other;
    other.setUse(desk::CameraUse::Face, folder.path());
    QCOMPARE(other.source(), (capture::CameraSource{}));
}

void tst_MaterialsPage::theXDeletesAndBothWaysReturn() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::CaseBuilder().build(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardEmblem);
    auto* remove = slot->findChild<QToolButton*>(QStringLiteral("remove"));
    QCOMPARE(remove->text(), QStringLiteral("X"));
    QVERIFY(!button(slot, "camera")->isVisible());
    remove->click();
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(button(slot, "camera")->isVisible());
    QVERIFY(button(slot, "file")->isVisible());
    QVERIFY(!remove->isVisible());
    const Application written = fake.written(page);
    QVERIFY(!written.materials.contains(MaterialSlot::IdCardEmblem));
    QVERIFY(written.materials.contains(MaterialSlot::IdCardPortrait));
}

void tst_MaterialsPage::aDeletedPictureComesBack() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    const Picture before = application.materials.at(MaterialSlot::IdCardEmblem);
    const QByteArray jpeg = test::plainJpeg({300, 200}, Qt::gray);
    fake.pictures.jpegs[before.id] = jpeg;
    fake.pictures.thumbnails[before.id] = jpeg;
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardEmblem);
    slot->findChild<QToolButton*>(QStringLiteral("remove"))->click();
    QTRY_COMPARE(kept.count(), 1);
    auto* bar = slot->findChild<QWidget*>(QStringLiteral("undoBar"));
    QVERIFY(bar->isVisible());
    fake.pictures.jpegs.erase(before.id); // as with the case that no longer names it
    QCOMPARE(button(bar, "undo")->property("key").toString(), QStringLiteral("Ctrl+Z"));
    fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    button(bar, "undo")->click();
    QTRY_VERIFY(!test::issueOf(slot).isEmpty());
    QVERIFY(bar->isVisible()); // and can be tried again
    fake.pictures.failure.reset();
    button(bar, "undo")->click();
    QTRY_COMPARE(kept.count(), 2);
    QVERIFY(!bar->isVisible());
    const Picture restored = fake.written(page).materials.at(MaterialSlot::IdCardEmblem);
    QCOMPARE(fake.pictures.jpegs.at(restored.id), jpeg);
    QCOMPARE(restored.source, before.source);
    QCOMPARE(restored.overruled, before.overruled);
    QCOMPARE(restored.widthPx, before.widthPx);
}

void tst_MaterialsPage::whatTheFaceCheckRestsOnIsAskedAbout_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("deleting it") << QStringLiteral("remove");
    QTest::newRow("turning it") << QStringLiteral("turnLeft");
}

void tst_MaterialsPage::whatTheFaceCheckRestsOnIsAskedAbout() {
    QFETCH(QString, key);
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    const PictureId portrait = application.materials.at(MaterialSlot::IdCardPortrait).id;
    fake.pictures.jpegs[portrait] = test::plainJpeg({300, 200}, Qt::gray);
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    const auto press = [&](const char* answer) {
        slot->findChild<QAbstractButton*>(key)->click();
        auto* box = openWindow<QMessageBox>();
        if (!box)
            return false;
        auto* pressed = box->findChild<QAbstractButton*>(QLatin1String(answer));
        if (!QTest::qWaitFor([&] { return pressed->isEnabled(); }))
            return false;
        pressed->click();
        return true;
    };
    QVERIFY(press("cancel"));
    QCOMPARE(kept.count(), 0);
    QVERIFY(slot->picture());
    QVERIFY(press("confirm"));
    QTRY_COMPARE(kept.count(), 1);
}

void tst_MaterialsPage::saysWhatIsWrongAndCanBeOverruled() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    slot->takeImage(QImage::fromData(test::plainJpeg({300, 200}, Qt::black)), PictureSource::Camera);
    QTRY_VERIFY(button(slot, "useAnyway")->isVisible());
    QVERIFY(!test::issueOf(slot).isEmpty());
    QVERIFY(fake.written(page).materials.empty());
    button(slot, "useAnyway")->click();
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(
        fake.written(page).materials.at(MaterialSlot::IdCardPortrait).overruled.contains(QStringLiteral("too_dark")));
}

void tst_MaterialsPage::aBadFileLeavesNothingBehind_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a text that calls itself a picture") << QByteArray("not a picture at all");
    QTest::newRow("a picture that ends in the middle") << test::jpegOf(test::sharpPicture({800, 600})).left(900);
}

void tst_MaterialsPage::aBadFileLeavesNothingBehind() {
    QFETCH(QByteArray, bytes);
    test::FakeDesk fake;
    const QTemporaryDir dir;
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    slot->takeFile(writeFile(dir, "bad.jpg", bytes));
    QTRY_VERIFY_WITH_TIMEOUT(!test::issueOf(slot).isEmpty(), 20000);
    QVERIFY(button(slot, "file")->isEnabled());
    QVERIFY(fake.pictures.jpegs.empty());
    QVERIFY(fake.written(page).materials.empty());
}

void tst_MaterialsPage::aFullDiskIsSaid() {
    test::FakeDesk fake;
    fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    desk::MaterialsPage page(fake.open(test::beforeMaterials(), StepId::Materials));
    page.show();
    auto* slot = test::slotOf(page, MaterialSlot::IdCardPortrait);
    slot->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_VERIFY(!test::issueOf(slot).isEmpty());
    QVERIFY(fake.written(page).materials.empty());
}

void tst_MaterialsPage::turnsAPicture() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    const PictureId before = application.materials.at(MaterialSlot::IdCardEmblem).id;
    fake.pictures.jpegs[before] = test::plainJpeg({1011, 638});
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    button(test::slotOf(page, MaterialSlot::IdCardEmblem), "turnRight")->click();
    QTRY_COMPARE(kept.count(), 1);
    const Picture turned = fake.written(page).materials.at(MaterialSlot::IdCardEmblem);
    QVERIFY(turned.id != before);
    QCOMPARE(QSize(turned.widthPx, turned.heightPx), QSize(638, 1011));
}

void tst_MaterialsPage::enlargesAPicture() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    fake.pictures.jpegs[application.materials.at(MaterialSlot::IdCardPortrait).id] = test::plainJpeg({1011, 638});
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    button(test::slotOf(page, MaterialSlot::IdCardPortrait), "enlarge")->click();
    QTRY_VERIFY(openWindow<desk::PictureViewer>());
    openWindow<desk::PictureViewer>()->close();
}

SHOULI_TEST(tst_MaterialsPage)
#include "tst_MaterialsPage.moc"
