// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/TextEnum.h"
#include "domain/Issues.h"

#include <QStringList>

namespace shouli::domain {

// clang-format off
/// Every input or section of a page that an issue can be shown beside. The texts also name draft inputs in the store.
#define SHOULI_FIELDS(X)                                                                                               \
    X(Consent, "consent") X(DocumentKind, "document_kind") X(Name, "name") X(Number, "number") X(Sex, "sex")           \
    X(BirthDate, "birth_date") X(PortraitSide, "portrait_side") X(EmblemSide, "emblem_side")                           \
    X(FaceConsent, "face_consent") X(Face, "face") X(FaceReason, "face_reason")                                        \
    X(IssuingCity, "issuing_city") X(Eligibility, "eligibility") X(Materials, "materials")                             \
    X(PhotoReceipt, "photo_receipt") X(CardPhoto, "card_photo")                                                        \
    X(EthnicGroup, "ethnic_group") X(ValidFrom, "valid_from") X(ValidUntil, "valid_until") X(LongTerm, "long_term")    \
    X(Mobile, "mobile") X(SmsCode, "sms_code") X(Occupation, "occupation") X(Residence, "residence")                   \
    X(ResidenceAddress, "residence_address") X(Bank, "bank") X(InsuranceType, "insurance_type")                        \
    X(DeliveryWay, "delivery_way") X(Outlet, "outlet") X(MailTips, "mail_tips") X(RecipientName, "recipient_name")     \
    X(RecipientMobile, "recipient_mobile") X(RecipientSmsCode, "recipient_sms_code")                                   \
    X(RecipientDivision, "recipient_division") X(RecipientAddress, "recipient_address")         \
    X(Cards, "cards") X(Relation, "relation")

/// What is wrong with what was typed or brought. The sentences for people are in desk/words/IssueText.cpp.
#define SHOULI_ISSUE_CODES(X)                                                                                          \
    X(Missing, "missing") X(TooLong, "too_long") X(TooShort, "too_short") X(BadCharacter, "bad_character")             \
    X(WrongLength, "wrong_length") X(FirstGenerationNumber, "first_generation_number") /* 15 digits */                 \
    X(NotDigits, "not_digits") X(UnknownRegion, "unknown_region") X(BadBirthDate, "bad_birth_date")                    \
    X(WrongCheckDigit, "wrong_check_digit") X(WrongFormat, "wrong_format")                                             \
    X(NotChineseCitizenPermit, "not_chinese_citizen_permit") /* HA/MA permits */                                       \
    X(OldTravelBooklet, "old_travel_booklet") /* Taiwan's permits of before 2008: 10 digits */                         \
    X(DocumentOfOtherKind, "document_of_other_kind") X(Under16NeedsGuardian, "under_16_needs_guardian")                \
    X(PermitUnder16OnPaper, "permit_under_16_on_paper") X(RegisterAt16, "register_at_16") X(BadDate, "bad_date") X(DateInFuture, "date_in_future")                         \
    X(EndBeforeStart, "end_before_start") X(Expired, "expired") X(BeforeBirth, "before_birth")                         \
    X(TermDoesNotFitAge, "term_does_not_fit_age") /* warning */ X(LongTermNeeds46, "long_term_needs_46")               \
    X(LongTermNeedsIdCard, "long_term_needs_id_card") X(OneEntryPermit, "one_entry_permit") X(NotInList, "not_in_list")                                      \
    X(NotVerified, "not_verified") X(ChangedSinceVerified, "changed_since_verified") X(NotAsked, "not_asked")          \
    X(NotDone, "not_done") X(NotAgreed, "not_agreed") X(OutletElsewhere, "outlet_elsewhere")                           \
    X(MailNotForKind, "mail_not_for_kind") X(PictureMissing, "picture_missing")                                        \
    X(GuardianUnder18, "guardian_under_18") X(GuardianIsApplicant, "guardian_is_applicant")                            \
    X(AdultNeedsNoGuardian, "adult_needs_no_guardian") X(PhotoDueAt7, "photo_due_at_7")                   \
    X(RelationOfOtherSex, "relation_of_other_sex")                                                                     \
    X(RefusedByCentral, "refused_by_central") /* values: the ErrorCode's text, and when (ISO) */                       \
    X(SamePicture, "same_picture") /* one picture in two slots */            \
    X(TooLongAgo, "too_long_ago") /* a birth date of nobody alive */
// clang-format on

SHOULI_TEXT_ENUM(Field, SHOULI_FIELDS)
SHOULI_TEXT_ENUM(IssueCode, SHOULI_ISSUE_CODES)

enum class Severity { Warning, Error };

/// Something that the operator has to look at, and where. An Error keeps the step from being left, a Warning does not.
struct Issue {
    Field field = Field::Consent;
    IssueCode code = IssueCode::Missing;
    Severity severity = Severity::Error;
    QStringList values; ///< to be put into the sentence: a length, a slot's code, a date; escape before showing as HTML

    bool operator==(const Issue&) const = default;
};

bool hasErrors(const Issues& issues);

} // namespace shouli::domain
