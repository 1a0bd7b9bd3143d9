// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/OtherCases.h"

#include "desk/fields/CodeBox.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/wizard/WizardDesk.h"
#include "support/JoinedTests.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;
using test::pageOf;

namespace {

const QString kGoOn = QStringLiteral("Go on with this case");
const QString kOpen = QStringLiteral("Open the other case");
const QString kLook = QStringLiteral("Look at the other case");
const QString kKeep = QStringLiteral("Keep this case as well");
const QString kStay = QStringLiteral("Stay on this page");

/// The wizard, and another case of the same person.
struct Desk : test::WizardDesk {
    explicit Desk(StepId step, const Application& another = test::CaseBuilder().build())
        : WizardDesk(step)
        , opened(&wizard, &desk::WizardWindow::otherCaseRequested)
        , other(another) {
        other.owner = fake.counter.account.id;
        other.step = flow::textOf(StepId::Details);
        fake.applications.cases[other.id] = other;
    }
    void open(const Application& wanted) {
        fake.applications.cases[wanted.id] = wanted;
        wizard.open(wanted);
    }
    QLineEdit* line(const char* name) const { return page()->findChild<QLineEdit*>(QLatin1String(name)); }
    void press(const char* name) const { button(name)->click(); }
    void clickRail(StepId step) const {
        wizard.findChild<QAbstractButton*>(QLatin1String("rail_") + flow::textOf(step))->click();
    }
    // True when the question was there and has this answer.
    static bool answer(const QString& text) {
        if (!QTest::qWaitFor([] { return test::openPopup() != nullptr; }))
            return false;
        const auto buttons = test::openPopup()->buttons();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&](const QAbstractButton* each) { return each->text() == text; });
        if (found == buttons.end())
            return false;
        (*found)->click();
        return QTest::qWaitFor([] { return test::openPopup() == nullptr; });
    }
    bool isAt(StepId wanted) const {
        return QTest::qWaitFor([&] { return !wizard.isBusy() && step() == pageOf(wanted); });
    }

    QSignalSpy opened;
    Application other;
};

} // namespace

class tst_OtherCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAnotherCaseOfThePerson_data();
    void tellsOfAnotherCaseOfThePerson();
    void goesOnAtOnceWhenThereIsNone();
    void tellsThoughThePersonIsInTheCaseAlready_data();
    void tellsThoughThePersonIsInTheCaseAlready();
    void theRailAsksToo();
    void theWorkbenchAsksToo();
    void theLockAsksNobody();
    void aStepBackDoesNotAsk();
    void whatIsResumedAsksBeforeCentralIsAsked();
    void tellsOnceInASitting();
    void tellsOfAnotherCaseOfTheChild();
    void aPageThatIsGoneIsNotGoneOnWith();
};

void tst_OtherCases::tellsOfAnotherCaseOfThePerson_data() {
    QTest::addColumn<bool>("isMine");
    QTest::addColumn<ApplicationState>("state");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("advice");
    const QString none;
    const QString forOwner = QStringLiteral("It is for that operator, or for a supervisor, to go on with.");
    const QString forOwnerOnly = QStringLiteral("have a supervisor take it over");
    QTest::newRow("one's own draft") << true << ApplicationState::Draft << kOpen << none;
    QTest::newRow("a colleague's draft") << false << ApplicationState::Draft << none << forOwnerOnly;
    QTest::newRow("a colleague's, which came back") << false << ApplicationState::Returned << kLook << forOwner;
    QTest::newRow("a colleague's, which is with central") << false << ApplicationState::Queued << kOpen << none;
}

void tst_OtherCases::tellsOfAnotherCaseOfThePerson() {
    QFETCH(bool, isMine);
    QFETCH(ApplicationState, state);
    QFETCH(QString, offered);
    QFETCH(QString, advice);
    Desk desk(StepId::Identity);
    Application& other = desk.fake.applications.cases[desk.other.id];
    other.owner = isMine ? desk.fake.counter.account.id : OperatorId::make();
    other.ownerName = QStringLiteral("陈经办");
    other.state = state;
    desk.application.applicant.reset();
    desk.open(desk.application);
    desk.line("name")->setText(QStringLiteral("林晓岚"));
    desk.line("number")->setText(QStringLiteral("449999199003070023"));
    desk.press("primary");
    QTRY_VERIFY(test::openPopup());
    const QString said = test::openPopup()->informativeText();
    QVERIFY2(said.contains(QStringLiteral("陈经办")), qPrintable(said));
    QCOMPARE(said.contains(QStringLiteral("Application details")), state == ApplicationState::Draft);
    QVERIFY2(said.contains(advice), qPrintable(said));
    const QString answer = offered.isEmpty() ? kGoOn : offered; // a draft of a colleague holds nothing up
    QCOMPARE(test::openPopup()->defaultButton()->text(), answer);
    QVERIFY(Desk::answer(answer));
    if (!offered.isEmpty())
        QCOMPARE(desk.opened.at(0).at(0).value<ApplicationId>(), desk.other.id);
    else
        QVERIFY(desk.isAt(StepId::Face));
}

void tst_OtherCases::goesOnAtOnceWhenThereIsNone() {
    Desk desk(StepId::Identity, test::CaseBuilder().ofHongKong().build());
    desk.press("primary");
    QVERIFY(desk.isAt(StepId::Face));
    QVERIFY(!test::openPopup());
}

void tst_OtherCases::tellsThoughThePersonIsInTheCaseAlready_data() {
    QTest::addColumn<bool>("isParked");
    QTest::newRow("by a picture that was taken") << false;
    QTest::newRow("and the case was left meanwhile") << true;
}

// Name and number, a picture, the next step: the picture stores the page, and the person with it.
void tst_OtherCases::tellsThoughThePersonIsInTheCaseAlready() {
    QFETCH(bool, isParked);
    Desk desk(StepId::Identity);
    desk.application.applicant.reset();
    desk.application.materials.erase(MaterialSlot::IdCardPortrait);
    desk.open(desk.application);
    desk.line("name")->setText(QStringLiteral("林晓岚"));
    desk.line("number")->setText(QStringLiteral("449999199003070023"));
    desk.page()
        ->findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"))
        ->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_VERIFY(desk.stored().applicant && desk.stored().materials.contains(MaterialSlot::IdCardPortrait));
    QVERIFY(!test::openPopup());
    if (isParked) {
        desk.wizard.park([](const base::Status&) {});
        QTRY_VERIFY(!desk.wizard.hasCase());
        desk.wizard.open(desk.stored());
    }
    for (const QString& answer : {kStay, kGoOn}) { // who stays has not decided yet
        QCOMPARE(desk.step(), pageOf(StepId::Identity));
        desk.wizard.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.wizard));
        QTest::keyClick(&desk.wizard, Qt::Key_F9);
        QVERIFY(Desk::answer(answer));
    }
    QVERIFY(desk.isAt(StepId::Face));
}

void tst_OtherCases::theRailAsksToo() {
    Desk desk(StepId::Identity);
    desk.clickRail(StepId::Face);
    QVERIFY(Desk::answer(kStay));
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
    desk.clickRail(StepId::Face);
    QVERIFY(Desk::answer(kGoOn));
    QVERIFY(desk.isAt(StepId::Face));
}

// F12 on the step that names the person: a second draft would be there without a word.
void tst_OtherCases::theWorkbenchAsksToo() {
    Desk desk(StepId::Identity);
    QSignalSpy left(&desk.wizard, &desk::WizardWindow::left);
    desk.application.applicant.reset();
    desk.open(desk.application);
    desk.line("name")->setText(QStringLiteral("林晓岚"));
    desk.line("number")->setText(QStringLiteral("449999199003070023"));
    desk.press("park");
    QVERIFY(Desk::answer(kStay));
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
    desk.press("park");
    QVERIFY(Desk::answer(kOpen));
    QCOMPARE(desk.opened.at(0).at(0).value<ApplicationId>(), desk.other.id);
    QCOMPARE(left.count(), 0);
    desk.press("park");
    QVERIFY(Desk::answer(kKeep));
    QTRY_COMPARE(left.count(), 1);
    QVERIFY(desk.stored().applicant);
}

// Nobody is there to answer. Who comes back is told before the step is left.
void tst_OtherCases::theLockAsksNobody() {
    Desk desk(StepId::Identity);
    bool isParked = false;
    desk.wizard.park([&](const base::Status& stored) { isParked = stored.has_value(); });
    desk.wizard.endSitting();
    QTRY_VERIFY(isParked);
    QVERIFY(!test::openPopup());
    desk.wizard.open(desk.stored());
    desk.press("primary");
    QVERIFY(Desk::answer(kStay));
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
}

void tst_OtherCases::aStepBackDoesNotAsk() {
    Desk desk(StepId::Face);
    desk.clickRail(StepId::Identity);
    QVERIFY(desk.isAt(StepId::Identity));
    desk.press("back");
    QVERIFY(desk.isAt(StepId::Guide));
    QVERIFY(!test::openPopup());
}

// 「继续申领」 of a clearing leads to the check of eligibility.
void tst_OtherCases::whatIsResumedAsksBeforeCentralIsAsked() {
    Desk desk(StepId::Eligibility);
    desk.application.eligibility.outcome = CheckOutcome::NotAsked;
    desk.fake.applications.cases[desk.application.id] = desk.application;
    desk.wizard.resume(desk.application);
    QTRY_VERIFY(test::openPopup());
    QVERIFY(desk.fake.central.askedPersons.isEmpty());
    QVERIFY(Desk::answer(kGoOn));
    QVERIFY(desk.isAt(StepId::Materials));
    QCOMPARE(desk.fake.central.askedPersons.size(), 1);
}

void tst_OtherCases::tellsOnceInASitting() {
    Desk desk(StepId::Identity);
    desk.press("primary");
    QVERIFY(Desk::answer(kGoOn));
    QVERIFY(desk.isAt(StepId::Face));
    desk.press("back");
    QVERIFY(desk.isAt(StepId::Identity));
    desk.press("park");
    QTRY_VERIFY(!desk.wizard.hasCase());
    desk.wizard.open(desk.stored());
    desk.press("primary");
    QVERIFY(desk.isAt(StepId::Face));
    QVERIFY(!test::openPopup());
    desk.wizard.endSitting();
    desk.press("primary");
    QVERIFY(Desk::answer(kStay));
    QCOMPARE(desk.step(), pageOf(StepId::Face));
}

void tst_OtherCases::tellsOfAnotherCaseOfTheChild() {
    Desk desk(StepId::Guide, test::CaseBuilder().ofMinor().build());
    desk.open(test::CaseBuilder().ofGuardian().build());
    desk.page()->findChild<desk::CodeBox*>(QStringLiteral("relation"))->setCode(QStringLiteral("52"));
    desk.line("name")->setText(QStringLiteral("林小梅"));
    desk.line("number")->setText(QStringLiteral("449999201506010022"));
    desk.page()->findChild<QCheckBox*>(QStringLiteral("confirmed"))->setChecked(true);
    Q_EMIT desk.page()->keepNow(); // as when the child's card was read
    desk.press("primary");
    QTRY_VERIFY(test::openPopup());
    QVERIFY(desk.fake.central.askedPersons.isEmpty());
    QVERIFY(Desk::answer(kOpen));
    QCOMPARE(desk.opened.at(0).at(0).value<ApplicationId>(), desk.other.id);
}

// The answer comes to a page that was left meanwhile.
void tst_OtherCases::aPageThatIsGoneIsNotGoneOnWith() {
    Desk desk(StepId::Identity);
    desk.fake.applications.holdCasesOf();
    desk.press("primary");
    QVERIFY(desk.wizard.isBusy());
    desk.wizard.open(desk.application);
    desk.fake.applications.releaseCasesOf();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!desk.wizard.isBusy());
    QCOMPARE(desk.step(), pageOf(StepId::Identity));
    QVERIFY(!test::openPopup());
}

SHOULI_TEST(tst_OtherCases)
#include "tst_OtherCases.moc"
