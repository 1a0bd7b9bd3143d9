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

// The precheck is about the person, and stands when only the city is another.
Eligibility clearedEligibility(bool isOfOther, const Eligibility& before, const Eligibility& typed) {
    Eligibility cleared;
    cleared.issuingCity = typed.issuingCity;
    if (isOfOther)
        return cleared;
    cleared.precheck = before.precheck;
    cleared.precheckAt = before.precheckAt;
    cleared.precheckRefusal = before.precheckRefusal;
    return cleared;
}

void becomeAnother(Application& a) {
    a.applicant = person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, QStringLiteral("449999199003070015"));
}

// What the case is after `cleared` was told to be void: all else is as it was typed.
Application emptied(const Application& before, Application typed, const QStringList& cleared) {
    const bool isOther = before.applicant->number != typed.applicant->number;
    const bool isCorrected = before.applicant->name != typed.applicant->name;
    const auto unverified = [](Phone& phone) {
        phone.check = PhoneCheck::NotDone;
        phone.token.clear();
    };
    for (const QString& field : cleared) {
        if (field == textOf(Field::Face)) {
            typed.face = {};
            if (!isOther)
                typed.face.consent = before.face.consent;
        } else if (field == textOf(Field::Materials))
            typed.materials.clear();
        else if (field == textOf(Field::ValidFrom))
            typed.details->validFrom = {};
        else if (field == textOf(Field::ValidUntil))
            typed.details->validUntil = {};
        else if (field == textOf(Field::CardPhoto))
            typed.cardPhoto.reset();
        else if (field == textOf(Field::Mobile))
            unverified(typed.details->phone);
        else if (field == textOf(Field::RecipientName))
            typed.delivery->recipient.reset();
        else if (field == textOf(Field::RecipientMobile))
            unverified(typed.delivery->recipient->phone);
        else if (field == textOf(Field::Outlet))
            typed.delivery->outlet.reset();
        else if (field == textOf(Field::Eligibility))
            typed.eligibility = clearedEligibility(isOther || isCorrected, before.eligibility, typed.eligibility);
    }
    return typed;
}

} // namespace

class tst_Invalidation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clears_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("cleared");
        const auto row = [](const char* sentence, const Change& change, const QStringList& cleared) {
            QTest::newRow(sentence) << change << cleared;
        };
        row("nothing changed, nothing void", [](Application&) {}, {});
        row("another person voids all that was the former's", becomeAnother,
            {"face", "materials", "valid_from", "valid_until", "card_photo", "mobile", "recipient_name",
             "eligibility"});
        row("pictures taken with the new identity stay",
            [](Application& a) {
                becomeAnother(a);
                a.materials = {{MaterialSlot::IdCardPortrait, picture()}, {MaterialSlot::IdCardEmblem, picture()}};
            },
            {"face", "valid_from", "valid_until", "card_photo", "mobile", "recipient_name", "eligibility"});
        row("another document whose term was typed with it",
            [](Application& a) {
                a.applicant = chan();
                a.details->validFrom = QDate(2020, 3, 1);
                a.details->validUntil = QDate(2030, 3, 1);
            },
            {"face", "materials", "card_photo", "mobile", "recipient_name", "eligibility"});
        row("another kind of document drops pictures of the former", [](Application& a) { a.applicant = chan(); },
            {"face", "materials", "valid_from", "valid_until", "card_photo", "mobile", "recipient_name",
             "eligibility"});
        row("a corrected name is another question to central",
            [](Application& a) { a.applicant->name = name(QStringLiteral("林小岚")); }, {"face", "eligibility"});
        row("read by a card reader now: the same person",
            [](Application& a) { a.applicant->source = EntrySource::CardReader; }, {});
        row("the portrait side replaced", [](Application& a) { a.materials[MaterialSlot::IdCardPortrait] = picture(); },
            {"face"});
        row("the portrait side deleted", [](Application& a) { a.materials.erase(MaterialSlot::IdCardPortrait); },
            {"face"});
        row("the emblem side replaced", [](Application& a) { a.materials[MaterialSlot::IdCardEmblem] = picture(); },
            {});
        row("the portrait side replaced and the face checked anew",
            [](Application& a) {
                a.materials[MaterialSlot::IdCardPortrait] = picture();
                a.face.attempts = 2;
            },
            {});
        row("another city", [](Application& a) { a.eligibility.issuingCity = QStringLiteral("440300"); },
            {"eligibility", "outlet"});
        row("another city, asked about",
            [](Application& a) {
                a.eligibility.issuingCity = QStringLiteral("440300");
                a.eligibility.answeredAt = a.eligibility.answeredAt.addSecs(60);
            },
            {"outlet"});
        row("another bank", [](Application& a) { a.details->bank = QStringLiteral("95566"); }, {"outlet"});
        row("another bank with an outlet chosen anew",
            [](Application& a) {
                a.details->bank = QStringLiteral("95566");
                a.delivery->outlet->code = QStringLiteral("955660001");
                a.delivery->outlet->bankCode = QStringLiteral("95566");
            },
            {});
        row("another number", [](Application& a) { a.details->phone.number = QStringLiteral("13000000002"); },
            {"mobile"});
        row("another number, verified",
            [](Application& a) { a.details->phone = verifiedPhone(QStringLiteral("13000000002")); }, {});
        row("another number of the recipient",
            [](Application& a) { a.delivery->recipient->phone.number = QStringLiteral("13000000002"); },
            {"recipient_mobile"});
        row("an address", [](Application& a) { a.details->residenceAddress = QStringLiteral("虚构路二号二〇四房"); },
            {});
    }
    void clears() {
        QFETCH(Change, change);
        const Application before = CaseBuilder().mailed().build();
        Application typed = before;
        change(typed);
        Application now = typed;
        QStringList cleared;
        for (const Field field : clearWhatNoLongerHolds(before, now))
            cleared.append(textOf(field));
        QTEST(cleared, "cleared");
        QCOMPARE(now, emptied(before, typed, cleared)); // what it says and nothing else
    }

    void anotherPersonLeavesNothingOfTheFormer() {
        const Application before = CaseBuilder().mailed().build();
        Application now = before;
        becomeAnother(now);
        clearWhatNoLongerHolds(before, now);
        QVERIFY(now.face == FaceCheck{});
        QVERIFY(now.materials.empty());
        QVERIFY(!now.cardPhoto);
        QVERIFY(!now.details->validFrom.isValid() && !now.details->validUntil.isValid() && !now.details->longTerm);
        QCOMPARE(now.eligibility.precheck, CheckOutcome::NotAsked);
        QCOMPARE(now.eligibility.outcome, CheckOutcome::NotAsked);
        QCOMPARE(now.details->phone.check, PhoneCheck::NotDone);
        QVERIFY(now.details->phone.token.isEmpty());
        QVERIFY(!now.delivery->recipient);
    }

    // The permit lies under the camera before its number is typed.
    void picturesOfTheNewDocumentStay() {
        Application before = CaseBuilder().build();
        before.materials[MaterialSlot::TravelPermitFront] = picture();
        Application now = before;
        now.applicant = chan();
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.materials.size(), size_t(1));
        QVERIFY(now.materials.contains(MaterialSlot::TravelPermitFront));
    }

    void aSecondPictureOfTheNewDocumentVoidsNothingOfTheFormer() {
        Application before = CaseBuilder().build();
        before.materials[MaterialSlot::TravelPermitFront] = picture();
        Application now = before;
        now.materials[MaterialSlot::TravelPermitFront] = picture();
        QVERIFY(clearWhatNoLongerHolds(before, now).empty());
        QVERIFY(now.face == before.face);
    }

    void picturesOfADocumentGivenUpGoWithTheFirstPerson() {
        Application before = CaseBuilder().begun().build();
        before.materials = {{MaterialSlot::IdCardPortrait, picture()}, {MaterialSlot::TravelPermitFront, picture()}};
        Application now = before;
        now.applicant = chan();
        QCOMPARE(clearWhatNoLongerHolds(before, now), std::vector{Field::Materials});
        QCOMPARE(now.materials.size(), size_t(1));
        QVERIFY(now.materials.contains(MaterialSlot::TravelPermitFront));
    }

    void aBetterPictureKeepsTheConsentToFaceProcessing() {
        const Application before = CaseBuilder().build();
        Application now = before;
        now.materials[MaterialSlot::IdCardPortrait] = picture();
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.face.outcome, FaceOutcome::NotDone);
        QVERIFY(now.face.consent == before.face.consent);
        QVERIFY(!now.face.livePicture);
    }

    void anOpenNumberStaysOpen() {
        const Application before = CaseBuilder().offline().build();
        Application now = before;
        now.details->phone.number = QStringLiteral("13000000002");
        QVERIFY(clearWhatNoLongerHolds(before, now).empty());
        QCOMPARE(now.details->phone.check, PhoneCheck::Open);
    }

    void aBureausOutletServesEveryBank() {
        Application before = CaseBuilder().build();
        before.delivery->outlet->bankCode.clear();
        Application now = before;
        now.details->bank = QStringLiteral("95566");
        QVERIFY(clearWhatNoLongerHolds(before, now).empty());
        QVERIFY(now.delivery->outlet);
    }

    // The face of a clearing is compared with this side.
    void theClearingsPortraitSideGoesWithItsDocument() {
        Application before = CaseBuilder().ofClearing().build();
        before.clearing->origin = {};
        before.materials = {{MaterialSlot::IdCardPortrait, picture()}};
        Application now = before;
        now.materials[MaterialSlot::IdCardPortrait] = picture();
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.face.outcome, FaceOutcome::NotDone);
        QCOMPARE(now.materials.size(), size_t(1));
        now = before;
        now.applicant = chan();
        now.materials[MaterialSlot::TravelPermitFront] = picture();
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.materials.size(), size_t(1));
        QVERIFY(now.materials.contains(MaterialSlot::TravelPermitFront));
    }

    void aRefusalIsOfThePersonAndOnlySometimesOfTheCity_data() {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<bool>("outlivesTheCity");
        QTest::newRow("a card is held") << QStringLiteral("CASE-CARD-HELD") << true;
        QTest::newRow("no tie to the city") << QStringLiteral("CASE-NO-TIE-CITY") << false;
    }
    void aRefusalIsOfThePersonAndOnlySometimesOfTheCity() {
        QFETCH(QString, refusal);
        QFETCH(bool, outlivesTheCity);
        Application before = CaseBuilder().build();
        before.eligibility.outcome = CheckOutcome::Refused;
        before.eligibility.refusal = refusal;
        Application now = before;
        now.eligibility.issuingCity = QStringLiteral("440300");
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.eligibility.outcome, outlivesTheCity ? CheckOutcome::Refused : CheckOutcome::NotAsked);
        QCOMPARE(now.eligibility.refusal, outlivesTheCity ? refusal : QString());
        before.eligibility.precheck = CheckOutcome::Refused;
        before.eligibility.precheckRefusal = QStringLiteral("CASE-PERSON-DECEASED");
        now = before;
        becomeAnother(now);
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.eligibility.precheck, CheckOutcome::NotAsked);
        QVERIFY(now.eligibility.precheckRefusal.isEmpty() && !now.eligibility.precheckAt.isValid());
        QCOMPARE(now.eligibility.outcome, CheckOutcome::NotAsked);
        QVERIFY(now.eligibility.refusal.isEmpty());
    }

    void aRefusalOutlivesACorrectedName() {
        Application before = CaseBuilder().build();
        before.eligibility.precheck = CheckOutcome::Refused;
        before.eligibility.precheckAt = before.createdAt;
        before.eligibility.precheckRefusal = QStringLiteral("CASE-PERSON-DECEASED");
        Application now = before;
        now.applicant->name = name(QStringLiteral("林晓兰"));
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.eligibility.precheck, CheckOutcome::Refused);
        QCOMPARE(now.eligibility.precheckRefusal, before.eligibility.precheckRefusal);
        QCOMPARE(now.eligibility.precheckAt, before.eligibility.precheckAt);
        QCOMPARE(now.eligibility.outcome, CheckOutcome::NotAsked);
    }

    void aRefusedReceiptIsOfThePersonAsTyped() {
        Application before = CaseBuilder().build();
        before.refusedReceipts = {
            {QStringLiteral("AX2000000000002"), QStringLiteral("PHOTO-RECEIPT-OTHER-PERSON"), before.createdAt}};
        Application now = before;
        now.cardPhoto->way = CardPhotoWay::TakenHere;
        clearWhatNoLongerHolds(before, now);
        QCOMPARE(now.refusedReceipts.size(), size_t(1));
        becomeAnother(now);
        clearWhatNoLongerHolds(before, now);
        QVERIFY(now.refusedReceipts.empty());
        now = before;
        now.applicant->name = name(QStringLiteral("林晓兰"));
        clearWhatNoLongerHolds(before, now);
        QVERIFY(now.refusedReceipts.empty());
        now = before;
        applyForChild(now, today());
        QVERIFY(now.refusedReceipts.empty());
    }

    void theFaceRestsOnThePortraitThatWasShown() {
        Application application = CaseBuilder().build();
        QVERIFY(faceRestsOn(application, MaterialSlot::IdCardPortrait));
        QVERIFY(!faceRestsOn(application, MaterialSlot::IdCardEmblem));
        application.face.outcome = FaceOutcome::NotDone;
        QVERIFY(!faceRestsOn(application, MaterialSlot::IdCardPortrait));
        Application ofNobody = CaseBuilder().build();
        ofNobody.applicant.reset();
        QVERIFY(!faceRestsOn(ofNobody, MaterialSlot::IdCardPortrait));
    }

    void firstEntryVoidsNothing() {
        const Application before = CaseBuilder().begun().build();
        Application now = CaseBuilder().build();
        QVERIFY(clearWhatNoLongerHolds(before, now).empty());
    }
};

QTEST_GUILESS_MAIN(tst_Invalidation)
#include "tst_Invalidation.moc"
