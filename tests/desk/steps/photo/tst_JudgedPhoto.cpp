// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "capture/photo/PhotoInspector.h"
#include "capture/photo/PhotoScenes.h"
#include "desk/devices/CameraView.h"
#include "desk/steps/photo/CardPhotoPage.h"
#include "desk/steps/photo/PhotoRuleList.h"
#include "support/FakeDesk.h"
#include "support/TestFiles.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using capture::PhotoRule;
using flow::StepId;

namespace {

capture::FaceModule faces() {
    return {QStringLiteral(SHOULI_BIN_DIR "/modules"), QStringLiteral(SHOULI_BIN_DIR "/models")};
}

/// The page with the networks, the camera showing this.
struct Opened {
    Opened(test::FakeDesk& fake, capture::PhotoInspector& inspector, const QImage& seen) {
        fake.services.photos = &inspector;
        Application application = test::CaseBuilder().build();
        application.cardPhoto.reset();
        page = std::make_unique<desk::CardPhotoPage>(fake.open(application, StepId::CardPhoto));
        kept = std::make_unique<QSignalSpy>(page.get(), &desk::StepPage::keepNow);
        page->findChild<desk::CameraView*>(QStringLiteral("camera"))->setGrabbers(test::stillCamera(seen));
        page->show();
    }
    void chooseWay(const char* name) { page->findChild<QRadioButton*>(QLatin1String(name))->setChecked(true); }
    QPushButton* button(const char* name) { return page->findChild<QPushButton*>(QLatin1String(name)); }
    QString state() { return page->findChild<QLabel*>(QStringLiteral("hereState"))->text(); }
    QLabel* rule(PhotoRule rule) { return page->findChild<QLabel*>(QLatin1String("rule_") + textOf(rule)); }
    bool areRulesShown() { return page->findChild<desk::PhotoRuleList*>(QStringLiteral("rules"))->isVisible(); }
    bool isCameraShown() { return page->findChild<desk::CameraView*>(QStringLiteral("camera"))->isVisible(); }
    bool showsPhoto() { return !page->findChild<QLabel*>(QStringLiteral("photo"))->pixmap(Qt::ReturnByValue).isNull(); }

    std::unique_ptr<desk::CardPhotoPage> page;
    std::unique_ptr<QSignalSpy> kept;
};

} // namespace

class tst_JudgedPhoto : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodShotIsKeptWithATickForEachRule();
    void aShotWithAFaultWaitsForTheOperator();
    void whatCannotBeUsedIsTakenAgain();
    void whatCentralHasIsJudgedAndKept();
    void aLateAnswerTouchesNothing();
    void aFullDiskLeavesTheShotToBeKeptAgain();
    void theLiveHintIsSaid();
    void withoutNetworksThePhotoIsCutAboutTheGuide();

private:
    QImage scene(const char* kind) const { return test::photoScene(m_sitter, QLatin1StringView(kind)).picture; }
    test::Sitter m_sitter;
    capture::PhotoInspector m_inspector{faces().source()};
};

void tst_JudgedPhoto::initTestCase() {
    const auto networks = faces().open();
    QVERIFY(networks);
    m_sitter = test::sitter(**networks, "grace_hopper.jpg");
}

void tst_JudgedPhoto::aGoodShotIsKeptWithATickForEachRule() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("off the middle"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QVERIFY(opened.isCameraShown() && !opened.areRulesShown());
    opened.button("shutter")->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.kept->count(), 1, 20000);
    QVERIFY(opened.areRulesShown() && !opened.isCameraShown() && opened.showsPhoto());
    QCOMPARE(opened.rule(PhotoRule::EyesOpen)->accessibleName(), QStringLiteral("Both eyes open: kept"));
    QVERIFY(opened.page->isPrimaryEnabled());
    QVERIFY(!opened.button("useAnyway")->isVisible());
    const Application written = fake.written(*opened.page);
    QCOMPARE(QSize(written.cardPhoto->picture->widthPx, written.cardPhoto->picture->heightPx), QSize(358, 441));
    QVERIFY(written.cardPhoto->picture->overruled.isEmpty());
}

void tst_JudgedPhoto::aShotWithAFaultWaitsForTheOperator() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("plain dark background"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.areRulesShown(), 20000);
    QVERIFY(opened.showsPhoto());
    QVERIFY(!opened.page->isPrimaryEnabled());
    QVERIFY(fake.pictures.jpegs.empty());
    QVERIFY(opened.rule(PhotoRule::Background)->text().startsWith(QLatin1String("The background is too dark")));
    QVERIFY(opened.rule(PhotoRule::EyesOpen)->text().isEmpty());
    // Once more, and the camera is live again.
    QCOMPARE(opened.button("shutter")->text(), QStringLiteral("Take it again"));
    opened.button("shutter")->click();
    QVERIFY(opened.isCameraShown() && !opened.areRulesShown() && !opened.showsPhoto());
    QVERIFY(!opened.button("useAnyway")->isVisible());
    opened.button("shutter")->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.button("useAnyway")->isVisible(), 20000);
    opened.button("useAnyway")->click();
    QTRY_COMPARE(opened.kept->count(), 1);
    QVERIFY(opened.page->isPrimaryEnabled());
    QVERIFY(!opened.button("useAnyway")->isVisible());
    QCOMPARE(fake.written(*opened.page).cardPhoto->picture->overruled, QStringList{QStringLiteral("background_dark")});
}

void tst_JudgedPhoto::whatCannotBeUsedIsTakenAgain() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("two faces"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.areRulesShown(), 20000);
    QVERIFY(!opened.showsPhoto());
    QVERIFY(!opened.button("useAnyway")->isVisible());
    QVERIFY(!opened.page->isPrimaryEnabled());
    QVERIFY(opened.button("shutter")->isEnabled());
    QVERIFY(opened.rule(PhotoRule::OneFace)->text().startsWith(QLatin1String("More than one face")));
    QVERIFY(!fake.written(*opened.page).cardPhoto);
    // Left for another way it does not wait.
    opened.chooseWay("receiptWay");
    opened.chooseWay("hereWay");
    QVERIFY(opened.isCameraShown() && !opened.areRulesShown());
}

void tst_JudgedPhoto::whatCentralHasIsJudgedAndKept() {
    test::FakeDesk fake;
    fake.central.personPhoto.value =
        PhotoAnswer{test::jpegOf(scene("plain dark background").copy(400, 150, 487, 600)), QDate(2024, 5, 6)};
    Opened opened(fake, m_inspector, scene("no face"));
    opened.chooseWay("ownWay");
    QTRY_COMPARE_WITH_TIMEOUT(opened.kept->count(), 1, 20000);
    QVERIFY(opened.areRulesShown());
    QVERIFY(!opened.rule(PhotoRule::Background)->text().isEmpty());
    QVERIFY(opened.page->isPrimaryEnabled());
    // What is found is for information: nobody is asked, and nobody overruled it.
    QVERIFY(fake.written(*opened.page).cardPhoto->picture->overruled.isEmpty());
    opened.chooseWay("receiptWay");
    QVERIFY(!opened.areRulesShown());
}

void tst_JudgedPhoto::aLateAnswerTouchesNothing() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("off the middle"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY(!opened.button("shutter")->isEnabled());
    opened.chooseWay("receiptWay");
    // What is asked afterwards is answered afterwards.
    QVERIFY(m_inspector.inspect(scene("no face"), capture::PhotoOrigin::Shot).result());
    QCoreApplication::sendPostedEvents();
    QVERIFY(fake.pictures.jpegs.empty());
    QVERIFY(!opened.areRulesShown() && !opened.showsPhoto());
    QCOMPARE(opened.kept->count(), 0);
}

void tst_JudgedPhoto::aFullDiskLeavesTheShotToBeKeptAgain() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("plain dark background"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.button("useAnyway")->isVisible(), 20000);
    fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    opened.button("useAnyway")->click();
    QTRY_VERIFY(opened.button("useAnyway")->isVisible());
    QVERIFY(!opened.page->isPrimaryEnabled());
    fake.pictures.failure.reset();
    opened.button("useAnyway")->click();
    QTRY_VERIFY(opened.page->isPrimaryEnabled());
    // One without faults is not lost either.
    Opened good(fake, m_inspector, scene("off the middle"));
    good.chooseWay("hereWay");
    QTRY_VERIFY(good.button("shutter")->isEnabled());
    fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    good.button("shutter")->click();
    QTRY_VERIFY_WITH_TIMEOUT(good.button("useAnyway")->isVisible(), 20000);
    fake.pictures.failure.reset();
    good.button("useAnyway")->click();
    QTRY_VERIFY(good.page->isPrimaryEnabled());
    QVERIFY(fake.written(*good.page).cardPhoto->picture->overruled.isEmpty());
}

void tst_JudgedPhoto::theLiveHintIsSaid() {
    test::FakeDesk fake;
    Opened opened(fake, m_inspector, scene("too far"));
    opened.chooseWay("hereWay");
    QTRY_COMPARE_WITH_TIMEOUT(opened.state(), QStringLiteral("Too far: come nearer."), 20000);
}

void tst_JudgedPhoto::withoutNetworksThePhotoIsCutAboutTheGuide() {
    test::FakeDesk fake;
    capture::PhotoInspector without(capture::FaceModule(fake.settings.path(), fake.settings.path()).source());
    Opened opened(fake, without, scene("plain dark background"));
    opened.chooseWay("hereWay");
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.kept->count(), 1, 20000);
    QVERIFY(!opened.areRulesShown() && opened.showsPhoto() && opened.page->isPrimaryEnabled());
    QVERIFY(opened.isCameraShown());
}

QTEST_MAIN(tst_JudgedPhoto)
#include "tst_JudgedPhoto.moc"
