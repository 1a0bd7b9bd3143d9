// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CaseFile.h"
#include "domain/Issue.h"
#include "domain/Kinds.h"
#include "domain/ServiceTable.h"

#include <QTest>

#include <initializer_list>

using namespace shouli::domain;

// The texts are in databases, on the wire and in signed submissions. A row that fails here means that older cases can
// no longer be read: add texts at will, never change or drop one.
namespace {

template <typename Enum>
QString textsOf(std::initializer_list<Enum> values) {
    QStringList texts;
    for (const Enum value : values) {
        const QLatin1StringView text = textOf(value);
        if (shouli::base::enumFromText<Enum>(QString(text)) != value)
            return QStringLiteral("%1 is not read back").arg(text);
        texts.append(text);
    }
    return texts.join(u' ');
}

QString textsOfServices() {
    QStringList texts;
    for (const FlowKind service : shippedServices().rows()) {
        const QString text = textOf(service);
        texts.append(shippedServices().find(text) == service ? text : text + u" is not read back");
    }
    return texts.join(u' ');
}

#define SHOULI_VALUE_OF_ApplicantKind(name, text) ApplicantKind::name,
#define SHOULI_VALUE_OF_DocumentKind(name, text) DocumentKind::name,
#define SHOULI_VALUE_OF_Sex(name, text) Sex::name,
#define SHOULI_VALUE_OF_EntrySource(name, text) EntrySource::name,
#define SHOULI_VALUE_OF_MaterialSlot(name, text) MaterialSlot::name,
#define SHOULI_VALUE_OF_PictureSource(name, text) PictureSource::name,
#define SHOULI_VALUE_OF_FaceOutcome(name, text) FaceOutcome::name,
#define SHOULI_VALUE_OF_FaceBand(name, text) FaceBand::name,
#define SHOULI_VALUE_OF_CheckOutcome(name, text) CheckOutcome::name,
#define SHOULI_VALUE_OF_CardPhotoWay(name, text) CardPhotoWay::name,
#define SHOULI_VALUE_OF_DeliveryWay(name, text) DeliveryWay::name,
#define SHOULI_VALUE_OF_PhoneCheck(name, text) PhoneCheck::name,
#define SHOULI_VALUE_OF_OpenQuestion(name, text) OpenQuestion::name,
#define SHOULI_VALUE_OF_ApplicationState(name, text) ApplicationState::name,
#define SHOULI_VALUE_OF_ClearingResult(name, text) ClearingResult::name,
#define SHOULI_VALUE_OF_Role(name, text) Role::name,
#define SHOULI_VALUE_OF_Field(name, text) Field::name,
#define SHOULI_VALUE_OF_IssueCode(name, text) IssueCode::name,

} // namespace

class tst_StoredTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areAsTheyWereStored_data() {
        QTest::addColumn<QString>("texts");
        QTest::addColumn<QString>("stored");
        QTest::newRow("FlowKind") << textsOfServices() << QStringLiteral("adult minor card_clearing");
        QTest::newRow("ApplicantKind") << textsOf<ApplicantKind>(
                                              {SHOULI_APPLICANT_KINDS(SHOULI_VALUE_OF_ApplicantKind)})
                                       << QStringLiteral("mainland hong_kong macao taiwan");
        QTest::newRow("DocumentKind")
            << textsOf<DocumentKind>({SHOULI_DOCUMENT_KINDS(SHOULI_VALUE_OF_DocumentKind)})
            << QStringLiteral("resident_id_card household_register hk_macao_travel_permit hk_macao_residence_permit "
                              "taiwan_travel_permit taiwan_residence_permit");
        QTest::newRow("Sex") << textsOf<Sex>({SHOULI_SEXES(SHOULI_VALUE_OF_Sex)}) << QStringLiteral("male female");
        QTest::newRow("EntrySource") << textsOf<EntrySource>({SHOULI_ENTRY_SOURCES(SHOULI_VALUE_OF_EntrySource)})
                                     << QStringLiteral("typed card_reader read_from_picture");
        QTest::newRow("MaterialSlot")
            << textsOf<MaterialSlot>({SHOULI_MATERIAL_SLOTS(SHOULI_VALUE_OF_MaterialSlot)})
            << QStringLiteral(
                   "id_card_portrait id_card_emblem travel_permit_front travel_permit_back residence_permit_portrait "
                   "residence_permit_emblem guardian_id_card_portrait guardian_id_card_emblem register_cover "
                   "register_head register_child birth_certificate");
        QTest::newRow("PictureSource") << textsOf<PictureSource>(
                                              {SHOULI_PICTURE_SOURCES(SHOULI_VALUE_OF_PictureSource)})
                                       << QStringLiteral("camera file scanner central");
        QTest::newRow("FaceOutcome")
            << textsOf<FaceOutcome>({SHOULI_FACE_OUTCOMES(SHOULI_VALUE_OF_FaceOutcome)})
            << QStringLiteral("not_done passed approved_by_supervisor awaiting_review matched_by_operator");
        QTest::newRow("FaceBand") << textsOf<FaceBand>({SHOULI_FACE_BANDS(SHOULI_VALUE_OF_FaceBand)})
                                  << QStringLiteral("not_compared match unsure no_match");
        QTest::newRow("CheckOutcome") << textsOf<CheckOutcome>({SHOULI_CHECK_OUTCOMES(SHOULI_VALUE_OF_CheckOutcome)})
                                      << QStringLiteral("not_asked passed open refused");
        QTest::newRow("CardPhotoWay") << textsOf<CardPhotoWay>({SHOULI_CARD_PHOTO_WAYS(SHOULI_VALUE_OF_CardPhotoWay)})
                                      << QStringLiteral("receipt social_insurance taken_here left_out");
        QTest::newRow("DeliveryWay") << textsOf<DeliveryWay>({SHOULI_DELIVERY_WAYS(SHOULI_VALUE_OF_DeliveryWay)})
                                     << QStringLiteral("outlet_pickup mail");
        QTest::newRow("PhoneCheck") << textsOf<PhoneCheck>({SHOULI_PHONE_CHECKS(SHOULI_VALUE_OF_PhoneCheck)})
                                    << QStringLiteral("not_done verified open approved_without");
        QTest::newRow("OpenQuestion") << textsOf<OpenQuestion>({SHOULI_OPEN_QUESTIONS(SHOULI_VALUE_OF_OpenQuestion)})
                                      << QStringLiteral(
                                             "precheck eligibility phone recipient_phone photo_receipt face_review");
        QTest::newRow("ApplicationState")
            << textsOf<ApplicationState>({SHOULI_APPLICATION_STATES(SHOULI_VALUE_OF_ApplicationState)})
            << QStringLiteral("draft queued accepted returned withdrawn voided");
        QTest::newRow("ClearingResult") << textsOf<ClearingResult>(
                                               {SHOULI_CLEARING_RESULTS(SHOULI_VALUE_OF_ClearingResult)})
                                        << QStringLiteral("cleared cleared_before failed");
        QTest::newRow("Role") << textsOf<Role>({SHOULI_ROLES(SHOULI_VALUE_OF_Role)})
                              << QStringLiteral("operator supervisor administrator");
        QTest::newRow("Field")
            << textsOf<Field>({SHOULI_FIELDS(SHOULI_VALUE_OF_Field)})
            << QStringLiteral(
                   "consent document_kind name number sex birth_date portrait_side emblem_side face_consent face "
                   "face_reason issuing_city eligibility materials photo_receipt card_photo ethnic_group valid_from "
                   "valid_until long_term mobile sms_code occupation residence residence_address bank insurance_type "
                   "delivery_way outlet mail_tips recipient_name recipient_mobile recipient_sms_code "
                   "recipient_division "
                   "recipient_address cards relation");
        QTest::newRow("IssueCode")
            << textsOf<IssueCode>({SHOULI_ISSUE_CODES(SHOULI_VALUE_OF_IssueCode)})
            << QStringLiteral(
                   "missing too_long too_short bad_character wrong_length first_generation_number not_digits "
                   "unknown_region bad_birth_date wrong_check_digit wrong_format not_chinese_citizen_permit "
                   "old_travel_booklet document_of_other_kind under_16_needs_guardian permit_under_16_on_paper "
                   "register_at_16 bad_date date_in_future "
                   "end_before_start expired before_birth term_does_not_fit_age long_term_needs_46 "
                   "long_term_needs_id_card one_entry_permit not_in_list not_verified changed_since_verified not_asked "
                   "not_done "
                   "not_agreed outlet_elsewhere mail_not_for_kind picture_missing guardian_under_18 "
                   "guardian_is_applicant adult_needs_no_guardian photo_due_at_7 relation_of_other_sex "
                   "refused_by_central same_picture too_long_ago");
    }
    void areAsTheyWereStored() {
        QFETCH(QString, texts);
        QTEST(texts, "stored");
    }

    void placesOfWhatIsSealedForCentralAreStable() {
        const auto id = ApplicationId::fromText(u"00000000-0000-4000-8000-000000000001");
        const auto picture = PictureId::fromText(u"00000000-0000-4000-8000-000000000002");
        QCOMPARE(submissionPlace(id, 3), QByteArray("submission:00000000-0000-4000-8000-000000000001:3"));
        QCOMPARE(filePlace(id, picture), QByteArray("file:00000000-0000-4000-8000-000000000001:"
                                                    "00000000-0000-4000-8000-000000000002"));
    }

    void unknownTextsAreNotGuessed() {
        QVERIFY(!shouli::base::enumFromText<Sex>(u"Male"));
        QVERIFY(!shouli::base::enumFromText<Sex>(u""));
        QVERIFY(!shouli::base::enumFromText<ApplicationState>(u"draft "));
    }
};

QTEST_GUILESS_MAIN(tst_StoredTexts)
#include "tst_StoredTexts.moc"
