// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/ApprovalForm.h"
#include "desk/fields/IssueLabel.h"
#include "desk/steps/face/FaceDecision.h"
#include "desk/steps/face/OpenedFacePage.h"
#include "desk/words/FaceText.h"
#include "domain/Issue.h"
#include "support/JoinedTests.h"

#include <QComboBox>

using namespace shouli;
using namespace shouli::domain;

namespace {

void decide(test::OpenedFacePage& opened, const char* button, const QString& reason) {
    opened.page.findChild<QComboBox*>(QStringLiteral("decisionReason"))->setEditText(reason);
    opened.button(button)->click();
}

void leaveForReview(test::OpenedFacePage& opened) {
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.button("review")->click();
}

} // namespace

/// The face page's automatic check: its tries, and what is left to the operator.
class tst_FaceTries : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void aMatchAtTheLastTryPasses();
    void whatWasDecidedByHandStands();
    void theNextTryBeginsWithItsKeyAlone();
    void aTryInVainLeavesThePictureBefore();
    void aNewPictureTakesTheResultBack_data();
    void aNewPictureTakesTheResultBack();
    void afterTheTriesAStillIsTaken();
    void anotherPersonIsTheResult();
    void everyUnsureTryNeedsItsReason();
    void theOperatorsReasonIsNotTheSupervisors();
    void theSamePersonLeadsOn();
    void anUndecidedComparisonGetsTheCursor();
    void aTryClearsWhatWasMissing();
    void noObstacleOutlivesItsTry();
};

void tst_FaceTries::thePersonIsTold() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.obstacle = FaceVerdict::TooFar;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QVERIFY(!opened.label("instruction")->text().isEmpty()); // which try it is, and the key that begins it
    opened.button("shutter")->click();
    QVERIFY(!opened.button("shutter")->isEnabled());
    QTRY_COMPARE(opened.label("verdict")->text(), desk::verdictText(FaceVerdict::TooFar));
    QStringList told;
    connect(opened.page.findChild<capture::FaceTrial*>(), &capture::FaceTrial::changed, &opened.page, [&] {
        if (const QString text = opened.label("instruction")->text(); !told.contains(text))
            told.append(text);
    });
    faces.obstacle.reset();
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QCOMPARE(told.size(), 3); // look ahead, the task, look ahead again
}

void tst_FaceTries::afterThreeTriesManualVerificationIsOffered() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QVERIFY(!opened.label("manualHint")->isVisible());
        QCOMPARE(opened.tryOnce(faces, FaceVerdict::NoMatch), desk::verdictText(FaceVerdict::NoMatch));
        QCOMPARE(fake.written(opened.page).face.attempts, attempt);
        if (attempt < 3)
            QVERIFY(opened.label("instruction")->text().contains(QString::number(attempt + 1)));
    }
    QVERIFY(opened.label("manualHint")->isVisible());
    QVERIFY(opened.label("instruction")->text().contains(QLatin1String("used up")));
    QVERIFY(opened.label("outcome")->text().contains(QLatin1String("3 tries without a match")));
    auto* approval = opened.page.findChild<desk::ApprovalForm*>();
    QVERIFY(approval->isAncestorOf(opened.page.focusWidget()));
    QVERIFY(approval->findChild<QComboBox*>(QStringLiteral("reasons"))->itemText(0).contains(QLatin1String("tries")));
    QVERIFY(!opened.button("shutter")->isEnabled());
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.band, FaceBand::NoMatch);
    QCOMPARE(written.face.outcome, FaceOutcome::NotDone);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.button("review")->click();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
}

void tst_FaceTries::whatHindersTheCheckIsNoTry_data() {
    QTest::addColumn<FaceVerdict>("verdict");
    QTest::newRow("several faces") << FaceVerdict::SeveralFaces;
    QTest::newRow("too dark") << FaceVerdict::TooDark;
    QTest::newRow("too far") << FaceVerdict::TooFar;
    QTest::newRow("no face") << FaceVerdict::NoFace;
    QTest::newRow("no portrait on the document") << FaceVerdict::NoPortrait;
}

void tst_FaceTries::whatHindersTheCheckIsNoTry() {
    QFETCH(const FaceVerdict, verdict);
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    QCOMPARE(opened.tryOnce(faces, verdict), desk::verdictText(verdict));
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.attempts, 0);
    QCOMPARE(written.face.band, FaceBand::NotCompared);
    QVERIFY(opened.button("again")->isEnabled());
}

void tst_FaceTries::aTaskThatWasNotDoneIsATry() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    faces.isMoving = false;
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

void tst_FaceTries::whoWasNeverSeenHasNotTried() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.obstacle = FaceVerdict::TooDark;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_VERIFY(faces.glances > 3);
    fake.clock.advance(capture::LivenessCheck::kLimit);
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QVERIFY(opened.label("verdict")->text().contains(QLatin1String("20 seconds")));
    QVERIFY(opened.label("verdict")->text().contains(desk::verdictText(FaceVerdict::TooDark)));
    QCOMPARE(fake.written(opened.page).face.attempts, 0);
}

void tst_FaceTries::anUnsureComparisonIsTheOperators_data() {
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<FaceOutcome>("outcome");
    QTest::newRow("the same person") << QByteArray("samePerson") << FaceOutcome::MatchedByOperator;
    QTest::newRow("another person") << QByteArray("otherPerson") << FaceOutcome::NotDone;
}

void tst_FaceTries::anUnsureComparisonIsTheOperators() {
    QFETCH(const QByteArray, button);
    QFETCH(const FaceOutcome, outcome);
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    auto* decision = opened.page.findChild<desk::FaceDecision*>();
    QVERIFY(!decision->isVisible());
    QCOMPARE(opened.tryOnce(faces, FaceVerdict::Unsure), desk::verdictText(FaceVerdict::Unsure));
    QVERIFY(decision->isVisible());
    decide(opened, button.constData(), QStringLiteral("older by ten years"));
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

void tst_FaceTries::theOperatorsDecisionNeedsAReason() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    opened.button("samePerson")->click();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QVERIFY(opened.page.findChild<desk::FaceDecision*>()->findChild<desk::IssueLabel*>()->isVisible());
}

void tst_FaceTries::anUnsureComparisonStaysOpenAcrossPages() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    Application left = test::beforeFace(fake);
    {
        test::OpenedFacePage opened(fake, left);
        opened.tryOnce(faces, FaceVerdict::Unsure);
        left = fake.written(opened.page);
    }
    test::OpenedFacePage again(fake, left);
    QVERIFY(again.page.findChild<desk::FaceDecision*>()->isVisible());
    QCOMPARE(again.label("verdict")->text(), desk::verdictText(FaceVerdict::Unsure));
}

void tst_FaceTries::withoutNetworksTheOperatorCompares() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.isMissing = true;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
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

void tst_FaceTries::aTryCanBeEnded() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.obstacle = FaceVerdict::NoFace;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QVERIFY(opened.button("again")->isEnabled());
    opened.button("again")->click();
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QCOMPARE(fake.written(opened.page).face.attempts, 0);
}

void tst_FaceTries::aMatchAtTheLastTryPasses() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    opened.tryOnce(faces, FaceVerdict::Match);
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::Passed);
    QCOMPARE(written.face.attempts, 3);
    QCOMPARE(written.face.band, FaceBand::Match);
    QVERIFY(!opened.label("manualHint")->isVisible());
}

void tst_FaceTries::whatWasDecidedByHandStands() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    faces.verdict = FaceVerdict::NoMatch;
    faces.answer.hold();
    test::OpenedFacePage opened(fake);
    opened.shoot();
    QTRY_COMPARE(faces.answer.asked, 1);
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    opened.button("approve")->click();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, FaceOutcome::ApprovedBySupervisor);
    faces.answer.release();
    const Application written = fake.written(opened.page);
    QCOMPARE(written.face.outcome, FaceOutcome::ApprovedBySupervisor);
    QVERIFY(!written.face.approvedBy.isNull());
    QCOMPARE(written.face.attempts, 0);
}

void tst_FaceTries::theNextTryBeginsWithItsKeyAlone() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.page.findChild<QComboBox*>(QStringLiteral("reasons"))->setFocus(); // where the disabled buttons push it
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    const PictureId first = fake.written(opened.page).face.livePicture->id;
    QVERIFY(opened.button("shutter")->isEnabled());
    QCOMPARE(opened.page.focusWidget(), opened.button("shutter"));
    opened.button("shutter")->click();
    QCOMPARE(fake.written(opened.page).face.livePicture->id, first); // until there is another
    QTRY_COMPARE(faces.answer.asked, 2);
    QVERIFY(fake.written(opened.page).face.livePicture->id != first);
    QCOMPARE(fake.written(opened.page).face.attempts, 2);
}

void tst_FaceTries::aTryInVainLeavesThePictureBefore() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    const PictureId first = fake.written(opened.page).face.livePicture->id;
    faces.obstacle = FaceVerdict::NoFace;
    opened.button("shutter")->click();
    QTRY_VERIFY(opened.page.findChild<capture::FaceTrial*>());
    fake.clock.advance(capture::LivenessCheck::kLimit);
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    QCOMPARE(fake.written(opened.page).face.livePicture->id, first);
    QVERIFY(!opened.camera()->isLive()); // shows that picture
    QVERIFY(opened.button("shutter")->isEnabled());
}

void tst_FaceTries::aNewPictureTakesTheResultBack_data() {
    QTest::addColumn<FaceVerdict>("verdict");
    QTest::addColumn<FaceOutcome>("outcome");
    QTest::newRow("a match") << FaceVerdict::Match << FaceOutcome::Passed;
    QTest::newRow("the operator's") << FaceVerdict::Unsure << FaceOutcome::MatchedByOperator;
    QTest::newRow("left for review") << FaceVerdict::NoMatch << FaceOutcome::AwaitingReview;
    QTest::newRow("approved") << FaceVerdict::NoMatch << FaceOutcome::ApprovedBySupervisor;
}

void tst_FaceTries::aNewPictureTakesTheResultBack() {
    QFETCH(const FaceVerdict, verdict);
    QFETCH(const FaceOutcome, outcome);
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, verdict);
    if (outcome == FaceOutcome::MatchedByOperator)
        decide(opened, "samePerson", QStringLiteral("older"));
    opened.type("reason", QStringLiteral("portrait too old"));
    opened.type("supervisor", QStringLiteral("li02"));
    opened.type("passphrase", QStringLiteral("correct horse"));
    if (verdict == FaceVerdict::NoMatch)
        opened.button(outcome == FaceOutcome::AwaitingReview ? "review" : "approve")->click();
    QTRY_COMPARE(fake.written(opened.page).face.outcome, outcome);
    opened.button("again")->click();
    test::confirmPopup();
    const FaceCheck face = fake.written(opened.page).face;
    QCOMPARE(face.outcome, FaceOutcome::NotDone);
    QVERIFY(!face.livePicture);
    QVERIFY(face.approvedBy.isNull());
    QVERIFY(face.reason.isEmpty());
    QVERIFY(!opened.label("verdict")->text().isEmpty());
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.tryOnce(faces, FaceVerdict::Match);
    QCOMPARE(fake.written(opened.page).face.attempts, 2);
}

void tst_FaceTries::afterTheTriesAStillIsTaken() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    opened.tryOnce(faces, FaceVerdict::NoMatch);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    decide(opened, "otherPerson", QStringLiteral("older"));
    leaveForReview(opened);
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::AwaitingReview);
    opened.button("again")->click();
    test::confirmPopup();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    QVERIFY(opened.label("instruction")->text().contains(QLatin1String("F2 for a picture")));
    opened.button("shutter")->click();
    QTRY_VERIFY(fake.written(opened.page).face.livePicture);
    QCOMPARE(faces.answer.asked, 3);
    QCOMPARE(fake.written(opened.page).face.attempts, 3);
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QVERIFY(!opened.page.findChild<desk::FaceDecision*>()->isVisible()); // that picture was not compared
}

void tst_FaceTries::anotherPersonIsTheResult() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    decide(opened, "otherPerson", QStringLiteral("other ears"));
    const QString result = opened.label("outcome")->text();
    QVERIFY(result.contains(QLatin1String("Not the same person")));
    QVERIFY(result.contains(QLatin1String("other ears")));
    QVERIFY(result.contains(fake.counter.account.displayName));
    QVERIFY(opened.button("shutter")->isEnabled());
}

void tst_FaceTries::everyUnsureTryNeedsItsReason() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    decide(opened, "otherPerson", QStringLiteral("other ears"));
    opened.tryOnce(faces, FaceVerdict::Unsure);
    opened.button("samePerson")->click();
    QCOMPARE(fake.written(opened.page).face.outcome, FaceOutcome::NotDone);
    QVERIFY(fake.written(opened.page).face.reason.isEmpty());
}

void tst_FaceTries::theOperatorsReasonIsNotTheSupervisors() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    Application left = test::beforeFace(fake);
    {
        test::OpenedFacePage opened(fake, left);
        opened.tryOnce(faces, FaceVerdict::Unsure);
        decide(opened, "samePerson", QStringLiteral("older"));
        left = fake.written(opened.page);
    }
    test::OpenedFacePage again(fake, left);
    QVERIFY(again.line("reason")->text().isEmpty());
    QCOMPARE(fake.written(again.page).face.reason, QStringLiteral("older"));
}

void tst_FaceTries::theSamePersonLeadsOn() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    QWidget window;
    QPushButton primary(&window);
    opened.page.setParent(&window);
    QWidget::setTabOrder(opened.button("review"), &primary);
    opened.page.show();
    window.show();
    opened.tryOnce(faces, FaceVerdict::Unsure);
    QCOMPARE(window.focusWidget(), opened.page.findChild<QComboBox*>(QStringLiteral("decisionReason")));
    decide(opened, "samePerson", QStringLiteral("older"));
    QCOMPARE(window.focusWidget(), &primary);
    opened.page.setParent(nullptr);
}

void tst_FaceTries::anUndecidedComparisonGetsTheCursor() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.tryOnce(faces, FaceVerdict::Unsure);
    opened.line("supervisor")->setFocus();
    opened.page.showIssues({{Field::Face, IssueCode::NotDone, Severity::Error, {}}});
    QCOMPARE(opened.page.focusWidget(), opened.page.findChild<QComboBox*>(QStringLiteral("decisionReason")));
    QVERIFY(test::issueBeside(opened.page, "face").contains(QLatin1String("same person")));
}

void tst_FaceTries::aTryClearsWhatWasMissing() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.page.showIssues({{Field::Face, IssueCode::NotDone, Severity::Error, {}}});
    QVERIFY(!test::issueBeside(opened.page, "face").isEmpty());
    QCOMPARE(opened.tryOnce(faces, FaceVerdict::NoMatch), desk::verdictText(FaceVerdict::NoMatch));
    QVERIFY(test::issueBeside(opened.page, "face").isEmpty());
}

void tst_FaceTries::noObstacleOutlivesItsTry() {
    test::FakeDesk fake;
    test::FakeFaces faces;
    faces.obstacle = FaceVerdict::TooFar;
    fake.services.faces = &faces;
    test::OpenedFacePage opened(fake);
    opened.consent()->setChecked(true);
    QTRY_VERIFY(opened.button("shutter")->isEnabled());
    opened.button("shutter")->click();
    QTRY_COMPARE(opened.label("verdict")->text(), desk::verdictText(FaceVerdict::TooFar));
    fake.clock.advance(capture::LivenessCheck::kLimit);
    QTRY_VERIFY(!opened.page.findChild<capture::FaceTrial*>());
    opened.button("shutter")->click();
    QVERIFY(opened.label("verdict")->text().isEmpty());
    QTRY_COMPARE(opened.label("verdict")->text(), desk::verdictText(FaceVerdict::TooFar));
    opened.consent()->setChecked(false);
    QVERIFY(opened.label("verdict")->text().isEmpty());
}

SHOULI_TEST(tst_FaceTries)
#include "tst_FaceTries.moc"
