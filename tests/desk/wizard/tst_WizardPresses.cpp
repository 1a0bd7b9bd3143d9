// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/ReviewSection.h"
#include "desk/shell/PressGuard.h"
#include "desk/wizard/WizardDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLabel>
#include <QMessageBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleHints>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;
using test::pageOf;
using Desk = test::WizardDesk;

namespace {

struct Paints : QObject {
    explicit Paints(QWidget* of) { of->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

/// Whether the page that was just opened is painted, and the guard, which waits for that, lets presses through.
bool isSeen(Desk& desk) {
    Paints paints(desk.page());
    if (!QTest::qWaitForWindowActive(&desk.wizard))
        return false;
    if (!QTest::qWaitFor([&] { return paints.count > 0; }))
        return false;
    bool isThrough = false;
    QTimer::singleShot(0, &paints, [&] { isThrough = true; });
    return QTest::qWaitFor([&] { return isThrough; });
}

bool leadsOn(const QWidget* at) {
    for (const char* name : {"back", "park", "remove", "takeAgain", "again", "consent", "home", "workbench"})
        if (at->objectName() == QLatin1String(name))
            return false;
    return !at->property("destructive").toBool() && !qobject_cast<desk::ReviewSection*>(at->parentWidget()); // 「修改」
}

} // namespace

/// Presses the button that leads on in one of its ways.
using Press = std::function<void(QAbstractButton*)>;

/// What one press does to a case, and what it must not do.
class tst_WizardPresses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickNeverSubmits_data();
    void aDoubleClickNeverSubmits();
    void pressedTwiceAClearingIsAskedForOnly_data();
    void pressedTwiceAClearingIsAskedForOnly();
    void aPressHeldWhileCentralAnswersReopensNothing_data();
    void aPressHeldWhileCentralAnswersReopensNothing();
    void theConfirmationIsNotPressedBeforeItCanBeSeen();
    void theKeyShowsTheWholeConfirmationFirst();
    void howeverPressedAConfirmationUnseenIsNotSubmitted_data();
    void howeverPressedAConfirmationUnseenIsNotSubmitted();
    void theArrowsDoNotLeadBack();
    void enterWhileCentralIsAskedGoesNowhere_data();
    void enterWhileCentralIsAskedGoesNowhere();
    void withAllPicturesThereEnterGoesOn();
    void theCursorStandsOnNothingThatLeadsBack_data() { steps(); }
    void theCursorStandsOnNothingThatLeadsBack();
    void theCursorStandsOnTheWayThatWasChosen_data();
    void theCursorStandsOnTheWayThatWasChosen();
    void theCursorOnAnOutcomeStandsOnWhatLeadsOn_data();
    void theCursorOnAnOutcomeStandsOnWhatLeadsOn();
    void changeLeadsToWhatCentralRefused_data();
    void changeLeadsToWhatCentralRefused();

private:
    static void steps();
};

void tst_WizardPresses::steps() {
    QTest::addColumn<StepId>("step");
    for (const StepId step : {StepId::Guide, StepId::Identity, StepId::Face, StepId::Eligibility, StepId::Materials,
                              StepId::CardPhoto, StepId::Details, StepId::Delivery, StepId::Confirm})
        QTest::newRow(flow::textOf(step).data()) << step;
}

void tst_WizardPresses::aDoubleClickNeverSubmits_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<StepId>("before");
    QTest::newRow("an application") << test::CaseBuilder().build() << StepId::Delivery;
    QTest::newRow("a clearing") << test::CaseBuilder().ofClearing().build() << StepId::Cards;
}

// The buttons that lead on share one place: the second click would press 「确认提交」, or 「提交」 of a clearing.
void tst_WizardPresses::aDoubleClickNeverSubmits() {
    QFETCH(Application, application);
    QFETCH(StepId, before);
    const desk::PressGuard guard;
    Desk desk(before, application);
    QVERIFY(isSeen(desk));
    QCOMPARE(desk.step(), pageOf(before));
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    const QPoint place = desk.button("primary")->mapTo(&desk.wizard, desk.button("primary")->rect().center());
    QTest::mouseDClick(desk.wizard.windowHandle(), Qt::LeftButton, {},
                       place); // once: another would be a press of its own
    QTRY_COMPARE(desk.step(), pageOf(StepId::Confirm));
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    QCOMPARE(desk.step(), pageOf(StepId::Confirm));
    QVERIFY2(!test::openPopup(), qPrintable(test::openPopup() ? test::openPopup()->text() : QString()));
    QCOMPARE(desk.fake.applications.submitted.asked, 0);
    QCOMPARE(desk.fake.clearings.ordered.asked, 0);
}

void tst_WizardPresses::pressedTwiceAClearingIsAskedForOnly_data() {
    QTest::addColumn<Press>("press");
    QTest::newRow("with the mouse") << Press([](QAbstractButton* primary) {
        QTest::mouseDClick(primary->window()->windowHandle(), Qt::LeftButton, {},
                           primary->mapTo(primary->window(), primary->rect().center()));
    });
    for (const Qt::Key key : {Qt::Key_F9, Qt::Key_Return, Qt::Key_Space})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << Press([key](QAbstractButton* primary) {
            QTest::keyClick(primary->window()->windowHandle(), key);
            if (test::openPopup() && QTest::qWaitForWindowActive(test::openPopup()))
                QTest::keyClick(test::openPopup()->windowHandle(), key);
        });
}

// What opens the question does not answer it.
void tst_WizardPresses::pressedTwiceAClearingIsAskedForOnly() {
    QFETCH(Press, press);
    const desk::PressGuard guard;
    Desk desk(StepId::Confirm, test::CaseBuilder().ofClearing().build());
    QVERIFY(isSeen(desk));
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    desk.button("primary")->setFocus();
    press(desk.button("primary"));
    QTRY_VERIFY(test::openPopup());
    QElapsedTimer asked;
    asked.start();
    QTRY_VERIFY(asked.elapsed() >= QGuiApplication::styleHints()->mouseDoubleClickInterval());
    QCOMPARE(desk.fake.clearings.ordered.asked, 0);
    QCOMPARE(desk.step(), pageOf(StepId::Confirm));
    delete test::openPopup();
}

void tst_WizardPresses::aPressHeldWhileCentralAnswersReopensNothing_data() {
    QTest::addColumn<bool>("isMouse");
    QTest::newRow("with the mouse") << true;
    QTest::newRow("with Space") << false;
}

// 「返回首页」 of a case that waits for central becomes 「重新提交」 of a returned one.
void tst_WizardPresses::aPressHeldWhileCentralAnswersReopensNothing() {
    QFETCH(bool, isMouse);
    const desk::PressGuard guard;
    Desk desk(StepId::Confirm);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    Application& stored = desk.fake.applications.cases[desk.application.id];
    stored.state = ApplicationState::Queued;
    desk.wizard.open(stored);
    Paints paints(desk.page());
    QAbstractButton* primary = desk.button("primary");
    QCOMPARE(primary->text(), QStringLiteral("Back to the start"));
    const auto place = [&] { return primary->mapTo(&desk.wizard, primary->rect().center()); };
    QTRY_VERIFY(paints.count > 0);
    bool isThrough = false; // as far as the guard, which waits for the paint
    QTimer::singleShot(0, &paints, [&] { isThrough = true; });
    QTRY_VERIFY(isThrough);
    primary->setFocus();
    if (isMouse)
        QTest::mousePress(desk.wizard.windowHandle(), Qt::LeftButton, {}, place());
    else
        QTest::keyPress(desk.wizard.windowHandle(), Qt::Key_Space);
    QVERIFY(primary->isDown());
    stored.state = ApplicationState::Returned;
    desk.fake.news.tellCaseChanged(stored.id);
    QTRY_COMPARE(primary->text(), QStringLiteral("Submit again"));
    if (isMouse)
        QTest::mouseRelease(desk.wizard.windowHandle(), Qt::LeftButton, {}, place());
    else
        QTest::keyRelease(desk.wizard.windowHandle(), Qt::Key_Space);
    QVERIFY(!primary->isDown());
    QCOMPARE(desk.stored().state, ApplicationState::Returned);
    QCOMPARE(desk.step(), pageOf(StepId::Outcome));
}

void tst_WizardPresses::theConfirmationIsNotPressedBeforeItCanBeSeen() {
    Desk desk(StepId::Confirm);
    QVERIFY(!desk.button("primary")->isEnabled());
    QElapsedTimer seen;
    seen.start();
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    QVERIFY(seen.elapsed() >= QGuiApplication::styleHints()->mouseDoubleClickInterval());
    QTRY_COMPARE(desk.wizard.focusWidget(), desk.button("primary")); // and not on 「修改」
    desk.button("primary")->click();
    QTRY_COMPARE(desk.step(), pageOf(StepId::Outcome));
}

void tst_WizardPresses::theKeyShowsTheWholeConfirmationFirst() {
    Desk desk(StepId::Confirm);
    desk.wizard.resize(900, 420);
    auto* bar = desk.wizard.findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(desk.button("primary")->isEnabled() && bar->maximum() > 0);
    auto* more = desk.wizard.findChild<QLabel*>(QStringLiteral("moreBelow"));
    QVERIFY(more->isVisible());
    int presses = 0;
    while (bar->value() < bar->maximum()) {
        const int before = bar->value();
        QTest::keyClick(desk.wizard.focusWidget(), ++presses % 2 ? Qt::Key_F9 : Qt::Key_Return);
        QVERIFY2(bar->value() > before, qPrintable(QString::number(presses)));
        QCOMPARE(desk.fake.applications.submitted.asked, 0);
    }
    QVERIFY(presses > 0);
    QVERIFY(!more->isVisible());
    desk.page()->setMinimumHeight(desk.page()->height() + 200); // pictures come late
    QTRY_VERIFY(more->isVisible());
    QTest::keyClick(&desk.wizard, Qt::Key_F9);
    QTRY_VERIFY(!more->isVisible());
    QElapsedTimer seen;
    seen.start();
    QTest::keyClick(&desk.wizard, Qt::Key_F9); // pressed twice: nobody has read the end
    QTRY_VERIFY(seen.elapsed() >= QGuiApplication::styleHints()->mouseDoubleClickInterval());
    QCOMPARE(desk.fake.applications.submitted.asked, 0);
    QCOMPARE(desk.step(), pageOf(StepId::Confirm));
    QTest::keyClick(&desk.wizard, Qt::Key_F9);
    QTRY_COMPARE(desk.step(), pageOf(StepId::Outcome));
}

void tst_WizardPresses::howeverPressedAConfirmationUnseenIsNotSubmitted_data() {
    QTest::addColumn<Press>("press");
    const auto key = [](Qt::Key which) {
        return [which](QAbstractButton* primary) { QTest::keyClick(primary, which); };
    };
    QTest::newRow("by its key") << Press(key(Qt::Key_F9));
    QTest::newRow("by Enter") << Press(key(Qt::Key_Return));
    QTest::newRow("by Space") << Press(key(Qt::Key_Space));
    QTest::newRow("by the mouse") << Press(
        [](QAbstractButton* primary) { QTest::mouseClick(primary, Qt::LeftButton); });
    QTest::newRow("by a screen reader") << Press([](QAbstractButton* primary) { primary->click(); });
}

void tst_WizardPresses::howeverPressedAConfirmationUnseenIsNotSubmitted() {
    QFETCH(Press, press);
    Desk desk(StepId::Confirm);
    desk.wizard.resize(900, 420);
    auto* bar = desk.wizard.findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(desk.button("primary")->isEnabled() && bar->maximum() > 0);
    press(desk.button("primary"));
    QTRY_VERIFY(bar->value() > 0);
    QCOMPARE(desk.fake.applications.submitted.asked, 0);
    QCOMPARE(desk.step(), pageOf(StepId::Confirm));
}

void tst_WizardPresses::theArrowsDoNotLeadBack() {
    Desk desk(StepId::Confirm);
    QTRY_VERIFY(desk.button("primary")->isEnabled());
    desk.button("primary")->setFocus();
    for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
        QTest::keyClick(desk.button("primary"), arrow);
        QCOMPARE(desk.wizard.focusWidget(), desk.button("primary"));
    }
}

void tst_WizardPresses::enterWhileCentralIsAskedGoesNowhere_data() {
    QTest::addColumn<StepId>("step");
    QTest::addColumn<StepId>("next");
    QTest::newRow("face verification") << StepId::Face << StepId::Eligibility;
    QTest::newRow("check of eligibility") << StepId::Eligibility << StepId::Materials;
}

void tst_WizardPresses::enterWhileCentralIsAskedGoesNowhere() {
    QFETCH(StepId, step);
    QFETCH(StepId, next);
    Desk desk(step);
    Application asked = desk.application;
    if (step == StepId::Face)
        asked.eligibility.precheck = CheckOutcome::NotAsked;
    asked.eligibility.outcome = CheckOutcome::NotAsked;
    asked.eligibility.answeredAt = {};
    desk.fake.applications.cases = {{asked.id, asked}};
    desk.fake.central.precheckAnswer.hold();
    desk.fake.central.eligibilityAnswer.hold();
    desk.wizard.open(asked);
    if (auto* confirmed = desk.page()->findChild<QAbstractButton*>(QStringLiteral("confirmed")))
        confirmed->setChecked(true);
    desk.button("primary")->setFocus();
    QTest::keyClick(desk.wizard.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!desk.button("primary")->isEnabled());
    QVERIFY(desk.wizard.focusWidget() != desk.button("back"));
    QTest::keyClick(desk.wizard.focusWidget(), Qt::Key_Return);
    QTest::keyClick(desk.wizard.focusWidget(), Qt::Key_Space);
    desk.fake.central.precheckAnswer.release();
    desk.fake.central.eligibilityAnswer.release();
    QTRY_COMPARE(desk.step(), pageOf(next));
}

void tst_WizardPresses::withAllPicturesThereEnterGoesOn() {
    Desk desk(StepId::Materials);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    QCOMPARE(desk.wizard.focusWidget(), desk.button("primary"));
    const auto before = desk.application.materials;
    QTest::keyClick(desk.wizard.windowHandle(), Qt::Key_Return);
    QTRY_COMPARE(desk.step(), pageOf(StepId::CardPhoto));
    QCOMPARE(desk.stored().materials, before);
}

void tst_WizardPresses::theCursorStandsOnNothingThatLeadsBack() {
    QFETCH(StepId, step);
    Desk desk(step);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    if (step == StepId::Confirm)
        QTRY_VERIFY(desk.button("primary")->isEnabled());
    const QWidget* at = desk.wizard.focusWidget();
    QVERIFY(at);
    QVERIFY2(leadsOn(at), qPrintable(at->objectName()));
}

void tst_WizardPresses::theCursorOnAnOutcomeStandsOnWhatLeadsOn_data() {
    QTest::addColumn<ApplicationState>("state");
    QTest::addColumn<QString>("primary");
    QTest::newRow("a returned case") << ApplicationState::Returned << QStringLiteral("Submit again");
    QTest::newRow("a voided case") << ApplicationState::Voided << QStringLiteral("Back to the start");
}

void tst_WizardPresses::theCursorOnAnOutcomeStandsOnWhatLeadsOn() {
    QFETCH(ApplicationState, state);
    QFETCH(QString, primary);
    Desk desk(StepId::Confirm);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    Application& stored = desk.fake.applications.cases[desk.application.id];
    stored.state = state;
    if (state == ApplicationState::Voided)
        stored.voiding.emplace();
    desk.wizard.open(stored);
    QCOMPARE(desk.step(), pageOf(StepId::Outcome));
    QCOMPARE(desk.button("primary")->text(), primary);
    QTRY_COMPARE(desk.wizard.focusWidget(), desk.button("primary"));
}

void tst_WizardPresses::changeLeadsToWhatCentralRefused_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("section");
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("input");
    QTest::newRow("no tie to the city") << QStringLiteral("CASE-NO-TIE-CITY") << QStringLiteral("card")
                                        << StepId::Eligibility << QStringLiteral("city");
    QTest::newRow("nobody has this number") << QStringLiteral("CASE-PERSON-NOT-FOUND") << QStringLiteral("person")
                                            << StepId::Identity << QStringLiteral("number");
}

void tst_WizardPresses::changeLeadsToWhatCentralRefused() {
    QFETCH(QString, code);
    QFETCH(QString, section);
    QFETCH(StepId, step);
    QFETCH(QString, input);
    Desk desk(StepId::Confirm);
    Application returned = desk.application;
    returned.refusals = {{code, {}, {}}};
    desk.fake.applications.cases[returned.id] = returned;
    desk.wizard.open(returned);
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

void tst_WizardPresses::theCursorStandsOnTheWayThatWasChosen_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<StepId>("step");
    QTest::newRow("mail") << test::CaseBuilder().mailed().build() << StepId::Delivery;
    QTest::newRow("an outlet") << test::CaseBuilder().build() << StepId::Delivery;
    Application photo = test::CaseBuilder().build();
    photo.cardPhoto->way = CardPhotoWay::TakenHere;
    QTest::newRow("a photo taken here") << photo << StepId::CardPhoto;
}

// Space on another way would choose that.
void tst_WizardPresses::theCursorStandsOnTheWayThatWasChosen() {
    QFETCH(Application, application);
    QFETCH(StepId, step);
    Desk desk(step, application);
    QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
    const auto* at = qobject_cast<const QRadioButton*>(desk.wizard.focusWidget());
    QVERIFY(at);
    QVERIFY2(at->isChecked(), qPrintable(at->text()));
}

SHOULI_TEST(tst_WizardPresses)
#include "tst_WizardPresses.moc"
