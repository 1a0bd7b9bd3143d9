// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/shell/MainWindow.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/wizard/WizardWindow.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace std::chrono_literals;

namespace {

struct Desk {
    Desk()
        : window(fake.services) {
        Application application = test::CaseBuilder().build();
        application.owner = fake.counter.account.id;
        application.step = flow::textOf(flow::StepId::Details);
        fake.applications.cases[application.id] = application;
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        window.show();
    }
    void enter() { window.enter(fake.counter.account, fake.counter.workstation); }
    QAbstractButton* button(const char* name) const { return window.findChild<QAbstractButton*>(QLatin1String(name)); }
    QWidget* signIn() const { return window.findChild<QWidget*>(QStringLiteral("SignInPage")); }
    QWidget* current() const { return window.findChild<QStackedWidget*>()->currentWidget(); }
    desk::WizardWindow* wizard() const { return window.findChild<desk::WizardWindow*>(); }

    test::FakeDesk fake;
    desk::MainWindow window;
};

} // namespace

// What the main window warns of, whatever stands in it.
class tst_Warnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk::theme::apply(*qApp); }
    void saysThatTheClockIsWrong();
    void warnsBeforeCentralCannotBeReachedAnyMore();
    void tellsOfAStoreThatIsNotAsItWasLeft_data();
    void tellsOfAStoreThatIsNotAsItWasLeft();
};

void tst_Warnings::saysThatTheClockIsWrong() {
    Desk desk;
    desk.enter();
    auto* warning = desk.window.findChild<QLabel*>(QStringLiteral("clockWarning"));
    QVERIFY(!warning->isVisible());
    desk.fake.news.setClockCorrection(48h + 3min);
    QVERIFY(warning->isVisible());
    QVERIFY2(warning->text().contains(QStringLiteral("slow by 2 day")), qPrintable(warning->text()));
    desk.fake.news.setClockCorrection(-75min);
    QVERIFY2(warning->text().contains(QStringLiteral("fast by 1 hour(s) 15 minute(s)")) ||
                 warning->text().contains(QStringLiteral("fast by 1 hour 15 minutes")),
             qPrintable(warning->text()));
    desk.button("lock")->click();
    QVERIFY(warning->isVisible()); // before the next sign-in too
    desk.fake.news.setClockCorrection(0s);
    QVERIFY(!warning->isVisible());
}

void tst_Warnings::warnsBeforeCentralCannotBeReachedAnyMore() {
    Desk desk;
    desk.enter();
    auto* warning = desk.window.findChild<QLabel*>(QStringLiteral("authorityWarning"));
    QVERIFY(!warning->isVisible()); // nothing is pinned
    desk.fake.news.setAuthorityExpiresAt(desk.fake.clock.now().addDays(31));
    QVERIFY(!warning->isVisible());
    desk.fake.clock.advance(24h);
    desk.fake.news.setStatus({true, 0, desk.fake.clock.now()}); // a round later
    QVERIFY(warning->isVisible());
}

void tst_Warnings::tellsOfAStoreThatIsNotAsItWasLeft_data() {
    QTest::addColumn<base::ErrorCode>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("a broken audit log") << base::ErrorCode::AuditBroken << "audit log";
    QTest::newRow("an altered row") << base::ErrorCode::StoreAltered << "changed by something else";
    QTest::newRow("an older copy") << base::ErrorCode::StoreRestored << "older copy";
}

void tst_Warnings::tellsOfAStoreThatIsNotAsItWasLeft() {
    QFETCH(base::ErrorCode, code);
    QFETCH(QString, said);
    Desk desk;
    desk.fake.accounts.stateAnswer.value->fault = base::Error{code, {}};
    desk.window.begin();
    QTRY_VERIFY(desk.signIn()->findChild<desk::Banner*>()->text().contains(said)); // before anybody signs in
    desk.enter();
    auto* banner = desk.current()->findChild<desk::Banner*>();
    QTest::qWait(0);
    QVERIFY(!banner->isVisible());
    desk.fake.accounts.audit = base::fail(code, QStringLiteral("at entry 7"));
    desk.enter();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(said));
    desk.button("openCase")->click();
    QTRY_VERIFY(desk.wizard()->hasCase());
    desk.button("park")->click();
    QTRY_VERIFY(banner->isVisible()); // it is not gone with the first case
    QVERIFY(banner->text().contains(said));
}

SHOULI_TEST(tst_Warnings)
#include "tst_Warnings.moc"
