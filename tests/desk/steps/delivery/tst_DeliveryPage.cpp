// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/delivery/DeliveryPage.h"

#include "desk/fields/DivisionChooser.h"
#include "desk/fields/SmsCodeField.h"
#include "desk/steps/delivery/OutletDialog.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

template <typename T>
T* in(const QWidget& page, const char* name) {
    T* found = page.findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

Application before() {
    Application application = test::CaseBuilder().build();
    application.delivery.reset();
    return application;
}

} // namespace

class tst_DeliveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForAnOutlet();
    void fillsInTheChosenOutlet();
    void warnsOfAnOutletElsewhere();
    void showsTheCaseAgain_data();
    void showsTheCaseAgain();
    void othersThanMainlandersPickUp();
    void mailNeedsTheTipsConfirmed();
    void mailBeginsWithTheApplicant();
    void anotherNumberIsVerifiedAnew();
    void pickupKeepsNoRecipient();
    void theCursorIsOnTheChosenWay();
    void anAreaThatIsNoneIsSaid();
};

void tst_DeliveryPage::theCursorIsOnTheChosenWay() {
    test::FakeDesk fake;
    const desk::DeliveryPage mailed(fake.open(test::CaseBuilder().mailed().build(), StepId::Delivery));
    QCOMPARE(mailed.firstInput(), in<QRadioButton>(mailed, "mail"));
    const desk::DeliveryPage collected(fake.open(test::CaseBuilder().build(), StepId::Delivery));
    QCOMPARE(collected.firstInput(), in<QRadioButton>(collected, "pickup"));
}

void tst_DeliveryPage::asksForAnOutlet() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(before(), StepId::Delivery));
    page.show();
    QVERIFY(in<QRadioButton>(page, "pickup")->isChecked());
    QVERIFY(!in<QWidget>(page, "mailCard")->isVisible());
    page.showIssues(fake.issuesOf(page, checkDelivery));
    QVERIFY(!test::issueBeside(page, "outlet").isEmpty());
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().startsWith(QStringLiteral("Outlet: ")));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
}

void tst_DeliveryPage::fillsInTheChosenOutlet() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(before(), StepId::Delivery));
    page.show();
    QSignalSpy keep(&page, &desk::StepPage::keepNow);
    in<QPushButton>(page, "chooseOutlet")->click();
    auto* dialog = page.window()->findChild<desk::OutletDialog*>();
    QVERIFY(dialog);
    QTest::keyClick(in<QLineEdit>(*dialog, "keywords"), Qt::Key_Return);
    QTRY_COMPARE(keep.count(), 1);
    const OutletSnapshot outlet = fake.written(page).delivery->outlet.value();
    QCOMPARE(outlet.cityCode, QStringLiteral("440100"));
    QCOMPARE(outlet.bankCode, QStringLiteral("95588"));
    QCOMPARE(in<QLabel>(page, "outletName")->text(), outlet.name);
    QVERIFY(in<QLabel>(page, "outletAddress")->text().contains(outlet.address));
    QVERIFY(in<QLabel>(page, "outletAddress")->text().contains(outlet.phone));
    QVERIFY(fake.issuesOf(page, checkDelivery).empty());
}

void tst_DeliveryPage::warnsOfAnOutletElsewhere() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    application.eligibility.issuingCity = QStringLiteral("440300");
    desk::DeliveryPage page(fake.open(application, StepId::Delivery));
    page.show();
    QVERIFY(!test::issueBeside(page, "outlet").isEmpty());
    QVERIFY(!hasErrors(fake.issuesOf(page, checkDelivery)));
}

void tst_DeliveryPage::showsTheCaseAgain_data() {
    QTest::addColumn<bool>("mailed");
    QTest::newRow("collected at an outlet") << false;
    QTest::newRow("mailed") << true;
}

void tst_DeliveryPage::showsTheCaseAgain() {
    QFETCH(bool, mailed);
    test::FakeDesk fake;
    test::CaseBuilder builder;
    const Application application = mailed ? builder.mailed().build() : builder.build();
    desk::DeliveryPage page(fake.open(application, StepId::Delivery));
    QCOMPARE(*fake.written(page).delivery, *application.delivery);
}

void tst_DeliveryPage::othersThanMainlandersPickUp() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().mailed().ofHongKong().build(), StepId::Delivery));
    QVERIFY(!in<QRadioButton>(page, "mail")->isEnabled());
    QVERIFY(!in<QLabel>(page, "mailReason")->text().isEmpty());
    QCOMPARE(fake.written(page).delivery->way, DeliveryWay::OutletPickup);
}

void tst_DeliveryPage::mailNeedsTheTipsConfirmed() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().build(), StepId::Delivery));
    page.show();
    in<QRadioButton>(page, "mail")->click();
    QVERIFY(in<QTextBrowser>(page, "tips")->toPlainText().contains(QStringLiteral("温馨提示")));
    page.showIssues(fake.issuesOf(page, checkDelivery));
    QVERIFY(!test::issueBeside(page, "mail_tips").isEmpty());
    QTest::keyClick(in<QCheckBox>(page, "tipsRead"), Qt::Key_Space);
    QCOMPARE(fake.written(page).delivery->mailTips->version, QStringLiteral("2026-11-22"));
    QVERIFY(fake.issuesOf(page, checkDelivery).empty());
}

void tst_DeliveryPage::mailBeginsWithTheApplicant() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    desk::DeliveryPage page(fake.open(application, StepId::Delivery));
    page.show();
    in<QRadioButton>(page, "mail")->click();
    const Recipient recipient = fake.written(page).delivery->recipient.value();
    QCOMPARE(recipient.name, QStringLiteral("林晓岚"));
    QCOMPARE(recipient.phone, application.details->phone);
    QVERIFY(!in<desk::SmsCodeField>(page, "phone")->isVisible()); // until 「修改」
    in<desk::DivisionChooser>(page, "division")->setCode(QStringLiteral("440305"));
    auto* address = in<QLineEdit>(page, "address");
    address->selectAll();
    test::typeText(address, QStringLiteral("虚构大道九号"));
    QCOMPARE(fake.written(page).delivery->recipient->division, QStringLiteral("440305"));
    QCOMPARE(fake.written(page).delivery->recipient->address, QStringLiteral("虚构大道九号"));
}

void tst_DeliveryPage::anotherNumberIsVerifiedAnew() {
    test::FakeDesk fake;
    fake.central.smsVerification.value =
        SmsVerification{QByteArrayLiteral("other"), QDateTime(QDate(2026, 11, 23), QTime(1, 31), Qt::UTC)};
    desk::DeliveryPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Delivery));
    page.show();
    QVERIFY(!in<QLineEdit>(page, "code")->isVisible());
    in<QPushButton>(page, "changePhone")->click();
    QVERIFY(in<QLineEdit>(page, "code")->isVisible());
    auto* number = in<QLineEdit>(page, "number");
    number->selectAll();
    test::typeText(number, QStringLiteral("13000000002"));
    QCOMPARE(fake.written(page).delivery->recipient->phone.check, PhoneCheck::NotDone);
    in<QPushButton>(page, "send")->click();
    QTRY_COMPARE(fake.central.askedMobile, QStringLiteral("13000000002"));
    test::typeText(in<QLineEdit>(page, "code"), QStringLiteral("654321"));
    QTRY_COMPARE(fake.written(page).delivery->recipient->phone.check, PhoneCheck::Verified);
    QCOMPARE(fake.written(page).delivery->recipient->phone.token, QByteArrayLiteral("other"));
    QVERIFY(fake.issuesOf(page, checkDelivery).empty());
}

void tst_DeliveryPage::pickupKeepsNoRecipient() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Delivery));
    in<QRadioButton>(page, "pickup")->click();
    const Delivery delivery = *fake.written(page).delivery;
    QVERIFY(!delivery.recipient && !delivery.mailTips && delivery.outlet);
    in<QRadioButton>(page, "mail")->click(); // what was typed is still there
    QCOMPARE(fake.written(page).delivery->recipient->address, QStringLiteral("虚构路一号二〇三房"));
}

void tst_DeliveryPage::anAreaThatIsNoneIsSaid() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Delivery));
    page.show();
    auto* edit = in<desk::DivisionChooser>(page, "division")->edit();
    edit->selectAll();
    test::typeText(edit, QStringLiteral("qqqq"));
    page.showIssues(fake.issuesOf(page, checkDelivery));
    QVERIFY(test::issueBeside(page, "recipient_division").contains(QStringLiteral("list")));
    QVERIFY(!test::issueBeside(page, "recipient_division").contains(u'\n'));
}

SHOULI_TEST(tst_DeliveryPage)
#include "tst_DeliveryPage.moc"
