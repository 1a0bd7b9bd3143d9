// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ChipCard.h"
#include "domain/Clearing.h"
#include "domain/Identifiers.h"
#include "domain/IdentityNumber.h"
#include "domain/Ids.h"
#include "domain/ServiceTable.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <set>

namespace shouli::domain {

/// Which text was shown: the notice of this id (a file of forms/notices) in this version (a date).
struct NoticeVersion {
    QString notice;
    QString version;
    bool operator==(const NoticeVersion&) const = default;
};

/// 本人已认真阅读，理解并自愿接受以上约定: what was agreed to, and when.
struct Consent {
    std::vector<NoticeVersion> notices;
    QDateTime agreedAt;
    bool operator==(const Consent&) const = default;
};

/// Who applies, as the identity document says it.
struct Person {
    ApplicantKind kind = ApplicantKind::Mainland;
    PersonName name;
    IdentityNumber number;
    Sex sex = Sex::Male;
    QDate birthDate;
    EntrySource source = EntrySource::Typed;
    bool operator==(const Person&) const = default;
};

/// 法定监护人, who applies for a minor.
struct Guardian {
    Person person;
    QString relation; ///< 法定监护人与申领人关系, a code of forms/codes/relationship.tsv; empty before it is chosen
    bool operator==(const Guardian&) const = default;
};

/// A picture that is kept with the case. The repository stores its bytes, sealed; the case only names it.
struct Picture {
    PictureId id;
    PictureSource source = PictureSource::File;
    int widthPx = 0;
    int heightPx = 0;
    qint64 bytes = 0;      ///< size of the JPEG
    QByteArray digest;     ///< of the JPEG, 32 bytes, by the hash of the store's suite
    QStringList overruled; ///< codes of the quality findings that the operator overruled
    QDateTime takenAt;
    bool operator==(const Picture&) const = default;
};

/// 人脸核验 or 人工核验. The live picture never leaves the workstation, and no biometric template is kept anywhere.
struct FaceCheck {
    std::optional<Consent> consent;
    FaceOutcome outcome = FaceOutcome::NotDone;
    std::optional<Picture> livePicture;
    int attempts = 0;                      ///< completed tries of the automatic check
    FaceBand band = FaceBand::NotCompared; ///< of the latest try
    QString reason;                        ///< given for the manual override or the operator's own decision
    OperatorId approvedBy;                 ///< who decided instead of the machine; null while AwaitingReview
    QString approverName;
    QDateTime decidedAt;
    bool operator==(const FaceCheck&) const = default;
};

/// 申领资格校验: what central answered, or that the operator went on without an answer. An answer stays valid while the
/// line is down: until central is asked again, or clearWhatNoLongerHolds() voids it because the case is now about
/// another person.
struct Eligibility {
    CheckOutcome precheck = CheckOutcome::NotAsked;
    QString issuingCity; ///< 意向发卡地, a code of forms/codes/guangdong_city.tsv
    CheckOutcome outcome = CheckOutcome::NotAsked;
    QDateTime answeredAt;
    QDateTime precheckAt;    ///< when the precheck was answered; null in cases stored before this member existed
    QString precheckRefusal; ///< an ErrorCode's text; only when precheck == Refused
    QString refusal;         ///< an ErrorCode's text; only when outcome == Refused
    bool operator==(const Eligibility&) const = default;
};

struct CardPhoto {
    CardPhotoWay way = CardPhotoWay::Receipt;
    QString receiptNumber;          ///< only of way Receipt
    std::optional<Picture> picture; ///< absent for a receipt number noted while offline, and for way LeftOut
    bool isReceiptKnown = false;    ///< for a number noted offline: central's verdict did not refuse it
    bool operator==(const CardPhoto&) const = default;
};

/// A photo receipt's number that central said no to, for this applicant: it stays refused while the line is down.
struct RefusedReceipt {
    QString number;
    QString refusal; ///< an ErrorCode's text
    QDateTime at;
    bool operator==(const RefusedReceipt&) const = default;
};

/// What central said against this number; null when it said nothing.
const RefusedReceipt* refusalOf(const std::vector<RefusedReceipt>& refused, const QString& number);

/// A mobile number and what is known about it. Central's token binds case, number and code.
struct Phone {
    QString number; ///< normalised, 11 digits; a number from outside the mainland only when ApprovedWithout
    PhoneCheck check = PhoneCheck::NotDone;
    QByteArray token;
    QDateTime verifiedAt;
    OperatorId approvedBy;
    bool operator==(const Phone&) const = default;
};

/// 申请信息. Codes are those of forms/codes.
struct Details {
    QString ethnicGroup;
    QDate validFrom;
    QDate validUntil; ///< null when longTerm
    bool longTerm = false;
    Phone phone;
    QString occupation;
    QString residence;        ///< 常住地区: a county's or town's code
    QString residenceAddress; ///< 常住详细地址
    QString bank;
    QString insuranceType;
    bool operator==(const Details&) const = default;
};

/// A copy of the outlet as it was when it was chosen: later changes of the list do not touch the case.
struct OutletSnapshot {
    QString code;
    QString name;
    QString address;
    QString phone;
    QString cityCode;
    QString bankCode;
    bool operator==(const OutletSnapshot&) const = default;
};

struct Recipient {
    QString name;
    Phone phone;
    QString division; ///< 收件地区: a county's or town's code
    QString address;
    bool operator==(const Recipient&) const = default;
};

/// 领卡方式.
struct Delivery {
    DeliveryWay way = DeliveryWay::OutletPickup;
    std::optional<OutletSnapshot> outlet;
    std::optional<NoticeVersion> mailTips; ///< 温馨提示, once confirmed
    std::optional<Recipient> recipient;    ///< only of way Mail
    bool operator==(const Delivery&) const = default;
};

/// One reason for which central returned a case.
struct Refusal {
    QString code;       ///< an ErrorCode's text; may be one that this version does not know
    QString reason;     ///< central's sentence, shown unchanged
    QString field = {}; ///< text of the Field that is wrong; empty when central names none
    bool operator==(const Refusal&) const = default;
};

/// 作废: a case that has its number but is not carried out. Who voided it, who agreed, and why.
struct Voiding {
    QString reason;
    OperatorId by;
    QString byName;
    OperatorId approvedBy; ///< a supervisor other than `by`
    QString approverName;
    QDateTime at;
    bool operator==(const Voiding&) const = default;
};

/// One case: what is known so far. A section is absent until its step was left for the first time.
struct Application {
    ApplicationId id;
    FlowKind flow = {};
    ApplicationState state = ApplicationState::Draft;
    int revision = 1; ///< of the submission; one more each time a returned case is taken up again
    OperatorId owner;
    QString ownerName;
    QString step;                 ///< stable text of the current step (flow/Step.h)
    bool returnToConfirm = false; ///< the step was opened by 「修改」: it leads back to the confirmation
    bool guideAfterCheck = false; ///< the guide follows identity and face, since the case began at another flow's guide
    QDateTime createdAt;
    QDateTime changedAt;

    std::optional<Consent> consent;
    std::optional<Person> applicant;
    std::optional<Guardian> guardian; ///< only in a minor's case, and in a clearing that began at one
    std::vector<ChipCard> chipCards;  ///< what the ID-card reader read of applicant and guardian; not sent to central
    FaceCheck face;
    Eligibility eligibility;
    std::map<MaterialSlot, Picture> materials;
    std::optional<CardPhoto> cardPhoto;
    std::vector<RefusedReceipt> refusedReceipts; ///< one each number; not sent
    std::optional<Details> details;
    std::optional<Delivery> delivery;
    std::optional<Clearing> clearing; ///< only when flow == CardClearing

    std::optional<AcceptanceNumber> acceptanceNumber;
    std::vector<AcceptanceNumber> formerNumbers; ///< that central found taken by other cases, oldest first
    QDateTime submittedAt;
    std::vector<Refusal> refusals;  ///< of central's latest verdict; kept until the case is submitted again
    std::optional<Voiding> voiding; ///< only when state == Voided

    /// What is still to be settled; derived from the sections and the state. Central's verdict, accepted or returned,
    /// settles the precheck, the eligibility and a noted photo receipt. Empty for a case taken wholly online.
    std::set<OpenQuestion> openQuestions() const;
    /// 离线预受理: a question waits for central. A manual verification that waits for a supervisor (待复核) does not
    /// count.
    bool isTakenOffline() const;
    /// 待复核: the manual verification waits for a supervisor's review.
    bool isReviewDue() const;
    /// The case has an acceptance number or an order to clear cards. From then on it cannot be deleted, only voided.
    bool isNumbered() const;
    /// A draft without a person, a picture or any other section, such as a guide that was opened and left. A consent
    /// alone does not count: it is nobody's yet.
    bool isBlank() const;
    /// The person whose identity is checked at the counter: the guardian in a minor's case, else the applicant. Null
    /// until that person is named.
    const Person* atCounter() const;
    /// 社会保障号: the identity number, unless the document is a travel permit; then empty, as central assigns one
    /// (待分配).
    QString socialSecurityNumber() const;

    bool operator==(const Application&) const = default;
};

} // namespace shouli::domain
