// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/FacePage.h"

#include "capture/FaceTrial.h"
#include "desk/FaceText.h"
#include "desk/widgets/CameraView.h"
#include "desk/widgets/FaceDecision.h"
#include "desk/widgets/IssueLabel.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

class FakeFaces final : public FaceVerifier {
public:
    test::Answer<base::Result<FaceAnswer>> answer;
    FaceVerdict verdict = FaceVerdict::Match;
    quint64 ticketShift = 0;
    QSize portraitPx;
    std::optional<FaceVerdict> obstacle; // of every glance
    bool isMissing = false;
    int glances = 0;

    /// Somebody who does all that may be asked for, over and over: ahead, left, ahead, eyes closed, ahead, right.
    QFuture<base::Result<FaceGlance>> look(quint64 ticket, QImage) override {
        static constexpr std::array yaws = {0., 0., 0., 0., 0., 0., 30., 0., 0., 0., -30., 0.};
        const size_t at = size_t(glances++) % yaws.size();
        test::Answer<base::Result<FaceGlance>> seen;
        seen.value = FaceGlance{ticket, obstacle, yaws[at], at == 8 ? 0.1 : 0.25, false};
        if (isMissing)
            seen.value = base::fail(ErrorCode::ModelMissing);
        return seen.ask();
    }
    QFuture<base::Result<FaceAnswer>> verify(quint64 ticket, ApplicationId application, QImage,
                                             QImage portrait) override {
        portraitPx = portrait.size();
        answer.value = FaceAnswer{ticket + ticketShift, application, verdict};
        return answer.ask();
    }
};

/// A case before the face step, its portrait stored.
Application beforeFace(test::FakeDesk& fake) {
    Application application = test::CaseBuilder().build();
    application.face = {};
    application.eligibility = {};
    const PictureId portrait = application.materials.at(MaterialSlot::IdCardPortrait).id;
    fake.applications.pictures[portrait] = test::plainJpeg({640, 400});
    return application;
}

struct Opened {
    explicit Opened(test::FakeDesk& fake, std::optional<Application> application = {})
        : page(fake.open(application ? *application : beforeFace(fake), StepId::Face)) {
        camera()->setGrabbers(test::stillCamera(test::sharpPicture({640, 480})));
        QObject::connect(camera(), &desk::CameraView::liveChanged, &page, [] {});
        page.show();
    }
    desk::CameraView* camera() { return page.findChild<desk::CameraView*>(QStringLiteral("camera")); }
    QCheckBox* consent() { return page.findChild<QCheckBox*>(QStringLiteral("consent")); }
    QPushButton* button(const char* name) { return page.findChild<QPushButton*>(QLatin1String(name)); }
    QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }
    void type(const char* name, const QString& text) {
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    }
    QLabel* label(const char* name) { return page.findChild<QLabel*>(QLatin1String(name)); }
    /// Without an automatic check this takes the picture; with one it begins a try, which FakeFaces passes.
    void shoot() {
        consent()->setChecked(true);
        QTRY_VERIFY(button("shutter")->isEnabled());
        button("shutter")->click();
        QTRY_VERIFY(!page.findChild<capture::FaceTrial*>() && button("again")->isEnabled());
    }
    /// One try more, to its end; the verdict's words.
    QString tryOnce(FakeFaces& faces, FaceVerdict verdict) {
        faces.verdict = verdict;
        if (button("again")->isEnabled())
            button("again")->click();
        const int asked = faces.answer.asked;
        shoot();
        [&] { QTRY_COMPARE(faces.answer.asked, asked + 1); }();
        return label("verdict")->text();
    }
    desk::FacePage page;
};

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
    void thePersonIsTold();
    void afterThreeTriesManualVerificationIsOffered();
    void whatHindersTheCheckIsNoTry_data();
    void whatHindersTheCheckIsNoTry();
    void aTaskThatWasNotDoneIsATry();
    void whoWasNeverSeenHasNotTried();
    void anUnsureComparisonIsTheOperators_data();
    void anUnsureComparisonIsTheOperators();
    void theOperatorsDecisionNeedsAReason();
    void anUnsureComparisonStaysOpenAcrossPages();
    void withoutNetworksTheOperatorCompares();
    void aTryCanBeEnded();
    void aLateAnswerIsDropped();
    void withdrawingTheConsentDropsTheFace();
    void aSupervisorDecidesWithAReason();
    void theOverrideNeedsAReason();
    void aRefusedSupervisorIsSaid_data();
    void aRefusedSupervisorIsSaid();
    void whoIsAloneLeavesItForReview();
    void thePrecheckComesBeforeTheEligibilityPage();
    void aRefusedPrecheckIsSaidAndThePageStays();
    void thePrecheckStaysOpenWhenCentralIsAway();
    void aClearingIsNotOfferedOffline();
    void anUndecidedFaceIsNotPrechecked();
};

void tst_FacePage::theCameraWaitsForTheConsent() {
    test::FakeDesk fake;
    Opened opened(fake);
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
    Opened opened(fake);
    opened.camera()->setGrabbers(test::missingCamera());
    opened.consent()->setChecked(true);
    QTRY_VERIFY(!opened.camera()->accessibleDescription().isEmpty());
    QVERIFY(!opened.button("shutter")->isEnabled());
}

void tst_FacePage::aMatchLeadsOn() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    QSignalSpy kept(&opened.page, &desk::StepPage::keepNow);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.attempts, 1);
    QVERIFY(written.face.livePicture);
    QCOMPARE(written.face.livePicture->source, PictureSource::Camera);
    QVERIFY(fake.applications.pictures.contains(written.face.livePicture->id));
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
    FakeFaces faces;
    fake.services.faces = &faces;
    Application application = test::CaseBuilder().of(applicant).build();
    application.face = {};
    application.eligibility = {};
    fake.applications.pictures[application.materials.at(side).id] = test::plainJpeg({642, 408});
    // Left from a document that was given up: not this applicant's.
    if (side != MaterialSlot::IdCardPortrait)
        application.materials.emplace(MaterialSlot::IdCardPortrait, test::picture());
    Opened opened(fake, application);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    QCOMPARE(faces.portraitPx, QSize(642, 408));
}

void tst_FacePage::aMismatchDoesNot() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.verdict = FaceVerdict::NoMatch;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.shoot();
    QTRY_COMPARE(faces.answer.asked, 1);
    QVERIFY(!opened.page.findChild<QLabel*>(QStringLiteral("verdict"))->text().isEmpty());
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    opened.button("again")->click();
    QVERIFY(!fake.written(opened.page).face.livePicture);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
}

void tst_FacePage::thePersonIsTold() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.obstacle = FaceVerdict::TooFar;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QVERIFY(!opened.label("instruction")->text().isEmpty()); // which try it is, and the key that begins it
    opened.button("shutter")->click();
    QVERIFY(!opened.button("shutter")->isEnabled());
    QTRY_COMPARE(opened.label("verdict")->text(), desk::verdictText(FaceVerdict::TooFar));
    QStringList told;
    faces.obstacle.reset();
    while (opened.page.findChild<capture::FaceTrial*>()) {
        if (const QString text = opened.label("instruction")->text(); !told.contains(text))
            told.append(text);
        QTest::qWait(1);
    }
    QCOMPARE(told.size(), 3); // look ahead, the task, look ahead again
}

void tst_FacePage::afterThreeTriesManualVerificationIsOffered() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QVERIFY(!opened.label("manualHint")->isVisible());
        QCOMPARE(opened.tryOnce(faces, FaceVerdict::NoMatch), desk::verdictText(FaceVerdict::NoMatch));
        QCOMPARE(fake.written(opened.page).face.attempts, attempt);
        if (attempt < 3)
            QVERIFY(opened.button("again")->isEnabled());
    }
    QVERIFY(opened.label("manualHint")->isVisible());
    QVERIFY(!opened.button("again")->isEnabled());
    QVERIFY(!opened.button("shutter")->isEnabled());
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.band, FaceBand::NoMatch);
    QCOMPARE(written.face.outcome, FaceOutcome::NotDone);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.button("review")->click();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
}

void tst_FacePage::whatHindersTheCheckIsNoTry_data() {
    QTest::addColumn<FaceVerdict>("verdict");
    QTest::newRow("several faces") << FaceVerdict::SeveralFaces;
    QTest::newRow("too dark") << FaceVerdict::TooDark;
    QTest::newRow("too far") << FaceVerdict::TooFar;
    QTest::newRow("no face") << FaceVerdict::NoFace;
    QTest::newRow("no portrait on the document") << FaceVerdict::NoPortrait;
}

void tst_FacePage::whatHindersTheCheckIsNoTry() {
    QFETCH(const FaceVerdict, verdict);
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    QCOMPARE(opened.tryOnce(faces, verdict), desk::verdictText(verdict));
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.attempts, 0);
    QCOMPARE(written.face.band, FaceBand::NotCompared);
    QVERIFY(opened.button("again")->isEnabled());
}

void tst_FacePage::aTaskThatWasNotDoneIsATry() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    faces.glances = 0;
    opened.button("shutter")->click();
    auto* trial = opened.page.findChild<capture::FaceTrial*>();
    QVERIFY(trial);
    QTRY_VERIFY(trial->liveness().wasAsked());
    fake.clock.advance(capture::LivenessCheck::kLimit);
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QCOMPARE(fake.written(opened.page).face.attempts, 1);
    QVERIFY(!opened.label("verdict")->text().isEmpty());
    QVERIFY(opened.button("shutter")->isEnabled());
}

void tst_FacePage::whoWasNeverSeenHasNotTried() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.obstacle = FaceVerdict::TooDark;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY(faces.glances > 3);
    fake.clock.advance(capture::LivenessCheck::kLimit);
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QCOMPARE(opened.label("verdict")->text(), desk::verdictText(FaceVerdict::TooDark));
    QCOMPARE(fake.written(opened.page).face.attempts, 0);
}

void tst_FacePage::anUnsureComparisonIsTheOperators_data() {
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<FaceOutcome>("outcome");
    QTest::newRow("the same person") << QByteArray("samePerson") << FaceOutcome::MatchedByOperator;
    QTest::newRow("another person") << QByteArray("otherPerson") << FaceOutcome::NotDone;
}

void tst_FacePage::anUnsureComparisonIsTheOperators() {
    QFETCH(const QByteArray, button);
    QFETCH(const FaceOutcome, outcome);
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    auto* decision = opened.page.findChild<desk::FaceDecision*>();
    QVERIFY(!decision->isVisible());
    QCOMPARE(opened.tryOnce(faces, FaceVerdict::Unsure), desk::verdictText(FaceVerdict::Unsure));
    QVERIFY(decision->isVisible());
    decision->findChild<QComboBox*>(QStringLiteral("decisionReason"))
        ->setEditText(QStringLiteral("older by ten years"));
    opened.button(button.constData())->click();
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, outcome);
    QCOMPARE(written.face.band, FaceBand::Unsure);
    QCOMPARE(written.face.reason, QStringLiteral("older by ten years"));
    QCOMPARE(written.face.approvedBy, fake.counter.account.id);
    QCOMPARE(written.face.approverName, fake.counter.account.displayName);
    QCOMPARE(written.face.decidedAt, fake.clock.now());
    QVERIFY(!decision->isVisible());
    QVERIFY(opened.button("again")->isEnabled());
}

void tst_FacePage::theOperatorsDecisionNeedsAReason() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    opened.button("samePerson")->click();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QVERIFY(opened.page.findChild<desk::FaceDecision*>()->findChild<desk::IssueLabel*>()->isVisible());
}

void tst_FacePage::anUnsureComparisonStaysOpenAcrossPages() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Application left = beforeFace(fake);
    {
        Opened opened(fake, left);
        opened.tryOnce(faces, FaceVerdict::Unsure);
        left = fake.written(opened.page);
    }
    Opened again(fake, left);
    QVERIFY(again.page.findChild<desk::FaceDecision*>()->isVisible());
    QCOMPARE(again.label("verdict")->text(), desk::verdictText(FaceVerdict::Unsure));
}

void tst_FacePage::withoutNetworksTheOperatorCompares() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.isMissing = true;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY(!opened.label("verdict")->text().isEmpty());
    QVERIFY(opened.label("verdict")->text().contains(QLatin1String("APP-MODEL-MISSING")));
    QVERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click(); // takes a picture, to be compared by eye
    QTRY_VERIFY(fake.written(opened.page).face.livePicture);
    QCOMPARE(faces.answer.asked, 0);
    QCOMPARE(fake.written(opened.page).face.attempts, 0);
}

void tst_FacePage::aTryCanBeEnded() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.obstacle = FaceVerdict::NoFace;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QVERIFY(opened.button("again")->isEnabled());
    opened.button("again")->click();
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QCOMPARE(fake.written(opened.page).face.attempts, 0);
}

void tst_FacePage::aLateAnswerIsDropped() {
    test::FakeDesk fake;
    FakeFaces faces;
    faces.ticketShift = 7;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.shoot();
    QTRY_COMPARE(faces.answer.asked, 1);
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
}

void tst_FacePage::withdrawingTheConsentDropsTheFace() {
    test::FakeDesk fake;
    FakeFaces faces;
    fake.services.faces = &faces;
    Opened opened(fake);
    opened.shoot();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::Passed);
    opened.consent()->setChecked(false);
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::NotDone);
    QVERIFY(!written.face.livePicture);
    QVERIFY(!written.face.consent);
}

void tst_FacePage::aSupervisorDecidesWithAReason() {
    test::FakeDesk fake;
    Opened opened(fake);
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
    Opened opened(fake);
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
    Opened opened(fake);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("wrong horse"));
    opened.button("approve")->click();
    QTRY_VERIFY(opened.page.findChild<desk::IssueLabel*>(QStringLiteral("approvalIssue"))->isVisible());
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
}

void tst_FacePage::whoIsAloneLeavesItForReview() {
    test::FakeDesk fake;
    Opened opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::AwaitingReview);
    QVERIFY(written.face.approvedBy.isNull());
    QVERIFY(written.openQuestions().contains(OpenQuestion::FaceReview));
}

void tst_FacePage::thePrecheckComesBeforeTheEligibilityPage() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.hold();
    Opened opened(fake);
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

void tst_FacePage::aRefusedPrecheckIsSaidAndThePageStays() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::ApplicationRunning);
    Opened opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->informativeText().isEmpty());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(opened.page).eligibility.precheck, CheckOutcome::NotAsked);
}

void tst_FacePage::thePrecheckStaysOpenWhenCentralIsAway() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::NetTimedOut);
    Opened opened(fake);
    opened.type("reason", QStringLiteral("camera out of order"));
    opened.button("review")->click();
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline"))->click();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(opened.page).eligibility.precheck, CheckOutcome::Open);
}

void tst_FacePage::aClearingIsNotOfferedOffline() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::NetTimedOut);
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.eligibility = {};
    desk::FacePage page(fake.open(clearing, StepId::Face));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::NotAsked);
}

void tst_FacePage::anUndecidedFaceIsNotPrechecked() {
    test::FakeDesk fake;
    Opened opened(fake);
    QSignalSpy finished(&opened.page, &desk::StepPage::finished);
    opened.page.proceed();
    QCOMPARE(finished.count(), 1); // the wizard asks the rules, which hold it here
    QVERIFY(hasErrors(fake.session->issues()));
    QCOMPARE(fake.central.precheckAnswer.asked, 0);
}

QTEST_MAIN(tst_FacePage)
#include "tst_FacePage.moc"
