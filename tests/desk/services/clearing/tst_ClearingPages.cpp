// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/services/clearing/CardsPage.h"
#include "desk/services/clearing/ClearingConfirmPage.h"
#include "desk/services/clearing/ClearingOutcomePage.h"
#include "desk/steps/guide/GuidePage.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/MaskedLabel.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

const QString Second = QStringLiteral("B20000002");

Application clearing(ApplicationState state = ApplicationState::Draft) {
    Application application = test::CaseBuilder().ofClearing().build();
    application.state = state;
    if (state == ApplicationState::Draft)
        return application;
    Clearing& made = *application.clearing;
    made.order = ClearingId::make();
    made.ordered = made.toClear();
    if (state == ApplicationState::Queued)
        return application;
    ClearingAnswer answer{made.order, true, {}};
    for (const QString& card : made.ordered)
        answer.outcomes.push_back({card, ClearingResult::Cleared, {}, {}});
    if (state == ApplicationState::Returned)
        answer.outcomes.back() = {Second, ClearingResult::Failed, QStringLiteral("CLEAR-BANK-BUSY"),
                                  QStringLiteral("服务银行系统繁忙")};
    made.take(answer);
    return application;
}

QStringList texts(const QWidget& page, const char* name) {
    QStringList all;
    for (const QLabel* shown : page.findChildren<QLabel*>(QLatin1String(name)))
        all.append(shown->text());
    return all;
}

QString everything(const QWidget& page) {
    QStringList all;
    for (const QLabel* shown : page.findChildren<QLabel*>())
        all.append(shown->text());
    return all.join(u'\n');
}

QPushButton* button(const QWidget& page, const char* name) { return page.findChild<QPushButton*>(QLatin1String(name)); }

// By key: the box's own buttons have the cursor.
void answerPopup(Qt::Key key) {
    QTRY_VERIFY(test::openPopup());
    const QPointer<QMessageBox> popup = test::openPopup(); // another may follow at once
    QVERIFY(QTest::qWaitForWindowActive(popup));           // before, it takes no shortcut
    const auto* confirm = popup->findChild<QPushButton*>(QStringLiteral("confirm"));
    QTRY_VERIFY(!confirm || confirm->isEnabled()); // not at once: what opened the box does not answer it
    QTest::keyClick(popup, key);
    QTRY_VERIFY(!popup || !popup->isVisible());
}

Application replacedBy(const QSignalSpy& replaced) { return replaced.at(0).at(0).value<Application>(); }

} // namespace

class tst_ClearingPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        while (QMessageBox* box = test::openPopup())
            delete box;
    }
    void theGuideShowsItsNoticesAndBegins();
    void theGuideSaysThatTheAccountStays();
    void listsEveryCardTickedAndNotToBeUnticked();
    void offlineItSaysSoAndAsksAgain();
    void theCardsAreAskedForAgainWhenTheLineIsBack();
    void noneToBeClearedGoesNoFurther();
    void aRefusalIsSaid();
    void whatKeepsTheCardsFromGoingOnIsSaid();
    void keepsTheCardsOnlyWhenListed();
    void theConfirmationShowsEachCardWithItsProgress();
    void cancelSubmitsNothing_data();
    void cancelSubmitsNothing();
    void confirmClearsEveryCard();
    void isHeldWhileItIsCleared();
    void offlineNothingIsOrdered();
    void withoutAnAnswerTheOutcomeIsUnknown();
    void whatTheDiskCannotKeepIsNotSent();
    void whatTheDiskCannotKeepIsNotShown();
    void successLeadsOnAndHome();
    void failuresStandBesideTheirCards();
    void onlyTheFailedCardsAreTriedAgain();
    void anUnknownOutcomeIsAskedFor();
    void theHeadingSaysWhatBecameOfIt_data();
    void theHeadingSaysWhatBecameOfIt();
    void anUnknownOutcomeChangesByItself();
};

void tst_ClearingPages::theGuideShowsItsNoticesAndBegins() {
    test::FakeDesk fake;
    Application application = clearing();
    application.consent.reset();
    desk::GuidePage page(fake.open(application, StepId::Guide));
    page.show();
    const auto* notices = page.findChild<QListWidget*>(QStringLiteral("notices"));
    QCOMPARE(notices->count(), 2);
    QCOMPARE(notices->item(0)->text(), QStringLiteral("办理须知"));
    QCOMPARE(notices->item(1)->text(), QStringLiteral("办理流程"));
    QVERIFY(!button(page, "otherFlow")->isVisible());
    QCOMPARE(page.primaryText(), QStringLiteral("Begin"));
    QVERIFY(!page.isPrimaryEnabled());
    QTest::keyClick(page.findChild<QCheckBox*>(QStringLiteral("agree")), Qt::Key_Space);
    QVERIFY(page.isPrimaryEnabled());
    QCOMPARE(fake.written(page).consent->notices.front().notice, QStringLiteral("clearing_notice"));
}

void tst_ClearingPages::theGuideSaysThatTheAccountStays() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(clearing(), StepId::Guide));
    QVERIFY(page.findChild<QTextBrowser*>(QStringLiteral("text"))
                ->toPlainText()
                .contains(QStringLiteral("不会注销卡上的银行账户")));
}

void tst_ClearingPages::listsEveryCardTickedAndNotToBeUnticked() {
    test::FakeDesk fake;
    fake.central.cards.value = test::twoCards();
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    page.show();
    QTRY_VERIFY(page.isPrimaryEnabled());
    QCOMPARE(texts(page, "number"), (QStringList{"A10000001", "B20000002"}));
    QCOMPARE(texts(page, "mayApply").size(), 2);
    const auto chosen = page.findChildren<QCheckBox*>(QStringLiteral("chosen"));
    QCOMPARE(chosen.size(), 2);
    for (QCheckBox* box : chosen) {
        QVERIFY(box->isChecked());
        QTest::mouseClick(box, Qt::LeftButton);
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }
    const QString shown = everything(page);
    for (const char16_t* said :
         {u"林晓岚", u"广州市", u"深圳市", u"中国工商银行", u"中国建设银行", u"正常", u"封存", u"May be applied for"})
        QVERIFY2(shown.contains(QString::fromUtf16(said)), qPrintable(QString::fromUtf16(said)));
    QCOMPARE(page.primaryText(), QStringLiteral("Next"));
    QCOMPARE(fake.written(page).clearing->cards, test::twoCards());
}

void tst_ClearingPages::offlineItSaysSoAndAsksAgain() {
    test::FakeDesk fake;
    fake.central.cards.value = base::fail(ErrorCode::Offline);
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    page.show();
    QTRY_VERIFY(everything(page).contains(QStringLiteral("only be cleared online")));
    QVERIFY(!page.isPrimaryEnabled());
    fake.central.cards.value = test::twoCards();
    QTest::keyClick(button(page, "again"), Qt::Key_Space);
    QTRY_VERIFY(page.isPrimaryEnabled());
    QVERIFY(!button(page, "again")->isVisible());
}

void tst_ClearingPages::theCardsAreAskedForAgainWhenTheLineIsBack() {
    test::FakeDesk fake;
    fake.central.cards.value = base::fail(ErrorCode::Offline);
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    page.show();
    QTRY_VERIFY(everything(page).contains(QStringLiteral("only be cleared online")));
    fake.central.cards.value = test::twoCards();
    fake.bringLineBack();
    QTRY_VERIFY(page.isPrimaryEnabled());
    fake.bringLineBack(); // they are there
    QCOMPARE(fake.central.cards.asked, 2);
}

void tst_ClearingPages::noneToBeClearedGoesNoFurther() {
    test::FakeDesk fake;
    fake.central.cards.value = std::vector<SocialCard>();
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    QTRY_VERIFY(everything(page).contains(QStringLiteral("no card that can be cleared")));
    QVERIFY(!page.isPrimaryEnabled());
    QVERIFY(fake.written(page).clearing->cards.empty());
}

void tst_ClearingPages::whatKeepsTheCardsFromGoingOnIsSaid() {
    test::FakeDesk fake;
    fake.central.cards.value = base::fail(ErrorCode::Offline);
    fake.central.cards.hold();
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    page.show();
    QVERIFY(page.obstacle().text.isEmpty()); // it waits for the answer
    fake.central.cards.release();
    QTRY_VERIFY(!page.obstacle().text.isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    page.showObstacle();
    QCOMPARE(test::issueBeside(page, "cards"), page.obstacle().text);
    QCOMPARE(page.focusWidget(), button(page, "again"));
    fake.central.cards.value = std::vector<SocialCard>();
    button(page, "again")->click();
    QTRY_VERIFY(page.obstacle().text.contains(QStringLiteral("no card")));
    QVERIFY(test::issueBeside(page, "cards").isEmpty());
    fake.central.cards.value = test::twoCards();
    button(page, "again")->click();
    QTRY_VERIFY(page.isPrimaryEnabled());
    QVERIFY(page.obstacle().text.isEmpty());
}

void tst_ClearingPages::aRefusalIsSaid() {
    test::FakeDesk fake;
    fake.central.cards.value = base::fail(ErrorCode::PersonNotFound);
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    QTRY_VERIFY(everything(page).contains(QStringLiteral("does not find this identity")));
    QVERIFY(!page.isPrimaryEnabled());
}

void tst_ClearingPages::keepsTheCardsOnlyWhenListed() {
    test::FakeDesk fake;
    fake.central.cards.hold();
    desk::CardsPage page(fake.open(clearing(), StepId::Cards));
    QVERIFY(!page.isPrimaryEnabled());
    QCOMPARE(fake.written(page).clearing->cards, test::twoCards()); // as it was
    fake.central.cards.value = std::vector{test::twoCards().front()};
    fake.central.cards.release();
    QTRY_VERIFY(page.isPrimaryEnabled());
    QCOMPARE(fake.written(page).clearing->cards.size(), size_t(1));
}

void tst_ClearingPages::theConfirmationShowsEachCardWithItsProgress() {
    test::FakeDesk fake;
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    QCOMPARE(page.primaryText(), QStringLiteral("Clear"));
    QCOMPARE(texts(page, "number"), (QStringList{"A10000001", "B20000002"}));
    const QString shown = everything(page);
    for (const char16_t* said : {u"林晓岚", u"广州市", u"深圳市", u"正常", u"封存", u"已领卡", u"制卡中"})
        QVERIFY2(shown.contains(QString::fromUtf16(said)), qPrintable(QString::fromUtf16(said)));
    QVERIFY(shown.contains(QStringLiteral("bank accounts are not closed")));
    QCOMPARE(page.findChildren<desk::MaskedLabel*>().size(), 4); // 证件号码, 社会保障号 of each
    QVERIFY(!shown.contains(test::lin().number.text()));
}

void tst_ClearingPages::cancelSubmitsNothing_data() {
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Esc") << Qt::Key_Escape;
    QTest::newRow("Enter, by mistake") << Qt::Key_Return;
}

void tst_ClearingPages::cancelSubmitsNothing() {
    QFETCH(Qt::Key, key);
    test::FakeDesk fake;
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->text().contains(QStringLiteral("Submit the clearing?")));
    const auto keyOf = [](const char* name) {
        return test::openPopup()->findChild<desk::KeyButton*>(QLatin1String(name))->keyText();
    };
    QCOMPARE(keyOf("confirm"), QStringLiteral("F9"));
    QCOMPARE(keyOf("cancel"), QStringLiteral("Esc"));
    answerPopup(key);
    QCOMPARE(fake.clearings.ordered.asked, 0);
    QCOMPARE(fake.central.clearing.asked, 0);
    QVERIFY(page.isPrimaryEnabled());
}

void tst_ClearingPages::confirmClearsEveryCard() {
    test::FakeDesk fake;
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(replaced.count(), 1);
    const Application now = replacedBy(replaced);
    QCOMPARE(now.state, ApplicationState::Accepted);
    QCOMPARE(fake.central.orders.size(), size_t(1));
    QCOMPARE(fake.central.orders.front().id, now.clearing->order);
    QCOMPARE(fake.central.orders.front().cards, (QStringList{"A10000001", "B20000002"}));
    QCOMPARE(fake.central.orders.front().operatorName, QStringLiteral("wang01"));
}

void tst_ClearingPages::isHeldWhileItIsCleared() {
    test::FakeDesk fake;
    fake.central.clearing.hold();
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(fake.central.clearing.asked, 1);
    QVERIFY(page.isHeld());
    QVERIFY(!page.isPrimaryEnabled());
    page.proceed();
    QVERIFY(!test::openPopup());
    fake.central.clearing.release();
    QTRY_VERIFY(!page.isHeld());
}

void tst_ClearingPages::offlineNothingIsOrdered() {
    test::FakeDesk fake;
    fake.central.cards.value = base::fail(ErrorCode::NetTimedOut);
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("Nothing was submitted")));
    QCOMPARE(fake.clearings.ordered.asked, 0);
    QVERIFY(page.isPrimaryEnabled());
}

void tst_ClearingPages::withoutAnAnswerTheOutcomeIsUnknown() {
    test::FakeDesk fake;
    fake.central.clearing.value = base::fail(ErrorCode::NetTimedOut);
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replacedBy(replaced).state, ApplicationState::Queued);
    QCOMPARE(fake.clearings.recorded.asked, 0);
}

void tst_ClearingPages::whatTheDiskCannotKeepIsNotSent() {
    test::FakeDesk fake;
    fake.clearings.ordered.value = base::fail(ErrorCode::DiskFull);
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(fake.central.clearing.asked, 0);
}

void tst_ClearingPages::whatTheDiskCannotKeepIsNotShown() {
    test::FakeDesk fake;
    fake.clearings.recorded.value = base::fail(ErrorCode::DiskFull);
    desk::ClearingConfirmPage page(fake.open(clearing(), StepId::Confirm));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replacedBy(replaced).state, ApplicationState::Queued); // asked about again by itself
}

void tst_ClearingPages::successLeadsOnAndHome() {
    test::FakeDesk fake;
    desk::ClearingOutcomePage page(fake.open(clearing(ApplicationState::Accepted), StepId::Outcome));
    page.show();
    QSignalSpy goOn(&page, &desk::StepPage::continueRequested);
    QSignalSpy home(&page, &desk::StepPage::newCaseRequested);
    QCOMPARE(texts(page, "heading").front(), QStringLiteral("Submitted"));
    QCOMPARE(texts(page, "result"), (QStringList{"Cleared", "Cleared"}));
    QVERIFY(everything(page).contains(QStringLiteral("bank accounts are not closed")));
    QCOMPARE(page.primaryText(), QStringLiteral("Go on with the application"));
    page.proceed();
    QCOMPARE(goOn.count(), 1);
    QTest::keyClick(button(page, "home"), Qt::Key_Space);
    QCOMPARE(home.count(), 1);
}

void tst_ClearingPages::failuresStandBesideTheirCards() {
    test::FakeDesk fake;
    desk::ClearingOutcomePage page(fake.open(clearing(ApplicationState::Returned), StepId::Outcome));
    page.show();
    QCOMPARE(texts(page, "result"), (QStringList{"Cleared", "Not cleared"}));
    QCOMPARE(texts(page, "reason"), (QStringList{QString(), QStringLiteral("服务银行系统繁忙")}));
    QCOMPARE(page.primaryText(), QStringLiteral("Try the failed cards again"));
    QVERIFY(button(page, "goOn")->isVisible());
    QSignalSpy goOn(&page, &desk::StepPage::continueRequested);
    QTest::keyClick(button(page, "goOn"), Qt::Key_Space);
    QCOMPARE(goOn.count(), 1);
}

void tst_ClearingPages::onlyTheFailedCardsAreTriedAgain() {
    test::FakeDesk fake;
    desk::ClearingOutcomePage page(fake.open(clearing(ApplicationState::Returned), StepId::Outcome));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    answerPopup(Qt::Key_Escape);
    QCOMPARE(fake.central.clearing.asked, 0);
    page.proceed();
    answerPopup(Qt::Key_F9);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(fake.central.orders.front().cards, QStringList{Second});
    QCOMPARE(replacedBy(replaced).state, ApplicationState::Accepted);
}

void tst_ClearingPages::anUnknownOutcomeIsAskedFor() {
    test::FakeDesk fake;
    fake.central.settlement.value = base::fail(ErrorCode::Offline);
    desk::ClearingOutcomePage page(fake.open(clearing(ApplicationState::Queued), StepId::Outcome));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    QCOMPARE(texts(page, "result"), (QStringList{"Not known yet", "Not known yet"}));
    QVERIFY(!button(page, "goOn")->isVisible());
    QVERIFY(!button(page, "home")->isVisible());
    page.proceed();
    QTRY_COMPARE(failed.count(), 1);
    fake.central.settlement.value = ClearingAnswer{}; // it never came
    page.proceed();
    QTRY_COMPARE(replaced.count(), 1);
    const Application back = replacedBy(replaced);
    QCOMPARE(back.state, ApplicationState::Draft);
    // Nothing has happened: it stands at its confirmation again, which says why.
    desk::ClearingConfirmPage again(fake.open(back, StepId::Confirm));
    again.show();
    const auto* why = again.findChild<QLabel*>(QStringLiteral("notReceived"));
    QVERIFY(why->isVisible() && why->text().contains(QStringLiteral("No card was changed")));
    desk::ClearingConfirmPage first(fake.open(clearing(), StepId::Confirm));
    first.show();
    QVERIFY(!first.findChild<QLabel*>(QStringLiteral("notReceived"))->isVisible());
}

void tst_ClearingPages::theHeadingSaysWhatBecameOfIt_data() {
    QTest::addColumn<std::vector<CardOutcome>>("outcomes");
    QTest::addColumn<QString>("heading");
    const auto outcome = [](const char* card, ClearingResult result, const char* code) {
        return CardOutcome{QLatin1String(card), result, QLatin1String(code), {}};
    };
    using enum ClearingResult;
    QTest::newRow("one failed") << std::vector{outcome("A10000001", Cleared, ""),
                                               outcome("B20000002", Failed, "CLEAR-BANK-BUSY")}
                                << QStringLiteral("Submitted, but not every card was cleared");
    QTest::newRow("all failed") << std::vector{outcome("A10000001", Failed, "CLEAR-BANK-BUSY"),
                                               outcome("B20000002", Failed, "CLEAR-BANK-BUSY")}
                                << QStringLiteral("Submitted, but no card was cleared");
    QTest::newRow("the second order did not come")
        << std::vector{outcome("A10000001", Cleared, ""), outcome("B20000002", Failed, "CLEAR-NOT-RECEIVED")}
        << QStringLiteral("Not submitted again: the order did not reach central");
}

void tst_ClearingPages::theHeadingSaysWhatBecameOfIt() {
    QFETCH(std::vector<CardOutcome>, outcomes);
    test::FakeDesk fake;
    Application returned = clearing(ApplicationState::Returned);
    returned.clearing->outcomes = outcomes;
    returned.clearing->ordered = returned.clearing->toClear();
    desk::ClearingOutcomePage page(fake.open(returned, StepId::Outcome));
    QTEST(texts(page, "heading").front(), "heading");
}

void tst_ClearingPages::anUnknownOutcomeChangesByItself() {
    test::FakeDesk fake;
    const Application application = clearing(ApplicationState::Queued);
    desk::ClearingOutcomePage page(fake.open(application, StepId::Outcome));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    fake.news.tellCaseChanged(application.id); // still queued: nothing to replace
    fake.applications.cases.at(application.id).state = ApplicationState::Accepted;
    fake.news.tellCaseChanged(application.id);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replacedBy(replaced).state, ApplicationState::Accepted);
}

QTEST_MAIN(tst_ClearingPages)
#include "tst_ClearingPages.moc"
