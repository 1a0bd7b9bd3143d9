// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CaseBuilder.h"
#include "support/RuleRow.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

namespace {

Change becomes(ApplicantKind kind, DocumentKind document, const char* number) {
    return [=](Application& a) { a.applicant = person(kind, document, QString::fromLatin1(number)); };
}

} // namespace

class tst_RulesIdentity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void identity_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << change << told;
        };
        using enum ApplicantKind;
        using enum DocumentKind;
        row("a right case has nothing wrong", [](Application&) {}, {});
        row("nobody yet", [](Application& a) { a.applicant.reset(); }, {"name missing", "number missing"});
        row("15 years and 364 days needs a guardian", becomes(Mainland, ResidentIdCard, "449999201011240010"),
            {"number under_16_needs_guardian"});
        row("16 years today may apply", becomes(Mainland, ResidentIdCard, "449999201011230015"), {});
        row("16 and 17 may apply by themselves", becomes(Mainland, ResidentIdCard, "449999200811230035"), {});
        row("a child with the register needs a guardian", becomes(Mainland, HouseholdRegister, "449999201011240010"),
            {"number under_16_needs_guardian", "document_kind document_of_other_kind"});
        row("from 16 an identity card is due", becomes(Mainland, HouseholdRegister, "449999200811230035"),
            {"document_kind register_at_16"});
        row("born in the future", becomes(Mainland, ResidentIdCard, "449999202701010014"), {"number date_in_future"});
        row("the permit of a mainland resident", becomes(Mainland, HkMacaoTravelPermit, "H00000001"),
            {"document_kind document_of_other_kind"});
        row("the identity card of a Hong Kong resident", becomes(HongKong, ResidentIdCard, "449999199003070023"),
            {"document_kind document_of_other_kind"});
        row("Hong Kong's travel permit", becomes(HongKong, HkMacaoTravelPermit, "H00000001"), {});
        row("Macao's travel permit", becomes(Macao, HkMacaoTravelPermit, "M00000001"), {});
        row("Macao's number with a Hong Kong resident", becomes(HongKong, HkMacaoTravelPermit, "M00000001"),
            {"number document_of_other_kind"});
        row("Hong Kong's residence permit with a Macao resident",
            becomes(Macao, HkMacaoResidencePermit, "810000198506150127"), {"number document_of_other_kind"});
        row("Macao's residence permit", becomes(Macao, HkMacaoResidencePermit, "820000198506150217"), {});
        row("Taiwan's travel permit", becomes(Taiwan, TaiwanTravelPermit, "00123456"), {});
        row("Taiwan's residence permit", becomes(Taiwan, TaiwanResidencePermit, "830000198506150331"), {});
        row("a permit holder under 16, by the date typed",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = QDate(2010, 11, 24);
            },
            {"birth_date permit_under_16_on_paper"});
        row("a permit holder of 16 years today",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = QDate(2010, 11, 23);
            },
            {});
        row("a permit holder born tomorrow",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = QDate(2026, 11, 24);
            },
            {"birth_date date_in_future"});
        row("a name of before with a radical",
            [](Application& a) { a.applicant->name = *PersonName::ofStored(QStringLiteral("\u2FBC示范")); },
            {"name bad_character"});
        row("both sides of the card are one picture",
            [](Application& a) {
                a.materials[MaterialSlot::IdCardEmblem].digest = a.materials[MaterialSlot::IdCardPortrait].digest;
            },
            {"emblem_side same_picture"});
        row("a picture of a document that was chosen before is none of the two",
            [](Application& a) {
                a.materials[MaterialSlot::TravelPermitFront] = a.materials[MaterialSlot::IdCardPortrait];
            },
            {});
        row("a permit holder of 131 years",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = QDate(1895, 11, 23);
            },
            {"birth_date too_long_ago"});
        row("a permit holder who will be 131 tomorrow",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = QDate(1895, 11, 24);
            },
            {});
        row("a residence permit's holder under 16, by the number",
            becomes(HongKong, HkMacaoResidencePermit, "810000201201010013"), {"number permit_under_16_on_paper"});
        row("a permit holder without birth date",
            [](Application& a) {
                a.applicant = chan();
                a.applicant->birthDate = {};
            },
            {"birth_date missing"});
        row("a birth date beside the number's", [](Application& a) { a.applicant->birthDate = QDate(1990, 3, 8); },
            {"birth_date bad_birth_date"});
        row("a sex beside the number's", [](Application& a) { a.applicant->sex = Sex::Male; }, {"sex wrong_format"});
    }
    void identity() {
        QFETCH(Change, change);
        Application application = CaseBuilder().build();
        change(application);
        QTEST(told(checkIdentity(application, {today(), *shippedReference()})), "told");
    }

    void bornOn29February() {
        Application application = CaseBuilder().build();
        application.applicant = chan();
        application.applicant->birthDate = QDate(2008, 2, 29);
        const auto toldOn = [&](QDate day) { return told(checkIdentity(application, {day, *shippedReference()})); };
        QCOMPARE(toldOn(QDate(2024, 2, 28)), QStringList("birth_date permit_under_16_on_paper"));
        QCOMPARE(toldOn(QDate(2024, 2, 29)), QStringList());
        application.applicant->birthDate = QDate(2012, 2, 29);
        QCOMPARE(toldOn(QDate(2028, 2, 28)), QStringList("birth_date permit_under_16_on_paper"));
        QCOMPARE(toldOn(QDate(2028, 2, 29)), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_RulesIdentity)
#include "tst_RulesIdentity.moc"
