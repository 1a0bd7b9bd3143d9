// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clearing.h"
#include "domain/Identifiers.h"
#include "domain/IdentityNumber.h"
#include "domain/Ids.h"
#include "domain/ReadCard.h"
#include "domain/ServiceTable.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <set>

namespace shouli::domain {

/// Which notice was shown: forms/notices/ID at VERSION.
struct NoticeVersion {
    QString notice;
    QString version;
    bool operator==(const NoticeVersion&) const = default;
};

/// 本人已认真阅读，理解并自愿接受以上约定.
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

/// A picture that is kept, sealed, with the case. The bytes are the repository's.
struct Picture {
    PictureId id;
    PictureSource source = PictureSource::File;
    int widthPx = 0;
    int heightPx = 0;
    qint64 bytes = 0;
    QByteArray digest;     ///< of the JPEG's bytes, by the store's suite
    QStringList overruled; ///< codes of the findings the operator overruled
    QDateTime takenAt;
    bool operator==(const Picture&) const = default;
};

/// 人脸核验 or 人工核验. The live picture never leaves the workstation, and no template of a face is kept anywhere.
struct FaceCheck {
    std::optional<Consent> consent;
    FaceOutcome outcome = FaceOutcome::NotDone;
    std::optional<Picture> livePicture;
    int attempts = 0;                      ///< tries of the automatic check that came to an end
    FaceBand band = FaceBand::NotCompared; ///< of the latest of them
    QString reason;                        ///< of the manual override, or of the operator's own decision
    OperatorId approvedBy;                 ///< who decided instead of the machine; null while AwaitingReview
    QString approverName;
    QDateTime decidedAt;
    bool operator==(const FaceCheck&) const = default;
};

/// 申领资格校验: what central said, or that the operator went on without it. Central's word outlives the line: it holds
/// for whom it was asked about until it is asked anew or clearWhatNoLongerHolds() voids it.
struct Eligibility {
    CheckOutcome precheck = CheckOutcome::NotAsked;
    QString issuingCity; ///< 意向发卡地, a code of forms/codes/guangdong_city.tsv
    CheckOutcome outcome = CheckOutcome::NotAsked;
    QDateTime answeredAt;
    QDateTime precheckAt;    ///< of the precheck, as answeredAt is of the outcome; null in cases of before it was kept
    QString precheckRefusal; ///< an ErrorCode's text; of a refused precheck only
    QString refusal;         ///< an ErrorCode's text; of a refused outcome only
    bool operator==(const Eligibility&) const = default;
};

struct CardPhoto {
    CardPhotoWay way = CardPhotoWay::Receipt;
    QString receiptNumber;          ///< of way Receipt, or noted while offline
    std::optional<Picture> picture; ///< absent only for a noted receipt number and where it is left out
    bool isReceiptKnown = false;    ///< of a noted number: central's verdict found nothing against it
    bool operator==(const CardPhoto&) const = default;
};

/// A mobile number and what is known about it. Central's token binds case, number and code.
struct Phone {
    QString number; ///< normalised; of another place only when ApprovedWithout
    PhoneCheck check = PhoneCheck::NotDone;
    QByteArray token;
    QDateTime verifiedAt;
    OperatorId approvedBy;
    bool operator==(const Phone&) const = default;
};

/// 申请信息. Codes are of forms/codes.
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

/// The outlet as it was when it was chosen.
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
    std::optional<NoticeVersion> mailTips; ///< 温馨提示, confirmed
    std::optional<Recipient> recipient;    ///< of Mail only
    bool operator==(const Delivery&) const = default;
};

/// Why central returned a case.
struct Refusal {
    QString code;       ///< an ErrorCode's text, or one this version does not know
    QString reason;     ///< central's sentence, shown as it is
    QString field = {}; ///< the Field's text that it is about, where central names one
    bool operator==(const Refusal&) const = default;
};

/// 作废: a case whose number was given away and is not used. Who did it, who agreed, and why.
struct Voiding {
    QString reason;
    OperatorId by;
    QString byName;
    OperatorId approvedBy; ///< a supervisor, not `by`
    QString approverName;
    QDateTime at;
    bool operator==(const Voiding&) const = default;
};

/// One case: what is known so far. A section is absent until its step was left once.
struct Application {
    ApplicationId id;
    FlowKind flow = {};
    ApplicationState state = ApplicationState::Draft;
    int revision = 1; ///< of the submission; the next one after central's refusal
    OperatorId owner;
    QString ownerName;
    QString step;                 ///< stable text of the step it stands at
    bool returnToConfirm = false; ///< it stands there by 「修改」
    bool guideAfterCheck = false; ///< the guide follows the check of who is there: it began at another flow's guide
    QDateTime createdAt;
    QDateTime changedAt;

    std::optional<Consent> consent;
    std::optional<Person> applicant;
    std::optional<Guardian> guardian; ///< of a minor's case, and of the clearing that began at one
    std::vector<ReadCard> readCards;  ///< of applicant and guardian, as the ID-card reader gave them; not sent
    FaceCheck face;
    Eligibility eligibility;
    std::map<MaterialSlot, Picture> materials;
    std::optional<CardPhoto> cardPhoto;
    std::optional<Details> details;
    std::optional<Delivery> delivery;
    std::optional<Clearing> clearing; ///< of a clearing only

    std::optional<AcceptanceNumber> acceptanceNumber;
    QDateTime submittedAt;
    std::vector<Refusal> refusals;  ///< of the latest verdict, until the case is submitted again
    std::optional<Voiding> voiding; ///< of a voided case

    /// What is still to be settled, derived from the sections and from central's verdict, which answers the precheck,
    /// the eligibility and a noted photo receipt, whichever way it goes. Empty for a case taken online.
    std::set<OpenQuestion> openQuestions() const;
    /// 离线预受理: something waits for central. A manual verification that waits for its review (待复核) is not that.
    bool isTakenOffline() const;
    /// 待复核: the manual verification waits for a supervisor.
    bool isReviewDue() const;
    /// An acceptance number, or an order to clear cards, was given to it: it never disappears, it can only be voided.
    bool isNumbered() const;
    /// Nobody is named and nothing was brought: a guide that was opened and left. What was agreed to is nobody's.
    bool isBlank() const;
    /// Who stands at the counter and is identified there: the guardian of a minor, else the applicant. Null before.
    const Person* atCounter() const;
    /// 社会保障号, where the document's number tells it; empty = central assigns one (待分配).
    QString socialSecurityNumber() const;

    bool operator==(const Application&) const = default;
};

} // namespace shouli::domain
