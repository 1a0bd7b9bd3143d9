// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/IssueLabel.h"
#include "desk/steps/face/OpenedFacePage.h"
#include "domain/Issue.h"
#include "support/JoinedTests.h"

#include <QComboBox>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTimer>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

void leaveForReview(test::OpenedFacePage& opened) {
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.button("review")->click();
}

} // namespace

class tst_FacePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCameraWaitsForTheConsent();
    void aMissingCameraIsSaidInWords();
    void aMatchLeadsOn();
    void thePortraitOfEveryDocumentIsCompared_data();
    void thePortraitOfEveryDocumentIsCompared();
    void aMismatchDoesNot();
    void aLateAnswerIsDropped();
    void withdrawingTheConsentDropsTheFace();
    void aDecidedFaceIsTakenBackByAnAnswerOnly_data();
    void aDecidedFaceIsTakenBackByAnAnswerOnly();
    void noKeyTooManyEndsATry();
    void aSupervisorDecidesWithAReason();
    void theOverrideNeedsAReason();
    void aRefusedSupervisorIsSaid_data();
    void aRefusedSupervisorIsSaid();
    void whoIsAloneLeavesItForReview();
    void whatIsMissingGetsTheCursor();
    void onlyTrueReasonsAreOffered();
    void anEmptyApprovalIsMarkedWhole();
    void aReasonAloneIsToldToNeedASupervisor();
    void whoAgreedIsDecidedUponWithAPicture();
    void aDecisionAwaitsThePictureThatIsStored();
    void withoutACameraItIsDecidedWithout();
    void aMissingPictureCanBeAdded();
    void aPictureOfAWithdrawnConsentIsNotKept();
    void whatIsMissingIsScrolledTo();
    void whoTypesKeepsTheCursor();
};

void tst_FacePage::theCameraWaitsForTheConsent() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    QCOMPARE(opened.page.firstInput(), opened.consent());
    QVERIFY(!opened.button("shutter")->isEnabled());
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    const Application written = fake.written(opened.page);
    QVERIFY(written.face.consent);
    QCOMPARE(written.face.consent->notices.front().notice, QStringLiteral("face_consent"));
    QCOMPARE(written.face.consent->agreedAt, fake.clock.now());
}

void tst_FacePage::aMissingCameraIsSaidInWords() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.camera()->setGrabbers(test::missingCamera());
    opened.consent()->setChecked(true);
    QTRY_VERIFY(!opened.camera()->accessibleDescription().isEmpty());
    QVERIFY(!opened.button("shutter")->isEnabled());
}

void tst_FacePage::aMatchLeadsOn() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    QSignalSpy kept(&opened.page, &desk::StepPage::keepNow);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.attempts, 1);
    QVERIFY(written.face.livePicture);
    QCOMPARE(written.face.livePicture->source, PictureSource::Camera);
    QVERIFY(fake.pictures.jpegs.contains(written.face.livePicture->id));
    QVERIFY(kept.count() > 0);
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_COMPARE(finished.count(), 1);
}

void tst_FacePage::thePortraitOfEveryDocumentIsCompared_data() {
    QTest::addColumn<Person>("applicant");
    QTest::addColumn<MaterialSlot>("side");
    using enum DocumentKind;
    QTest::newRow("an identity card's") << test::lin() << MaterialSlot::IdCardPortrait;
    QTest::newRow("a travel permit's front") << test::chan() << MaterialSlot::TravelPermitFront;
    QTest::newRow("a residence permit's")
        << test::person(ApplicantKind::Taiwan, TaiwanResidencePermit, QStringLiteral("830000198506150331"))
        << MaterialSlot::ResidencePermitPortrait;
}

void tst_FacePage::thePortraitOfEveryDocumentIsCompared() {
    QFETCH(Person, applicant);
    QFETCH(MaterialSlot, side);
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    Application application = test::CaseBuilder().of(applicant).build();
    application.face = {};
    application.eligibility = {};
    fake.pictures.jpegs[application.materials.at(side).id] = test::plainJpeg({642, 408});
    // Left from a document that was given up: not this applicant's.
    if (side != MaterialSlot::IdCardPortrait)
        application.materials.emplace(MaterialSlot::IdCardPortrait, test::picture());
    test::OpenedFacePage opened(fake, application);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    QCOMPARE(faces.portraitPx, QSize(642, 408));
}

void tst_FacePage::aMismatchDoesNot() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.verdict = FaceVerdict::NoMatch;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.shoot();
    QTRY_COMPARE(faces.answer.asked, 1);
    QVERIFY(!opened.page.findChild<QLabel*>(QStringLiteral("verdict"))->text().isEmpty());
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    opened.button("again")->click();
    QVERIFY(!fake.written(opened.page).face.livePicture);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
}

void tst_FacePage::aLateAnswerIsDropped() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.ticketShift = 7;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.shoot();
    QTRY_COMPARE(faces.answer.asked, 1);
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
}

void tst_FacePage::withdrawingTheConsentDropsTheFace() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    opened.consent()->setChecked(false);
    test::confirmPopup();
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::NotDone);
    QVERIFY(!written.face.livePicture);
    QVERIFY(!written.face.consent);
    QVERIFY(!opened.consent()->isChecked());
}

void tst_FacePage::aDecidedFaceIsTakenBackByAnAnswerOnly_data() {
    QTest::addColumn<QString>("button");
    QTest::newRow("the consent withdrawn") << QStringLiteral("consent");
    QTest::newRow("the picture taken again") << QStringLiteral("again");
}

void tst_FacePage::aDecidedFaceIsTakenBackByAnAnswerOnly() {
    QFETCH(QString, button);
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    QCOMPARE(opened.page.firstInput(), nullptr); // the button that leads on
    const FaceCheck decided = fake.written(opened.page).face;
    opened.page.findChild<QAbstractButton*>(button)->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(opened.consent()->isChecked());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(opened.consent()->isChecked());
    QCOMPARE(fake.written(opened.page).face, decided);
    opened.page.findChild<QAbstractButton*>(button)->click();
    test::confirmPopup();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
}

void tst_FacePage::noKeyTooManyEndsATry() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.obstacle = FaceVerdict::TooFar;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->setFocus();
    opened.button("shutter")->click();
    QTRY_VERIFY(opened.page.findChild<capture::FaceTrial*>());
    opened.page.showIssues({{Field::Face, IssueCode::NotDone, Severity::Error, {}}}); // F9
    QVERIFY(!qobject_cast<QAbstractButton*>(opened.page.focusWidget()));
    QVERIFY(opened.page.findChild<capture::FaceTrial*>());
}

void tst_FacePage::aSupervisorDecidesWithAReason() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    opened.button("approve")->click();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::ApprovedBySupervisor);
    const Application written = fake.written(opened.page);
    QCOMPARE(fake.accounts.approvedAction, QStringLiteral("face_override"));
    QCOMPARE(fake.accounts.approvedReason, QStringLiteral("portrait too old"));
    QCOMPARE(fake.accounts.approver, QStringLiteral("li02"));
    QCOMPARE(fake.accounts.passphrase, QStringLiteral("correct horse"));
    QCOMPARE(written.face.approvedBy, fake.accounts.approval.value->supervisor);
    QCOMPARE(written.face.reason, QStringLiteral("portrait too old"));
    QVERIFY(opened.line("passphrase")->text().isEmpty());
    QVERIFY(!written.face.consent); // a face may not be the only way
}

void tst_FacePage::theOverrideNeedsAReason() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    opened.button("approve")->click();
    QCOMPARE(fake.accounts.approval.asked, 0);
    QVERIFY(opened.page.findChild<desk::IssueLabel*>(QStringLiteral("reasonIssue"))->isVisible());
}

void tst_FacePage::aRefusedSupervisorIsSaid_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the supervisor is who is signed in") << ErrorCode::SupervisorIsOperator;
    QTest::newRow("the passphrase is wrong") << ErrorCode::PassphraseWrong;
    QTest::newRow("the account is no supervisor's") << ErrorCode::SupervisorNeeded;
    QTest::newRow("the account is locked") << ErrorCode::AccountLocked;
}

void tst_FacePage::aRefusedSupervisorIsSaid() {
    QFETCH(ErrorCode, code);
    test::FakeDesk fake;
    fake.accounts.approval.value = base::fail(code);
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("wrong horse"));
    opened.button("approve")->click();
    QTRY_VERIFY(opened.page.findChild<desk::IssueLabel*>(QStringLiteral("approvalIssue"))->isVisible());
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
}

void tst_FacePage::whoIsAloneLeavesItForReview() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::AwaitingReview);
    QVERIFY(written.face.approvedBy.isNull());
    QVERIFY(written.openQuestions().contains(OpenQuestion::FaceReview));
}

void tst_FacePage::whatIsMissingGetsTheCursor() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    const Issues notDone{{Field::Face, IssueCode::NotDone, Severity::Error, {}}};
    opened.button("review")->setFocus();
    opened.page.showIssues(notDone);
    QCOMPARE(opened.page.focusWidget(), opened.consent());
    QVERIFY(test::issueBeside(opened.page, "face").contains(QLatin1String("get the consent")));
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.page.showIssues(notDone);
    QCOMPARE(opened.page.focusWidget(), opened.button("shutter"));
    QVERIFY(test::issueBeside(opened.page, "face").contains(QLatin1String("begin the check")));
}

void tst_FacePage::onlyTrueReasonsAreOffered() {
    const auto offers = [](const test::OpenedFacePage& opened, QLatin1String words) {
        auto* reasons = opened.page.findChild<QComboBox*>(QStringLiteral("reasons"));
        return reasons->currentIndex() < 0 && reasons->findText(words, Qt::MatchContains) >= 0;
    };
    test::FakeDesk fake;
    QVERIFY(offers(test::OpenedFacePage(fake), QLatin1String("No automatic face verification")));
    test::FakeFaces faces;
    fake.services.faces = &faces;
    const test::OpenedFacePage opened(fake);
    QVERIFY(!offers(opened, QLatin1String("No automatic face verification")));
    QVERIFY(!offers(opened, QLatin1String("tries")));
    QVERIFY(offers(opened, QLatin1String("does not agree")));
}

void tst_FacePage::anEmptyApprovalIsMarkedWhole() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.button("approve")->click();
    QVERIFY(opened.label("reasonIssue")->isVisible());
    QVERIFY(opened.label("approvalIssue")->isVisible());
    QCOMPARE(opened.page.focusWidget(), opened.line("reason"));
    QCOMPARE(fake.accounts.approval.asked, 0);
}

void tst_FacePage::aReasonAloneIsToldToNeedASupervisor() {
    test::FakeDesk fake;
    test::OpenedFacePage opened(fake);
    opened.type("reason", QStringLiteral("portrait too old"));
    const auto pressF9 = [&] { opened.page.showIssues(fake.issuesOf(opened.page, checkFace)); };
    pressF9();
    QVERIFY(!opened.label("reasonIssue")->isVisible()); // it is there
    QVERIFY(opened.label("faceIssue")->text().contains(QStringLiteral("supervisor")));
    QVERIFY(opened.label("approvalIssue")->text().contains(QStringLiteral("name and passphrase")));
    QCOMPARE(opened.page.focusWidget(), opened.line("supervisor"));
    opened.type("supervisor", QStringLiteral("li02"));
    pressF9();
    QCOMPARE(opened.page.focusWidget(), opened.line("passphrase"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    pressF9();
    QCOMPARE(opened.page.focusWidget(), opened.button("approve"));
}

void tst_FacePage::aPictureOfAWithdrawnConsentIsNotKept() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    const size_t before = fake.pictures.jpegs.size();
    connect(&opened.page, &desk::StepPage::primaryChanged, &opened.page, [&] {
        if (!opened.button("approve")->isEnabled()) // while it is stored
            QTimer::singleShot(0, opened.consent(), [&] { opened.consent()->setChecked(false); });
    });
    opened.button("shutter")->click();
    QTRY_VERIFY(fake.pictures.jpegs.size() > before);
    QVERIFY(!opened.consent()->isChecked());
    QTRY_VERIFY(opened.button("approve")->isEnabled());
    QVERIFY(!fake.written(opened.page).face.livePicture);
    QCOMPARE(faces.answer.asked, 0);
}

void tst_FacePage::whatIsMissingIsScrolledTo() {
    test::FakeDesk fake;
    QScrollArea area; // goes after its widget
    test::OpenedFacePage opened(fake);
    area.setWidgetResizable(true);
    area.setWidget(&opened.page);
    area.resize(1200, 300);
    area.show();
    opened.page.showIssues({{Field::Face, IssueCode::NotDone, Severity::Error, {}}});
    QTRY_COMPARE(opened.label("faceIssue")->visibleRegion().boundingRect(), opened.label("faceIssue")->rect());
}

void tst_FacePage::whoAgreedIsDecidedUponWithAPicture() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    leaveForReview(opened); // while the camera is starting, too
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
    QVERIFY(fake.written(opened.page).face.livePicture);
    QCOMPARE(fake.written(opened.page).face.reason, QStringLiteral("portrait too old"));
    QCOMPARE(faces.answer.asked, 0);
}

void tst_FacePage::aDecisionAwaitsThePictureThatIsStored() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    fake.accounts.approval.hold();
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    opened.button("approve")->click();
    opened.button("shutter")->click();
    QTRY_VERIFY(opened.page.findChild<capture::FaceTrial*>());
    fake.accounts.approval.release(); // in the middle of a try
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::ApprovedBySupervisor);
    QVERIFY(fake.written(opened.page).face.livePicture);
    QVERIFY(!opened.page.findChild<capture::FaceTrial*>());
}

void tst_FacePage::withoutACameraItIsDecidedWithout() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.camera()->setGrabbers(test::missingCamera());
    opened.consent()->setChecked(true);
    QTRY_VERIFY(!opened.camera()->accessibleDescription().isEmpty());
    leaveForReview(opened);
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
    QVERIFY(!fake.written(opened.page).face.livePicture);
}

void tst_FacePage::aMissingPictureCanBeAdded() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    leaveForReview(opened); // nobody agreed yet
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
    opened.shoot();
    const FaceCheck face = fake.written(opened.page).face;
    QCOMPARE(face.outcome, FaceOutcome::AwaitingReview);
    QCOMPARE(face.reason, QStringLiteral("portrait too old"));
    QCOMPARE(faces.answer.asked, 0);
}

void tst_FacePage::whoTypesKeepsTheCursor() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.line("reason")->setFocus();
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    QCOMPARE(opened.page.focusWidget(), opened.line("reason"));
}

SHOULI_TEST(tst_FacePage)
#include "tst_FacePage.moc"
