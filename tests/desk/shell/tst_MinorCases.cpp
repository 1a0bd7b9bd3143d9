// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/MainWindow.h"
#include "desk/steps/StepPage.h"
#include "desk/wizard/WizardWindow.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

/// The window with somebody signed in and one case, opened.
struct Desk {
    explicit Desk(Application opened)
        : application(std::move(opened))
        , window(fake.services) {
        application.owner = fake.counter.account.id;
        fake.applications.cases[application.id] = application;
        window.show();
        window.enter(fake.counter.account, fake.counter.workstation);
    }
    desk::WizardWindow* wizard() const { return window.findChild<desk::WizardWindow*>(QStringLiteral("wizard")); }
    desk::StepPage* page() const { return wizard()->findChild<desk::StepPage*>(); }
    bool isAt(StepId step) const {
        return page() && page()->objectName() == QLatin1String("page_") + flow::textOf(step);
    }
    const Application& stored() const { return fake.applications.cases.at(application.id); }
    void open() { wizard()->open(application); }
    // On a guide.
    void agree() const {
        if (auto* box = page()->findChild<QCheckBox*>(QStringLiteral("agree")))
            box->setChecked(true);
    }
    // In the question that is open.
    void answer(const char* name) {
        QTRY_VERIFY(test::openPopup());
        auto* button = test::openPopup()->findChild<QAbstractButton*>(QLatin1String(name));
        QTRY_VERIFY(button->isEnabled()); // not at once: what opened the question does not answer it
        button->click();
    }
    void press(const char* name) { wizard()->findChild<QAbstractButton*>(QLatin1String(name))->click(); }

    test::FakeDesk fake;
    Application application;
    desk::MainWindow window;
};

} // namespace

class tst_MinorCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheAdultGuideOverTheCheckToTheMinors();
    void fromTheMinorsGuideBackToOnesOwn();
    void anUntickedGuideLeadsNowhere();
    void backToTheAdultGuide();
    void noChildIsForgottenUnasked_data();
    void noChildIsForgottenUnasked();
    void anotherChildKeepsTheGuardian();
    void noOtherChildFollowsACaseFromTheList();
    void theWorkbenchBeginsAMinorsCase();
    void theChildsClearingLeadsBackToItsCase();
    void homeIsTheMinorsGuide_data();
    void homeIsTheMinorsGuide();
    void centralsRefusalIsShownAndSubmittedAgain();
};

// The whole case of Lin stands at its guide: she was checked before.
void tst_MinorCases::fromTheAdultGuideOverTheCheckToTheMinors() {
    Application adult = test::CaseBuilder().build();
    adult.step = QStringLiteral("guide");
    adult.consent.reset();
    Desk desk(adult);
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    desk.page()->findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    desk.press("otherFlow");
    desk.answer("confirm"); // what was filled in for herself is forgotten
    QTRY_COMPARE(desk.stored().flow, FlowKind::Minor);
    QTRY_COMPARE(desk.fake.central.precheckAnswer.asked, 1); // about a guardian
    QTRY_VERIFY(desk.isAt(StepId::Guide));                   // the minor's: the check of the face counts
    QTRY_VERIFY(!desk.wizard()->isBusy());
    QCOMPARE(desk.stored().face, adult.face);
    QVERIFY(!desk.page()->findChild<QCheckBox*>(QStringLiteral("agree"))->isChecked());
    desk.page()->findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    desk.press("primary");
    QTRY_VERIFY(desk.isAt(StepId::Eligibility));
    QCOMPARE(desk.page()->findChild<QLabel*>(QStringLiteral("guardianName"))->text(), QStringLiteral("林晓岚"));
    QCOMPARE(desk.fake.applications.cases.size(), size_t(1));
}

void tst_MinorCases::fromTheMinorsGuideBackToOnesOwn() {
    Application minor = test::CaseBuilder().ofGuardian().build();
    minor.guideAfterCheck = true;
    minor.consent.reset();
    minor.step = QStringLiteral("guide");
    Desk desk(minor);
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    desk.page()->findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    desk.press("otherFlow");
    QTRY_VERIFY(desk.isAt(StepId::Eligibility));
    QCOMPARE(desk.stored().flow, FlowKind::Adult);
    QCOMPARE(desk.stored().applicant->name.text(), QStringLiteral("林晓岚"));
    QCOMPARE(desk.stored().face, minor.face);
    QCOMPARE(desk.stored().materials.size(), size_t(2));
}

void tst_MinorCases::anUntickedGuideLeadsNowhere() {
    Desk desk(test::CaseBuilder().begun().build());
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    desk.press("otherFlow");
    QCOMPARE(desk.stored().flow, FlowKind::Adult);
    QVERIFY(desk.isAt(StepId::Guide));
}

void tst_MinorCases::backToTheAdultGuide() {
    Desk desk(test::CaseBuilder().begun().build());
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    desk.page()->findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    desk.press("otherFlow");
    QTRY_VERIFY(desk.isAt(StepId::Identity));
    QCOMPARE(desk.stored().flow, FlowKind::Minor);
    desk.press("back");
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    QCOMPARE(desk.stored().flow, FlowKind::Adult);
}

void tst_MinorCases::noChildIsForgottenUnasked_data() {
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("back from the first step") << StepId::Identity << QByteArray("back");
    QTest::newRow("by the minor's guide") << StepId::Guide << QByteArray("otherFlow");
}

void tst_MinorCases::noChildIsForgottenUnasked() {
    QFETCH(StepId, step);
    QFETCH(QByteArray, button);
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.guideAfterCheck = true;
    minor.step = QString(flow::textOf(step));
    Desk desk(minor);
    desk.open();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        QTRY_VERIFY(desk.isAt(step));
        desk.agree();
        QTRY_VERIFY(desk.wizard()->findChild<QAbstractButton*>(QLatin1String(button))->isEnabled());
        desk.press(button.constData());
        QTRY_VERIFY(test::openPopup());
        QTest::keyClick(test::openPopup(), key);
        QTRY_VERIFY(!test::openPopup());
        QVERIFY(desk.isAt(step));
        QCOMPARE(desk.stored().flow, FlowKind::Minor);
        QCOMPARE(desk.stored().applicant, minor.applicant);
        QCOMPARE(desk.stored().materials, minor.materials);
        desk.window.findChild<QAbstractButton*>(QStringLiteral("park"))->click(); // and another day
        QTRY_VERIFY(!desk.wizard()->hasCase());
        desk.wizard()->open(desk.stored());
    }
    QTRY_VERIFY(desk.isAt(step));
    desk.agree();
    desk.press(button.constData());
    QTRY_VERIFY(test::openPopup());
    QVERIFY(QTest::qWaitForWindowActive(test::openPopup()));
    QTRY_VERIFY(test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->isEnabled());
    QTest::keyClick(test::openPopup(), Qt::Key_F9);
    QTRY_COMPARE(desk.stored().flow, FlowKind::Adult);
    QCOMPARE(desk.stored().applicant->name, minor.guardian->person.name);
}

void tst_MinorCases::anotherChildKeepsTheGuardian() {
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.step = QStringLiteral("confirm");
    Desk desk(minor);
    desk.fake.applications.stateAfterSubmit = ApplicationState::Queued;
    desk.open();
    desk.page()->proceed();
    desk.fake.news.tellNotSent(minor.id);
    QTRY_VERIFY(desk.isAt(StepId::Outcome));
    desk.fake.applications.cases.at(minor.id).state = ApplicationState::Accepted;
    desk.fake.news.tellCaseChanged(minor.id);
    const auto state = [&] { return desk.page()->findChild<QLabel*>(QStringLiteral("state"))->text(); };
    QTRY_COMPARE(state(), QStringLiteral("Accepted"));
    QVERIFY(desk.page()->findChild<QAbstractButton*>(QStringLiteral("anotherChild"))->isVisibleTo(desk.page()));
    desk.press("anotherChild");
    QTRY_VERIFY(desk.isAt(StepId::Eligibility));
    QCOMPARE(desk.fake.applications.cases.size(), size_t(2));
    for (const auto& [id, application] : desk.fake.applications.cases)
        if (id != minor.id) {
            QCOMPARE(application.flow, FlowKind::Minor);
            QCOMPARE(application.guardian, minor.guardian);
            QCOMPARE(application.face, minor.face);
            QVERIFY(!application.applicant && !application.acceptanceNumber);
            QCOMPARE(application.state, ApplicationState::Draft);
        }
}

// Whoever opens it from the list does not have the guardian there; nor does who corrects it another time.
void tst_MinorCases::noOtherChildFollowsACaseFromTheList() {
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.state = ApplicationState::Accepted;
    minor.submittedAt = test::TestClock().now();
    Desk desk(minor);
    desk.open();
    const auto isOffered = [&] {
        return desk.page()->findChild<QAbstractButton*>(QStringLiteral("anotherChild"))->isVisibleTo(desk.page());
    };
    QTRY_VERIFY(desk.isAt(StepId::Outcome));
    QVERIFY(!isOffered());
    desk.fake.applications.cases.at(minor.id).state = ApplicationState::Returned;
    desk.wizard()->open(desk.stored());
    desk.page()->proceed(); // 「重新提交」
    QTRY_VERIFY(desk.isAt(StepId::Confirm));
    desk.page()->proceed();
    QTRY_VERIFY(desk.isAt(StepId::Outcome));
    QCOMPARE(desk.stored().state, ApplicationState::Accepted);
    QVERIFY(!isOffered());
}

void tst_MinorCases::theWorkbenchBeginsAMinorsCase() {
    Desk desk(test::CaseBuilder().build());
    desk.window.findChild<QAbstractButton*>(QStringLiteral("newMinor"))->click();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    QCOMPARE(desk.fake.applications.cases.size(), size_t(2));
    QVERIFY(std::any_of(desk.fake.applications.cases.begin(), desk.fake.applications.cases.end(),
                        [](const auto& entry) { return entry.second.flow == FlowKind::Minor; }));
}

void tst_MinorCases::theChildsClearingLeadsBackToItsCase() {
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.step = QStringLiteral("eligibility");
    minor.eligibility = {};
    minor.eligibility.precheck = CheckOutcome::Passed;
    minor.eligibility.issuingCity = QStringLiteral("440100");
    Desk desk(minor);
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Eligibility));
    Q_EMIT desk.page()->clearingRequested();
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    const auto made = std::find_if(desk.fake.applications.cases.begin(), desk.fake.applications.cases.end(),
                                   [](const auto& entry) { return entry.second.clearing.has_value(); });
    QVERIFY(made != desk.fake.applications.cases.end());
    QCOMPARE(made->second.applicant, minor.applicant); // the child's cards
    QCOMPARE(made->second.clearing->originFlow, FlowKind::Minor);
    Q_EMIT desk.page()->continueRequested();
    QTRY_COMPARE(desk.fake.central.eligibilityAnswer.asked, 1); // anew
    QTRY_COMPARE(desk.stored().eligibility.outcome, CheckOutcome::Passed);
    QCOMPARE(desk.stored().guardian, minor.guardian);
    QCOMPARE(desk.stored().details, minor.details);
    QCOMPARE(desk.stored().materials, minor.materials);
}

void tst_MinorCases::homeIsTheMinorsGuide_data() {
    QTest::addColumn<ApplicationState>("state");
    QTest::newRow("after success") << ApplicationState::Accepted;
    QTest::newRow("after failure") << ApplicationState::Returned;
}

void tst_MinorCases::homeIsTheMinorsGuide() {
    QFETCH(ApplicationState, state);
    Application decided = test::CaseBuilder().ofMinor().build();
    decided.state = state;
    decided.step = QStringLiteral("outcome");
    decided.submittedAt = test::TestClock().now();
    Desk desk(decided);
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Outcome));
    desk.press(state == ApplicationState::Returned ? "home" : "primary");
    QTRY_VERIFY(desk.isAt(StepId::Guide));
    QCOMPARE(desk.fake.applications.cases.size(), size_t(2));
    for (const auto& [id, application] : desk.fake.applications.cases)
        QCOMPARE(application.flow, FlowKind::Minor);
}

void tst_MinorCases::centralsRefusalIsShownAndSubmittedAgain() {
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.step = QStringLiteral("confirm");
    Desk desk(minor);
    desk.fake.applications.stateAfterSubmit = ApplicationState::Returned;
    desk.open();
    QTRY_VERIFY(desk.isAt(StepId::Confirm));
    desk.page()->proceed(); // its button waits until it is seen
    QTRY_VERIFY(desk.isAt(StepId::Outcome));
    QVERIFY(desk.page()->findChild<QLabel*>(QStringLiteral("heading"))->text().contains(QStringLiteral("failed")));
    desk.press("primary");
    QTRY_VERIFY(desk.isAt(StepId::Confirm));
    QCOMPARE(desk.stored().guardian, minor.guardian);
}

SHOULI_TEST(tst_MinorCases)
#include "tst_MinorCases.moc"
