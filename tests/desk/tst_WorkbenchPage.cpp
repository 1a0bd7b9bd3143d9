// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/WorkbenchPage.h"

#include "desk/CaseListModel.h"
#include "desk/PaperTest.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/HandoverDialog.h"
#include "desk/widgets/PaperDialog.h"

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
        : page(fake.services, fake.counter) {
        page.show();
    }
    Application add(ApplicationState state, OperatorId owner) {
        Application application = test::CaseBuilder().build();
        application.state = state;
        application.owner = owner;
        application.changedAt = fake.clock.now();
        fake.applications.cases[application.id] = application;
        return application;
    }
    Application addMine(ApplicationState state = ApplicationState::Draft) {
        return add(state, fake.counter.account.id);
    }
    QTableView* table(const char* name) const { return page.findChild<QTableView*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return page.findChild<QPushButton*>(QLatin1String(name)); }
    int rows(const char* name) const { return table(name)->model()->rowCount(); }

    test::FakeDesk fake;
    desk::WorkbenchPage page;
};

} // namespace

class tst_WorkbenchPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsWhatIsOpenFromWhatIsDone();
    void showsAnothersCasesToASupervisorOnly();
    void saysSoWhenThereIsNothing();
    void opensByKeyAndByRow();
    void opensFromTheListThatHasTheCursor();
    void newsDoesNotMoveTheChoice();
    void discardsOnlyWhenConfirmed();
    void showsThePapersOfACaseThatIsDone();
    void opensTheHandoverList();
    void forgetsEveryoneWhenCleared();
    void anUnknownClearingIsToBeGoneOnWith();
    void saysWhenTheListFails();
};

void tst_WorkbenchPage::partsWhatIsOpenFromWhatIsDone() {
    Desk desk;
    desk.addMine();
    desk.addMine(ApplicationState::Returned);
    desk.addMine(ApplicationState::Queued);
    desk.addMine(ApplicationState::Accepted);
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 2);
    QCOMPARE(desk.rows("doneCases"), 2);
    QVERIFY(desk.button("openCase")->isEnabled());
}

void tst_WorkbenchPage::showsAnothersCasesToASupervisorOnly() {
    Desk desk;
    desk.add(ApplicationState::Draft, OperatorId::make());
    desk.page.begin();
    QCOMPARE(desk.rows("openCases"), 0);
    desk.fake.counter.account.roles.insert(Role::Supervisor);
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
}

void tst_WorkbenchPage::saysSoWhenThereIsNothing() {
    Desk desk;
    desk.page.begin();
    QVERIFY(!desk.table("openCases")->isVisible());
    QVERIFY(desk.page.findChild<QWidget*>(QStringLiteral("openEmpty"))->isVisible());
    QVERIFY(!desk.button("openCase")->isEnabled());
    QVERIFY(!desk.button("abandon")->isEnabled());
}

void tst_WorkbenchPage::opensByKeyAndByRow() {
    Desk desk;
    const Application mine = desk.addMine();
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QSignalSpy wanted(&desk.page, &desk::WorkbenchPage::caseRequested);
    desk.button("openCase")->click();
    QTest::keyClick(desk.table("openCases"), Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.first().first().value<ApplicationId>(), mine.id);
}

void tst_WorkbenchPage::opensFromTheListThatHasTheCursor() {
    Desk desk;
    const Application mine = desk.addMine();
    const Application done = desk.addMine(ApplicationState::Accepted);
    desk.page.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QSignalSpy wanted(&desk.page, &desk::WorkbenchPage::caseRequested);
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

void tst_WorkbenchPage::newsDoesNotMoveTheChoice() {
    Desk desk;
    for (int count = 0; count < 5; ++count)
        desk.addMine();
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 5);
    auto* model = static_cast<desk::CaseListModel*>(desk.table("openCases")->model());
    desk.table("openCases")->selectRow(3);
    const ApplicationId chosen = model->caseAt(3).id;
    desk.fake.applications.cases.erase(model->caseAt(0).id);
    desk.fake.news.tellCaseChanged(chosen);
    QTRY_COMPARE(desk.rows("openCases"), 4);
    QCOMPARE(model->caseAt(desk.table("openCases")->currentIndex().row()).id, chosen);
}

void tst_WorkbenchPage::discardsOnlyWhenConfirmed() {
    Desk desk;
    desk.addMine();
    desk.page.begin();
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

void tst_WorkbenchPage::showsThePapersOfACaseThatIsDone() {
    Desk desk;
    desk.page.begin();
    QVERIFY(!desk.button("papers")->isEnabled());
    const Application done = test::submitted(desk.fake, test::CaseBuilder().build());
    desk.fake.applications.cases[done.id].changedAt = desk.fake.clock.now();
    desk.fake.applications.recordPrint(done.id, QStringLiteral("receipt"), 1, QStringLiteral("HP"));
    desk.page.begin();
    QTRY_COMPARE(desk.rows("doneCases"), 1);
    QVERIFY(desk.button("papers")->isEnabled());
    desk.button("papers")->click();
    auto* dialog = desk.page.findChild<desk::PaperDialog*>();
    QVERIFY(dialog);
    auto* history = dialog->findChild<QListWidget*>(QStringLiteral("history"));
    QCOMPARE(history->count(), 1);
    QVERIFY(history->item(0)->text().contains(QStringLiteral("on HP")));
    dialog->reject();
    QTRY_VERIFY(!desk.page.findChild<desk::PaperDialog*>());
}

void tst_WorkbenchPage::opensTheHandoverList() {
    Desk desk;
    desk.page.begin();
    desk.button("handover")->click();
    auto* dialog = desk.page.findChild<desk::HandoverDialog*>();
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!desk.page.findChild<desk::HandoverDialog*>());
}

void tst_WorkbenchPage::forgetsEveryoneWhenCleared() {
    Desk desk;
    desk.addMine();
    desk.addMine(ApplicationState::Accepted);
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    desk.page.clear();
    desk.fake.news.tellCaseChanged(ApplicationId::make());
    QCOMPARE(desk.rows("openCases"), 0);
    QCOMPARE(desk.rows("doneCases"), 0);
}

void tst_WorkbenchPage::anUnknownClearingIsToBeGoneOnWith() {
    Desk desk;
    for (const auto state : {ApplicationState::Queued, ApplicationState::Returned, ApplicationState::Accepted}) {
        Application& added = desk.fake.applications.cases[desk.addMine(state).id];
        added.flow = FlowKind::CardClearing;
    }
    desk.page.begin();
    QTRY_COMPARE(desk.rows("openCases"), 1);
    QCOMPARE(desk.rows("doneCases"), 2);
    const auto* open = desk.table("openCases")->model();
    QCOMPARE(open->index(0, desk::CaseListModel::Where).data().toString(), QStringLiteral("Outcome not known yet"));
    QVERIFY(!desk.button("abandon")->isEnabled());
    QSignalSpy asked(&desk.page, &desk::WorkbenchPage::newCaseRequested);
    desk.button("newClearing")->click();
    QCOMPARE(asked.at(0).at(0).value<FlowKind>(), FlowKind::CardClearing);
}

void tst_WorkbenchPage::saysWhenTheListFails() {
    Desk desk;
    desk.page.say(QStringLiteral("The disk is full."));
    QCOMPARE(desk.page.findChild<desk::Banner*>()->text(), QStringLiteral("The disk is full."));
}

QTEST_MAIN(tst_WorkbenchPage)
#include "tst_WorkbenchPage.moc"
