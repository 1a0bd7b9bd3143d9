// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/Precheck.h"
#include "desk/steps/face/OpenedFacePage.h"
#include "domain/Issue.h"
#include "support/JoinedTests.h"

#include <QSignalSpy>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

// The way on from the face: central's word on whether this person may apply at all.
class tst_FacePrecheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsKept_data();
    void anAnswerIsKept();
    void acceptedOfflineItStaysOpen();
    void thePrecheckComesBeforeTheEligibilityPage();
    void aRefusedPrecheckIsSaidAndThePageStays();
    void aRefusalStaysOneWhileTheLineIsDown();
    void whatIsNotCentralsRefusesNobody();
    void offlineIsOfferedOnce();
    void thePrecheckStaysOpenWhenCentralIsAway_data();
    void thePrecheckStaysOpenWhenCentralIsAway();
    void theQuestionGoesWithTheOutage();
    void aRefusalOfBeforeIsAskedAnewWhenTheLineIsBack();
    void aStrayKeyDoesNotGoOnOffline_data();
    void aStrayKeyDoesNotGoOnOffline();
    void aClearingIsNotOfferedOffline();
    void anUndecidedFaceIsNotPrechecked();
    void aClearingOfItsOwnIsComparedWithItsPortrait();
};

void tst_FacePrecheck::anAnswerIsKept_data() {
    QTest::addColumn<std::optional<ErrorCode>>("error");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<QString>("refusal");
    const QString before = base::textOf(ErrorCode::ApplicationRunning);
    const auto row = [](const char* name, std::optional<ErrorCode> error, CheckOutcome outcome,
                        const QString& refusal) { QTest::newRow(name) << error << outcome << refusal; };
    row("yes", {}, CheckOutcome::Passed, QString());
    row("central's no", ErrorCode::PersonDeceased, CheckOutcome::Refused, base::textOf(ErrorCode::PersonDeceased));
    row("the line is down", ErrorCode::Offline, CheckOutcome::Refused, before);
    row("not central", ErrorCode::NetNotCentral, CheckOutcome::Refused, before);
}

// Without a page, after a refusal of before.
void tst_FacePrecheck::anAnswerIsKept() {
    QFETCH(const std::optional<ErrorCode>, error);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const QString, refusal);
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    Eligibility& eligibility = application.eligibility;
    eligibility.precheck = CheckOutcome::Refused;
    eligibility.precheckRefusal = base::textOf(ErrorCode::ApplicationRunning);
    eligibility.precheckAt = fake.clock.now();
    const Eligibility before = eligibility;
    desk::Precheck precheck(fake.services, eligibility, nullptr);
    QVERIFY(!precheck.refusedBefore().isEmpty());
    QSignalSpy passed(&precheck, &desk::Precheck::passed);
    QSignalSpy failed(&precheck, &desk::Precheck::failed);
    fake.clock.advance(std::chrono::minutes(5));
    if (error)
        fake.central.precheckAnswer.value = base::fail(*error);
    fake.central.precheckAnswer.hold();
    precheck.ask(application);
    QVERIFY(precheck.isAsking());
    fake.central.precheckAnswer.release();
    QTRY_COMPARE(passed.count() + failed.count(), 1);
    QCOMPARE(passed.isEmpty(), error.has_value());
    QVERIFY(!precheck.isAsking());
    QCOMPARE(precheck.outcome(), outcome);
    QCOMPARE(precheck.refusedBefore().isEmpty(), outcome != CheckOutcome::Refused);
    precheck.writeTo(eligibility);
    QCOMPARE(eligibility.precheckRefusal, refusal);
    QCOMPARE(eligibility.precheckAt, refusal == before.precheckRefusal ? before.precheckAt : fake.clock.now());
    QCOMPARE(eligibility.outcome, before.outcome);
    QCOMPARE(eligibility.issuingCity, before.issuingCity);
}

void tst_FacePrecheck::acceptedOfflineItStaysOpen() {
    test::FakeDesk fake;
    desk::Precheck precheck(fake.services, {}, nullptr);
    precheck.acceptOffline();
    Eligibility eligibility;
    precheck.writeTo(eligibility);
    QCOMPARE(eligibility.precheck, CheckOutcome::Open);
    QCOMPARE(eligibility.precheckAt, fake.clock.now());
}

void tst_FacePrecheck::thePrecheckComesBeforeTheEligibilityPage() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.hold();
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QVERIFY(!opened.page.isPrimaryEnabled());
    QCOMPARE(finished.count(), 0);
    fake.central.precheckAnswer.release();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(opened.page).eligibility.precheck, CheckOutcome::Passed);
    opened.page.proceed(); // known by now
    QCOMPARE(fake.central.precheckAnswer.asked, 1);
}

void tst_FacePrecheck::aRefusedPrecheckIsSaidAndThePageStays() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::ApplicationRunning);
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->informativeText().isEmpty());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    const Application written = fake.written(opened.page);
    QCOMPARE(written.eligibility.precheck, CheckOutcome::Refused);
    QCOMPARE(written.eligibility.precheckRefusal, QString(base::textOf(ErrorCode::ApplicationRunning)));
    QCOMPARE(written.eligibility.precheckAt, fake.clock.now());
    QVERIFY(hasErrors(fake.issuesOf(opened.page, checkPrecheck)));
}

// The program was killed after the refusal, and the line is down now.
void tst_FacePrecheck::aRefusalStaysOneWhileTheLineIsDown() {
    test::FakeDesk fake;
    Application refused = test::CaseBuilder().build();
    refused.eligibility = {};
    refused.eligibility.precheck = CheckOutcome::Refused;
    refused.eligibility.precheckRefusal = base::textOf(ErrorCode::PersonDeceased);
    refused.eligibility.precheckAt = fake.clock.now();
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    desk::FacePage page(fake.open(refused, StepId::Face));
    page.show();
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("verdict"))->text().contains(QStringLiteral("2026-11-23 09:30")));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
    QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("deceased")));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Refused);
    fake.central.precheckAnswer.value = {};
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Passed);
    QVERIFY(fake.written(page).eligibility.precheckRefusal.isEmpty());
}

void tst_FacePrecheck::whatIsNotCentralsRefusesNobody() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::EnrolmentRevoked);
    Application application = test::CaseBuilder().build();
    application.eligibility = {};
    desk::FacePage page(fake.open(application, StepId::Face));
    page.show();
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->text().contains(QStringLiteral("cannot apply"))); // nobody has said so
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::NotAsked);
}

// Who went back and comes again has accepted it already; central is asked all the same.
void tst_FacePrecheck::offlineIsOfferedOnce() {
    test::FakeDesk fake;
    Application accepted = test::CaseBuilder().offline().build();
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    desk::FacePage page(fake.open(accepted, StepId::Face));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
    QCOMPARE(fake.central.precheckAnswer.asked, 1);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Open);
}

void tst_FacePrecheck::thePrecheckStaysOpenWhenCentralIsAway_data() {
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("nobody answers") << ErrorCode::NetTimedOut;
    QTest::newRow("a portal's page answers") << ErrorCode::NetNotCentral;
}

void tst_FacePrecheck::thePrecheckStaysOpenWhenCentralIsAway() {
    QFETCH(const ErrorCode, error);
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(error);
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline"))->click();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(opened.page).eligibility.precheck, CheckOutcome::Open);
}

void tst_FacePrecheck::theQuestionGoesWithTheOutage() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    Application application = test::CaseBuilder().build();
    application.eligibility = {};
    desk::FacePage page(fake.open(application, StepId::Face));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    SyncStatus status = fake.news.status();
    status.waiting = 3; // no news of the line
    fake.news.setStatus(status);
    QVERIFY(test::openPopup());
    fake.central.precheckAnswer.value = {};
    fake.bringLineBack();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
    QCOMPARE(fake.central.precheckAnswer.asked, 2);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Passed);
    fake.bringLineBack(); // nothing is open any more
    QCOMPARE(fake.central.precheckAnswer.asked, 2);
}

void tst_FacePrecheck::aRefusalOfBeforeIsAskedAnewWhenTheLineIsBack() {
    test::FakeDesk fake;
    Application refused = test::CaseBuilder().build();
    refused.eligibility = {};
    refused.eligibility.precheck = CheckOutcome::Refused;
    refused.eligibility.precheckRefusal = base::textOf(ErrorCode::ApplicationRunning);
    refused.eligibility.precheckAt = fake.clock.now();
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    desk::FacePage page(fake.open(refused, StepId::Face));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    fake.central.precheckAnswer.value = {};
    fake.bringLineBack();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
}

void tst_FacePrecheck::aStrayKeyDoesNotGoOnOffline_data() {
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Enter beside the digits") << Qt::Key_Enter;
    QTest::newRow("the space bar") << Qt::Key_Space;
    QTest::newRow("Esc") << Qt::Key_Escape;
    QTest::newRow("F9, which brought the question") << Qt::Key_F9;
}

void tst_FacePrecheck::aStrayKeyDoesNotGoOnOffline() {
    QFETCH(Qt::Key, key);
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_VERIFY(test::openPopup());
    const QPointer<QMessageBox> question = test::openPopup();
    QVERIFY(QTest::qWaitForWindowActive(question));
    QVERIFY(question->findChild<QPushButton*>(QStringLiteral("goOnOffline"))->isEnabled());
    QTRY_VERIFY(question->focusWidget());
    QTest::keyClick(question->focusWidget(), key);
    if (key == Qt::Key_F9)
        QVERIFY(question && question->isVisible());
    else
        QTRY_VERIFY(!question);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(opened.page).eligibility.precheck, CheckOutcome::NotAsked);
}

void tst_FacePrecheck::aClearingIsNotOfferedOffline() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::NetTimedOut);
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.eligibility = {};
    clearing.face.livePicture = test::picture(); // else the camera of this machine starts
    desk::FacePage page(fake.open(clearing, StepId::Face));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::NotAsked);
}

void tst_FacePrecheck::anUndecidedFaceIsNotPrechecked() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QCOMPARE(finished.count(), 1); // the wizard asks the rules, which hold it here
    QVERIFY(hasErrors(fake.session->issues()));
    QCOMPARE(fake.central.precheckAnswer.asked, 0);
}

// 工作台's clearing: the automatic check has the portrait that its own identity step took.
void tst_FacePrecheck::aClearingOfItsOwnIsComparedWithItsPortrait() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.clearing->origin = {};
    clearing.face = {};
    clearing.eligibility = {};
    clearing.materials[MaterialSlot::IdCardPortrait] = test::picture();
    fake.pictures.jpegs[clearing.materials[MaterialSlot::IdCardPortrait].id] = test::plainJpeg({640, 400});
    test::OpenedFacePage opened(fake, clearing);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    QCOMPARE(faces.portraitPx, QSize(640, 400));
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_COMPARE(finished.count(), 1);
}

SHOULI_TEST(tst_FacePrecheck)
#include "tst_FacePrecheck.moc"
