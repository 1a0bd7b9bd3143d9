// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/WorkbenchView.h"

#include "desk/fields/ApprovalDialog.h"
#include "desk/fields/DateField.h"
#include "desk/papers/HandoverDialog.h"
#include "desk/papers/PaperDialog.h"
#include "desk/papers/PaperTest.h"
#include "desk/shell/CaseListModel.h"
#include "desk/widgets/Banner.h"
#include "support/JoinedTests.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;

namespace {

struct Desk {
    Desk()
        : view(fake.services, fake.counter) {
        view.show();
    }
    Application add(ApplicationState state, OperatorId owner) {
        Application application = test::CaseBuilder().build();
        application.state = state;
        application.owner = owner;
        application.changedAt = fake.clock.now();
        if (state != ApplicationState::Draft)
            submit(application, fake.clock.now());
        fake.applications.cases[application.id] = application;
        return application;
    }
    void submit(Application& application, const QDateTime& at) {
        application.submittedAt = at;
        application.acceptanceNumber =
            AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, test::today(), QLatin1Char('A'), ++serial);
    }
    // Submitted a day ago.
    Application addOld(ApplicationState state = ApplicationState::Accepted) {
        Application& old = fake.applications.cases[addMine(state).id];
        old.submittedAt = old.submittedAt.addDays(-1);
        return old;
    }
    QString cell(const char* name, int row, int column) const {
        return table(name)->model()->index(row, column).data().toString();
    }
    QString label(const char* name) const { return view.findChild<QLabel*>(QLatin1String(name))->text(); }
    Application addMine(ApplicationState state = ApplicationState::Draft) {
        return add(state, fake.counter.account.id);
    }
    QTableView* table(const char* name) const { return view.findChild<QTableView*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return view.findChild<QPushButton*>(QLatin1String(name)); }
    int rows(const char* name) const { return table(name)->model()->rowCount(); }

    test::FakeDesk fake;
    desk::WorkbenchView view;
    int serial = 0;
};

} // namespace

class tst_WorkbenchView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsWhatIsOpenFromWhatIsDone();
    void anyDaysCasesOpen();
    void whatWaitsForTheLineIsShownToday();
    void aColleaguesCaseIsOnlyLookedAt_data();
    void aColleaguesCaseIsOnlyLookedAt();
    void aNumberIsVoidedAndNotDiscarded();
    void reasonsStandWhole();
    void reasonsOfTheDaysListStandWhole();
    void offlineAndToBeReviewedAreTwoThings();
    void aGuardianIsCalledOne();
    void theListsTakeTheRoomThereIs();
    void showsAnothersCasesToASupervisorOnly();
    void saysSoWhenThereIsNothing();
    void opensByKeyAndByRow();
    void opensFromTheListThatHasTheCursor();
    void aButtonIsAboutTheListThatHadTheCursor_data();
    void aButtonIsAboutTheListThatHadTheCursor();
    void newsDoesNotMoveTheChoice();
    void discardsOnlyWhenConfirmed();
    void showsThePapersOfACaseThatIsDone();
    void opensTheHandoverList();
    void forgetsEveryoneWhenCleared();
    void anUnknownClearingIsToBeGoneOnWith();
    void saysWhenTheListFails();
};

void tst_WorkbenchView::partsWhatIsOpenFromWhatIsDone() {
    Desk desk;
    desk.addMine();
    desk.addMine(ApplicationState::Returned);
    desk.addMine(ApplicationState::Queued);
    desk.addMine(ApplicationState::Accepted);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 2);
    QTRY_COMPARE(desk.rows("doneCases"), 3); // what came back was submitted today, too
    QVERIFY(desk.button("openCase")->isEnabled());
    QCOMPARE(desk.label("openTitle"), QStringLiteral("To go on with (2)"));
    QCOMPARE(desk.label("doneTitle"), QStringLiteral("Today (3)"));
}

void tst_WorkbenchView::anyDaysCasesOpen() {
    Desk desk;
    const Application old = desk.addOld();
    desk.view.begin();
    QTRY_VERIFY(!desk.button("nextDay")->isEnabled());
    QCOMPARE(desk.rows("doneCases"), 0);
    QCOMPARE(desk.button("previousDay")->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Left));
    desk.button("previousDay")->click();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QCOMPARE(desk.label("doneTitle"), QStringLiteral("That day (1)"));
    QCOMPARE(desk.view.findChild<desk::DateField*>()->date(), test::today().addDays(-1));
    QVERIFY(desk.button("papers")->isEnabled());
    QSignalSpy wanted(&desk.view, &desk::WorkbenchView::caseRequested);
    QTest::keyClick(desk.table("doneCases"), Qt::Key_Return);
    QCOMPARE(wanted.at(0).at(0).value<ApplicationId>(), old.id);
    // Whoever comes back from it finds the day again.
    desk.view.clear();
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    desk.button("nextDay")->click();
    QTRY_COMPARE(desk.label("doneTitle"), QStringLiteral("Today (0)"));
    desk.view.findChild<desk::DateField*>()->setDate(test::today().addDays(-1));
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    // Whoever signs in next begins with today.
    desk.fake.counter.account.id = OperatorId::make();
    desk.view.begin();
    QTRY_COMPARE(desk.label("doneTitle"), QStringLiteral("Today (0)"));
}

void tst_WorkbenchView::whatWaitsForTheLineIsShownToday() {
    Desk desk;
    desk.addOld(ApplicationState::Queued);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
}

void tst_WorkbenchView::aColleaguesCaseIsOnlyLookedAt_data() {
    QTest::addColumn<ApplicationState>("state");
    QTest::addColumn<bool>("isClearing");
    QTest::newRow("returned") << ApplicationState::Returned << false;
    QTest::newRow("returned, and being corrected") << ApplicationState::Draft << false;
    QTest::newRow("a clearing of which cards are left") << ApplicationState::Returned << true;
    QTest::newRow("a clearing that leads on to its owner's case") << ApplicationState::Accepted << true;
}

void tst_WorkbenchView::aColleaguesCaseIsOnlyLookedAt() {
    QFETCH(ApplicationState, state);
    QFETCH(bool, isClearing);
    Desk desk;
    const Application colleagues = desk.add(ApplicationState::Returned, OperatorId::make());
    desk.fake.applications.cases[colleagues.id].state = state;
    if (isClearing)
        desk.fake.applications.cases[colleagues.id].flow = FlowKind::CardClearing;
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QVERIFY(!desk.button("abandon")->isEnabled());
    QVERIFY(!desk.button("voidCase")->isVisible());
    QSignalSpy wanted(&desk.view, &desk::WorkbenchView::caseRequested);
    QSignalSpy looked(&desk.view, &desk::WorkbenchView::lookRequested);
    QTest::keyClick(desk.table("doneCases"), Qt::Key_Return);
    QCOMPARE(looked.at(0).at(0).value<ApplicationId>(), colleagues.id);
    QVERIFY(wanted.isEmpty());
    // One's own is gone on with, from this list as from the other.
    desk.fake.applications.cases[colleagues.id].owner = desk.fake.counter.account.id;
    desk.fake.news.tellCaseChanged(colleagues.id);
    QTRY_COMPARE(desk.rows("openCases"), isClearing ? 0 : 1);
    QTest::keyClick(desk.table("doneCases"), Qt::Key_Return);
    QCOMPARE(wanted.at(0).at(0).value<ApplicationId>(), colleagues.id);
}

void tst_WorkbenchView::aNumberIsVoidedAndNotDiscarded() {
    Desk desk;
    const Application returned = desk.addMine(ApplicationState::Returned);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QVERIFY(!desk.button("abandon")->isVisible());
    desk.button("voidCase")->click();
    auto* dialog = desk.view.findChild<desk::ApprovalDialog*>();
    QVERIFY(dialog);
    auto* reason = dialog->findChild<QLineEdit*>(QStringLiteral("reason"));
    QVERIFY(reason->text().isEmpty()); // nobody voids without saying why
    dialog->findChild<QLineEdit*>(QStringLiteral("supervisor"))->setText(QStringLiteral("super"));
    dialog->findChild<QLineEdit*>(QStringLiteral("passphrase"))->setText(QStringLiteral("a long passphrase"));
    dialog->findChild<QAbstractButton*>(QStringLiteral("approve"))->click();
    QVERIFY(!desk.fake.accounts.approval.asked);
    reason->setText(QStringLiteral("重复受理"));
    dialog->findChild<QLineEdit*>(QStringLiteral("passphrase"))->setText(QStringLiteral("a long passphrase"));
    dialog->findChild<QAbstractButton*>(QStringLiteral("approve"))->click();
    QTRY_COMPARE(desk.rows("openCases"), 0);
    QCOMPARE(desk.fake.accounts.approvedAction, QStringLiteral("case_void"));
    QCOMPARE(desk.fake.applications.cases.at(returned.id).voiding->reason, QStringLiteral("重复受理"));
    QTRY_COMPARE(desk.cell("doneCases", 0, desk::CaseListModel::Where), QStringLiteral("Voided: 重复受理"));
    QVERIFY(!desk.button("papers")->isEnabled());
}

void tst_WorkbenchView::reasonsStandWhole() {
    Desk desk;
    const QString first = QStringLiteral("该人员在省内已持有有效的社会保障卡，不能重复申领。");
    const QString second = QStringLiteral("该相片回执已过有效期，请重新拍摄相片。");
    Application& returned = desk.fake.applications.cases[desk.addMine(ApplicationState::Returned).id];
    returned.refusals = {{QStringLiteral("CASE-CARD-HELD"), first, {}}, {QStringLiteral("X"), second, {}}};
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QCOMPARE(desk.label("reasons"), first + QLatin1Char('\n') + second);
    QVERIFY(desk.view.findChild<QLabel*>(QStringLiteral("reasons"))->isVisible());
    const QString where = desk.cell("openCases", 0, desk::CaseListModel::Where);
    QVERIFY2(where.endsWith(first.chopped(1) + QStringLiteral("; ") + second), qPrintable(where));
    // Also after 「重新提交」 and F12, until it is submitted again.
    returned.state = ApplicationState::Draft;
    returned.applicant->name = *PersonName::parse(u"林晓");
    desk.fake.news.tellCaseChanged(returned.id);
    QTRY_COMPARE(desk.cell("openCases", 0, desk::CaseListModel::Applicant), QStringLiteral("林晓"));
    QCOMPARE(desk.cell("openCases", 0, desk::CaseListModel::Where), where);
    QCOMPARE(desk.label("reasons"), first + QLatin1Char('\n') + second);
    returned.state = ApplicationState::Queued;
    returned.refusals.clear();
    desk.fake.news.tellCaseChanged(returned.id);
    QTRY_COMPARE(desk.rows("openCases"), 0);
    QVERIFY(desk.cell("doneCases", 0, desk::CaseListModel::Where) != where);
}

void tst_WorkbenchView::reasonsOfTheDaysListStandWhole() {
    Desk desk;
    const QString reason = QStringLiteral("该相片回执已过有效期，请重新拍摄相片。");
    Application& returned = desk.fake.applications.cases[desk.add(ApplicationState::Returned, OperatorId::make()).id];
    returned.refusals = {{QStringLiteral("X"), reason, {}}};
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QCOMPARE(desk.label("reasons"), reason);
    QVERIFY(desk.view.findChild<QLabel*>(QStringLiteral("reasons"))->isVisible());
    returned.state = ApplicationState::Voided;
    returned.voiding = Voiding{QStringLiteral("申请人放弃申领"), {}, {}, {}, {}, desk.fake.clock.now()};
    desk.addMine(); // to go on with: nothing is to be said of it
    desk.fake.news.tellCaseChanged(returned.id);
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QCOMPARE(desk.label("reasons"), QString());
    desk.table("doneCases")->setFocus();
    QTRY_COMPARE(desk.label("reasons"), QStringLiteral("申请人放弃申领"));
}

void tst_WorkbenchView::offlineAndToBeReviewedAreTwoThings() {
    Desk desk;
    desk.fake.applications.cases[desk.addMine(ApplicationState::Queued).id].face.outcome = FaceOutcome::AwaitingReview;
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    const QString where = desk.cell("doneCases", 0, desk::CaseListModel::Where);
    QVERIFY2(where.contains(QStringLiteral("to be reviewed")) && !where.contains(QStringLiteral("offline")),
             qPrintable(where));
}

void tst_WorkbenchView::aGuardianIsCalledOne() {
    Desk desk;
    Application guardian = test::CaseBuilder().ofGuardian().build();
    guardian.owner = desk.fake.counter.account.id;
    desk.fake.applications.cases[guardian.id] = guardian;
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QCOMPARE(desk.cell("openCases", 0, desk::CaseListModel::Applicant), QStringLiteral("Guardian: 林晓岚"));
}

// On a screen of 1366 x 768 at 125 %, under the header.
void tst_WorkbenchView::theListsTakeTheRoomThereIs() {
    Desk desk;
    for (int count = 0; count < 20; ++count)
        desk.addMine();
    desk.addMine(ApplicationState::Accepted);
    desk.view.resize(1093, 526);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 20);
    QTRY_VERIFY(desk.table("openCases")->viewport()->height() >= 7 * desk.table("openCases")->rowHeight(0));
    QVERIFY(desk.table("doneCases")->viewport()->height() >= desk.table("doneCases")->rowHeight(0));
    QVERIFY(desk.view.minimumSizeHint().height() <= 526);
}

void tst_WorkbenchView::showsAnothersCasesToASupervisorOnly() {
    Desk desk;
    desk.add(ApplicationState::Draft, OperatorId::make());
    desk.view.begin();
    QCOMPARE(desk.rows("openCases"), 0);
    desk.fake.counter.account.roles.insert(Role::Supervisor);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
}

void tst_WorkbenchView::saysSoWhenThereIsNothing() {
    Desk desk;
    desk.view.begin();
    QVERIFY(!desk.table("openCases")->isVisible());
    QVERIFY(desk.view.findChild<QWidget*>(QStringLiteral("openEmpty"))->isVisible());
    QVERIFY(!desk.button("openCase")->isEnabled());
    QVERIFY(!desk.button("abandon")->isEnabled());
}

void tst_WorkbenchView::opensByKeyAndByRow() {
    Desk desk;
    const Application mine = desk.addMine();
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QSignalSpy wanted(&desk.view, &desk::WorkbenchView::caseRequested);
    desk.button("openCase")->click();
    QTest::keyClick(desk.table("openCases"), Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.first().first().value<ApplicationId>(), mine.id);
}

void tst_WorkbenchView::opensFromTheListThatHasTheCursor() {
    Desk desk;
    const Application mine = desk.addMine();
    const Application done = desk.addMine(ApplicationState::Accepted);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QSignalSpy wanted(&desk.view, &desk::WorkbenchView::caseRequested);
    for (const char* list : {"doneCases", "openCases"}) {
        desk.table(list)->setFocus();
        QTRY_VERIFY(desk.table(list)->hasFocus());
        QTest::keyClick(desk.table(list), Qt::Key_F3);
    }
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.at(0).first().value<ApplicationId>(), done.id);
    QCOMPARE(wanted.at(1).first().value<ApplicationId>(), mine.id);
    desk.fake.applications.cases.erase(mine.id);
    desk.fake.news.tellCaseChanged(mine.id);
    QTRY_COMPARE(desk.rows("openCases"), 0);
    QTRY_VERIFY(!desk.button("openCase")->isEnabled());
    desk.table("doneCases")->setFocus();
    QTRY_VERIFY(desk.button("openCase")->isEnabled());
}

void tst_WorkbenchView::aButtonIsAboutTheListThatHadTheCursor_data() {
    QTest::addColumn<bool>("isMouse");
    QTest::newRow("by the mouse") << true;
    QTest::newRow("by Tab and Space") << false;
}

// On its way to the button the cursor leaves the list.
void tst_WorkbenchView::aButtonIsAboutTheListThatHadTheCursor() {
    QFETCH(bool, isMouse);
    Desk desk;
    desk.addMine();
    desk.addMine(ApplicationState::Accepted);
    desk.addMine(ApplicationState::Accepted);
    desk.view.resize(1140, 640);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 2);
    QVERIFY(QTest::qWaitForWindowActive(&desk.view));
    QSignalSpy wanted(&desk.view, &desk::WorkbenchView::caseRequested);
    const auto choose = [&](const char* list, int row) {
        const auto* table = desk.table(list);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
        return static_cast<desk::CaseListModel*>(table->model())->caseAt(row).id;
    };
    const auto press = [&](QPushButton* button, Qt::Key tab) {
        if (isMouse)
            return QTest::mouseClick(button, Qt::LeftButton);
        for (int tabs = 0; tabs < 30 && !button->hasFocus(); ++tabs)
            QTest::keyClick(desk.view.focusWidget(), tab);
        QTest::keyClick(button, Qt::Key_Space);
    };
    const ApplicationId done = choose("doneCases", 1);
    QVERIFY(desk.table("openCases")->selectionModel()->selectedRows().isEmpty()); // one row is marked
    QVERIFY(desk.button("papers")->isEnabled());
    press(desk.button("openCase"), Qt::Key_Tab); // round by the top of the page
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.last().first().value<ApplicationId>(), done);
    QVERIFY(desk.button("papers")->isEnabled());
    const ApplicationId open = choose("openCases", 0);
    QVERIFY(desk.table("doneCases")->selectionModel()->selectedRows().isEmpty());
    QVERIFY(!desk.button("papers")->isEnabled()); // they would be another person's
    press(desk.button("openCase"), Qt::Key_Backtab);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().value<ApplicationId>(), open);
}

void tst_WorkbenchView::newsDoesNotMoveTheChoice() {
    Desk desk;
    for (int count = 0; count < 5; ++count)
        desk.addMine();
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 5);
    auto* model = static_cast<desk::CaseListModel*>(desk.table("openCases")->model());
    desk.table("openCases")->selectRow(3);
    const ApplicationId chosen = model->caseAt(3).id;
    desk.fake.applications.cases.erase(model->caseAt(0).id);
    desk.fake.news.tellCaseChanged(chosen);
    QTRY_COMPARE(desk.rows("openCases"), 4);
    QCOMPARE(model->caseAt(desk.table("openCases")->currentIndex().row()).id, chosen);
}

void tst_WorkbenchView::discardsOnlyWhenConfirmed() {
    Desk desk;
    desk.addMine();
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    desk.button("abandon")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->close();
    QCOMPARE(desk.fake.applications.cases.size(), size_t(1));
    QTRY_VERIFY(!test::openPopup());
    desk.button("abandon")->click();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirmDiscard"))->click();
    QTRY_COMPARE(desk.rows("openCases"), 0);
    QVERIFY(desk.fake.applications.cases.empty());
}

void tst_WorkbenchView::showsThePapersOfACaseThatIsDone() {
    Desk desk;
    desk.view.begin();
    QVERIFY(!desk.button("papers")->isEnabled());
    const Application done = test::submitted(desk.fake, test::CaseBuilder().build());
    desk.fake.applications.cases[done.id].changedAt = desk.fake.clock.now();
    desk.fake.prints.record(done.id, QStringLiteral("receipt"), 1, QStringLiteral("HP"));
    desk.view.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QVERIFY(desk.button("papers")->isEnabled());
    desk.button("papers")->click();
    auto* dialog = desk.view.findChild<desk::PaperDialog*>();
    QVERIFY(dialog);
    auto* history = dialog->findChild<QListWidget*>(QStringLiteral("history"));
    QCOMPARE(history->count(), 1);
    QVERIFY(history->item(0)->text().contains(QStringLiteral("on HP")));
    dialog->reject();
    QTRY_VERIFY(!desk.view.findChild<desk::PaperDialog*>());
}

void tst_WorkbenchView::opensTheHandoverList() {
    Desk desk;
    desk.view.begin();
    desk.button("handover")->click();
    auto* dialog = desk.view.findChild<desk::HandoverDialog*>();
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!desk.view.findChild<desk::HandoverDialog*>());
}

void tst_WorkbenchView::forgetsEveryoneWhenCleared() {
    Desk desk;
    desk.addMine();
    desk.addMine(ApplicationState::Accepted);
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    desk.view.clear();
    desk.fake.news.tellCaseChanged(ApplicationId::make());
    QCOMPARE(desk.rows("openCases"), 0);
    QCOMPARE(desk.rows("doneCases"), 0);
}

void tst_WorkbenchView::anUnknownClearingIsToBeGoneOnWith() {
    Desk desk;
    for (const auto state : {ApplicationState::Queued, ApplicationState::Returned, ApplicationState::Accepted}) {
        Application& added = desk.fake.applications.cases[desk.addMine(state).id];
        added.flow = FlowKind::CardClearing;
    }
    desk.view.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QTRY_COMPARE(desk.rows("doneCases"), 3);
    const auto* open = desk.table("openCases")->model();
    QCOMPARE(open->index(0, desk::CaseListModel::Where).data().toString(), QStringLiteral("Outcome not known yet"));
    QVERIFY(!desk.button("abandon")->isEnabled());
    QSignalSpy asked(&desk.view, &desk::WorkbenchView::newCaseRequested);
    desk.button("newClearing")->click();
    QCOMPARE(asked.at(0).at(0).value<FlowKind>(), FlowKind::CardClearing);
}

void tst_WorkbenchView::saysWhenTheListFails() {
    Desk desk;
    desk.view.say(QStringLiteral("The disk is full."));
    QCOMPARE(desk.view.findChild<desk::Banner*>()->text(), QStringLiteral("The disk is full."));
}

SHOULI_TEST(tst_WorkbenchView)
#include "tst_WorkbenchView.moc"
