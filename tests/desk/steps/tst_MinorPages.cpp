// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/CodeBox.h"
#include "desk/fields/IssueLabel.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/eligibility/EligibilityPage.h"
#include "desk/steps/face/FacePage.h"
#include "desk/steps/guide/GuidePage.h"
#include "desk/steps/identity/IdentityPage.h"
#include "desk/words/Labels.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

const QString Register = QStringLiteral("household_register");
const QString IdCard = QStringLiteral("resident_id_card");

Application begun() {
    Application application = test::CaseBuilder().begun().build();
    application.flow = FlowKind::Minor;
    return application;
}

template <typename Widget>
Widget* part(const QWidget& page, const char* name) {
    return page.findChild<Widget*>(QLatin1String(name));
}

QString textOf(const QWidget& page, const char* name) { return part<QLabel>(page, name)->text(); }
QAbstractButton* button(const QWidget& page, const char* name) { return part<QAbstractButton>(page, name); }

QString issueOf(const QWidget& page, const char* name) {
    const auto* issue = part<desk::IssueLabel>(page, name);
    return issue->isVisible() ? issue->text() : QString();
}

// What the guardian says about Mei.
void tellOfMei(desk::EligibilityPage& page) {
    part<desk::CodeBox>(page, "relation")->setCode(QStringLiteral("52"));
    part<QLineEdit>(page, "name")->setText(QStringLiteral("林小梅"));
    part<QLineEdit>(page, "number")->setText(QStringLiteral("449999201506010022"));
    part<QCheckBox>(page, "confirmed")->setChecked(true);
}

QStringList placesOn(const QWidget& page) {
    QStringList names;
    for (const auto* place : page.findChildren<desk::PictureSlot*>())
        names.append(QLatin1String(domain::textOf(place->slot())));
    return names;
}

} // namespace

class tst_MinorPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLineDownDoesNotHideTheChildsOwnCase();
    void theGuideShowsItsNoticesAndButtons();
    void theAdultGuideLeadsToTheMinors();
    void aSubmittedCaseStaysInItsFlow();
    void theIdentityIsTheGuardians();
    void theCheckAsksAboutTheGuardian();
    void aRefusedGuardianIsSaidAndThePageStays();
    void aGuardianIsNotAskedInTheApplicantsName();
    void showsTheGuardianAndAsksForTheChild();
    void onlyGuardiansRelationsAreOffered();
    void tellsAgeAndSexFromTheNumber();
    void anEligibleChildGoesOn();
    void theDocumentKindIsChosenByKeys();
    void centralIsNotAskedAboutWhoMayNot_data();
    void centralIsNotAskedAboutWhoMayNot();
    void whatIsMissingIsSaid();
    void aNumberThatIsNoneIsSaidAlone();
    void anotherChildIsAskedAboutAnew();
    void theSameChildIsNotAskedAboutTwice();
    void severalCardsLeadToTheClearing();
    void aRareCharacterIsTakenInTheChildsName();
};

// ---- 1.4.1

void tst_MinorPages::theGuideShowsItsNoticesAndButtons() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(begun(), StepId::Guide));
    page.show();
    const auto* notices = part<QListWidget>(page, "notices");
    QStringList titles;
    for (int row = 0; row < notices->count(); ++row)
        titles.append(notices->item(row)->text());
    QCOMPARE(titles.join(u' '), QStringLiteral("质量管理卡 同步申领告知书 办理须知 所需材料 办理流程"));
    QCOMPARE(page.primaryText(), QStringLiteral("Apply for a child under age"));
    QVERIFY(!page.isPrimaryEnabled());
    QAbstractButton* oneself = button(page, "otherFlow");
    QCOMPARE(oneself->text(), QStringLiteral("Apply for oneself"));
    QVERIFY(!oneself->isEnabled());
    QTest::keyClick(part<QCheckBox>(page, "agree"), Qt::Key_Space);
    QVERIFY(page.isPrimaryEnabled());
    QSignalSpy other(&page, &desk::StepPage::flowRequested);
    oneself->click();
    QCOMPARE(other.count(), 1);
    QCOMPARE(other.front().front().value<FlowKind>(), FlowKind::Adult);
    QVERIFY(textOf(page, "otherFlowHint").contains(QStringLiteral("paper form")));
}

void tst_MinorPages::theAdultGuideLeadsToTheMinors() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(test::CaseBuilder().begun().build(), StepId::Guide));
    page.show();
    QSignalSpy other(&page, &desk::StepPage::flowRequested);
    QAbstractButton* child = button(page, "otherFlow");
    QCOMPARE(child->text(), QStringLiteral("Apply for a child under age"));
    QVERIFY(!child->isEnabled());
    QTest::keyClick(part<QCheckBox>(page, "agree"), Qt::Key_Space);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&page, Qt::Key_F8);
    QTRY_COMPARE(other.count(), 1);
    QCOMPARE(other.front().front().value<FlowKind>(), FlowKind::Minor);
}

void tst_MinorPages::aSubmittedCaseStaysInItsFlow() {
    test::FakeDesk fake;
    Application returned = begun();
    returned.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
    desk::GuidePage page(fake.open(returned, StepId::Guide));
    part<QCheckBox>(page, "agree")->setChecked(true);
    QVERIFY(!button(page, "otherFlow")->isEnabled());
}

// ---- 身份核实 and 人脸核验

void tst_MinorPages::theIdentityIsTheGuardians() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QCOMPARE(part<desk::CodeBox>(page, "documentKind")->count(), 1);
    QCOMPARE(placesOn(page).join(u' '), QStringLiteral("guardian_id_card_portrait guardian_id_card_emblem"));
    part<QLineEdit>(page, "name")->setText(QStringLiteral("林晓岚"));
    part<QLineEdit>(page, "number")->setText(QStringLiteral("449999199003070023"));
    const Application written = fake.written(page);
    QVERIFY(written.guardian);
    QCOMPARE(written.guardian->person, test::lin());
    QVERIFY(!written.applicant);

    desk::IdentityPage again(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Identity));
    QCOMPARE(part<QLineEdit>(again, "name")->text(), QStringLiteral("林晓岚"));
    QCOMPARE(fake.written(again).guardian->relation, QStringLiteral("52"));
    QCOMPARE(fake.written(again).applicant, test::mei());
}

void tst_MinorPages::theCheckAsksAboutTheGuardian() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().ofGuardian().build();
    application.eligibility = {};
    desk::FacePage page(fake.open(application, StepId::Face));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.central.askedPersons, QStringList{QStringLiteral("林晓岚")});
    QCOMPARE(fake.written(page).eligibility.precheck, CheckOutcome::Passed);
}

void tst_MinorPages::aRefusedGuardianIsSaidAndThePageStays() {
    test::FakeDesk fake;
    fake.central.precheckAnswer.value = base::fail(ErrorCode::PersonNotFound);
    Application application = test::CaseBuilder().ofGuardian().build();
    application.eligibility = {};
    desk::FacePage page(fake.open(application, StepId::Face));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("The guardian cannot apply"));
    test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
    QCOMPARE(finished.count(), 0);
}

void tst_MinorPages::aGuardianIsNotAskedInTheApplicantsName() {
    test::FakeDesk fake;
    desk::FacePage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Face));
    QVERIFY(part<QCheckBox>(page, "consent")->text().contains(QStringLiteral("guardian")));
}

// ---- 1.4.2

void tst_MinorPages::showsTheGuardianAndAsksForTheChild() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    QCOMPARE(textOf(page, "guardianName"), QStringLiteral("林晓岚"));
    QCOMPARE(textOf(page, "guardianNumber"), QStringLiteral("449999199003070023"));
    QCOMPARE(page.firstInput(), part<desk::CodeBox>(page, "relation"));
    const auto* kinds = part<desk::CodeBox>(page, "documentKind");
    QCOMPARE(kinds->count(), 2);
    QCOMPARE(kinds->itemText(0), desk::label(DocumentKind::HouseholdRegister));
    QCOMPARE(kinds->itemText(1), desk::label(DocumentKind::ResidentIdCard));
    QCOMPARE(part<desk::CodeBox>(page, "city")->code(), QStringLiteral("440100"));
    QCOMPARE(page.primaryText(), QStringLiteral("Check eligibility"));
    QVERIFY(!page.isPrimaryEnabled());
}

void tst_MinorPages::onlyGuardiansRelationsAreOffered() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    auto* relation = part<desk::CodeBox>(page, "relation");
    QVERIFY(relation->findText(QStringLiteral("母亲")) >= 0);
    QVERIFY(relation->findText(QStringLiteral("非亲属")) >= 0);
    QVERIFY(relation->findText(QStringLiteral("配偶")) < 0);
    QVERIFY(relation->code().isEmpty());
    part<QLineEdit>(page, "name")->setText(QStringLiteral("林小梅"));
    fake.reference.replace(test::shippedReference());
    QCOMPARE(relation->count(), 14);
}

void tst_MinorPages::tellsAgeAndSexFromTheNumber() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    tellOfMei(page);
    QVERIFY(textOf(page, "told").contains(QStringLiteral("2015-06-01")));
    QVERIFY(textOf(page, "told").contains(QStringLiteral("11")));
    part<QLineEdit>(page, "number")->setText(QStringLiteral("449999201506010023"));
    QVERIFY(textOf(page, "told").isEmpty());
    QVERIFY(!issueOf(page, "numberIssue").isEmpty());
}

void tst_MinorPages::anEligibleChildGoesOn() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    tellOfMei(page);
    QVERIFY(page.isPrimaryEnabled());
    page.proceed();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(fake.central.askedPersons, QStringList{QStringLiteral("林小梅")}); // the guardian was asked about before
    const Application written = fake.written(page);
    QCOMPARE(written.applicant, test::mei());
    QCOMPARE(written.guardian->relation, QStringLiteral("52"));
    QCOMPARE(written.eligibility.outcome, CheckOutcome::Passed);
    QCOMPARE(written.eligibility.issuingCity, QStringLiteral("440100"));
}

void tst_MinorPages::theDocumentKindIsChosenByKeys() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    auto* kinds = part<desk::CodeBox>(page, "documentKind");
    QCOMPARE(kinds->code(), Register);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(part<QLineEdit>(page, "name"), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(kinds->code(), IdCard);
    QTest::keyClick(part<QLineEdit>(page, "name"), Qt::Key_6, Qt::AltModifier);
    QTRY_COMPARE(kinds->code(), Register);
}

void tst_MinorPages::centralIsNotAskedAboutWhoMayNot_data() {
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("issue"); ///< where it is said
    QTest::addColumn<QString>("said");
    QTest::newRow("16 today with the register") << Register << QStringLiteral("449999201011230015")
                                                << QStringLiteral("documentKindIssue") << QStringLiteral("16");
    QTest::newRow("an adult") << IdCard << QStringLiteral("449999200811230035") << QStringLiteral("numberIssue")
                              << QStringLiteral("adults");
    QTest::newRow("the guardian's own number") << IdCard << QStringLiteral("449999199003070023")
                                               << QStringLiteral("numberIssue") << QStringLiteral("guardian's own");
    QTest::newRow("a father who is a woman") << Register << QStringLiteral("449999201506010022")
                                             << QStringLiteral("relationIssue") << QStringLiteral("guardian's sex");
    QTest::newRow("a residence permit") << IdCard << QStringLiteral("810000201201010013")
                                        << QStringLiteral("numberIssue") << QStringLiteral("paper form");
}

void tst_MinorPages::centralIsNotAskedAboutWhoMayNot() {
    QFETCH(QString, document);
    QFETCH(QString, number);
    QFETCH(QString, issue);
    QFETCH(QString, said);
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    QSignalSpy finished(&page, &desk::StepPage::finished);
    part<desk::CodeBox>(page, "documentKind")->setCode(document);
    tellOfMei(page);
    part<QLineEdit>(page, "number")->setText(number);
    if (issue == QLatin1String("relationIssue"))
        part<desk::CodeBox>(page, "relation")->setCode(QStringLiteral("51"));
    part<QCheckBox>(page, "confirmed")->setChecked(true);
    page.proceed();
    const QString shown = issueOf(page, issue.toLatin1().constData());
    QVERIFY2(shown.contains(said), qPrintable(shown));
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
    QCOMPARE(finished.count(), 0);
}

void tst_MinorPages::whatIsMissingIsSaid() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    part<QCheckBox>(page, "confirmed")->setChecked(true);
    page.proceed();
    for (const char* issue : {"relationIssue", "nameIssue", "numberIssue"})
        QCOMPARE(issueOf(page, issue), QStringLiteral("Please fill this in."));
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
}

// Also after another child was asked about: what is wrong is said of what is typed, and of nothing else.
void tst_MinorPages::aNumberThatIsNoneIsSaidAlone() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Eligibility));
    page.show();
    part<QLineEdit>(page, "number")->setText(QStringLiteral("449999201506010023"));
    part<QCheckBox>(page, "confirmed")->setChecked(true);
    page.proceed();
    QVERIFY(issueOf(page, "numberIssue").contains(QStringLiteral("check digit")));
    QCOMPARE(issueOf(page, "nameIssue"), QString());
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
}

void tst_MinorPages::anotherChildIsAskedAboutAnew() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Eligibility));
    page.show();
    QVERIFY(page.isPrimaryEnabled()); // central said yes to Mei
    part<QLineEdit>(page, "name")->setText(QStringLiteral("林小美"));
    QVERIFY(!page.isPrimaryEnabled());
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::NotAsked);
    part<QCheckBox>(page, "confirmed")->setChecked(true);
    page.proceed();
    QTRY_COMPARE(fake.central.eligibilityAnswer.asked, 1);
    QTRY_COMPARE(fake.written(page).eligibility.outcome, CheckOutcome::Passed);
}

void tst_MinorPages::theSameChildIsNotAskedAboutTwice() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Eligibility));
    QSignalSpy finished(&page, &desk::StepPage::finished);
    page.proceed();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(fake.central.eligibilityAnswer.asked, 0);
}

void tst_MinorPages::severalCardsLeadToTheClearing() {
    test::FakeDesk fake;
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::SeveralCards);
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    QSignalSpy clearing(&page, &desk::StepPage::clearingRequested);
    tellOfMei(page);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->click();
    QTRY_COMPARE(clearing.count(), 1);
    QCOMPARE(fake.written(page).applicant, test::mei()); // whose cards they are
}

void tst_MinorPages::aRareCharacterIsTakenInTheChildsName() {
    test::FakeDesk fake;
    desk::EligibilityPage page(fake.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    page.show();
    QVERIFY(button(page, "rareCharacters"));
    tellOfMei(page);
    part<QLineEdit>(page, "name")->setText(QStringLiteral("林䶮𠮷"));
    QCOMPARE(fake.written(page).applicant->name.text(), QStringLiteral("林䶮𠮷"));
}

void tst_MinorPages::theLineDownDoesNotHideTheChildsOwnCase() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().ofGuardian().build();
    application.eligibility.precheck = CheckOutcome::Open; // the line was down at the face check, too
    desk::EligibilityPage page(fake.open(application, StepId::Eligibility));
    page.show();
    tellOfMei(page);
    fake.central.precheckAnswer.value = base::fail(ErrorCode::Offline);
    fake.central.eligibilityAnswer.value = base::fail(ErrorCode::OwnCaseRunning);
    page.proceed();
    QTRY_VERIFY(test::openPopup());
    QCOMPARE(test::openPopup()->text(), QStringLiteral("Not eligible"));
    QCOMPARE(fake.central.askedPersons.last(), QStringLiteral("林小梅"));
    QCOMPARE(fake.written(page).eligibility.outcome, CheckOutcome::NotAsked); // central said nothing
}

SHOULI_TEST(tst_MinorPages)
#include "tst_MinorPages.moc"
