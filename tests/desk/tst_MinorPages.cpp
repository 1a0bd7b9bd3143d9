// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Labels.h"
#include "desk/pages/CardPhotoPage.h"
#include "desk/pages/ConfirmPage.h"
#include "desk/pages/DeliveryPage.h"
#include "desk/pages/DetailsPage.h"
#include "desk/pages/EligibilityPage.h"
#include "desk/pages/FacePage.h"
#include "desk/pages/GuidePage.h"
#include "desk/pages/IdentityPage.h"
#include "desk/pages/MaterialsPage.h"
#include "desk/pages/OutcomePage.h"
#include "desk/widgets/ChoiceField.h"
#include "desk/widgets/CodeBox.h"
#include "desk/widgets/DateField.h"
#include "desk/widgets/IssueLabel.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/PictureSlot.h"
#include "desk/widgets/ReviewSection.h"
#include "support/FakeDesk.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
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

Application withIdCard() {
    return test::CaseBuilder()
        .ofMinor(
            test::person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, QStringLiteral("449999201506010022")))
        .build();
}

// Six years and 364 days.
Application young() {
    Application application = test::CaseBuilder()
                                  .ofMinor(test::person(ApplicantKind::Mainland, DocumentKind::HouseholdRegister,
                                                        QStringLiteral("449999201911240016")))
                                  .build();
    application.cardPhoto.reset();
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

QStringList textsIn(const QWidget& section) {
    QStringList texts;
    for (const QLabel* label : section.findChildren<QLabel*>())
        texts.append(label->text());
    return texts;
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
    void anotherChildIsAskedAboutAnew();
    void theSameChildIsNotAskedAboutTwice();
    void severalCardsLeadToTheClearing();
    void aRareCharacterIsTakenInTheChildsName();
    void fiveMaterialsByKind_data();
    void fiveMaterialsByKind();
    void aMissingMaterialIsSaidInAPopup();
    void everyMaterialHasItsKeys();
    void underSevenThePhotoMayBeLeftOut();
    void fromSevenOnItMayNot();
    void detailsHaveNoOccupationAndNoLongTerm();
    void theDatesFollowTheDocument();
    void theCardGoesToTheGuardian();
    void theConfirmationShowsTheGuardianWithoutChange();
    void afterTheOutcomeAnotherChildMayFollow();
    void anotherDayTheGuardianIsCheckedAnew();
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
    QTest::keyClick(part<QLineEdit>(page, "name"), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(kinds->code(), IdCard);
    QTest::keyClick(part<QLineEdit>(page, "name"), Qt::Key_1, Qt::AltModifier);
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

// ---- 1.4.3

void tst_MinorPages::fiveMaterialsByKind_data() {
    QTest::addColumn<Application>("application");
    QTest::addColumn<QString>("slots");
    QTest::newRow("the household register")
        << test::CaseBuilder().ofMinor().build()
        << QStringLiteral(
               "guardian_id_card_portrait guardian_id_card_emblem register_cover register_head register_child");
    QTest::newRow("the identity card") << withIdCard()
                                       << QStringLiteral("guardian_id_card_portrait guardian_id_card_emblem "
                                                         "id_card_portrait id_card_emblem birth_certificate");
}

void tst_MinorPages::fiveMaterialsByKind() {
    QFETCH(Application, application);
    QFETCH(QString, slots);
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    QCOMPARE(placesOn(page).join(u' '), slots);
    QCOMPARE(textOf(page, "heading"), desk::guardianMaterialsHeading());
    QCOMPARE(textOf(page, "childHeading"), desk::childMaterialsHeading(application.applicant->number.kind()));
    QCOMPARE(fake.written(page).materials, application.materials);
    application.materials.erase(MaterialSlot::GuardianIdCardEmblem);
    desk::MaterialsPage lacking(fake.open(application, StepId::Materials));
    QCOMPARE(fake.written(lacking).materials.size(), size_t(4));
}

void tst_MinorPages::aMissingMaterialIsSaidInAPopup() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().ofMinor().build();
    application.materials.erase(MaterialSlot::RegisterHead);
    desk::MaterialsPage page(fake.open(application, StepId::Materials));
    page.show();
    const ReferenceSnapshot reference = fake.reference.current();
    page.showIssues(checkMaterials(application, {test::today(), *reference}));
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().contains(desk::label(MaterialSlot::RegisterHead)));
    test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->click();
    QTRY_VERIFY(!test::openPopup());
}

void tst_MinorPages::everyMaterialHasItsKeys() {
    test::FakeDesk fake;
    desk::MaterialsPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Materials));
    QSet<QString> keys;
    for (const auto* place : page.findChildren<desk::PictureSlot*>())
        for (const char* name : {"camera", "file"})
            keys.insert(part<desk::KeyButton>(*place, name)->keyText());
    keys.remove(QString());
    QCOMPARE(keys.size(), 10);
    QVERIFY(!keys.contains(QStringLiteral("F9")));
}

// ---- 1.4.4

void tst_MinorPages::underSevenThePhotoMayBeLeftOut() {
    test::FakeDesk fake;
    desk::CardPhotoPage page(fake.open(young(), StepId::CardPhoto));
    page.show();
    auto* leftOut = part<QRadioButton>(page, "leftOutWay");
    QVERIFY(leftOut->isVisible());
    QVERIFY(!page.isPrimaryEnabled());
    leftOut->click();
    QVERIFY(page.isPrimaryEnabled());
    QCOMPARE(page.primaryText(), QStringLiteral("Next"));
    const Application written = fake.written(page);
    QCOMPARE(written.cardPhoto, (CardPhoto{CardPhotoWay::LeftOut, {}, {}}));

    desk::CardPhotoPage again(fake.open(written, StepId::CardPhoto));
    QVERIFY(part<QRadioButton>(again, "leftOutWay")->isChecked());
    QVERIFY(again.isPrimaryEnabled());
}

void tst_MinorPages::fromSevenOnItMayNot() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().ofMinor().build();
    application.cardPhoto = CardPhoto{CardPhotoWay::LeftOut, {}, {}};
    desk::CardPhotoPage page(fake.open(application, StepId::CardPhoto));
    page.show();
    QVERIFY(!part<QRadioButton>(page, "leftOutWay")->isVisible());
    QVERIFY(part<QRadioButton>(page, "receiptWay")->isChecked());
    QVERIFY(!page.isPrimaryEnabled());
    desk::CardPhotoPage adult(fake.open(test::CaseBuilder().build(), StepId::CardPhoto));
    adult.show();
    QVERIFY(!part<QRadioButton>(adult, "leftOutWay")->isVisible());
}

// ---- 1.4.5

void tst_MinorPages::detailsHaveNoOccupationAndNoLongTerm() {
    test::FakeDesk fake;
    for (const Application& application : {test::CaseBuilder().ofMinor().build(), withIdCard()}) {
        desk::DetailsPage page(fake.open(application, StepId::Details));
        page.show();
        for (const char* absent : {"occupation", "occupationLabel", "longTerm", "longTermReason"})
            QVERIFY2(!part<QWidget>(page, absent)->isVisible(), absent);
        QCOMPARE(textOf(page, "personHeading"), QStringLiteral("Applicant's information"));
        QCOMPARE(textOf(page, "name"), application.applicant->name.text());
        QCOMPARE(textOf(page, "number"), application.applicant->number.text());
        QCOMPARE(textOf(page, "socialNumber"), application.applicant->number.text());
        QCOMPARE(textOf(page, "phoneLabel"), QStringLiteral("Legal guardian's mobile number"));
        QCOMPARE(*fake.written(page).details, *application.details);
    }
}

void tst_MinorPages::theDatesFollowTheDocument() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().ofMinor().build();
    application.details.reset();
    desk::DetailsPage page(fake.open(application, StepId::Details));
    page.show();
    QVERIFY(textOf(page, "termHint").contains(QStringLiteral("household register")));
    QCOMPARE(part<desk::DateField>(page, "validUntil")->date(), QDate(2031, 5, 31));
    Application card = withIdCard();
    card.details.reset();
    desk::DetailsPage ofCard(fake.open(card, StepId::Details));
    ofCard.show();
    QVERIFY(textOf(ofCard, "termHint").contains(QStringLiteral("identity card")));
    QVERIFY(!part<desk::DateField>(ofCard, "validUntil")->date().isValid());
    desk::DetailsPage adult(fake.open(test::CaseBuilder().build(), StepId::Details));
    adult.show();
    QVERIFY(!part<QLabel>(adult, "termHint")->isVisible());
    QVERIFY(part<QWidget>(adult, "occupation")->isVisible());
}

// ---- 1.4.6, 1.4.7, 1.4.8

void tst_MinorPages::theCardGoesToTheGuardian() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Delivery));
    part<QRadioButton>(page, "mail")->setChecked(true);
    const Application written = fake.written(page);
    QCOMPARE(written.delivery->recipient->name, QStringLiteral("林晓岚"));
    QCOMPARE(written.delivery->recipient->phone, written.details->phone);
}

void tst_MinorPages::theConfirmationShowsTheGuardianWithoutChange() {
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().ofMinor().mailed().build(), StepId::Confirm));
    page.show();
    const auto* guardian = part<desk::ReviewSection>(page, "guardian");
    QVERIFY(!button(*guardian, "edit")->isVisible());
    for (const QString shown : {"Guardian's information", "林晓岚", "母亲"})
        QVERIFY2(textsIn(*guardian).contains(shown), qPrintable(shown));
    QCOMPARE(page.firstInput()->focusProxy(), button(*part<desk::ReviewSection>(page, "person"), "edit"));
    const auto* child = part<desk::ReviewSection>(page, "person");
    for (const QString shown : {"Applicant's information", "林小梅", "Legal guardian's mobile number"})
        QVERIFY2(textsIn(*child).contains(shown), qPrintable(shown));
    QVERIFY(!textsIn(*child).contains(QStringLiteral("Occupation")));
    QSignalSpy edit(&page, &desk::StepPage::editRequested);
    for (const auto& [section, step] :
         {std::pair{"person", StepId::Details}, std::pair{"photo", StepId::CardPhoto},
          std::pair{"card", StepId::Details}, std::pair{"way", StepId::Delivery}, std::pair{"outlet", StepId::Delivery},
          std::pair{"recipient", StepId::Delivery}, std::pair{"materials", StepId::Materials}}) {
        edit.clear();
        button(*part<desk::ReviewSection>(page, section), "edit")->click();
        QCOMPARE(edit.count(), 1);
        QCOMPARE(edit.front().front().value<StepId>(), step);
    }
}

void tst_MinorPages::afterTheOutcomeAnotherChildMayFollow() {
    test::FakeDesk fake;
    Application accepted = test::CaseBuilder().ofMinor().build();
    accepted.state = ApplicationState::Accepted;
    accepted.submittedAt = fake.clock.now();
    accepted.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
    desk::OutcomePage page(fake.open(accepted, StepId::Outcome));
    page.show();
    QSignalSpy another(&page, &desk::StepPage::anotherChildRequested);
    QVERIFY(button(page, "anotherChild")->isVisible());
    button(page, "anotherChild")->click();
    QCOMPARE(another.count(), 1);
    accepted.state = ApplicationState::Returned;
    desk::OutcomePage failed(fake.open(accepted, StepId::Outcome));
    failed.show();
    QVERIFY(!button(failed, "anotherChild")->isVisible());
    QCOMPARE(failed.primaryText(), QStringLiteral("Submit again"));
}

void tst_MinorPages::anotherDayTheGuardianIsCheckedAnew() {
    test::FakeDesk fake;
    Application accepted = test::CaseBuilder().ofMinor().build();
    accepted.state = ApplicationState::Accepted;
    accepted.submittedAt = fake.clock.now().addDays(-1);
    desk::OutcomePage page(fake.open(accepted, StepId::Outcome));
    page.show();
    QVERIFY(!button(page, "anotherChild")->isVisible());
    Application adult = test::CaseBuilder().build();
    adult.state = ApplicationState::Accepted;
    adult.submittedAt = fake.clock.now();
    desk::OutcomePage ofAdult(fake.open(adult, StepId::Outcome));
    ofAdult.show();
    QVERIFY(!button(ofAdult, "anotherChild")->isVisible());
}

QTEST_MAIN(tst_MinorPages)
#include "tst_MinorPages.moc"
