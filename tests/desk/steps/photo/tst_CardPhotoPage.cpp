// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/photo/CardPhotoPage.h"

#include "desk/devices/CameraView.h"
#include "desk/fields/IssueLabel.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

Application beforePhoto() {
    Application application = test::CaseBuilder().build();
    application.cardPhoto.reset();
    return application;
}

PhotoAnswer goodPhoto() { return {test::plainJpeg({358, 441}), QDate(2024, 5, 6)}; }

struct Opened {
    explicit Opened(test::FakeDesk& fake, const Application& application = beforePhoto())
        : page(fake.open(application, StepId::CardPhoto))
        , kept(&page, &desk::StepPage::keepNow) {
        page.findChild<desk::CameraView*>(QStringLiteral("camera"))
            ->setGrabbers(test::stillCamera(test::sharpPicture({1280, 960})));
        page.show();
    }
    QRadioButton* way(const char* name) { return page.findChild<QRadioButton*>(QLatin1String(name)); }
    QPushButton* button(const char* name) { return page.findChild<QPushButton*>(QLatin1String(name)); }
    QLineEdit* receipt() { return page.findChild<QLineEdit*>(QStringLiteral("receipt")); }
    bool showsPhoto() { return !page.findChild<QLabel*>(QStringLiteral("photo"))->pixmap(Qt::ReturnByValue).isNull(); }
    desk::CardPhotoPage page;
    QSignalSpy kept;
};

} // namespace

class tst_CardPhotoPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersTheTwoWaysOfTheManualAndOneMore();
    void enterInTheNumberGetsThePicture();
    void theCursorIsOnTheChosenWay();
    void aWrongNumberIsSaidBesideIt();
    void whatWasSaidOfOneNumberIsNotSaidOfTheNext();
    void saysWhatKeepsTheButtonOff();
    void aRefusedReceiptIsSaidInAPopup_data();
    void aRefusedReceiptIsSaidInAPopup();
    void aChangedNumberTakesThePhotoAway();
    void aReceiptCanBeNotedWhileCentralIsAway();
    void aRefusedReceiptIsNotNotedWhenTheLineIsDown();
    void aNotedReceiptIsNotedNoMoreOnceItIsRefused();
    void theOwnPhotoIsSearchedByItself();
    void noPhotoOnFileIsSaidInAPopup();
    void whatCouldNotBeAskedIsNoNo();
    void theOwnPhotoIsAskedForAgainWhenTheLineIsBack();
    void aReceiptIsAskedAboutAgainWhenTheLineIsBack_data();
    void aReceiptIsAskedAboutAgainWhenTheLineIsBack();
    void centralsNoIsNotAskedAgainByItself();
    void saysWhatIsWrongWithANumber_data();
    void saysWhatIsWrongWithANumber();
    void hostileBytesFromCentralBringNothing();
    void aPhotoIsTakenHere();
    void comesBackToWhatWasChosen();
};

void tst_CardPhotoPage::offersTheTwoWaysOfTheManualAndOneMore() {
    test::FakeDesk fake;
    Opened opened(fake);
    QCOMPARE(opened.way("receiptWay")->text(), QStringLiteral("Enter the receipt number of a card photo"));
    QCOMPARE(opened.way("ownWay")->text(), QStringLiteral("Use the applicant's social-insurance photo"));
    QCOMPARE(opened.way("hereWay")->text(), QStringLiteral("Take the photo here"));
    QVERIFY(opened.way("receiptWay")->isChecked());
    QCOMPARE(opened.page.primaryText(), QStringLiteral("Use the photo"));
    QVERIFY(!opened.page.isPrimaryEnabled());
    QVERIFY(!fake.written(opened.page).cardPhoto);
}

void tst_CardPhotoPage::enterInTheNumberGetsThePicture() {
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = goodPhoto();
    Opened opened(fake);
    QCOMPARE(opened.page.firstInput(), opened.receipt());
    QTest::keyClicks(opened.receipt(), QStringLiteral("a2024050600001"));
    QTest::keyClick(opened.receipt(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(opened.kept.count(), 1, 20000);
    QCOMPARE(fake.central.askedReceipt, QStringLiteral("A2024050600001"));
    QVERIFY(opened.showsPhoto());
    QVERIFY(opened.page.isPrimaryEnabled());
    const Application written = fake.written(opened.page);
    QCOMPARE(written.cardPhoto->way, CardPhotoWay::Receipt);
    QCOMPARE(written.cardPhoto->receiptNumber, QStringLiteral("A2024050600001"));
    QCOMPARE(written.cardPhoto->picture->source, PictureSource::Central);
    QCOMPARE(QSize(written.cardPhoto->picture->widthPx, written.cardPhoto->picture->heightPx), QSize(358, 441));
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QCOMPARE(finished.count(), 1);
}

void tst_CardPhotoPage::theCursorIsOnTheChosenWay() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    application.cardPhoto->way = CardPhotoWay::TakenHere;
    Opened opened(fake, application);
    QVERIFY(opened.way("hereWay")->isChecked());
    QCOMPARE(opened.page.firstInput(), opened.way("hereWay"));
    opened.way("ownWay")->click();
    QCOMPARE(opened.page.firstInput(), opened.way("ownWay"));
}

void tst_CardPhotoPage::aWrongNumberIsSaidBesideIt() {
    test::FakeDesk fake;
    Opened opened(fake);
    QTest::keyClicks(opened.receipt(), QStringLiteral("12"));
    opened.button("fetch")->click();
    QVERIFY(opened.page.findChild<desk::IssueLabel*>(QStringLiteral("receiptIssue"))->isVisible());
    QCOMPARE(fake.central.receiptPhoto.asked, 0);
    QTRY_VERIFY(test::openPopup()); // 1.3.4: 若不符合条件，则会弹窗提示
    QVERIFY(!test::openPopup()->informativeText().isEmpty());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
}

void tst_CardPhotoPage::whatWasSaidOfOneNumberIsNotSaidOfTheNext() {
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = base::fail(ErrorCode::ReceiptUnknown);
    Opened opened(fake);
    auto* said = opened.page.findChild<QLabel*>(QStringLiteral("receiptState"));
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(said->isVisible() && said->text().contains(QStringLiteral("no photo with this receipt number")));
    QVERIFY(!said->text().contains(QStringLiteral("PHOTO-"))); // the code is the pop-up's small print
    QTest::keyClick(opened.receipt(), Qt::Key_Backspace);
    QVERIFY(!said->isVisible());
    QTest::keyClicks(opened.receipt(), QStringLiteral("1"));
    QVERIFY(said->isVisible()); // the same again
}

void tst_CardPhotoPage::saysWhatKeepsTheButtonOff() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = goodPhoto();
    Opened opened(fake);
    QVERIFY(opened.page.obstacle().text.contains(QStringLiteral("receipt number")));
    opened.page.showObstacle();
    QVERIFY(!test::issueBeside(opened.page, "photo_receipt").isEmpty());
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001"));
    QVERIFY(opened.page.obstacle().text.contains(QStringLiteral("this number")));
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(opened.page.isPrimaryEnabled(), 20000);
    QVERIFY(opened.page.obstacle().text.isEmpty());
    opened.page.findChild<QCheckBox*>(QStringLiteral("useOwn"))->setChecked(false);
    QVERIFY(opened.page.obstacle().text.contains(QStringLiteral("Tick")));
}

void tst_CardPhotoPage::aRefusedReceiptIsSaidInAPopup_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody knows the number") << ErrorCode::ReceiptUnknown;
    QTest::newRow("the photo is another person's") << ErrorCode::ReceiptOfOther;
    QTest::newRow("the receipt is too old") << ErrorCode::ReceiptExpired;
}

void tst_CardPhotoPage::aRefusedReceiptIsSaidInAPopup() {
    QFETCH(ErrorCode, code);
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = base::fail(code);
    Opened opened(fake);
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(!opened.page.isPrimaryEnabled());
    QVERIFY(!opened.showsPhoto());
}

void tst_CardPhotoPage::aChangedNumberTakesThePhotoAway() {
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = goodPhoto();
    Opened opened(fake);
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
    QTRY_VERIFY_WITH_TIMEOUT(opened.page.isPrimaryEnabled(), 20000);
    QTest::keyClicks(opened.receipt(), QStringLiteral("2"));
    QVERIFY(!opened.page.isPrimaryEnabled());
    QVERIFY(!opened.showsPhoto());
}

void tst_CardPhotoPage::aReceiptCanBeNotedWhileCentralIsAway() {
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = base::fail(ErrorCode::Offline);
    Opened opened(fake);
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline"))->click();
    QTRY_VERIFY(opened.page.isPrimaryEnabled());
    const Application written = fake.written(opened.page);
    QCOMPARE(written.cardPhoto->receiptNumber, QStringLiteral("A2024050600001"));
    QVERIFY(!written.cardPhoto->picture);
    QVERIFY(written.openQuestions().contains(OpenQuestion::PhotoReceipt));
}

void tst_CardPhotoPage::aRefusedReceiptIsNotNotedWhenTheLineIsDown() {
    test::FakeDesk fake;
    Application application = beforePhoto();
    // Central says no, the line goes down, and the page is left and opened again.
    for (const ErrorCode code : {ErrorCode::ReceiptOfOther, ErrorCode::Offline, ErrorCode::Offline}) {
        Opened opened(fake, application);
        fake.central.receiptPhoto.value = base::fail(code);
        QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
        QTRY_VERIFY(test::openPopup());
        QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
        QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("another person")));
        test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
        QTRY_VERIFY(!test::openPopup());
        QVERIFY(!opened.page.isPrimaryEnabled());
        QCOMPARE(opened.kept.count(), code == ErrorCode::Offline ? 0 : 1);
        application = fake.written(opened.page);
        const std::vector<RefusedReceipt> refused{
            {QStringLiteral("A2024050600001"), QStringLiteral("PHOTO-RECEIPT-OTHER-PERSON"), fake.clock.now()}};
        QCOMPARE(application.refusedReceipts, refused);
    }
}

void tst_CardPhotoPage::aNotedReceiptIsNotedNoMoreOnceItIsRefused() {
    test::FakeDesk fake;
    Application application = beforePhoto();
    application.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QStringLiteral("A2024050600001"), {}};
    fake.central.receiptPhoto.value = base::fail(ErrorCode::ReceiptUnknown);
    {
        Opened opened(fake, application);
        QVERIFY(opened.page.isPrimaryEnabled());
        opened.button("fetch")->click();
        QTRY_VERIFY(test::openPopup());
        application = fake.written(opened.page);
    }
    Opened again(fake, application);
    QVERIFY(!again.page.isPrimaryEnabled());
    QVERIFY(again.page.findChild<QLabel*>(QStringLiteral("receiptState"))->text().contains(QStringLiteral("Refused")));
    QVERIFY(hasErrors(fake.issuesOf(again.page, checkCardPhoto)));
    fake.central.receiptPhoto.value = goodPhoto(); // asked anew, with the line up
    again.button("fetch")->click();
    QTRY_COMPARE_WITH_TIMEOUT(again.kept.count(), 1, 20000);
    QVERIFY(fake.written(again.page).refusedReceipts.empty());
    QVERIFY(!hasErrors(fake.issuesOf(again.page, checkCardPhoto)));
}

void tst_CardPhotoPage::theOwnPhotoIsSearchedByItself() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = goodPhoto();
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(opened.page.isPrimaryEnabled(), 20000);
    QCOMPARE(fake.central.personPhoto.asked, 1);
    QVERIFY(opened.showsPhoto());
    auto* use = opened.page.findChild<QCheckBox*>(QStringLiteral("useOwn"));
    QVERIFY(use->isVisible());
    QVERIFY(use->isChecked());
    QTest::keyClick(use, Qt::Key_Space);
    QVERIFY(!opened.page.isPrimaryEnabled());
    QTest::keyClick(use, Qt::Key_Space);
    QCOMPARE(fake.written(opened.page).cardPhoto->way, CardPhotoWay::SocialInsurance);
}

void tst_CardPhotoPage::noPhotoOnFileIsSaidInAPopup() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = base::fail(ErrorCode::NoPhotoOnFile);
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(!opened.page.isPrimaryEnabled());
}

void tst_CardPhotoPage::whatCouldNotBeAskedIsNoNo() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = base::fail(ErrorCode::NetTimedOut);
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY(test::openPopup());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("Central cannot be reached"));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    const QString obstacle = opened.page.obstacle().text;
    QVERIFY2(obstacle.contains(QStringLiteral("cannot be reached")), qPrintable(obstacle));
    QVERIFY2(!obstacle.contains(QStringLiteral("There is no photo")), qPrintable(obstacle));
    fake.central.personPhoto.value = base::fail(ErrorCode::NetNotCentral); // asked, and no word of central's
    opened.button("searchAgain")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(!opened.page.obstacle().text.contains(QStringLiteral("There is no photo")));
}

void tst_CardPhotoPage::theOwnPhotoIsAskedForAgainWhenTheLineIsBack() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = base::fail(ErrorCode::Offline);
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY(test::openPopup());
    fake.bringLineBack(); // with the pop-up open, and in vain once more
    QTRY_COMPARE(fake.central.personPhoto.asked, 2);
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    fake.central.personPhoto.value = goodPhoto();
    fake.bringLineBack();
    QTRY_VERIFY_WITH_TIMEOUT(opened.page.isPrimaryEnabled(), 20000);
    QCOMPARE(fake.central.personPhoto.asked, 3);
    QVERIFY(!test::openPopup());
    fake.bringLineBack();
    QCOMPARE(fake.central.personPhoto.asked, 3);
}

void tst_CardPhotoPage::aReceiptIsAskedAboutAgainWhenTheLineIsBack_data() {
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("while it is asked whether to go on offline") << false;
    QTest::newRow("after the operator stayed on the page") << true;
}

void tst_CardPhotoPage::aReceiptIsAskedAboutAgainWhenTheLineIsBack() {
    QFETCH(bool, isAnswered);
    test::FakeDesk fake;
    fake.central.receiptPhoto.value = base::fail(ErrorCode::Offline);
    Opened opened(fake);
    QTest::keyClicks(opened.receipt(), QStringLiteral("A2024050600001\r"));
    QTRY_VERIFY(test::openPopup());
    if (isAnswered) {
        test::openPopup()->findChild<QPushButton*>(QStringLiteral("stay"))->click();
        QTRY_VERIFY(!test::openPopup());
        QVERIFY(opened.page.obstacle().text.contains(QStringLiteral("cannot be reached")));
    }
    fake.central.receiptPhoto.value = goodPhoto();
    fake.bringLineBack();
    QTRY_VERIFY(!test::openPopup());
    QTRY_VERIFY_WITH_TIMEOUT(opened.page.isPrimaryEnabled(), 20000);
    QCOMPARE(fake.central.receiptPhoto.asked, 2);
    QVERIFY(fake.written(opened.page).cardPhoto->picture);
}

void tst_CardPhotoPage::centralsNoIsNotAskedAgainByItself() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = base::fail(ErrorCode::NoPhotoOnFile);
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(opened.page.obstacle().text.contains(QStringLiteral("There is no photo of this person")));
    fake.bringLineBack();
    QCOMPARE(fake.central.personPhoto.asked, 1);
}

void tst_CardPhotoPage::saysWhatIsWrongWithANumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("a character that is in no number") << QStringLiteral("AX20_0000000") << QStringLiteral("_ (U+005F)");
    QTest::newRow("a Chinese character") << QStringLiteral("AX20000000号") << QStringLiteral("号 (U+53F7)");
    QTest::newRow("too short") << QStringLiteral("AX2000") << QStringLiteral("6 characters: such numbers have 8 to 20");
}

void tst_CardPhotoPage::saysWhatIsWrongWithANumber() {
    QFETCH(QString, typed);
    QFETCH(QString, said);
    test::FakeDesk fake;
    Opened opened(fake);
    test::typeText(opened.receipt(), typed);
    opened.button("fetch")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY2(test::openPopup()->informativeText().contains(said), qPrintable(test::openPopup()->informativeText()));
    QVERIFY(test::issueBeside(opened.page, "photo_receipt").contains(said));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
}

void tst_CardPhotoPage::hostileBytesFromCentralBringNothing() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = PhotoAnswer{QByteArray("\xff\xd8\xff garbage"), {}};
    Opened opened(fake);
    opened.way("ownWay")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(opened.button("searchAgain")->isEnabled(), 20000);
    QVERIFY(!opened.page.isPrimaryEnabled());
    QVERIFY(fake.pictures.jpegs.empty());
    QVERIFY(!opened.page.findChild<QLabel*>(QStringLiteral("ownState"))->text().isEmpty());
}

void tst_CardPhotoPage::aPhotoIsTakenHere() {
    test::FakeDesk fake;
    Opened opened(fake);
    opened.way("hereWay")->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_COMPARE(opened.kept.count(), 1);
    QVERIFY(opened.showsPhoto());
    const Application written = fake.written(opened.page);
    QCOMPARE(written.cardPhoto->way, CardPhotoWay::TakenHere);
    QCOMPARE(written.cardPhoto->picture->source, PictureSource::Camera);
    QCOMPARE(QSize(written.cardPhoto->picture->widthPx, written.cardPhoto->picture->heightPx), QSize(358, 441));
    QVERIFY(!opened.page.findChild<QLabel*>(QStringLiteral("hereState"))->text().isEmpty());
}

void tst_CardPhotoPage::comesBackToWhatWasChosen() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    fake.pictures.jpegs[application.cardPhoto->picture->id] = test::plainJpeg({358, 441});
    Opened opened(fake, application);
    QVERIFY(opened.way("ownWay")->isChecked());
    QTRY_VERIFY(opened.showsPhoto());
    QCOMPARE(fake.central.personPhoto.asked, 0);
    QCOMPARE(fake.written(opened.page).cardPhoto, application.cardPhoto);
}

QTEST_MAIN(tst_CardPhotoPage)
#include "tst_CardPhotoPage.moc"
