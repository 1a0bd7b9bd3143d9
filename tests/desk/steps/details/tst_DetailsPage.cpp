// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/details/DetailsPage.h"

#include "desk/fields/DateField.h"
#include "desk/fields/DivisionChooser.h"
#include "desk/fields/IssueLabel.h"
#include "desk/fields/SmsCodeField.h"
#include "desk/wizard/DraftKeeper.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace std::chrono_literals;
using base::ErrorCode;
using flow::StepId;

namespace {

template <typename T>
T* in(const QWidget& page, const char* name) {
    T* found = page.findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QWidget* phoneOf(const QWidget& page) { return in<desk::SmsCodeField>(page, "phone"); }

Application before() {
    Application application = test::CaseBuilder().build();
    application.details.reset();
    application.delivery.reset();
    return application;
}

void answer(test::FakeDesk& fake) {
    fake.central.smsVerification.value =
        SmsVerification{QByteArrayLiteral("token"), QDateTime(QDate(2026, 11, 23), QTime(1, 31), Qt::UTC)};
}

void typeNumber(const QWidget& page, const QString& number) {
    auto* edit = in<QLineEdit>(*phoneOf(page), "number");
    edit->selectAll();
    test::typeText(edit, number);
}

void choose(const QWidget& page, const char* name, const QString& typed) {
    auto* field = in<desk::ChoiceField>(page, name);
    test::typeText(field->edit(), typed);
    QTest::keyClick(field->edit(), Qt::Key_Return);
}

} // namespace

class tst_DetailsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhoAndTheCard();
    void isFilledInByKeyboard();
    void showsTheCaseAgain();
    void longTermClearsTheEnd();
    void theWordForLongTermTicksIt();
    void theWordForLongTermIsRefusedWithItsReason_data();
    void theWordForLongTermIsRefusedWithItsReason();
    void longTermIsOnlyForIdentityCards_data();
    void longTermIsOnlyForIdentityCards();
    void saysThatAOneEntryPermitWillNotDo();
    void warnsOfAnUnusualTerm();
    void issuesStandBesideTheirFields();
    void textThatIsNoDateIsSaid();
    void countsDownToTheNextCode();
    void theWaitIsTheNumbers();
    void aNumberWithoutACodeIsSaidToHaveNone();
    void aWrongCodeIsSaid();
    void aChangedNumberIsNotVerified();
    void staysOpenWhenCentralIsAway();
    void whatCentralSaidOfANumberIsSaidWithTheLineDown();
    void theQuestionGoesWithTheOutage();
    void aSupervisorAgreesToNoMobile();
    void theApprovalNeedsWhoAndWhy();
    void draftsComeBack();
};

void tst_DetailsPage::showsWhoAndTheCard() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    QCOMPARE(in<QLabel>(page, "name")->text(), QStringLiteral("林晓岚"));
    QVERIFY(!in<QLabel>(page, "kind")->text().isEmpty());
    QCOMPARE(in<QLabel>(page, "number")->text(), QStringLiteral("449999199003070023"));
    QCOMPARE(in<QLabel>(page, "city")->text(), QStringLiteral("广州市"));
    QCOMPARE(in<QLabel>(page, "socialNumber")->text(), QStringLiteral("449999199003070023"));
    test::FakeDesk other;
    desk::DetailsPage permit(other.open(test::CaseBuilder().ofHongKong().build(), StepId::Details));
    QCOMPARE(in<QLabel>(permit, "socialNumber")->text(), QStringLiteral("Assigned by central"));
}

void tst_DetailsPage::isFilledInByKeyboard() {
    test::FakeDesk fake;
    answer(fake);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    QSignalSpy keep(&page, &desk::StepPage::keepNow);
    choose(page, "ethnicGroup", QStringLiteral("汉"));
    test::typeText(in<desk::DateField>(page, "validFrom")->edit(), QStringLiteral("20180510"));
    test::typeText(in<desk::DateField>(page, "validUntil")->edit(), QStringLiteral("20380510"));
    typeNumber(page, QStringLiteral("13000000001"));
    QTest::keyClick(in<QLineEdit>(*phoneOf(page), "number"), Qt::Key_Return);
    QTRY_COMPARE(fake.central.smsTicket.asked, 1);
    QCOMPARE(fake.central.askedMobile, QStringLiteral("13000000001"));
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("123456"));
    QTRY_COMPARE(keep.count(), 1);
    QCOMPARE(fake.central.askedCode, QStringLiteral("123456"));
    QVERIFY(in<QLabel>(*phoneOf(page), "state")->text().contains(QStringLiteral("✓")));
    choose(page, "occupation", QStringLiteral("11"));
    choose(page, "residence", QStringLiteral("天河区"));
    test::typeText(in<QLineEdit>(page, "residenceAddress"), QStringLiteral("虚构路一号二〇三房"));
    choose(page, "bank", QStringLiteral("95588"));
    choose(page, "insuranceType", QStringLiteral("1"));

    QVERIFY(fake.issuesOf(page, checkDetails).empty());
    const Details details = *fake.written(page).details;
    QCOMPARE(details.ethnicGroup, QStringLiteral("01"));
    QCOMPARE(details.validFrom, QDate(2018, 5, 10));
    QCOMPARE(details.validUntil, QDate(2038, 5, 10));
    QCOMPARE(details.phone.check, PhoneCheck::Verified);
    QCOMPARE(details.phone.token, QByteArrayLiteral("token"));
    QCOMPARE(details.residence, QStringLiteral("440106"));
    QCOMPARE(details.bank, QStringLiteral("95588"));
    QCOMPARE(details.insuranceType, QStringLiteral("1"));
}

void tst_DetailsPage::showsTheCaseAgain() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    desk::DetailsPage page(fake.open(application, StepId::Details));
    QCOMPARE(*fake.written(page).details, *application.details);
}

void tst_DetailsPage::longTermClearsTheEnd() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(test::CaseBuilder().build(), StepId::Details));
    page.show();
    QTest::keyClick(in<QCheckBox>(page, "longTerm"), Qt::Key_Space);
    auto* until = in<desk::DateField>(page, "validUntil");
    QVERIFY(!until->isEnabled());
    QVERIFY(until->draftText().isEmpty());
    QVERIFY(fake.written(page).details->longTerm);
    QVERIFY(fake.written(page).details->validUntil.isNull());
    QVERIFY(!test::issueBeside(page, "long_term").isEmpty()); // she was 28 when it began
}

void tst_DetailsPage::theWordForLongTermTicksIt() {
    test::FakeDesk fake;
    Application application = before();
    application.applicant->birthDate = QDate(1960, 5, 1);
    desk::DetailsPage page(fake.open(application, StepId::Details));
    page.show();
    in<desk::DateField>(page, "validFrom")->setDate(QDate(2016, 5, 10));
    test::typeText(in<desk::DateField>(page, "validUntil")->edit(), QStringLiteral("长期"));
    QVERIFY(in<QCheckBox>(page, "longTerm")->isChecked());
    QCOMPARE(in<desk::DateField>(page, "validUntil")->draftText(), QString());
    QCOMPARE(test::issueBeside(page, "valid_until"), QString());
    QVERIFY(fake.written(page).details->longTerm);
}

void tst_DetailsPage::theWordForLongTermIsRefusedWithItsReason_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<QString>("reason");
    Application guest = test::CaseBuilder().ofHongKong().build();
    guest.details.reset();
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.details.reset();
    QTest::newRow("an identity card given before 46") << before() << QStringLiteral("46");
    QTest::newRow("a travel permit") << guest << QStringLiteral("identity card");
    QTest::newRow("a household register") << minor << QStringLiteral("identity card");
}

void tst_DetailsPage::theWordForLongTermIsRefusedWithItsReason() {
    QFETCH(Application, application);
    QFETCH(QString, reason);
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(application, StepId::Details));
    page.show();
    auto* until = in<desk::DateField>(page, "validUntil");
    until->clear();
    test::typeText(until->edit(), QStringLiteral("長期"));
    QVERIFY(!in<QCheckBox>(page, "longTerm")->isChecked());
    QVERIFY2(test::issueBeside(page, "valid_until").contains(reason, Qt::CaseInsensitive),
             qPrintable(test::issueBeside(page, "valid_until")));
    QVERIFY(!fake.written(page).details->longTerm);
}

void tst_DetailsPage::longTermIsOnlyForIdentityCards_data() {
    QTest::addColumn<Person>("applicant");
    QTest::addColumn<bool>("isOffered");
    using enum DocumentKind;
    QTest::newRow("an identity card") << test::lin() << true;
    QTest::newRow("a travel permit") << test::chan() << false;
    QTest::newRow("a residence permit") << test::person(ApplicantKind::Macao, HkMacaoResidencePermit,
                                                        QStringLiteral("820000198506150217"))
                                        << false;
    QTest::newRow("Taiwan's travel permit")
        << test::person(ApplicantKind::Taiwan, TaiwanTravelPermit, QStringLiteral("00123456")) << false;
}

void tst_DetailsPage::longTermIsOnlyForIdentityCards() {
    QFETCH(Person, applicant);
    QFETCH(bool, isOffered);
    test::FakeDesk fake;
    Application application = test::CaseBuilder().of(applicant).build();
    application.details->longTerm = !isOffered; // as a case may say that was taken for another document
    desk::DetailsPage page(fake.open(application, StepId::Details));
    page.show();
    QCOMPARE(in<QCheckBox>(page, "longTerm")->isEnabled(), isOffered);
    QVERIFY(!in<QCheckBox>(page, "longTerm")->isChecked());
    QVERIFY(in<desk::DateField>(page, "validUntil")->isEnabled());
    QCOMPARE(in<QLabel>(page, "longTermReason")->isVisible(), !isOffered);
    QCOMPARE(in<QLabel>(page, "longTermReason")->text().contains(QStringLiteral("Only an identity card")), !isOffered);
    QVERIFY(!fake.written(page).details->longTerm);
}

void tst_DetailsPage::saysThatAOneEntryPermitWillNotDo() {
    test::FakeDesk fake;
    const Person applicant =
        test::person(ApplicantKind::Taiwan, DocumentKind::TaiwanTravelPermit, QStringLiteral("00123456"));
    desk::DetailsPage page(fake.open(test::CaseBuilder().of(applicant).build(), StepId::Details));
    page.show();
    in<desk::DateField>(page, "validFrom")->setDate(QDate(2026, 11, 1));
    in<desk::DateField>(page, "validUntil")->setDate(QDate(2027, 2, 1));
    QVERIFY(test::issueBeside(page, "valid_until").contains(QStringLiteral("one entry")));
}

void tst_DetailsPage::warnsOfAnUnusualTerm() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(test::CaseBuilder().build(), StepId::Details));
    page.show();
    auto* until = in<desk::DateField>(page, "validUntil")->edit();
    until->selectAll();
    test::typeText(until, QStringLiteral("20280510")); // ten years at 28
    QVERIFY(!test::issueBeside(page, "valid_until").isEmpty());
    QVERIFY(!hasErrors(fake.issuesOf(page, checkDetails)));
}

void tst_DetailsPage::issuesStandBesideTheirFields() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    page.activateWindow();
    page.showIssues(fake.issuesOf(page, checkDetails));
    for (const char* field : {"ethnic_group", "valid_from", "valid_until", "mobile", "occupation", "residence",
                              "residence_address", "bank", "insurance_type"})
        QVERIFY2(!test::issueBeside(page, field).isEmpty(), field);
    QTRY_VERIFY(test::openPopup());
    for (const char* said : {"Ethnic group: Please fill this in.", "Document valid until: ", "Insurance type: "})
        QVERIFY2(test::openPopup()->informativeText().contains(QLatin1String(said)), said);
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(page.focusWidget(), in<desk::ChoiceField>(page, "ethnicGroup")->edit());
}

void tst_DetailsPage::textThatIsNoDateIsSaid() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    test::typeText(in<desk::DateField>(page, "validFrom")->edit(), QStringLiteral("20181340"));
    choose(page, "ethnicGroup", QStringLiteral("qqq"));
    page.showIssues(fake.issuesOf(page, checkDetails));
    QVERIFY(test::issueBeside(page, "valid_from").startsWith(QStringLiteral("Not a date")));
    QVERIFY(!test::issueBeside(page, "valid_from").contains(u'\n')); // not also called missing
    QVERIFY(test::issueBeside(page, "ethnic_group").contains(QStringLiteral("list")));
}

void tst_DetailsPage::countsDownToTheNextCode() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000001"));
    auto* send = in<QPushButton>(*phoneOf(page), "send");
    send->click();
    QTRY_VERIFY(send->text().contains(QStringLiteral("60")));
    QVERIFY(!send->isEnabled());
    QTest::keyClick(in<QLineEdit>(*phoneOf(page), "number"), Qt::Key_Return);
    QCOMPARE(fake.central.smsTicket.asked, 1);
    fake.clock.advance(60s);
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QTRY_COMPARE(fake.central.smsTicket.asked, 2);
}

// A mistyped number costs no minute; the one before keeps its own wait.
void tst_DetailsPage::theWaitIsTheNumbers() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    auto* send = in<QPushButton>(*phoneOf(page), "send");
    typeNumber(page, QStringLiteral("13000000001"));
    send->click();
    QTRY_VERIFY(!send->isEnabled());
    QTRY_VERIFY(send->text().contains(QStringLiteral("60")));
    typeNumber(page, QStringLiteral("13000000002"));
    QVERIFY(send->isEnabled());
    QVERIFY(!send->text().contains(QStringLiteral("60")));
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("123456"));
    QVERIFY(test::issueBeside(page, "sms_code").contains(QStringLiteral("another number")));
    QCOMPARE(fake.central.smsVerification.asked, 0);
    send->click();
    QTRY_COMPARE(fake.central.smsTicket.asked, 2);
    typeNumber(page, QStringLiteral("13000000001"));
    QVERIFY(!send->isEnabled());
}

// It was sent before this page was opened, or to another number: nothing expired that one could know of.
void tst_DetailsPage::aNumberWithoutACodeIsSaidToHaveNone() {
    test::FakeDesk fake;
    fake.central.smsVerification.value = base::fail(ErrorCode::SmsCodeExpired);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000001"));
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("123456"));
    QTRY_VERIFY(test::issueBeside(page, "sms_code").contains(QStringLiteral("no valid code")));
    in<QPushButton>(*phoneOf(page), "send")->click();
    QTRY_COMPARE(fake.central.smsTicket.asked, 1);
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("123456"));
    QTRY_VERIFY(test::issueBeside(page, "sms_code").contains(QStringLiteral("expired")));
}

void tst_DetailsPage::aWrongCodeIsSaid() {
    test::FakeDesk fake;
    fake.central.smsVerification.value = base::fail(ErrorCode::SmsCodeWrong);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000001"));
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("000000"));
    QTRY_VERIFY(!test::issueBeside(page, "sms_code").isEmpty());
    QCOMPARE(fake.written(page).details->phone.check, PhoneCheck::NotDone);
}

void tst_DetailsPage::aChangedNumberIsNotVerified() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(test::CaseBuilder().build(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000002"));
    const Phone phone = fake.written(page).details->phone;
    QCOMPARE(phone.check, PhoneCheck::NotDone);
    QVERIFY(phone.token.isEmpty());
    QVERIFY(!in<QLabel>(*phoneOf(page), "state")->text().contains(QStringLiteral("✓")));
    page.showIssues(fake.issuesOf(page, checkDetails));
    QVERIFY(test::issueBeside(page, "sms_code").contains(QStringLiteral("changed")));
}

void tst_DetailsPage::staysOpenWhenCentralIsAway() {
    test::FakeDesk fake;
    fake.central.smsTicket.value = base::fail(ErrorCode::Offline);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    QSignalSpy keep(&page, &desk::StepPage::keepNow);
    typeNumber(page, QStringLiteral("13000000001"));
    in<QPushButton>(*phoneOf(page), "send")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("signs")));
    in<QPushButton>(*test::openPopup(), "goOnOffline")->click();
    QTRY_COMPARE(keep.count(), 1);
    QCOMPARE(fake.written(page).details->phone.check, PhoneCheck::Open);
    QCOMPARE(fake.written(page).details->phone.number, QStringLiteral("13000000001"));
}

void tst_DetailsPage::whatCentralSaidOfANumberIsSaidWithTheLineDown() {
    test::FakeDesk fake;
    fake.central.smsVerification.value = base::fail(ErrorCode::SmsCodeWrong);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000001"));
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("000000"));
    QTRY_VERIFY(!test::issueBeside(page, "sms_code").isEmpty());
    const QString said = test::issueBeside(page, "sms_code");
    fake.central.smsTicket.value = base::fail(ErrorCode::Offline);
    typeNumber(page, QStringLiteral("13000000002"));
    in<QPushButton>(*phoneOf(page), "send")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->informativeText().contains(said)); // it was the other's
    test::openPopup()->reject();
    QTRY_VERIFY(!test::openPopup());
    typeNumber(page, QStringLiteral("13000000001"));
    in<QPushButton>(*phoneOf(page), "send")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().contains(said));
    QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("signs")));
}

void tst_DetailsPage::theQuestionGoesWithTheOutage() {
    test::FakeDesk fake;
    fake.central.smsTicket.value = base::fail(ErrorCode::Offline);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    typeNumber(page, QStringLiteral("13000000001"));
    in<QPushButton>(*phoneOf(page), "send")->click();
    QTRY_VERIFY(test::openPopup());
    fake.central.smsTicket.value = SmsTicket{};
    fake.bringLineBack();
    QTRY_VERIFY(!test::openPopup());
    QTRY_VERIFY(in<QLabel>(*phoneOf(page), "state")->text().contains(QStringLiteral("was sent")));
    QCOMPARE(fake.central.smsTicket.asked, 2);
    QCOMPARE(fake.central.askedMobile, QStringLiteral("13000000001"));
    fake.central.smsVerification.value = base::fail(ErrorCode::NetTimedOut);
    test::typeText(in<QLineEdit>(*phoneOf(page), "code"), QStringLiteral("123456"));
    QTRY_VERIFY(test::openPopup());
    answer(fake);
    fake.bringLineBack();
    QTRY_COMPARE(fake.written(page).details->phone.check, PhoneCheck::Verified);
    QVERIFY(!test::openPopup());
    QCOMPARE(fake.central.askedCode, QStringLiteral("123456"));
}

void tst_DetailsPage::aSupervisorAgreesToNoMobile() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    in<QPushButton>(*phoneOf(page), "without")->click();
    auto* dialog = in<QDialog>(page, "approval");
    test::typeText(in<QLineEdit>(*dialog, "supervisor"), QStringLiteral("li02"));
    test::typeText(in<QLineEdit>(*dialog, "passphrase"), QStringLiteral("correct horse"));
    in<QPushButton>(*dialog, "approve")->click();
    QTRY_COMPARE(fake.written(page).details->phone.check, PhoneCheck::ApprovedWithout);
    QCOMPARE(fake.accounts.approvedAction, QStringLiteral("phone_without_code"));
    QCOMPARE(fake.accounts.approver, QStringLiteral("li02"));
    QVERIFY(!fake.accounts.approvedReason.isEmpty());
    const Phone phone = fake.written(page).details->phone;
    QCOMPARE(phone.verifiedAt, fake.accounts.approval.value->at);
    QCOMPARE(phone.approvedBy, fake.accounts.approval.value->supervisor);
    typeNumber(page, QStringLiteral("+852 5555 0000"));
    QCOMPARE(fake.written(page).details->phone.check, PhoneCheck::ApprovedWithout);
    typeNumber(page, QStringLiteral("13000000001")); // a mainland mobile after all
    QCOMPARE(fake.written(page).details->phone.check, PhoneCheck::NotDone);
}

void tst_DetailsPage::theApprovalNeedsWhoAndWhy() {
    test::FakeDesk fake;
    fake.accounts.approval.value = base::fail(ErrorCode::SupervisorIsOperator);
    desk::DetailsPage page(fake.open(before(), StepId::Details));
    page.show();
    in<QPushButton>(*phoneOf(page), "without")->click();
    auto* dialog = in<QDialog>(page, "approval");
    in<QPushButton>(*dialog, "approve")->click();
    QCOMPARE(fake.accounts.approval.asked, 0);
    QVERIFY(!in<desk::IssueLabel>(*dialog, "approvalIssue")->text().isEmpty());
    test::typeText(in<QLineEdit>(*dialog, "supervisor"), QStringLiteral("wang01"));
    test::typeText(in<QLineEdit>(*dialog, "passphrase"), QStringLiteral("my own words"));
    in<QPushButton>(*dialog, "approve")->click();
    QTRY_COMPARE(fake.accounts.approval.asked, 1);
    QTRY_VERIFY(!in<desk::IssueLabel>(*dialog, "approvalIssue")->text().isEmpty());
    QVERIFY(in<QLineEdit>(*dialog, "passphrase")->text().isEmpty());
    QCOMPARE(fake.written(page).details->phone.check, PhoneCheck::NotDone);
}

void tst_DetailsPage::draftsComeBack() {
    test::FakeDesk fake;
    const Application application = before();
    {
        desk::DetailsPage page(fake.open(application, StepId::Details));
        desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("details"), &page);
        keeper.restore();
        page.show();
        choose(page, "ethnicGroup", QStringLiteral("壮"));
        test::typeText(in<desk::ChoiceField>(page, "occupation")->edit(), QStringLiteral("qq"));
        test::typeText(in<desk::DateField>(page, "validFrom")->edit(), QStringLiteral("2018051"));
        typeNumber(page, QStringLiteral("1300000"));
        keeper.flush();
    }
    desk::DetailsPage page(fake.open(application, StepId::Details));
    desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("details"), &page);
    QSignalSpy restored(&keeper, &desk::DraftKeeper::restored);
    keeper.restore();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(in<desk::ChoiceField>(page, "ethnicGroup")->code(), QStringLiteral("08"));
    QCOMPARE(in<desk::ChoiceField>(page, "occupation")->edit()->text(), QStringLiteral("qq"));
    QCOMPARE(in<desk::DateField>(page, "validFrom")->edit()->text(), QStringLiteral("2018051"));
    QCOMPARE(in<QLineEdit>(*phoneOf(page), "number")->text(), QStringLiteral("1300000"));
}

QTEST_MAIN(tst_DetailsPage)
#include "tst_DetailsPage.moc"
