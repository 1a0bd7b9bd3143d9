// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/CodeBox.h"
#include "desk/fields/DateField.h"
#include "desk/widgets/Banner.h"
#include "desk/wizard/StepRail.h"
#include "desk/wizard/WizardDesk.h"
#include "desk/wizard/WizardWindow.h"
#include "domain/Issue.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;
using test::pageOf;
using Desk = test::WizardDesk;

class tst_WizardWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheStep_data() { steps(); }
    void showsTheStep();
    void goesBack_data();
    void goesBack();
    void editsAndComesStraightBack_data();
    void editsAndComesStraightBack();
    void changeLeadsToItsSection_data();
    void changeLeadsToItsSection();
    void aKeyThatCannotLeadOnSaysWhy();
    void aRefusedPrecheckCannotBePassedBy();
    void anotherDocumentSaysWhatItMadeInvalid();
    void aFailedCommitKeepsEverything();
    void theCursorStaysWhereTheOperatorPutIt();
    void whatIsLookedAtIsNotChanged_data();
    void whatIsLookedAtIsNotChanged();
    void onePressIsOneCommit();
    void withoutAnInputTheCursorIsOnTheMainAction();
    void aCaseBeingSubmittedCannotBeLeft();
    void aPageGoneInTheMiddleOfACommitLosesNothing();
    void anAnswerToACaseThatWasLeftTouchesNoOther();
    void keepingWhileLeavingIsNoConflict();
    void aSubmittedCaseIsNotWrittenAgain();
    void whatWasNoValueIsThereAgain();
    void theWorkbenchKeepsWhatThePageCannotWriteYet();
    void aStepBackKeepsWhatWasTypedForNothingYet_data();
    void aStepBackKeepsWhatWasTypedForNothingYet();
    void whatWasTypedIsNotCalledMissing();
    void enterOnAButtonIsThatButton();
    void forgetsThePersonWhenParked();

private:
    static void steps();
};

void tst_WizardWindow::steps() {
    QTest::addColumn<StepId>("step");
    for (const StepId step : {StepId::Guide, StepId::Identity, StepId::Face, StepId::Eligibility, StepId::Materials,
                              StepId::CardPhoto, StepId::Details, StepId::Delivery, StepId::Confirm})
        QTest::newRow(flow::textOf(step).data()) << step;
}

void tst_WizardWindow::showsTheStep() {
    QFETCH(StepId, step);
    Desk desk(step);
    QCOMPARE(desk.step(), pageOf(step));
    QVERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.button("back")->isEnabled(), step != StepId::Guide);
    QVERIFY(!desk.wizard.findChild<QLabel*>(QStringLiteral("stepTitle"))->text().isEmpty());
}

void tst_WizardWindow::goesBack_data() {
    QTest::addColumn<StepId>("from");
    QTest::addColumn<StepId>("to");
    QTest::newRow("identity to the guide") << StepId::Identity << StepId::Guide;
    QTest::newRow("face to identity") << StepId::Face << StepId::Identity;
    QTest::newRow("materials to eligibility") << StepId::Materials << StepId::Eligibility;
    QTest::newRow("card photo to materials") << StepId::CardPhoto << StepId::Materials;
    QTest::newRow("details to the card photo") << StepId::Details << StepId::CardPhoto;
    QTest::newRow("delivery to details") << StepId::Delivery << StepId::Details;
    QTest::newRow("confirmation to delivery") << StepId::Confirm << StepId::Delivery;
}

void tst_WizardWindow::goesBack() {
    QFETCH(StepId, from);
    QFETCH(StepId, to);
    Desk desk(from);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard)); // a key's button hears nothing before
    QTest::keyClick(&desk.wizard, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(desk.step(), pageOf(to));
    QCOMPARE(desk.stored().step, QString(flow::textOf(to)));
}

void tst_WizardWindow::editsAndComesStraightBack_data() {
    QTest::addColumn<StepId>("step");
    for (const StepId step : {StepId::Materials, StepId::CardPhoto, StepId::Details, StepId::Delivery})
        QTest::newRow(flow::textOf(step).data()) << step;
}

void tst_WizardWindow::editsAndComesStraightBack() {
    QFETCH(StepId, step);
    Desk desk(StepId::Confirm);
    QCOMPARE(desk.step(), pageOf(StepId::Confirm));
    Q_EMIT desk.page()->editRequested(step, Field::Consent);
    QTRY_COMPARE(desk.step(), pageOf(step));
    desk.button("primary")->click();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
}

void tst_WizardWindow::changeLeadsToItsSection_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("input");
    const auto row = [](const char* section, StepId step, const char* input) {
        QTest::newRow(section) << QString::fromLatin1(section) << step << QString::fromLatin1(input);
    };
    row("person", StepId::Details, "ethnicGroup");
    row("card", StepId::Details, "bank");
    row("way", StepId::Delivery, "mail");
    row("outlet", StepId::Delivery, "chooseOutlet");
    row("recipient", StepId::Delivery, "recipientName");
    row("photo", StepId::CardPhoto, "ways");
    row("materials", StepId::Materials, "primary"); // all sides are there
}

void tst_WizardWindow::changeLeadsToItsSection() {
    QFETCH(QString, section);
    QFETCH(StepId, step);
    QFETCH(QString, input);
    Desk desk(StepId::Confirm);
    Application mailed = test::CaseBuilder().mailed().build();
    desk.fake.applications.cases[mailed.id] = mailed;
    desk.wizard.open(mailed);
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
    desk.page()->findChild<QWidget*>(section)->findChild<QAbstractButton*>(QStringLiteral("edit"))->click();
    QTRY_COMPARE(desk.step(), pageOf(step));
    const auto isThere = [&] {
        for (const QWidget* at = desk.wizard.focusWidget(); at; at = at->parentWidget())
            if (at->objectName() == input)
                return true;
        return false;
    };
    QTRY_VERIFY2(isThere(), qPrintable(desk.wizard.focusWidget()->objectName()));
}

// F9 without the tick, and Enter: what is missing is said, and the cursor is there.
void tst_WizardWindow::aKeyThatCannotLeadOnSaysWhy() {
    Desk desk(StepId::Guide); // of which only one of the notices was agreed to
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    auto* agree = desk.page()->findChild<QAbstractButton*>(QStringLiteral("agree"));
    auto* notices = desk.page()->findChild<QWidget*>(QStringLiteral("notices"));
    QVERIFY(!desk.wizard.findChild<QLabel*>(QStringLiteral("obstacle"))->text().isEmpty());
    QVERIFY(test::issueBeside(*desk.page(), "consent").isEmpty());
    for (const Qt::Key key : {Qt::Key_F9, Qt::Key_F8}) {
        notices->setFocus();
        QTest::keyClick(notices, key);
        QVERIFY(!test::issueBeside(*desk.page(), "consent").isEmpty());
        QCOMPARE(desk.wizard.focusWidget(), agree);
        QCOMPARE(desk.step(), pageOf(StepId::Guide));
        agree->setChecked(true);
        QVERIFY(test::issueBeside(*desk.page(), "consent").isEmpty());
        QVERIFY(desk.wizard.findChild<QLabel*>(QStringLiteral("obstacle"))->text().isEmpty());
        agree->setChecked(false);
    }
}

// Refused at the precheck: neither the rail nor a parked case leads to 申领资格校验 (1.3.2-1).
void tst_WizardWindow::aRefusedPrecheckCannotBePassedBy() {
    Desk desk(StepId::Face);
    Application refused = desk.application;
    refused.eligibility = {};
    desk.fake.applications.cases[refused.id] = refused;
    desk.fake.central.precheckAnswer.value = base::fail(base::ErrorCode::PersonDeceased);
    desk.wizard.open(refused);
    auto* rail = desk.wizard.findChild<desk::StepRail*>();
    Q_EMIT rail->stepClicked(StepId::Eligibility); // straight after the face: never asked
    QTRY_VERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Face));
    desk.button("primary")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QTRY_COMPARE(desk.stored().eligibility.precheck, CheckOutcome::Refused);
    Q_EMIT rail->stepClicked(StepId::Eligibility);
    QTRY_VERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Face));
    Application later = desk.stored();
    later.step = flow::textOf(StepId::Eligibility); // as a program of before might have stored it
    desk.fake.applications.cases[later.id] = later;
    desk.fake.central.precheckAnswer.value = base::fail(base::ErrorCode::Offline);
    desk.wizard.open(later);
    QCOMPARE(desk.step(), pageOf(StepId::Face));
    desk.button("primary")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("goOnOffline")));
    test::openPopup()->close();
}

void tst_WizardWindow::anotherDocumentSaysWhatItMadeInvalid() {
    Desk desk(StepId::Confirm);
    Q_EMIT desk.page()->editRequested(StepId::Identity, Field::Number);
    QTRY_COMPARE(desk.step(), pageOf(StepId::Identity));
    desk.page()
        ->findChild<desk::CodeBox*>(QStringLiteral("documentKind"))
        ->setCode(QStringLiteral("taiwan_travel_permit"));
    desk.page()->findChild<QLineEdit*>(QStringLiteral("number"))->setText(QStringLiteral("00123456"));
    desk.page()->findChild<desk::DateField*>()->setDate(QDate(1990, 3, 7));
    desk.page()->findChild<desk::CodeBox*>(QStringLiteral("sexInput"))->setCode(QStringLiteral("female"));
    desk.button("primary")->click();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Face));
    QCOMPARE(desk.banner(),
             QStringLiteral("The change made these invalid, please fill them in again: Face verification, Materials, "
                            "Document valid from, Document valid until, Photo for the card, Mobile number, Check of "
                            "eligibility"));
    const Application& stored = desk.stored();
    QVERIFY(stored.materials.empty());
    QVERIFY(!stored.cardPhoto);
    QVERIFY(!stored.details->validFrom.isValid());
    QCOMPARE(stored.details->residenceAddress, desk.application.details->residenceAddress);
    QCOMPARE(stored.eligibility.issuingCity, desk.application.eligibility.issuingCity);
}

void tst_WizardWindow::aFailedCommitKeepsEverything() {
    Desk desk(StepId::Delivery);
    desk.fake.applications.failure = base::Error{base::ErrorCode::DiskFull, {}};
    desk.button("primary")->click();
    QTRY_VERIFY(!desk.banner().isEmpty());
    QVERIFY2(!desk.banner().contains(QStringLiteral("IO-DISK-FULL")), qPrintable(desk.banner()));
    QCOMPARE(desk.wizard.findChild<QLabel*>(QStringLiteral("bannerSmallPrint"))->text(),
             QStringLiteral("IO-DISK-FULL"));
    QCOMPARE(desk.step(), pageOf(StepId::Delivery));
    QVERIFY(!desk.wizard.isBusy());
    QVERIFY(desk.button("primary")->isEnabled());
    desk.fake.applications.failure.reset();
    desk.button("primary")->click();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
    QVERIFY(desk.banner().isEmpty());
}

// A page of cards has no input: Enter leads on.
void tst_WizardWindow::withoutAnInputTheCursorIsOnTheMainAction() {
    Desk desk(StepId::Delivery);
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.step = flow::textOf(StepId::Cards);
    desk.fake.applications.cases = {{clearing.id, clearing}};
    desk.fake.central.cards.value = test::twoCards();
    desk.fake.central.cards.hold();
    desk.wizard.open(clearing);
    QCOMPARE(desk.step(), pageOf(StepId::Cards));
    QVERIFY(!desk.button("primary")->isEnabled());
    desk.fake.central.cards.release();
    QTRY_COMPARE(desk.wizard.focusWidget(), desk.button("primary"));

    clearing.state = ApplicationState::Accepted;
    clearing.clearing->ordered = clearing.clearing->toClear();
    for (const QString& card : clearing.clearing->ordered)
        clearing.clearing->outcomes.push_back({card, ClearingResult::Cleared, {}, {}});
    desk.wizard.open(clearing);
    QCOMPARE(desk.step(), pageOf(StepId::Outcome));
    QCOMPARE(desk.wizard.focusWidget(), desk.button("primary"));
    QCOMPARE(desk.button("primary")->text(), QStringLiteral("Go on with the application"));
}

void tst_WizardWindow::theCursorStaysWhereTheOperatorPutIt() {
    Desk desk(StepId::Delivery);
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.step = flow::textOf(StepId::Cards);
    desk.fake.applications.cases = {{clearing.id, clearing}};
    desk.fake.central.cards.value = test::twoCards();
    desk.fake.central.cards.hold();
    desk.wizard.open(clearing);
    QCOMPARE(desk.wizard.focusWidget(), desk.page());
    desk.button("park")->setFocus(); // while central is asked
    desk.fake.central.cards.release();
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    QCOMPARE(desk.wizard.focusWidget(), desk.button("park"));
}

void tst_WizardWindow::whatIsLookedAtIsNotChanged_data() {
    QTest::addColumn<ApplicationState>("state");
    QTest::newRow("a returned case") << ApplicationState::Returned;
    QTest::newRow("one that is being corrected") << ApplicationState::Draft;
}

// A colleague's, of the day's list.
void tst_WizardWindow::whatIsLookedAtIsNotChanged() {
    QFETCH(ApplicationState, state);
    Desk desk(StepId::Confirm);
    Application& colleagues = desk.fake.applications.cases[desk.application.id];
    colleagues.state = state;
    colleagues.ownerName = QStringLiteral("陈经办");
    colleagues.refusals = {{QStringLiteral("X"), QStringLiteral("该相片回执已过有效期。"), {}}};
    const Application before = colleagues;
    const int commits = desk.fake.applications.commits;
    desk.wizard.look(colleagues);
    QCOMPARE(desk.step(), pageOf(StepId::Outcome));
    QCOMPARE(desk.button("primary")->text(), QStringLiteral("Back to the start"));
    QStringList said;
    for (const auto* label : desk.page()->findChildren<QLabel*>())
        said.append(label->text());
    for (const QString text : {"陈经办", "该相片回执已过有效期。", "林晓岚"})
        QVERIFY2(said.join(QLatin1Char('\n')).contains(text), qPrintable(text));
    for (const auto* edit : desk.page()->findChildren<QAbstractButton*>(QStringLiteral("edit")))
        QVERIFY(!edit->isVisible());
    for (const auto* row : desk.wizard.findChild<desk::StepRail*>()->findChildren<QAbstractButton*>())
        QVERIFY2(!row->isEnabled(), qPrintable(row->text()));
    desk.fake.news.tellCaseChanged(before.id);
    QCoreApplication::sendPostedEvents();
    QSignalSpy left(&desk.wizard, &desk::WizardWindow::left);
    desk.page()->findChild<QAbstractButton*>(QStringLiteral("workbench"))->click();
    QTRY_COMPARE(left.count(), 1);
    desk.wizard.look(before);
    bool isParked = false;
    desk.wizard.park([&](const base::Status& parked) { isParked = parked.has_value(); });
    QTRY_VERIFY(isParked);
    QCOMPARE(desk.fake.applications.commits, commits);
    QCOMPARE(desk.stored(), before);
}

void tst_WizardWindow::onePressIsOneCommit() {
    Desk desk(StepId::Delivery);
    desk.fake.applications.holdCommits();
    Q_EMIT desk.page()->finished();
    Q_EMIT desk.page()->finished();
    QVERIFY(desk.wizard.isBusy());
    QVERIFY(!desk.button("primary")->isEnabled());
    desk.fake.applications.releaseCommits();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
    QCOMPARE(desk.fake.applications.commits, 1);
}

void tst_WizardWindow::aCaseBeingSubmittedCannotBeLeft() {
    Desk desk(StepId::Confirm);
    desk.fake.applications.submitted.hold();
    desk.page()->proceed();
    for (const char* name : {"primary", "back", "park"})
        QVERIFY2(!desk.button(name)->isEnabled(), name);
    desk.fake.applications.submitted.release();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Outcome));
}

void tst_WizardWindow::aPageGoneInTheMiddleOfACommitLosesNothing() {
    Desk desk(StepId::Details);
    auto* address = desk.page()->findChild<QWidget*>(QStringLiteral("residenceAddress"));
    QVERIFY(address);
    desk.fake.applications.holdCommits();
    Q_EMIT desk.page()->keepNow();
    QVERIFY(address->setProperty(address->metaObject()->indexOfProperty("plainText") >= 0 ? "plainText" : "text",
                                 QStringLiteral("测试路 8 号")));
    bool isParked = false;
    desk.wizard.park([&](const base::Status& parked) { isParked = parked.has_value(); });
    QVERIFY(!desk.wizard.hasCase());
    QVERIFY(!isParked);
    desk.fake.applications.releaseCommits();
    QTRY_VERIFY(isParked);
    QCOMPARE(desk.stored().details->residenceAddress, QStringLiteral("测试路 8 号"));
}

void tst_WizardWindow::anAnswerToACaseThatWasLeftTouchesNoOther() {
    Desk desk(StepId::Delivery);
    Application other = test::CaseBuilder().begun().build();
    desk.fake.applications.cases[other.id] = other;
    desk.fake.applications.holdCommits();
    Q_EMIT desk.page()->finished();
    desk.wizard.park([](const base::Status&) {});
    desk.wizard.open(other);
    QCOMPARE(desk.step(), pageOf(StepId::Guide));
    desk.fake.applications.releaseCommits();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(desk.step(), pageOf(StepId::Guide));
    QCOMPARE(desk.stored().step, QString(flow::textOf(StepId::Confirm)));
}

void tst_WizardWindow::keepingWhileLeavingIsNoConflict() {
    Desk desk(StepId::Delivery);
    desk.fake.applications.holdCommits();
    Q_EMIT desk.page()->keepNow();
    Q_EMIT desk.page()->finished();
    Q_EMIT desk.page()->keepNow();
    desk.fake.applications.releaseCommits();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
    QVERIFY(desk.banner().isEmpty());
}

void tst_WizardWindow::aSubmittedCaseIsNotWrittenAgain() {
    Desk desk(StepId::Guide);
    Application submitted = desk.application;
    submitted.state = ApplicationState::Accepted;
    submitted.step = flow::textOf(StepId::Outcome);
    submitted.acceptanceNumber =
        AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, test::today(), QLatin1Char('A'), 1);
    desk.fake.applications.cases[submitted.id] = submitted;
    desk.wizard.open(submitted);
    QCOMPARE(desk.step(), pageOf(StepId::Outcome));
    const int before = desk.fake.applications.commits;
    QSignalSpy left(&desk.wizard, &desk::WizardWindow::left);
    Q_EMIT desk.page()->workbenchRequested();
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(desk.fake.applications.commits, before);
}

void tst_WizardWindow::whatWasNoValueIsThereAgain() {
    Desk desk(StepId::Identity);
    auto* number = desk.page()->findChild<QLineEdit*>(QStringLiteral("number"));
    QVERIFY(number);
    number->setText(QStringLiteral("44999919900307"));
    desk.button("back")->click();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Guide));
    desk.wizard.park([](const base::Status&) {});
    desk.application.step = flow::textOf(StepId::Identity);
    desk.wizard.open(desk.application);
    QTRY_COMPARE(desk.page()->findChild<QLineEdit*>(QStringLiteral("number"))->text(),
                 QStringLiteral("44999919900307"));
}

void tst_WizardWindow::theWorkbenchKeepsWhatThePageCannotWriteYet() {
    Desk desk(StepId::Face);
    auto* reason = desk.page()->findChild<QLineEdit*>(QStringLiteral("reason"));
    QVERIFY(reason);
    const QString typed = QStringLiteral("摄像头故障");
    reason->setText(typed);
    desk.button("park")->click();
    QTRY_VERIFY(!desk.page());
    desk.application = desk.stored();
    desk.wizard.open(desk.application);
    QTRY_COMPARE(desk.page()->findChild<QLineEdit*>(QStringLiteral("reason"))->text(), typed);
}

void tst_WizardWindow::aStepBackKeepsWhatWasTypedForNothingYet_data() {
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("input");
    QTest::newRow("a receipt number nobody asked about") << StepId::CardPhoto << QStringLiteral("receipt");
    QTest::newRow("a reason nobody approved yet") << StepId::Face << QStringLiteral("reason");
}

void tst_WizardWindow::aStepBackKeepsWhatWasTypedForNothingYet() {
    QFETCH(StepId, step);
    QFETCH(QString, input);
    Desk desk(step);
    const auto line = [&] { return desk.page() ? desk.page()->findChild<QLineEdit*>(input) : nullptr; };
    const QString typed = QStringLiteral("A2024050699999");
    line()->setText(typed);
    desk.button("back")->click();
    QTRY_VERIFY(!desk.wizard.isBusy() && desk.step() != pageOf(step));
    desk.button("primary")->click();
    QTRY_COMPARE(desk.step(), pageOf(step));
    QTRY_COMPARE(line()->text(), typed);
}

// A person is only there when name and number both are in order: the one must not be called empty for the other's
// fault.
void tst_WizardWindow::whatWasTypedIsNotCalledMissing() {
    Desk desk(StepId::Identity);
    desk.application.applicant.reset();
    desk.wizard.open(desk.application);
    const auto issue = [&](const char* field) { return test::issueBeside(*desk.page(), field); };
    const auto name = [&] { return desk.page()->findChild<QLineEdit*>(QStringLiteral("name")); };
    name()->setText(QStringLiteral("林丽华"));
    desk.button("primary")->click();
    QTRY_VERIFY(!issue("number").isEmpty());
    QCOMPARE(issue("name"), QString());
    name()->setText(QStringLiteral("林"));
    desk.button("primary")->click();
    QTRY_VERIFY(!issue("name").isEmpty());
    QCOMPARE(issue("name"), QStringLiteral("Too short: at least 2 characters."));
}

void tst_WizardWindow::enterOnAButtonIsThatButton() {
    Desk desk(StepId::Delivery);
    desk.button("back")->setFocus();
    QTest::keyClick(desk.button("back"), Qt::Key_Return);
    QTRY_COMPARE(desk.step(), pageOf(StepId::Details));
}

void tst_WizardWindow::forgetsThePersonWhenParked() {
    Desk desk(StepId::Confirm);
    const auto showsName = [&] {
        const QString name = desk.application.applicant->name.text();
        for (const QLabel* label : desk.wizard.findChildren<QLabel*>())
            if (label->text().contains(name))
                return true;
        return false;
    };
    QVERIFY(showsName());
    desk.wizard.park([](const base::Status&) {});
    QTRY_VERIFY(!desk.page());
    QVERIFY(!showsName());
}

SHOULI_TEST(tst_WizardWindow)
#include "tst_WizardWindow.moc"
