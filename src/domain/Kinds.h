// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/TextEnum.h"
#include "domain/FlowKind.h"

namespace shouli::domain {

// clang-format off
/// Where the applicant is resident (manual 1.1).
#define SHOULI_APPLICANT_KINDS(X)                                                                                      \
    X(Mainland, "mainland") X(HongKong, "hong_kong") X(Macao, "macao") X(Taiwan, "taiwan")

/// The identity document presented at the counter.
#define SHOULI_DOCUMENT_KINDS(X)                                                                                       \
    X(ResidentIdCard, "resident_id_card")                     /* 居民身份证 */                                          \
    X(HouseholdRegister, "household_register")                /* 户口簿 */                                              \
    X(HkMacaoTravelPermit, "hk_macao_travel_permit")          /* 港澳居民来往内地通行证 */                               \
    X(HkMacaoResidencePermit, "hk_macao_residence_permit")    /* 港澳居民居住证 */                                      \
    X(TaiwanTravelPermit, "taiwan_travel_permit")             /* 台湾居民来往大陆通行证 */                               \
    X(TaiwanResidencePermit, "taiwan_residence_permit")       /* 台湾居民居住证 */

#define SHOULI_SEXES(X) X(Male, "male") X(Female, "female")

/// How the data of a person came into the case.
#define SHOULI_ENTRY_SOURCES(X)                                                                                        \
    X(Typed, "typed") X(CardReader, "card_reader") X(ReadFromPicture, "read_from_picture")

/// One picture that a case may need; DocumentMatrix.h says which.
#define SHOULI_MATERIAL_SLOTS(X)                                                                                       \
    X(IdCardPortrait, "id_card_portrait")                     /* 身份证人像面 */                                        \
    X(IdCardEmblem, "id_card_emblem")                         /* 身份证国徽面 */                                        \
    X(TravelPermitFront, "travel_permit_front")                                                                        \
    X(TravelPermitBack, "travel_permit_back")                                                                          \
    X(ResidencePermitPortrait, "residence_permit_portrait")                                                            \
    X(ResidencePermitEmblem, "residence_permit_emblem")                                                                \
    X(GuardianIdCardPortrait, "guardian_id_card_portrait")                                                             \
    X(GuardianIdCardEmblem, "guardian_id_card_emblem")                                                                 \
    X(RegisterCover, "register_cover")                        /* 户口本主页 */                                          \
    X(RegisterHead, "register_head")                          /* 户口本户主页 */                                        \
    X(RegisterChild, "register_child")                        /* 户口本子女页 */                                        \
    X(BirthCertificate, "birth_certificate")                  /* 出生医学证明 */

/// How a picture was obtained.
#define SHOULI_PICTURE_SOURCES(X)                                                                                      \
    X(Camera, "camera") X(File, "file") X(Scanner, "scanner") X(Central, "central")

/// How the face step ended.
#define SHOULI_FACE_OUTCOMES(X)                                                                                        \
    X(NotDone, "not_done") X(Passed, "passed")                                                                         \
    X(ApprovedBySupervisor, "approved_by_supervisor")         /* 人工核验 */                                            \
    X(AwaitingReview, "awaiting_review")                      /* 人工核验, 待复核 */                                    \
    X(MatchedByOperator, "matched_by_operator")               /* unsure comparison, decided by the operator */

/// How alike two faces are, in coarse bands: nothing is kept from which a face could be recognised.
#define SHOULI_FACE_BANDS(X)                                                                                           \
    X(NotCompared, "not_compared") X(Match, "match") X(Unsure, "unsure") X(NoMatch, "no_match")

/// What is known of the answer to a live question to central.
#define SHOULI_CHECK_OUTCOMES(X)                                                                                       \
    X(NotAsked, "not_asked") X(Passed, "passed")                                                                       \
    X(Open, "open")                                           /* 待核: taken offline, central settles it later */        \
    X(Refused, "refused")                                     /* stands until central is asked again */

#define SHOULI_CARD_PHOTO_WAYS(X)                                                                                      \
    X(Receipt, "receipt")                                     /* 输入社保卡相片回执号 */                                 \
    X(SocialInsurance, "social_insurance")                    /* 使用本人社保相片 */                                    \
    X(TakenHere, "taken_here")                                                                                         \
    X(LeftOut, "left_out")                                    /* 未满七周岁不采集相片 */

#define SHOULI_DELIVERY_WAYS(X) X(OutletPickup, "outlet_pickup") /* 网点领卡 */ X(Mail, "mail") /* 邮寄到付 */

#define SHOULI_PHONE_CHECKS(X)                                                                                         \
    X(NotDone, "not_done") X(Verified, "verified")                                                                     \
    X(Open, "open")                                           /* 待核: taken offline, verified at pickup */             \
    X(ApprovedWithout, "approved_without")                    /* no mainland mobile; a supervisor agreed */

/// What is still to be settled about a case taken (partly) offline: Application::openQuestions().
#define SHOULI_OPEN_QUESTIONS(X)                                                                                       \
    X(Precheck, "precheck") X(Eligibility, "eligibility") X(Phone, "phone") X(RecipientPhone, "recipient_phone")       \
    X(PhotoReceipt, "photo_receipt") X(FaceReview, "face_review")

#define SHOULI_APPLICATION_STATES(X)                                                                                   \
    X(Draft, "draft")             /* being filled in, or parked */                                                     \
    X(Queued, "queued")           /* frozen, signed, waiting for central: 已保存待上传 */                                \
    X(Accepted, "accepted")       /* central took it */                                                                \
    X(Returned, "returned")       /* central refused it; the counter has to correct it */                              \
    X(Withdrawn, "withdrawn")     /* 撤销 */                                                                            \
    X(Voided, "voided")           /* 作废, by a supervisor with a reason */

#define SHOULI_CLEARING_RESULTS(X)                                                                                     \
    X(Cleared, "cleared")                                                                                              \
    X(ClearedBefore, "cleared_before")                        /* by an order other than this one */                    \
    X(Failed, "failed")

#define SHOULI_ROLES(X)                                                                                                \
    X(Operator, "operator") /* 经办 */ X(Supervisor, "supervisor") /* 复核 */ X(Administrator, "administrator") /* 管理员 */
// clang-format on

SHOULI_TEXT_ENUM(ApplicantKind, SHOULI_APPLICANT_KINDS)
SHOULI_TEXT_ENUM(DocumentKind, SHOULI_DOCUMENT_KINDS)
SHOULI_TEXT_ENUM(Sex, SHOULI_SEXES)
SHOULI_TEXT_ENUM(EntrySource, SHOULI_ENTRY_SOURCES)
SHOULI_TEXT_ENUM(MaterialSlot, SHOULI_MATERIAL_SLOTS)
SHOULI_TEXT_ENUM(PictureSource, SHOULI_PICTURE_SOURCES)
SHOULI_TEXT_ENUM(FaceOutcome, SHOULI_FACE_OUTCOMES)
SHOULI_TEXT_ENUM(FaceBand, SHOULI_FACE_BANDS)
SHOULI_TEXT_ENUM(CheckOutcome, SHOULI_CHECK_OUTCOMES)
SHOULI_TEXT_ENUM(CardPhotoWay, SHOULI_CARD_PHOTO_WAYS)
SHOULI_TEXT_ENUM(DeliveryWay, SHOULI_DELIVERY_WAYS)
SHOULI_TEXT_ENUM(PhoneCheck, SHOULI_PHONE_CHECKS)
SHOULI_TEXT_ENUM(OpenQuestion, SHOULI_OPEN_QUESTIONS)
SHOULI_TEXT_ENUM(ApplicationState, SHOULI_APPLICATION_STATES)
SHOULI_TEXT_ENUM(ClearingResult, SHOULI_CLEARING_RESULTS)
SHOULI_TEXT_ENUM(Role, SHOULI_ROLES)

} // namespace shouli::domain
