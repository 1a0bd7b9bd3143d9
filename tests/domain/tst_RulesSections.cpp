// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "support/CaseBuilder.h"
#include "support/RuleRow.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

using Check = Issues (*)(const Application&, const RuleContext&);

/// Consent, face, eligibility, materials and card photo.
class tst_RulesSections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sections_data() {
        QTest::addColumn<Check>("check");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* sentence, Check check, const Change& change, const QStringList& told) {
            QTest::newRow(sentence) << check << change << told;
        };
        const Change nothing = [](Application&) {};
        row("consent: given", checkConsent, nothing, {});
        row("consent: not given", checkConsent, [](Application& a) { a.consent.reset(); }, {"consent not_agreed"});
        row("consent: to no notice", checkConsent, [](Application& a) { a.consent->notices.clear(); },
            {"consent not_agreed"});
        row("consent: at no time", checkConsent, [](Application& a) { a.consent->agreedAt = {}; },
            {"consent not_agreed"});

        row("face: passed", checkFace, nothing, {});
        row("face: not done", checkFace, [](Application& a) { a.face = {}; }, {"face not_done"});
        row("face: passed without consent", checkFace, [](Application& a) { a.face.consent.reset(); },
            {"face_consent not_agreed"});
        row("face: central gets no live picture", checkFace, [](Application& a) { a.face.livePicture.reset(); }, {});
        row("face: approved, no consent to face processing", checkFace,
            [](Application& a) {
                a.face = {};
                a.face.outcome = FaceOutcome::ApprovedBySupervisor;
                a.face.reason = QStringLiteral("不同意人脸核验");
                a.face.approvedBy = OperatorId::make();
            },
            {});
        row("face: approved by nobody for no reason", checkFace,
            [](Application& a) {
                a.face = {};
                a.face.outcome = FaceOutcome::ApprovedBySupervisor;
            },
            {"face_reason missing", "face not_verified"});
        row("face: awaiting review with a reason", checkFace,
            [](Application& a) {
                a.face.outcome = FaceOutcome::AwaitingReview;
                a.face.reason = QStringLiteral("单人值班");
            },
            {});
        row("face: awaiting review without a reason", checkFace,
            [](Application& a) {
                a.face.outcome = FaceOutcome::AwaitingReview;
                a.face.reason = QStringLiteral("  ");
            },
            {"face_reason missing"});
        row("face: unsure, the operator sees the same person", checkFace,
            [](Application& a) {
                a.face.outcome = FaceOutcome::MatchedByOperator;
                a.face.band = FaceBand::Unsure;
                a.face.reason = QStringLiteral("证件相片年代久远");
                a.face.approvedBy = OperatorId::make();
            },
            {});
        row("face: the operator overrules a mismatch, saying nothing", checkFace,
            [](Application& a) {
                a.face.outcome = FaceOutcome::MatchedByOperator;
                a.face.band = FaceBand::NoMatch;
                a.face.consent.reset();
            },
            {"face_reason missing", "face_consent not_agreed", "face not_verified"});

        row("eligibility: passed", checkEligibility, nothing, {});
        row("eligibility: open offline", checkEligibility,
            [](Application& a) { a.eligibility.precheck = a.eligibility.outcome = CheckOutcome::Open; }, {});
        row("eligibility: precheck not asked", checkEligibility,
            [](Application& a) { a.eligibility.precheck = CheckOutcome::NotAsked; }, {"eligibility not_asked"});
        row("eligibility: not asked", checkEligibility,
            [](Application& a) { a.eligibility.outcome = CheckOutcome::NotAsked; }, {"eligibility not_asked"});
        row("eligibility: central refused", checkEligibility,
            [](Application& a) { a.eligibility.outcome = CheckOutcome::Refused; }, {"eligibility refused_by_central"});
        row("precheck: central refused", checkPrecheck,
            [](Application& a) { a.eligibility.precheck = CheckOutcome::Refused; }, {"eligibility refused_by_central"});
        row("precheck: taken offline", checkPrecheck,
            [](Application& a) { a.eligibility.precheck = CheckOutcome::Open; }, {});
        row("eligibility: no city", checkEligibility, [](Application& a) { a.eligibility.issuingCity.clear(); },
            {"issuing_city missing"});
        row("eligibility: a city of another province", checkEligibility,
            [](Application& a) { a.eligibility.issuingCity = QStringLiteral("110100"); }, {"issuing_city not_in_list"});
        row("eligibility: nothing", checkEligibility, [](Application& a) { a.eligibility = {}; },
            {"issuing_city missing", "eligibility not_asked"});

        row("materials: both sides", checkMaterials, nothing, {});
        row("materials: one side deleted", checkMaterials,
            [](Application& a) { a.materials.erase(MaterialSlot::IdCardEmblem); }, {"materials picture_missing"});
        row("materials: none", checkMaterials, [](Application& a) { a.materials.clear(); },
            {"materials picture_missing", "materials picture_missing"});
        row("materials: a picture that was never stored", checkMaterials,
            [](Application& a) { a.materials[MaterialSlot::IdCardEmblem] = Picture{}; }, {"materials picture_missing"});
        row("materials: 1.3.3-6 of another document", checkMaterials,
            [](Application& a) { a.materials[MaterialSlot::TravelPermitFront] = picture(); },
            {"materials document_of_other_kind"});
        row("materials: one picture in two places", checkMaterials,
            [](Application& a) {
                a.materials[MaterialSlot::IdCardEmblem].digest = a.materials[MaterialSlot::IdCardPortrait].digest;
            },
            {"materials same_picture"});
        row("materials: pictures of before digests were kept", checkMaterials,
            [](Application& a) {
                for (auto& [slot, picture] : a.materials)
                    picture.digest.clear();
            },
            {});
        row("materials: whose?", checkMaterials, [](Application& a) { a.applicant.reset(); }, {"materials missing"});

        row("photo: from social insurance", checkCardPhoto, nothing, {});
        row("photo: none", checkCardPhoto, [](Application& a) { a.cardPhoto.reset(); }, {"card_photo picture_missing"});
        row("photo: chosen but not there", checkCardPhoto, [](Application& a) { a.cardPhoto->picture.reset(); },
            {"card_photo picture_missing"});
        row("photo: by receipt", checkCardPhoto,
            [](Application& a) {
                a.cardPhoto->way = CardPhotoWay::Receipt;
                a.cardPhoto->receiptNumber = QStringLiteral("AX2000000000001");
            },
            {});
        row("photo: a receipt noted while offline", checkCardPhoto,
            [](Application& a) {
                a.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QStringLiteral("AX2000000000001"), {}};
            },
            {});
        const auto refuse = [](Application& a, const QString& number) {
            a.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QStringLiteral("AX2000000000001"), {}};
            a.refusedReceipts = {{number, QStringLiteral("PHOTO-RECEIPT-UNKNOWN"), a.createdAt}};
        };
        row("photo: a receipt noted and then refused", checkCardPhoto,
            [refuse](Application& a) { refuse(a, QStringLiteral("AX2000000000001")); },
            {"photo_receipt refused_by_central"});
        row("photo: a receipt noted after another was refused", checkCardPhoto,
            [refuse](Application& a) { refuse(a, QStringLiteral("AX2000000000002")); }, {});
        row("photo: a receipt noted wrongly", checkCardPhoto,
            [](Application& a) {
                a.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QStringLiteral("AX2"), {}};
            },
            {"photo_receipt wrong_length"});
        row("photo: no receipt", checkCardPhoto,
            [](Application& a) {
                a.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QString(), {}};
            },
            {"photo_receipt missing"});
    }
    void sections() {
        QFETCH(Check, check);
        QFETCH(Change, change);
        Application application = CaseBuilder().build();
        change(application);
        QTEST(told(check(application, {today(), *shippedReference()})), "told");
    }

    void aMissingPictureNamesItsSlotAndDocument() {
        Application application = CaseBuilder().build();
        application.materials.erase(MaterialSlot::IdCardEmblem);
        const Issues issues = checkMaterials(application, {today(), *shippedReference()});
        QCOMPARE(issues.front().values, (QStringList{"id_card_emblem", "resident_id_card"}));
    }
};

QTEST_GUILESS_MAIN(tst_RulesSections)
#include "tst_RulesSections.moc"
