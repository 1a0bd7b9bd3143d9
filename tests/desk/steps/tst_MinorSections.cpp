// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/fields/DateField.h"
#include "desk/review/ReviewSection.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/confirm/ConfirmPage.h"
#include "desk/steps/delivery/DeliveryPage.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "desk/steps/outcome/OutcomePage.h"
#include "desk/steps/photo/CardPhotoPage.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

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

QStringList textsIn(const QWidget& section) {
    QStringList texts;
    for (const QLabel* label : section.findChildren<QLabel*>())
        texts.append(label->text());
    return texts;
}

QStringList placesOn(const QWidget& page) {
    QStringList names;
    for (const auto* place : page.findChildren<desk::PictureSlot*>())
        names.append(QLatin1String(domain::textOf(place->slot())));
    return names;
}

} // namespace

class tst_MinorSections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveMaterialsByKind_data();
    void fiveMaterialsByKind();
    void aMissingMaterialIsSaidInAPopup();
    void everyMaterialHasItsKeys();
    void underSevenThePhotoMayBeLeftOut();
    void aPhotoThatIsNotFoundMayBeLeftOut();
    void fromSevenOnItMayNot();
    void detailsHaveNoOccupationAndNoLongTerm();
    void theDatesFollowTheDocument();
    void offlineTheGuardianSignsBesideTheNumber();
    void theCardGoesToTheGuardian();
    void theConfirmationShowsTheGuardianWithoutChange();
    void afterTheOutcomeAnotherChildMayFollow();
    void afterACaseFromTheListNoChildFollows();
};

// ---- 1.4.3

void tst_MinorSections::fiveMaterialsByKind_data() {
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

void tst_MinorSections::fiveMaterialsByKind() {
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

void tst_MinorSections::aMissingMaterialIsSaidInAPopup() {
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

void tst_MinorSections::everyMaterialHasItsKeys() {
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

void tst_MinorSections::underSevenThePhotoMayBeLeftOut() {
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

void tst_MinorSections::aPhotoThatIsNotFoundMayBeLeftOut() {
    test::FakeDesk fake;
    fake.central.personPhoto.value = base::fail(base::ErrorCode::NoPhotoOnFile);
    desk::CardPhotoPage page(fake.open(young(), StepId::CardPhoto));
    page.show();
    part<QRadioButton>(page, "ownWay")->click();
    QTRY_VERIFY(test::openPopup());
    const QString said = test::openPopup()->informativeText();
    QVERIFY2(said.contains(QStringLiteral("「No photo of a child under seven」")), qPrintable(said));
    delete test::openPopup();

    Application atEleven = test::CaseBuilder().ofMinor().build();
    atEleven.cardPhoto.reset();
    desk::CardPhotoPage older(fake.open(atEleven, StepId::CardPhoto));
    older.show();
    part<QRadioButton>(older, "ownWay")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(!test::openPopup()->informativeText().contains(QStringLiteral("under seven")));
    delete test::openPopup();
}

void tst_MinorSections::fromSevenOnItMayNot() {
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

void tst_MinorSections::detailsHaveNoOccupationAndNoLongTerm() {
    test::FakeDesk fake;
    for (const Application& application : {test::CaseBuilder().ofMinor().build(), withIdCard()}) {
        desk::DetailsPage page(fake.open(application, StepId::Details));
        page.show();
        for (const char* absent : {"occupation", "occupationLabel", "longTerm", "longTermReason"})
            QVERIFY2(!part<QWidget>(page, absent)->isVisible(), absent);
        QCOMPARE(textOf(page, "personHeading"), QStringLiteral("Personal information"));
        QCOMPARE(textOf(page, "name"), application.applicant->name.text());
        QCOMPARE(textOf(page, "number"), application.applicant->number.text());
        QCOMPARE(textOf(page, "socialNumber"), application.applicant->number.text());
        QCOMPARE(textOf(page, "phoneLabel"), QStringLiteral("Legal guardian's mobile number"));
        QCOMPARE(*fake.written(page).details, *application.details);
    }
}

void tst_MinorSections::theDatesFollowTheDocument() {
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

void tst_MinorSections::offlineTheGuardianSignsBesideTheNumber() {
    test::FakeDesk fake;
    fake.central.smsTicket.value = base::fail(base::ErrorCode::Offline);
    Application minor = test::CaseBuilder().ofMinor().build();
    minor.details.reset();
    desk::DetailsPage page(fake.open(minor, StepId::Details));
    page.show();
    const QWidget& phone = *part<QWidget>(page, "phone");
    part<QLineEdit>(phone, "number")->setText(QStringLiteral("13000000001"));
    button(phone, "send")->click();
    QTRY_VERIFY(test::openPopup());
    const QString asked = test::openPopup()->informativeText();
    QVERIFY2(asked.contains(QStringLiteral("the guardian signs")), qPrintable(asked));
    QVERIFY2(!asked.contains(QStringLiteral("applicant")), qPrintable(asked));
    button(*test::openPopup(), "stay")->click();
    QTRY_VERIFY(!test::openPopup());
    button(phone, "without")->click();
    const auto* approval = part<QDialog>(page, "approval");
    for (const QLabel* label : approval->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QStringLiteral("applicant")), qPrintable(label->text()));
    QVERIFY(part<QLineEdit>(*approval, "reason")->text().contains(QStringLiteral("guardian")));
}

void tst_MinorSections::theCardGoesToTheGuardian() {
    test::FakeDesk fake;
    desk::DeliveryPage page(fake.open(test::CaseBuilder().ofMinor().build(), StepId::Delivery));
    part<QRadioButton>(page, "mail")->setChecked(true);
    const Application written = fake.written(page);
    QCOMPARE(written.delivery->recipient->name, QStringLiteral("林晓岚"));
    QCOMPARE(written.delivery->recipient->phone, written.details->phone);
}

void tst_MinorSections::theConfirmationShowsTheGuardianWithoutChange() {
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().ofMinor().mailed().build(), StepId::Confirm));
    page.show();
    const auto* guardian = part<desk::ReviewSection>(page, "guardian");
    QVERIFY(!button(*guardian, "edit")->isVisible());
    for (const QString shown : {"Guardian's information", "林晓岚", "母亲"})
        QVERIFY2(textsIn(*guardian).contains(shown), qPrintable(shown));
    QCOMPARE(page.firstInput(), nullptr); // on the button that leads on, not on 「修改」
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

void tst_MinorSections::afterTheOutcomeAnotherChildMayFollow() {
    test::FakeDesk fake;
    Application accepted = test::CaseBuilder().ofMinor().build();
    accepted.state = ApplicationState::Accepted;
    accepted.submittedAt = fake.clock.now();
    accepted.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
    const auto submittedHere = [&](const Application& application) {
        const desk::PageContext context = fake.open(application, StepId::Outcome);
        return desk::PageContext{context.services, context.counter, context.session, true};
    };
    {
        desk::OutcomePage page(submittedHere(accepted));
        page.show();
        QSignalSpy another(&page, &desk::StepPage::anotherChildRequested);
        QVERIFY(button(page, "anotherChild")->isVisible());
        button(page, "anotherChild")->click();
        QCOMPARE(another.count(), 1);
    }
    Application adult = test::CaseBuilder().build();
    adult.state = ApplicationState::Accepted;
    adult.submittedAt = fake.clock.now();
    {
        desk::OutcomePage ofAdult(submittedHere(adult));
        ofAdult.show();
        QVERIFY(!button(ofAdult, "anotherChild")->isVisible());
    }
    accepted.state = ApplicationState::Returned;
    desk::OutcomePage failed(submittedHere(accepted));
    failed.show();
    QVERIFY(!button(failed, "anotherChild")->isVisible());
    QCOMPARE(failed.primaryText(), QStringLiteral("Submit again"));
}

// Of today, too: the guardian may be gone for hours.
void tst_MinorSections::afterACaseFromTheListNoChildFollows() {
    test::FakeDesk fake;
    Application accepted = test::CaseBuilder().ofMinor().build();
    accepted.state = ApplicationState::Accepted;
    accepted.submittedAt = fake.clock.now();
    desk::OutcomePage page(fake.open(accepted, StepId::Outcome));
    page.show();
    QVERIFY(!button(page, "anotherChild")->isVisible());
}

SHOULI_TEST(tst_MinorSections)
#include "tst_MinorSections.moc"
