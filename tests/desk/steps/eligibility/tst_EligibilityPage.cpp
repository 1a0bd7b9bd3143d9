// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/eligibility/EligibilityPage.h"

#include "desk/fields/CodeBox.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

Application beforeEligibility() {
    Application application = test::CaseBuilder().build();
    application.eligibility = {};
    application.eligibility.precheck = CheckOutcome::Passed;
    application.delivery.reset();
    return application;
}

void confirm(const desk::EligibilityPage& page) {
    page.findChild<QCheckBox*>(QStringLiteral("confirmed"))->setChecked(true);
}

void press(const char* button) {
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QLatin1String(button))->click();
}

} // namespace

class tst_EligibilityPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhoAndAsksWhere();
    void canBePressedOnceConfirmed();
    void anEligibleApplicantGoesOn();
    void aRefusalIsSaidAndGoesNoFurther_data();
    void aRefusalIsSaidAndGoesNoFurther();
    void aRefusalOutlivesTheLine();
    void whatIsNotCentralsRefusesNobody();
    void anotherCityMayHaveATie();
    void offlineIsOfferedOnce();
    void aPrecheckRefusedHereHoldsToo();
    void saysWhatKeepsTheButtonOff();
    void severalCardsLeadToTheClearing();
    void comesBackAndAsksAnew();
    void goesOnOfflineWhenCentralIsAway();
    void theQuestionGoesWithTheOutage();
    void doesNotAskTwice();
    void asksAnewForAnotherCity();
    void catchesUpWithThePrecheck();
    void asksOnlyOnceWhileWaiting();
};

void tst_EligibilityPage::showsWhoAndAsksWhere() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("name"))->text(), QStringLiteral("林晓岚"));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("number"))->text(), QStringLiteral("449999199003070023"));
    auto* city = page.findChild<desk::CodeBox*>(QStringLiteral("city"));
    QCOMPARE(city->count(), 21);
    QCOMPARE(city->code(), QStringLiteral("440100")); // the outlet's
    QCOMPARE(page.primaryText(), QStringLiteral("Check eligibility"));
}

void tst_EligibilityPage::canBePressedOnceConfirmed() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QVERIFY(!page.isPrimaryEnabled());
    page.proceed();
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
    QTest::keyClick(page.findChild<QCheckBox*>(QStringLiteral("confirmed")), Qt::Key_Space);
    QVERIFY(page.isPrimaryEnabled());
    QTest::keyClick(page.findChild<desk::CodeBox*>(QStringLiteral("city")), Qt::Key_Down);
    QVERIFY(!page.isPrimaryEnabled()); // another city has to be confirmed anew
}

void tst_EligibilityPage::anEligibleApplicantGoesOn() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.findChild<desk::CodeBox*>(QStringLiteral("city"))->setCode(QStringLiteral("440300"));
    confirm(page);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.central.askedCity, QStringLiteral("440300"));
    const Application written = fake.written(page);
    QCOMPARE(written.eligibility.outcome, CheckOutcome::Passed);
    QCOMPARE(written.eligibility.issuingCity, QStringLiteral("440300"));
    QCOMPARE(written.eligibility.answeredAt, fake.clock.now());
}

void tst_EligibilityPage::aRefusalIsSaidAndGoesNoFurther_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("several cards in the province") << ErrorCode::SeveralCards;
    QTest::newRow("a valid card is held") << ErrorCode::CardHeld;
    QTest::newRow("no tie to the province") << ErrorCode::NoTieToProvince;
    QTest::newRow("no tie to the city") << ErrorCode::NoTieToCity;
    QTest::newRow("an application is running") << ErrorCode::ApplicationRunning;
}

void tst_EligibilityPage::aRefusalIsSaidAndGoesNoFurther() {
    QFETCH(ErrorCode, code);
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(code);
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    const QString said = test::openPopup()->informativeText();
    QVERIFY2(said.endsWith(QStringLiteral("<small>%1</small></p>").arg(base::textOf(code))), qPrintable(said));
    QCOMPARE(said.count(QLatin1String(base::textOf(code))), 1); // in small print alone
    QCOMPARE(test::openPopup()->informativeText().contains(QStringLiteral("cleared")), code == ErrorCode::SeveralCards);
    press("confirm");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    const Application written = fake.written(page);
    QCOMPARE(written.eligibility.outcome, CheckOutcome::Refused);
    QCOMPARE(written.eligibility.refusal, QString(base::textOf(code)));
    QCOMPARE(written.eligibility.answeredAt, fake.clock.now());
    QVERIFY(hasErrors(fake.issuesOf(page, checkEligibility)));
}

// Central's word outlives the line, the page and the program, and is taken back by central alone.
void tst_EligibilityPage::aRefusalOutlivesTheLine() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::CardHeld);
    Application stored;
    {
        desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
        page.show();
        QSignalSpy kept(&page, &desk::StepPage::keepNow);
        confirm(page);
        page.proceed();
        press("confirm");
        QTRY_VERIFY(!test::openPopup());
        QCOMPARE(kept.count(), 1); // at once: the program may be killed
        stored = fake.written(page);
    }
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::Offline);
    desk::EligibilityPage page(fake.open(stored, StepId::Eligibility));
    page.show();
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("state"))->text().contains(QStringLiteral("valid card")));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    auto* city = page.findChild<desk::CodeBox*>(QStringLiteral("city"));
    for (const char* asked : {"440100", "440300"}) { // the card is held wherever another is applied for
        city->setCode(QString::fromLatin1(asked));
        confirm(page);
        page.proceed();
        QTRY_VERIFY(test::openPopup());
        QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
        QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("2026-11-23 09:30")));
        press("confirm");
        QTRY_VERIFY(!test::openPopup());
        QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Refused);
    }
    QCOMPARE(finished.count(), 0);
    fake.central.eligibilityAnswer.value = {};
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Passed);
    QVERIFY(fake.written(page).eligibility.refusal.isEmpty());
}

// A revoked enrolment is said, and is no word about the applicant. A portal's page is no answer at all.
void tst_EligibilityPage::whatIsNotCentralsRefusesNobody() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::EnrolmentRevoked);
    confirm(page);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->text().contains(QStringLiteral("Not eligible"))); // nobody has said so
    press("confirm");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::NotAsked);
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::NetNotCentral);
    page.proceed();
    press("goOnOffline");
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Open);
}

void tst_EligibilityPage::theQuestionGoesWithTheOutage() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::Offline);
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    fake.central.eligibilityAnswer.value = {};
    fake.bringLineBack();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Passed);
}

void tst_EligibilityPage::anotherCityMayHaveATie() {
    test::FakeDesk fake;
    Application refused = beforeEligibility();
    refused.eligibility.issuingCity = QStringLiteral("440100");
    refused.eligibility.outcome = CheckOutcome::Refused;
    refused.eligibility.refusal = base::textOf(ErrorCode::NoTieToCity);
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::Offline);
    desk::EligibilityPage page(fake.open(refused, StepId::Eligibility));
    page.show();
    page.findChild<desk::CodeBox*>(QStringLiteral("city"))->setCode(QStringLiteral("440300"));
    confirm(page);
    page.proceed();
    press("goOnOffline");
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Open);
}

// 「离线预受理」 was accepted where the precheck could not be asked: it is the same matter.
void tst_EligibilityPage::offlineIsOfferedOnce() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::Offline);
    Application accepted = beforeEligibility();
    accepted.eligibility.precheck = CheckOutcome::Open;
    desk::EligibilityPage page(fake.open(accepted, StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!test::openPopup());
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Open);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Open);
}

void tst_EligibilityPage::aPrecheckRefusedHereHoldsToo() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::PersonDeceased);
    Application accepted = beforeEligibility();
    accepted.eligibility.precheck = CheckOutcome::Open;
    desk::EligibilityPage page(fake.open(accepted, StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    press("confirm");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Refused);
    fake.central.precheckAnswer.value = base::fail(ErrorCode::NetTimedOut);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->findChild<QPushButton*>(QStringLiteral("goOnOffline")));
    press("confirm");
    QCOMPARE(finished.count(), 0);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Refused);
}

void tst_EligibilityPage::saysWhatKeepsTheButtonOff() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QVERIFY(!page.obstacle().text.isEmpty());
    page.showObstacle();
    QVERIFY(!test::issueBeside(page, "eligibility").isEmpty());
    confirm(page);
    QVERIFY(page.obstacle().text.isEmpty());
    QVERIFY(test::issueBeside(page, "eligibility").isEmpty());
}

void tst_EligibilityPage::severalCardsLeadToTheClearing() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::SeveralCards);
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QSignalSpy clearing(&page, &desk::StepPage::clearingRequested);
    auto* city = page.findChild<QWidget*>(QStringLiteral("city"));
    city->setFocus();
    confirm(page);
    page.proceed();
    press("cancel");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(clearing.count(), 0);
    QCOMPARE(page.focusWidget(), city); // though it was disabled meanwhile
    confirm(page);
    page.proceed();
    press("confirm");
    QTRY_COMPARE(clearing.count(), 1);
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::CardHeld); // no other cause does
    confirm(page);
    page.proceed();
    press("confirm");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(clearing.count(), 1);
}

void tst_EligibilityPage::comesBackAndAsksAnew() {
    test::FakeDesk fake;
    Application application = beforeEligibility();
    application.eligibility.issuingCity = QStringLiteral("440300");
    desk::EligibilityPage page(fake.open(application, StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.resume();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.central.eligibilityAnswer.asked, 1);
    QCOMPARE(fake.central.askedCity, QStringLiteral("440300"));
}

void tst_EligibilityPage::goesOnOfflineWhenCentralIsAway() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::Offline);
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QTest::keyClick(test::openPopup(), Qt::Key_Return); // a stray Enter decides nothing
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    page.proceed();
    press("stay");
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
    page.proceed();
    press("goOnOffline");
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Open);
}

void tst_EligibilityPage::doesNotAskTwice() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().build(), StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    QVERIFY(page.isPrimaryEnabled());
    page.proceed();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
}

void tst_EligibilityPage::asksAnewForAnotherCity() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().build(), StepId::Eligibility));
    page.findChild<desk::CodeBox*>(QStringLiteral("city"))->setCode(QStringLiteral("440300"));
    QVERIFY(!page.isPrimaryEnabled());
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::NotAsked);
    confirm(page);
    page.proceed();
    QTRY_COMPARE(fake.central.eligibilityAnswer.asked, 1);
}

void tst_EligibilityPage::catchesUpWithThePrecheck() {
    test::FakeDesk fake;
    Application application = beforeEligibility();
    application.eligibility.precheck = CheckOutcome::Open;
    desk::EligibilityPage page(fake.open(application, StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.central.precheckAnswer.asked, 1);
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Passed);
}

void tst_EligibilityPage::asksOnlyOnceWhileWaiting() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.hold();
    desk::EligibilityPage page(fake.open(beforeEligibility(), StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    confirm(page);
    page.proceed();
    QVERIFY(!page.isPrimaryEnabled());
    QVERIFY(!page.findChild<QLabel*>(QStringLiteral("state"))->text().isEmpty());
    page.proceed();
    QCOMPARE(fake.central.eligibilityAnswer.asked, 1);
    fake.central.eligibilityAnswer.release();
    QTRY_COMPARE(finished.count(), 1);
}

QTEST_MAIN(tst_EligibilityPage)
#include "tst_EligibilityPage.moc"
