// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/shell/SignInView.h"

#include "desk/widgets/Banner.h"
#include "desk/widgets/DownScroll.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;

namespace {

struct Desk {
    Desk()
        : view(fake.services)
        , name(view.findChild<QLineEdit*>(QStringLiteral("signInName")))
        , passphrase(view.findChild<QLineEdit*>(QStringLiteral("passphrase")))
        , button(view.findChild<QPushButton*>(QStringLiteral("signIn")))
        , banner(view.findChild<desk::Banner*>()) {
        view.show();
        view.begin(fake.counter.workstation, {});
    }
    test::FakeDesk fake;
    desk::SignInView view;
    QLineEdit* name;
    QLineEdit* passphrase;
    QPushButton* button;
    desk::Banner* banner;
};

} // namespace

class tst_SignInView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInByKeyboard();
    void asksForWhatIsMissing();
    void saysWhatIsWrongAndAsksAgain_data();
    void saysWhatIsWrongAndAsksAgain();
    void saysHowLongAnAccountIsLocked();
    void aLongMessageIsSeenWhole_data();
    void aLongMessageIsSeenWhole();
    void expectsWhoWasHere();
    void asksOnceAtATime();
    void remembersTheNameAndForgetsThePassphrase();
};

void tst_SignInView::signsInByKeyboard() {
    Desk desk;
    desk.fake.accounts.signInAnswer.value = desk.fake.counter.account;
    QSignalSpy signedIn(&desk.view, &desk::SignInView::signedIn);
    QTest::keyClicks(desk.name, QStringLiteral("wang01"));
    QTest::keyClick(desk.name, Qt::Key_Return);
    QCOMPARE(signedIn.count(), 0);
    QTest::keyClicks(desk.passphrase, QStringLiteral("correct horse battery"));
    QTest::keyClick(desk.passphrase, Qt::Key_Return);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(desk.fake.accounts.passphrase, QStringLiteral("correct horse battery"));
    QVERIFY(desk.passphrase->text().isEmpty());
}

void tst_SignInView::asksForWhatIsMissing() {
    Desk desk;
    desk.button->click();
    QVERIFY(!desk.banner->text().isEmpty());
    QCOMPARE(desk.fake.accounts.signInAnswer.asked, 0);
}

void tst_SignInView::saysWhatIsWrongAndAsksAgain_data() {
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("a wrong passphrase") << base::ErrorCode::PassphraseWrong;
    QTest::newRow("locked after five wrong ones") << base::ErrorCode::AccountLocked;
    QTest::newRow("a damaged store") << base::ErrorCode::StoreDamaged;
}

void tst_SignInView::saysWhatIsWrongAndAsksAgain() {
    QFETCH(base::ErrorCode, code);
    Desk desk;
    desk.fake.accounts.signInAnswer.value = base::fail(code);
    desk.name->setText(QStringLiteral("wang01"));
    desk.passphrase->setText(QStringLiteral("not the one"));
    desk.button->click();
    QTRY_VERIFY(desk.button->isEnabled());
    QVERIFY(!desk.banner->text().isEmpty());
    QVERIFY(desk.passphrase->text().isEmpty());
    QCOMPARE(desk.name->text(), QStringLiteral("wang01"));
    QCOMPARE(desk.view.focusWidget(), desk.passphrase);
}

void tst_SignInView::saysHowLongAnAccountIsLocked() {
    Desk desk;
    desk.fake.accounts.signInAnswer.value =
        base::fail(base::ErrorCode::AccountLocked, QStringLiteral("2026-11-23T04:05:00Z 16"));
    desk.name->setText(QStringLiteral("wang01"));
    desk.passphrase->setText(QStringLiteral("not the one"));
    desk.button->click();
    QTRY_VERIFY(desk.button->isEnabled());
    QVERIFY(desk.banner->text().contains(QStringLiteral("2026-11-23 12:05"))); // the counter's time
    QVERIFY(desk.banner->text().contains(QStringLiteral("16")));
}

void tst_SignInView::aLongMessageIsSeenWhole_data() {
    QTest::addColumn<bool>("isClosedBefore");
    QTest::newRow("after a short one that still stands") << false;
    QTest::newRow("after a short one that was closed") << true;
}

void tst_SignInView::aLongMessageIsSeenWhole() {
    QFETCH(bool, isClosedBefore);
    Desk desk;
    const auto comeToRest = [&] {
        QVERIFY(QTest::qWaitForWindowExposed(&desk.view));
        QCoreApplication::sendPostedEvents(); // layouts within layouts
    };
    desk.banner->say(desk::Banner::Tone::Notice, QStringLiteral("正在登录…"));
    comeToRest();
    if (isClosedBefore) {
        desk.banner->clear();
        comeToRest();
    }
    desk.banner->say(
        desk::Banner::Tone::Bad,
        QStringLiteral("口令错误次数过多，该账号已锁定，请十五分钟之后再试，或由其他人员办理。").repeated(2));
    const auto* scroll = desk.banner->findChild<desk::DownScroll*>();
    QTRY_VERIFY(scroll->viewport()->height() >= scroll->widget()->heightForWidth(scroll->viewport()->width()));
}

void tst_SignInView::expectsWhoWasHere() {
    Desk desk;
    desk.name->setText(QStringLiteral("li02"));
    desk.view.begin(desk.fake.counter.workstation, QStringLiteral("Locked."), QStringLiteral("wang01"));
    QCOMPARE(desk.name->text(), QStringLiteral("wang01"));
    QCOMPARE(desk.view.focusWidget(), desk.passphrase);
}

void tst_SignInView::asksOnceAtATime() {
    Desk desk;
    desk.fake.accounts.signInAnswer.hold();
    desk.name->setText(QStringLiteral("wang01"));
    for (int press = 0; press < 3; ++press) {
        desk.passphrase->setText(QStringLiteral("a long passphrase"));
        QTest::keyClick(desk.passphrase, Qt::Key_Return);
    }
    QCOMPARE(desk.fake.accounts.signInAnswer.asked, 1);
}

void tst_SignInView::remembersTheNameAndForgetsThePassphrase() {
    Desk desk;
    desk.name->setText(QStringLiteral("wang01"));
    desk.passphrase->setText(QStringLiteral("half typ"));
    desk.view.begin(desk.fake.counter.workstation, QStringLiteral("Locked."));
    QCOMPARE(desk.name->text(), QStringLiteral("wang01"));
    QVERIFY(desk.passphrase->text().isEmpty());
    QVERIFY(!desk.passphrase->isUndoAvailable());
    QCOMPARE(desk.view.focusWidget(), desk.passphrase);
    QCOMPARE(desk.banner->text(), QStringLiteral("Locked."));
}

SHOULI_TEST(tst_SignInView)
#include "tst_SignInView.moc"
