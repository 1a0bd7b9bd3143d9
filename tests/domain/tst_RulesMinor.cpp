// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/MinorCase.h"
#include "support/CaseBuilder.h"
#include "support/RuleRow.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

namespace {

using enum ApplicantKind;
using enum DocumentKind;

Change childWith(DocumentKind document, const char* number) {
    return [=](Application& a) { a.applicant = person(Mainland, document, QString::fromLatin1(number)); };
}

Change guardianWith(const char* number) {
    return [=](Application& a) { a.guardian->person = person(Mainland, ResidentIdCard, QString::fromLatin1(number)); };
}

Change relationIs(const char* code) {
    return [=](Application& a) { a.guardian->relation = QString::fromLatin1(code); };
}

} // namespace

class tst_RulesMinor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void guardian_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        row("a mother of 36", [](Application&) {}, {});
        row("nobody yet", [](Application& a) { a.guardian.reset(); }, {"name missing", "number missing"});
        row("18 years today", guardianWith("449999200811230035"), {});
        row("17 years and 364 days", guardianWith("449999200811240030"), {"number guardian_under_18"});
        row("a resident of Hong Kong", [](Application& a) { a.guardian->person = chan(); },
            {"document_kind document_of_other_kind"});
        row("a sex beside the number's", [](Application& a) { a.guardian->person.sex = Sex::Male; },
            {"sex wrong_format"});
        row("both sides of the card are one picture",
            [](Application& a) {
                a.materials[MaterialSlot::GuardianIdCardEmblem].digest =
                    a.materials[MaterialSlot::GuardianIdCardPortrait].digest;
            },
            {"emblem_side same_picture"});
        row("the portrait side is a page of the child's, too",
            [](Application& a) {
                a.materials[MaterialSlot::RegisterChild].digest =
                    a.materials[MaterialSlot::GuardianIdCardPortrait].digest;
            },
            {"portrait_side same_picture"});
        row("two pages of the child's are one picture, which is not said here",
            [](Application& a) {
                a.materials[MaterialSlot::RegisterChild].digest = a.materials[MaterialSlot::RegisterHead].digest;
            },
            {});
        row("the child is not asked here", [](Application& a) { a.applicant.reset(); }, {});
    }
    void guardian() {
        QFETCH(Change, change);
        Application application = CaseBuilder().ofMinor().build();
        change(application);
        QTEST(told(checkGuardian(application, {today(), *shippedReference()})), "told");
    }

    void child_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        row("a girl of 11 with the register", [](Application&) {}, {});
        row("born today", childWith(HouseholdRegister, "449999202611230013"), {});
        row("born tomorrow", childWith(HouseholdRegister, "449999202611240019"), {"number date_in_future"});
        row("a child with an identity card", childWith(ResidentIdCard, "449999201506010022"), {});
        row("15 years and 364 days with the register", childWith(HouseholdRegister, "449999201011240010"), {});
        row("16 years today with the register", childWith(HouseholdRegister, "449999201011230015"),
            {"document_kind register_at_16"});
        row("16 years today with the identity card", childWith(ResidentIdCard, "449999201011230015"), {});
        row("17 years and 364 days", childWith(ResidentIdCard, "449999200811240030"), {});
        row("18 years today applies himself", childWith(ResidentIdCard, "449999200811230035"),
            {"number adult_needs_no_guardian"});
        row("an adult with the register too", childWith(HouseholdRegister, "449999200811230035"),
            {"number adult_needs_no_guardian"});
        row("nobody yet", [](Application& a) { a.applicant.reset(); }, {"name missing", "number missing"});
        row("a child with a travel permit", [](Application& a) { a.applicant = chan(); },
            {"number permit_under_16_on_paper"});
        row("a child with a residence permit",
            [](Application& a) {
                a.applicant = person(HongKong, HkMacaoResidencePermit, QStringLiteral("810000201201010013"));
            },
            {"number permit_under_16_on_paper"});
        row("the guardian's own number",
            [](Application& a) {
                a.applicant = person(Mainland, HouseholdRegister, QStringLiteral("449999199003070023"));
            },
            {"number guardian_is_applicant"});
        row("no relation yet", relationIs(""), {"relation missing"});
        row("a mother who is called the father", relationIs("51"), {"relation relation_of_other_sex"});
        row("a grandmother", relationIs("62"), {});
        row("a word that tells no sex", relationIs("50"), {});
        row("an appointed guardian who is no relative", relationIs("99"), {});
        row("the child's own son", relationIs("20"), {"relation not_in_list"});
        row("a relation that is none", relationIs("00"), {"relation not_in_list"});
        row("no city", [](Application& a) { a.eligibility.issuingCity.clear(); }, {"issuing_city missing"});
        row("not asked", [](Application& a) { a.eligibility.outcome = CheckOutcome::NotAsked; },
            {"eligibility not_asked"});
    }
    void child() {
        QFETCH(Change, change);
        Application application = CaseBuilder().ofMinor().build();
        change(application);
        QTEST(told(checkMinor(application, {today(), *shippedReference()})), "told");
    }

    // Born on 29 February: a year is complete on 28 February where there is no 29th.
    void bornOn29February_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QStringList>("told");
        const QStringList registerAt16{QStringLiteral("document_kind register_at_16")};
        const QStringList grownUp{QStringLiteral("number adult_needs_no_guardian")};
        QTest::newRow("a day before 16") << "449999201202290010" << QDate(2028, 2, 28) << QStringList();
        QTest::newRow("16 on the 29th") << "449999201202290010" << QDate(2028, 2, 29) << registerAt16;
        QTest::newRow("17 on the 28th of a common year") << "449999201202290010" << QDate(2029, 2, 28) << registerAt16;
        QTest::newRow("two days before 18") << "449999201202290010" << QDate(2030, 2, 27) << registerAt16;
        QTest::newRow("18 on the 28th of a common year") << "449999201202290010" << QDate(2030, 2, 28) << grownUp;
    }
    void bornOn29February() {
        QFETCH(QString, number);
        QFETCH(QDate, day);
        Application application = CaseBuilder().ofMinor().build();
        application.applicant = person(Mainland, HouseholdRegister, number);
        QTEST(told(checkMinor(application, {day, *shippedReference()})), "told");
    }

    void photoLeftOut_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("six years and 364 days") << "449999201911240016" << QStringList();
        QTest::newRow("seven years today") << "449999201911230010" << QStringList("card_photo photo_due_at_7");
    }
    void photoLeftOut() {
        QFETCH(QString, number);
        Application application = CaseBuilder().ofMinor(person(Mainland, HouseholdRegister, number)).build();
        application.cardPhoto = CardPhoto{CardPhotoWay::LeftOut, {}, {}};
        QTEST(told(checkCardPhoto(application, {today(), *shippedReference()})), "told");
        application.flow = FlowKind::Adult;
        QCOMPARE(told(checkCardPhoto(application, {today(), *shippedReference()})),
                 QStringList("card_photo photo_due_at_7"));
    }

    void whatIsNotAskedOfAMinor() {
        const Application application = CaseBuilder().ofMinor().build();
        const RuleContext context{today(), *shippedReference()};
        QVERIFY(application.details->occupation.isEmpty());
        QCOMPARE(told(checkDetails(application, context)), QStringList());
        Application longTerm = application;
        longTerm.details->longTerm = true;
        longTerm.details->validUntil = {};
        QCOMPARE(told(checkDetails(longTerm, context)), QStringList("long_term long_term_needs_id_card"));
    }

    void aWholeCaseHasNothingWrong_data() {
        QTest::addColumn<Application>("application");
        QTest::newRow("the household register") << CaseBuilder().ofMinor().build();
        QTest::newRow("an identity card")
            << CaseBuilder().ofMinor(person(Mainland, ResidentIdCard, QStringLiteral("449999201506010022"))).build();
        QTest::newRow("an adult") << CaseBuilder().build();
    }
    void aWholeCaseHasNothingWrong() {
        QFETCH(Application, application);
        const RuleContext context{today(), *shippedReference()};
        QCOMPARE(told(checkWhole(application, context)), QStringList());
        application.guardian.reset();
        QCOMPARE(hasErrors(checkWhole(application, context)), application.flow == FlowKind::Minor);
    }

    // ---- from one guide to the other

    void theAdultWhoWasCheckedIsTheGuardian() {
        Application application = CaseBuilder().build();
        const Application adult = application;
        applyForChild(application, today());
        QCOMPARE(application.flow, FlowKind::Minor);
        QVERIFY(application.guardian && application.guardian->person == *adult.applicant);
        QVERIFY(application.guardian->relation.isEmpty());
        QVERIFY(!application.applicant);
        QCOMPARE(application.face, adult.face);
        QVERIFY(!application.consent && application.guideAfterCheck);
        QCOMPARE(application.materials.size(), size_t(2));
        QCOMPARE(application.materials.at(MaterialSlot::GuardianIdCardPortrait),
                 adult.materials.at(MaterialSlot::IdCardPortrait));
        QVERIFY(application.eligibility == Eligibility{});
        QVERIFY(!application.cardPhoto && !application.details && !application.delivery);
        QCOMPARE(application.atCounter()->name.text(), adult.applicant->name.text());
    }

    void aPersonUnderAgeIsTheChild() {
        Application application =
            CaseBuilder().of(person(Mainland, ResidentIdCard, QStringLiteral("449999201506010022"))).build();
        const Application typed = application;
        applyForChild(application, today());
        QVERIFY(!application.guardian);
        QCOMPARE(application.applicant, typed.applicant);
        QVERIFY(application.face == FaceCheck{});
        QCOMPARE(application.materials, typed.materials);
        QVERIFY(!application.atCounter());
    }

    void aPermitsHolderIsNoGuardian() {
        Application application = CaseBuilder().ofHongKong().build();
        applyForChild(application, today());
        QVERIFY(!application.guardian && !application.applicant && application.materials.empty());
        QVERIFY(application.face == FaceCheck{});
    }

    void theGuardianAppliesForHerself() {
        Application application = CaseBuilder().ofMinor().build();
        const Application minor = application;
        applyForOneself(application);
        QCOMPARE(application.flow, FlowKind::Adult);
        QVERIFY(application.applicant && *application.applicant == minor.guardian->person);
        QVERIFY(!application.guardian && !application.guideAfterCheck);
        QCOMPARE(application.face, minor.face);
        QCOMPARE(application.consent, minor.consent);
        QCOMPARE(application.materials.size(), size_t(2));
        QCOMPARE(application.materials.at(MaterialSlot::IdCardEmblem),
                 minor.materials.at(MaterialSlot::GuardianIdCardEmblem));
        QVERIFY(application.eligibility == Eligibility{});
        QVERIFY(!application.cardPhoto && !application.details && !application.delivery);
    }

    void saysWhenTheOtherFlowWouldForget_data() {
        QTest::addColumn<Application>("draft");
        QTest::addColumn<bool>("forgets");
        Application bare;
        QTest::newRow("nothing but an agreement") << bare << false;
        bare.applicant = lin();
        bare.materials = {{MaterialSlot::IdCardPortrait, picture()}, {MaterialSlot::IdCardEmblem, picture()}};
        QTest::newRow("an adult who was identified") << bare << false;
        bare.eligibility.issuingCity = QStringLiteral("440100");
        QTest::newRow("an adult with an issuing city") << bare << true;
        QTest::newRow("an adult's whole case") << CaseBuilder().build() << true;
        Application permit;
        permit.applicant = chan();
        QTest::newRow("an adult with a permit") << permit << true;
        Application checked;
        checked.flow = FlowKind::Minor;
        checked.guardian = Guardian{lin(), {}};
        checked.materials = {{MaterialSlot::GuardianIdCardPortrait, picture()}};
        QTest::newRow("a guardian who was identified") << checked << false;
        checked.guardian->relation = QStringLiteral("52");
        QTest::newRow("a guardian and the relation") << checked << true;
        checked.guardian->relation.clear();
        checked.materials.emplace(MaterialSlot::RegisterChild, picture());
        QTest::newRow("a picture of the child's document") << checked << true;
        checked.materials.clear();
        checked.applicant = mei();
        QTest::newRow("a child") << checked << true;
        QTest::newRow("a minor's whole case") << CaseBuilder().ofMinor().build() << true;
    }
    void saysWhenTheOtherFlowWouldForget() {
        QFETCH(Application, draft);
        QTEST(forgetsInOtherFlow(draft, today()), "forgets");
    }

    void anotherChildKeepsTheGuardian() {
        Application former = CaseBuilder().ofMinor().build();
        former.acceptanceNumber = *AcceptanceNumber::parse(u"90100000101261123A0001G");
        const Application seed = forAnotherChild(former);
        QCOMPARE(seed.id, former.id);
        QCOMPARE(seed.flow, FlowKind::Minor);
        QCOMPARE(seed.step, QStringLiteral("eligibility"));
        QCOMPARE(seed.guardian, former.guardian);
        QCOMPARE(seed.face, former.face);
        QCOMPARE(seed.consent, former.consent);
        QVERIFY(!seed.applicant && !seed.cardPhoto && !seed.delivery && !seed.acceptanceNumber);
        QCOMPARE(seed.materials.size(), size_t(2));
        QCOMPARE(seed.eligibility.precheck, CheckOutcome::Passed);
        QVERIFY(seed.eligibility.issuingCity.isEmpty());
        QCOMPARE(seed.details->phone.number, former.details->phone.number);
        QCOMPARE(seed.details->phone.check, PhoneCheck::NotDone);
    }

    void theClearingOfAChildKnowsItsGuardian() {
        const Application minor = CaseBuilder().ofMinor().build();
        const Application clearing = clearingFrom(minor);
        QCOMPARE(clearing.applicant, minor.applicant);
        QCOMPARE(clearing.guardian, minor.guardian);
        QCOMPARE(clearing.clearing->originFlow, FlowKind::Minor);
        QVERIFY(told(checkIdentity(clearing, {today(), *shippedReference()})).isEmpty());
    }

    // ---- what a change voids

    void clears_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("cleared");
        const auto row = [](const char* sentence, const Change& change, const QStringList& cleared) {
            QTest::newRow(sentence) << change << cleared;
        };
        row("another guardian", guardianWith("449999199003070015"),
            {"face", "materials", "relation", "mobile", "recipient_name", "eligibility"});
        row("the guardian's name corrected",
            [](Application& a) { a.guardian->person.name = name(QStringLiteral("林小岚")); }, {"face", "eligibility"});
        row("the guardian's portrait replaced",
            [](Application& a) { a.materials[MaterialSlot::GuardianIdCardPortrait] = picture(); }, {"face"});
        row("another child", childWith(HouseholdRegister, "449999201011240010"),
            {"materials", "valid_from", "valid_until", "card_photo", "eligibility"});
        row("the child's other document", childWith(ResidentIdCard, "449999201506010022"),
            {"materials", "valid_from", "valid_until", "card_photo", "eligibility"});
        row("the child's name corrected", [](Application& a) { a.applicant->name = name(QStringLiteral("林小美")); },
            {"eligibility"});
        row("the child's page replaced", [](Application& a) { a.materials[MaterialSlot::RegisterChild] = picture(); },
            {});
        row("another relation", relationIs("58"), {});
    }
    void clears() {
        QFETCH(Change, change);
        const Application before = CaseBuilder().ofMinor().mailed().build();
        Application now = before;
        change(now);
        QStringList cleared;
        for (const Field field : clearWhatNoLongerHolds(before, now))
            cleared.append(textOf(field));
        QTEST(cleared, "cleared");
    }

    void anotherChildLeavesTheGuardianAlone() {
        const Application before = CaseBuilder().ofMinor().build();
        Application now = before;
        now.applicant = person(Mainland, ResidentIdCard, QStringLiteral("449999201506010022"));
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.materials.size(), size_t(2));
        QVERIFY(now.materials.contains(MaterialSlot::GuardianIdCardPortrait));
        QCOMPARE(now.eligibility.precheck, CheckOutcome::Passed);
        QCOMPARE(now.eligibility.outcome, CheckOutcome::NotAsked);
        QCOMPARE(now.face, before.face);
        QCOMPARE(now.details->phone, before.details->phone);
    }
};

QTEST_GUILESS_MAIN(tst_RulesMinor)
#include "tst_RulesMinor.moc"
