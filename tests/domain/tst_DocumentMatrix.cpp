// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace shouli::domain;

class tst_DocumentMatrix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatToBring_data() {
        QTest::addColumn<FlowKind>("flow");
        QTest::addColumn<ApplicantKind>("applicant");
        QTest::addColumn<DocumentKind>("document");
        QTest::addColumn<QString>("slots_");
        using enum ApplicantKind;
        using enum DocumentKind;
        const auto row = [](const char* sentence, FlowKind flow, ApplicantKind kind, DocumentKind document,
                            const char* materials) {
            QTest::newRow(sentence) << flow << kind << document << QString::fromLatin1(materials);
        };
        const char* const travel = "travel_permit_front travel_permit_back";
        const char* const residence = "residence_permit_portrait residence_permit_emblem";
        row("1.3.3-2 mainland", FlowKind::Adult, Mainland, ResidentIdCard, "id_card_portrait id_card_emblem");
        row("1.3.3-3 Hong Kong with a travel permit", FlowKind::Adult, HongKong, HkMacaoTravelPermit, travel);
        row("1.3.3-3 Hong Kong with a residence permit", FlowKind::Adult, HongKong, HkMacaoResidencePermit, residence);
        row("1.3.3-4 Macao with a travel permit", FlowKind::Adult, Macao, HkMacaoTravelPermit, travel);
        row("1.3.3-4 Macao with a residence permit", FlowKind::Adult, Macao, HkMacaoResidencePermit, residence);
        row("1.3.3-5 Taiwan with a travel permit", FlowKind::Adult, Taiwan, TaiwanTravelPermit, travel);
        row("1.3.3-5 Taiwan with a residence permit", FlowKind::Adult, Taiwan, TaiwanResidencePermit, residence);
        row("1.4.3 a child with the household register", FlowKind::Minor, Mainland, HouseholdRegister,
            "guardian_id_card_portrait guardian_id_card_emblem register_cover register_head register_child");
        row("1.4.3 a child with an identity card", FlowKind::Minor, Mainland, ResidentIdCard,
            "guardian_id_card_portrait guardian_id_card_emblem id_card_portrait id_card_emblem birth_certificate");
        row("an adult with the household register cannot apply", FlowKind::Adult, Mainland, HouseholdRegister, "");
        row("a mainland resident has no permit", FlowKind::Adult, Mainland, HkMacaoTravelPermit, "");
        row("Taiwan's permit is not Hong Kong's", FlowKind::Adult, HongKong, TaiwanTravelPermit, "");
        row("a child of Hong Kong goes the paper way", FlowKind::Minor, HongKong, HkMacaoTravelPermit, "");
        row("clearing cards takes no pictures", FlowKind::CardClearing, Mainland, ResidentIdCard, "");
    }
    void saysWhatToBring() {
        QFETCH(FlowKind, flow);
        QFETCH(ApplicantKind, applicant);
        QFETCH(DocumentKind, document);
        QStringList texts;
        for (const MaterialSlot slot : materialsFor(flow, applicant, document))
            texts.append(textOf(slot));
        QTEST(texts.join(u' '), "slots_");
    }

    void offersTheDocumentsOfTheManual() {
        using enum DocumentKind;
        const std::vector adult{ResidentIdCard, HkMacaoTravelPermit, HkMacaoResidencePermit, TaiwanTravelPermit,
                                TaiwanResidencePermit};
        QCOMPARE(documentsOf(FlowKind::Adult), adult);
        QCOMPARE(documentsOf(FlowKind::Minor), (std::vector{HouseholdRegister, ResidentIdCard}));
        QCOMPARE(counterDocumentsOf(FlowKind::Minor), (std::vector{ResidentIdCard}));
        QCOMPARE(counterDocumentsOf(FlowKind::Adult), documentsOf(FlowKind::Adult));
        const auto shown = counterMaterialsFor(FlowKind::Minor, ResidentIdCard);
        QVERIFY(std::all_of(shown.begin(), shown.end(), isGuardians));
        // A clearing brings no materials, but the face is compared there too.
        for (const DocumentKind document : counterDocumentsOf(FlowKind::CardClearing)) {
            const auto side = counterMaterialsFor(FlowKind::CardClearing, document);
            QCOMPARE(side.size(), size_t(document == HouseholdRegister ? 0 : 1));
            QVERIFY(std::all_of(side.begin(), side.end(), showsPortrait));
        }
        QCOMPARE(documentsOf(FlowKind::CardClearing).size(), std::size_t(6)); // whoever may apply
    }

    void everyApplicantBringsTheSameOfOneDocument() {
        for (const FlowKind flow : shippedServices().rows()) {
            for (const DocumentRow& row : flow->documents) {
                const auto ofDocument = materialsFor(flow, row.document);
                QVERIFY(std::equal(ofDocument.begin(), ofDocument.end(), row.materials.begin(), row.materials.end()));
                QCOMPARE(counterMaterialsFor(flow, row.document).size(),
                         flow->hasGuardian ? size_t(2) : row.atCounter.size());
            }
        }
    }

    void oneSideOfEveryDocumentShowsThePortrait() {
        for (const DocumentRow& row : FlowKind::Adult->documents)
            QCOMPARE(std::count_if(row.materials.begin(), row.materials.end(), showsPortrait), 1);
    }

    void whoMayApplyMayHaveCardsCleared() {
        for (const FlowKind flow : shippedServices().rows())
            for (const DocumentRow& row : flow->documents)
                QVERIFY(isAllowed(FlowKind::CardClearing, row.applicant, row.document));
        QVERIFY(!isAllowed(FlowKind::CardClearing, ApplicantKind::HongKong, DocumentKind::ResidentIdCard));
    }

    void noRowStandsTwiceAndOnlyAClearingsIsEmpty() {
        std::set<std::tuple<FlowKind, ApplicantKind, DocumentKind>> seen;
        for (const FlowKind flow : shippedServices().rows()) {
            for (const DocumentRow& row : flow->documents) {
                QVERIFY(seen.emplace(flow, row.applicant, row.document).second);
                QCOMPARE(row.materials.empty(), flow == FlowKind::CardClearing);
                QCOMPARE(std::set(row.materials.begin(), row.materials.end()).size(), row.materials.size());
            }
        }
        QCOMPARE(seen.size(), size_t(17));
    }
};

QTEST_GUILESS_MAIN(tst_DocumentMatrix)
#include "tst_DocumentMatrix.moc"
