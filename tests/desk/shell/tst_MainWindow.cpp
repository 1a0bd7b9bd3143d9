// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/shell/MainWindow.h"

#include "desk/sheets/PictureSlot.h"
#include "desk/sheets/ScanChoice.h"
#include "desk/sheets/ScanDialog.h"
#include "desk/fields/InputFirst.h"
#include "desk/steps/eligibility/EligibilityPage.h"
#include "desk/theme/Theme.h"
#include "desk/wizard/WizardWindow.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"
#include "support/TestFiles.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace std::chrono_literals;

namespace {

struct Desk {
    Desk()
        : window(fake.services) {
        application = test::CaseBuilder().build();
        application.owner = fake.counter.account.id;
        application.step = flow::textOf(flow::StepId::Details);
        fake.applications.cases[application.id] = application;
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        fake.accounts.signInAnswer.value = fake.counter.account;
        window.show();
    }
    void enter() { window.enter(fake.counter.account, fake.counter.workstation); }
    void openTheCase() {
        enter();
        button("openCase")->click();
    }
    QAbstractButton* button(const char* name) const { return window.findChild<QAbstractButton*>(QLatin1String(name)); }
    QLineEdit* line(const char* name) const { return signIn()->findChild<QLineEdit*>(QLatin1String(name)); }
    QWidget* signIn() const { return window.findChild<QWidget*>(QStringLiteral("SignInPage")); }
    QWidget* current() const { return window.findChild<QStackedWidget*>()->currentWidget(); }
    desk::WizardWindow* wizard() const { return window.findChild<desk::WizardWindow*>(); }
    void signInAgain() {
        line("signInName")->setText(QStringLiteral("wang01"));
        line("passphrase")->setText(QStringLiteral("a long passphrase"));
        button("signIn")->click();
    }

    test::FakeDesk fake;
    Application application;
    desk::MainWindow window;
};

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk::theme::apply(*qApp); }
    void findsItsStyleSheet() { QVERIFY(qApp->styleSheet().contains(QLatin1String("QFrame#rail"))); }
    void keepsItsFontWhenTheSystemsChange() {
        const QFont ours = QApplication::font();
        QApplication::setFont(QFont(QStringLiteral("another"), 8), "QAbstractItemView");
        QVERIFY(QApplication::font("QAbstractItemView") != ours);
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &changed);
        QCOMPARE(QApplication::font("QAbstractItemView"), ours);
    }
    void beginsWithWhatTheWorkstationIs();
    void locksAndComesBackToTheCase();
    void whatIsLookedAtIsOnlyLookedAtAgain();
    void whatIsAColleaguesIsNotWorkedOn();
    void anotherOperatorDoesNotGetTheCase();
    void locksAfterTheIdleLimit();
    void locksOnlyWhenTheCaseIsOnTheDisk();
    void anOpeningCaseDoesNotShowThroughTheLock();
    void forgetsThePersonWhenLocked();
    void closesWhenTheDiskHasTheCase();
    void staysWhenTheDiskSaysNo();
    void theClearingComesFromACaseAndLeadsBack();
    void aClearingOfItsOwnLeadsToAnAdultsCase();
    void aKeyWithAltIsNoText();
    void fitsTheSmallScreen();
    void aDialogThatAsksBeforeItGoesDoesNotOutliveTheLock();
    void beginsMaximisedAndRemembersItsPlace();
    void aPlaceOffAllScreensIsNotTaken();
    void sheetsOfADialogOutliveTheLock();
    void aLockedDeskExpectsItsOperator();
    void whatIsComposedIsKeptWhenItLocks();
};

// The guardian has one kind of document, and no key to choose it.
void tst_MainWindow::aKeyWithAltIsNoText() {
    Desk desk;
    Application minor = test::CaseBuilder().begun().build();
    minor.flow = FlowKind::Minor;
    minor.consent = desk.application.consent;
    minor.step = flow::textOf(flow::StepId::Identity);
    minor.owner = desk.fake.counter.account.id;
    desk.fake.applications.cases = {{minor.id, minor}};
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->findChild<QWidget*>(QStringLiteral("page_identity")));
    auto* number = desk.wizard()->findChild<QLineEdit*>(QStringLiteral("number"));
    QTest::keyClick(number, '2', Qt::AltModifier);
    QCOMPARE(number->text(), QString());
    QTest::keyClick(number, '2');
    QCOMPARE(number->text(), QStringLiteral("2"));
}

void tst_MainWindow::beginsWithWhatTheWorkstationIs() {
    Desk desk;
    desk.fake.accounts.stateAnswer.value = WorkstationState{};
    desk.window.begin();
    QTRY_COMPARE(desk.current()->objectName(), QStringLiteral("FirstStartPage"));
    desk.fake.accounts.stateAnswer.value = desk.fake.counter.workstation;
    desk.window.begin();
    QTRY_COMPARE(desk.current(), desk.signIn());
    QVERIFY(!desk.button("lock")->isVisible());
}

void tst_MainWindow::locksAndComesBackToTheCase() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.button("lock")->click();
    QCOMPARE(desk.current(), desk.signIn());
    QTRY_COMPARE(desk.fake.accounts.locks, 1);
    QTRY_VERIFY(desk.signIn()->isEnabled());
    desk.signInAgain();
    QTRY_VERIFY(desk.wizard()->hasCase());
    QCOMPARE(desk.current(), desk.wizard());
}

// A colleague's case of the day's list, over the lock.
void tst_MainWindow::whatIsLookedAtIsOnlyLookedAtAgain() {
    Desk desk;
    Application& colleagues = desk.fake.applications.cases[desk.application.id];
    colleagues.owner = OperatorId::make();
    colleagues.state = ApplicationState::Returned;
    colleagues.submittedAt = desk.fake.clock.now();
    desk.openTheCase();
    for (int visit = 0; visit < 2; ++visit) {
        QTRY_VERIFY(desk.wizard()->isLooking());
        QCOMPARE(desk.button("primary")->text(), QStringLiteral("Back to the start"));
        desk.button("lock")->click();
        QTRY_VERIFY(desk.signIn()->isEnabled() && desk.current() == desk.signIn());
        desk.signInAgain();
    }
}

// By whatever way it is asked for; here by the one of a person's other cases.
void tst_MainWindow::whatIsAColleaguesIsNotWorkedOn() {
    Desk desk;
    Application colleagues = desk.application;
    colleagues.id = ApplicationId::make();
    colleagues.owner = OperatorId::make();
    colleagues.state = ApplicationState::Returned;
    desk.fake.applications.cases[colleagues.id] = colleagues;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    QVERIFY(!desk.wizard()->isLooking());
    Q_EMIT desk.wizard()->otherCaseRequested(colleagues.id);
    QTRY_VERIFY(desk.wizard()->isLooking());
}

void tst_MainWindow::anotherOperatorDoesNotGetTheCase() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.button("lock")->click();
    QTRY_VERIFY(desk.signIn()->isEnabled());
    OperatorAccount other = desk.fake.counter.account;
    other.id = OperatorId::make();
    desk.fake.accounts.signInAnswer.value = other;
    desk.signInAgain();
    QTRY_COMPARE(desk.current()->objectName(), QStringLiteral("WorkbenchPage"));
    QVERIFY(!desk.wizard()->hasCase());
}

void tst_MainWindow::locksAfterTheIdleLimit() {
    Desk desk;
    desk.window.setIdleLimit(50ms);
    desk.enter();
    QTRY_COMPARE(desk.fake.accounts.locks, 1);
    QCOMPARE(desk.current(), desk.signIn());
}

void tst_MainWindow::locksOnlyWhenTheCaseIsOnTheDisk() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.fake.applications.holdCommits();
    Q_EMIT desk.wizard()->findChild<desk::StepPage*>()->keepNow();
    desk.button("lock")->click();
    QCOMPARE(desk.current(), desk.signIn());
    QCOMPARE(desk.fake.accounts.locks, 0);
    QVERIFY(!desk.signIn()->isEnabled());
    desk.fake.applications.releaseCommits();
    QTRY_COMPARE(desk.fake.accounts.locks, 1);
    QTRY_VERIFY(desk.signIn()->isEnabled());
}

void tst_MainWindow::anOpeningCaseDoesNotShowThroughTheLock() {
    Desk desk;
    desk.fake.applications.holdLoads();
    desk.openTheCase();
    desk.button("lock")->click();
    desk.fake.applications.releaseLoads();
    QTRY_VERIFY(desk.signIn()->isEnabled());
    QCOMPARE(desk.current(), desk.signIn());
    QVERIFY(!desk.wizard()->hasCase());
}

void tst_MainWindow::forgetsThePersonWhenLocked() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.button("lock")->click();
    QTRY_VERIFY(!desk.wizard()->findChild<desk::StepPage*>());
    const QString name = desk.application.applicant->name.text();
    const QString mobile = desk.application.details->phone.number;
    for (const QLineEdit* edit : desk.window.findChildren<QLineEdit*>())
        QVERIFY(!edit->text().contains(mobile));
    for (const QLabel* label : desk.window.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(name));
    for (const QAbstractItemModel* model : desk.window.findChildren<QAbstractTableModel*>())
        QCOMPARE(model->rowCount(), 0);
}

void tst_MainWindow::closesWhenTheDiskHasTheCase() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.fake.applications.holdCommits();
    Q_EMIT desk.wizard()->findChild<desk::StepPage*>()->keepNow();
    desk.window.close();
    QVERIFY(desk.window.isVisible());
    desk.fake.applications.releaseCommits();
    QTRY_VERIFY(!desk.window.isVisible());
}

void tst_MainWindow::staysWhenTheDiskSaysNo() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.fake.applications.holdCommits();
    desk.fake.applications.failure = base::Error{base::ErrorCode::DiskFull, {}};
    auto* address = desk.wizard()->findChild<QWidget*>(QStringLiteral("residenceAddress"));
    QVERIFY(address->setProperty(address->metaObject()->indexOfProperty("plainText") >= 0 ? "plainText" : "text",
                                 QStringLiteral("测试路 8 号")));
    desk.window.close();
    desk.fake.applications.releaseCommits();
    QTRY_COMPARE(desk.current()->objectName(), QStringLiteral("WorkbenchPage"));
    QVERIFY(desk.window.isVisible());
    desk.window.close();
    QTRY_VERIFY(!desk.window.isVisible());
}

void tst_MainWindow::theClearingComesFromACaseAndLeadsBack() {
    Desk desk;
    Application& stored = desk.fake.applications.cases[desk.application.id];
    stored.step = flow::textOf(flow::StepId::Eligibility);
    stored.eligibility = {};
    stored.eligibility.precheck = CheckOutcome::Passed;
    stored.eligibility.issuingCity = QStringLiteral("440100");
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    auto* page = desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_eligibility"));
    QVERIFY(page);
    const Application before = desk.fake.applications.cases.at(desk.application.id);
    Q_EMIT page->clearingRequested();
    QTRY_VERIFY(desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_guide")));
    QCOMPARE(desk.fake.applications.cases.size(), size_t(2));
    const auto made = std::find_if(desk.fake.applications.cases.begin(), desk.fake.applications.cases.end(),
                                   [](const auto& entry) { return entry.second.clearing.has_value(); });
    QCOMPARE(made->second.clearing->origin, desk.application.id);
    // 「继续申领」: everything is kept, and central is asked anew.
    auto* guide = desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_guide"));
    Q_EMIT guide->continueRequested();
    QTRY_COMPARE(desk.fake.central.eligibilityAnswer.asked, 1);
    QTRY_VERIFY(desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_materials")) ||
                desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_confirm")));
    const Application& after = desk.fake.applications.cases.at(desk.application.id);
    QCOMPARE(after.eligibility.outcome, CheckOutcome::Passed);
    QCOMPARE(after.details, before.details);
    QCOMPARE(after.materials, before.materials);
}

void tst_MainWindow::aClearingOfItsOwnLeadsToAnAdultsCase() {
    Desk desk;
    Application clearing = test::CaseBuilder().ofClearing().build();
    clearing.clearing->origin = {};
    clearing.owner = desk.fake.counter.account.id;
    clearing.state = ApplicationState::Accepted;
    desk.fake.applications.cases = {{clearing.id, clearing}};
    desk.fake.accounts.signInAnswer.value = desk.fake.counter.account;
    desk.enter();
    Q_EMIT desk.wizard()->continueRequested(clearing);
    QTRY_VERIFY(desk.wizard()->hasCase());
    QCOMPARE(desk.fake.applications.cases.size(), size_t(2));
    for (const auto& [id, application] : desk.fake.applications.cases)
        if (id != clearing.id) {
            QCOMPARE(application.flow, FlowKind::Adult);
            QCOMPARE(application.applicant, clearing.applicant);
        }
    // 1.3.2 itself; the adult's notices, which were not agreed to, follow it.
    // Central is asked about an applicant before it opens, as on every other way.
    QTRY_VERIFY(desk.wizard()->findChild<desk::EligibilityPage*>(QStringLiteral("page_eligibility")));
    QCOMPARE(desk.fake.central.precheckAnswer.asked, 1);
    auto* page = desk.wizard()->findChild<desk::EligibilityPage*>(QStringLiteral("page_eligibility"));
    page->findChild<QCheckBox*>(QStringLiteral("confirmed"))->setChecked(true);
    page->proceed();
    QTRY_VERIFY(desk.wizard()->findChild<desk::StepPage*>(QStringLiteral("page_guide")));
    QCOMPARE(desk.fake.central.eligibilityAnswer.asked, 1);
}

void tst_MainWindow::fitsTheSmallScreen() {
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.window.resize(1024, 530); // of 1024 x 560, below the title bar
    QVERIFY(desk.window.width() <= 1024);
    QVERIFY(desk.window.height() <= 530);
}

void tst_MainWindow::beginsMaximisedAndRemembersItsPlace() {
    test::FakeDesk fake;
    const QRect place(40, 50, 700, 500);
    {
        desk::MainWindow window(fake.services);
        window.showInPlace();
        QVERIFY(window.isMaximized());
        window.showNormal();
        window.centralWidget()->setMinimumSize(1, 1);
        window.setMinimumSize(1, 1);
        window.setGeometry(place);
        QTRY_COMPARE(window.geometry(), place);
        window.close();
    }
    desk::MainWindow window(fake.services);
    window.setMinimumSize(1, 1);
    window.showInPlace();
    QVERIFY(!window.isMaximized());
    QCOMPARE(window.geometry(), place);
}

void tst_MainWindow::aPlaceOffAllScreensIsNotTaken() {
    test::FakeDesk fake;
    QSettings settings(fake.services.dataFolder + QStringLiteral("/desk.ini"), QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/place"), QRect(9000, 100, 1200, 700));
    settings.setValue(QStringLiteral("window/maximised"), false);
    settings.sync();
    desk::MainWindow window(fake.services);
    window.showInPlace();
    QVERIFY(window.isMaximized());
    QVERIFY(window.screen()->geometry().contains(window.geometry().topLeft()));
}

// A page that came by the folder of a scanner's own program and is not at its place yet. The case has nothing else.
void tst_MainWindow::sheetsOfADialogOutliveTheLock() {
    const QTemporaryDir folder;
    Desk desk;
    desk::ScanChoice choice(desk.fake.services.dataFolder);
    choice.setDevice(QString(desk::ScanChoice::kFolderId), {});
    choice.setFolder(folder.path());
    Application blank = test::CaseBuilder().begun().build();
    blank.consent = desk.application.consent;
    blank.step = flow::textOf(flow::StepId::Identity);
    blank.owner = desk.fake.counter.account.id;
    desk.fake.applications.cases = {{blank.id, blank}};
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->findChild<desk::PictureSlot*>());
    desk.wizard()->findChild<desk::PictureSlot*>()->findChild<QAbstractButton*>(QStringLiteral("scan"))->click();
    const auto dialog = [&] { return desk.window.findChild<desk::ScanDialog*>(); };
    QTRY_VERIFY(dialog());
    test::writeFile(folder.filePath(QStringLiteral("scan.jpg")), test::plainJpeg({640, 400}));
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->stack().sheets().size(), size_t(1), 20'000);
    const domain::PictureId page = dialog()->stack().sheets().front().picture.id;
    desk.button("lock")->click();
    QTRY_VERIFY(desk.signIn()->isEnabled());
    QTRY_VERIFY(!dialog()); // nothing of it is left that could be seen or read out
    QCOMPARE(desk.fake.accounts.locks, 1);
    QVERIFY(desk.fake.applications.cases.contains(blank.id));
    desk.signInAgain();
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->stack().sheets().front().picture.id, page);
    QTRY_VERIFY(!dialog()->stack().sheets().front().thumbnail.isEmpty());
    QTRY_VERIFY(dialog()->isVisible());
}

void tst_MainWindow::aLockedDeskExpectsItsOperator() {
    Desk desk;
    desk.fake.counter.account.signInName = QStringLiteral("wang01");
    desk.enter(); // signed in without the page, as after the first start
    desk.button("lock")->click();
    QTRY_VERIFY(desk.signIn()->isEnabled());
    QCOMPARE(desk.line("signInName")->text(), QStringLiteral("wang01"));
    QCOMPARE(desk.window.focusWidget(), desk.line("passphrase"));
}

void tst_MainWindow::whatIsComposedIsKeptWhenItLocks() {
    desk::InputFirst inputs(*qApp);
    Desk desk;
    desk.openTheCase();
    QTRY_VERIFY(desk.wizard()->hasCase());
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    auto* address = desk.wizard()->findChild<QLineEdit*>(QStringLiteral("residenceAddress"));
    address->setFocus();
    address->clear();
    QInputMethodEvent composing(QStringLiteral("天河路一号"), {});
    QCoreApplication::sendEvent(address, &composing);
    desk.button("lock")->click();
    QTRY_COMPARE(desk.fake.accounts.locks, 1);
    QCOMPARE(desk.fake.applications.cases[desk.application.id].details->residenceAddress, QStringLiteral("天河路一号"));
}

void tst_MainWindow::aDialogThatAsksBeforeItGoesDoesNotOutliveTheLock() {
    struct Asking : QDialog {
        using QDialog::QDialog;
        void reject() override {} // as one with pages that would be lost
    };
    Desk desk;
    desk.enter();
    Asking dialog(&desk.window);
    dialog.open();
    QVERIFY(dialog.isVisible());
    desk.button("lock")->click();
    QVERIFY(!dialog.isVisible());
    QTRY_COMPARE(desk.current(), desk.signIn());
}

SHOULI_TEST(tst_MainWindow)
#include "tst_MainWindow.moc"
