// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "domain/Application.h"
#include "domain/CaseFile.h"

#include <optional>

namespace shouli::protocol {

// The messages between workstation and central, docs/PROTOCOL.md and docs/central-api.yaml. Each has
// toJson(message) and a static fromJson(object) that refuses (Malformed) what is missing or of the wrong type. What
// names a service is read with the table of the services that the reader knows.
//
// An answer that decides something says what, in words of its own: a member `verdict` with the one text that this
// answer has (a `state` or `carriedOut` where there are several outcomes), and what it is about. Nothing else is a yes.

inline constexpr int kVersion = 1;

/// Which authorities vouch for central's certificate; by central's key. Comes with the enrolment, and as the reference
/// item "authority" when it changes.
struct AuthorityMessage {
    qint64 serial = 0;                    ///< the higher is the newer
    std::vector<QByteArray> certificates; ///< X.509 in DER; at least one
    QByteArray signature;                 ///< SM2 over signedText()
    QByteArray signedText() const;
    QJsonObject toJson() const;
    static base::Result<AuthorityMessage> fromJson(const QJsonObject& object);
};

/// POST /v1/enrolments. Not signed: the single-use code authenticates it.
struct EnrolmentRequest {
    QString code;
    QByteArray signingKey; ///< SM2 public key (SubjectPublicKeyInfo, DER, as all keys here) of the request signatures
    QByteArray deviceKey;  ///< SM2 public key that central seals for what may arrive while nobody is signed in
    QJsonObject toJson() const;
    static base::Result<EnrolmentRequest> fromJson(const QJsonObject& object);
};
struct EnrolmentAnswer {
    domain::WorkstationId workstation;
    QString outletCode;
    QString outletName;
    QString outletCity; ///< a city's code, the default 发卡地
    int workstationNumber = 0;
    QByteArray centralKey;                          ///< SM2 public key that submissions are sealed for
    QByteArray recoveryKey;                         ///< SM2 public key of the province's recovery slot
    std::optional<AuthorityMessage> authority = {}; ///< absent from a central without TLS, which is on this machine
    QJsonObject toJson() const;
    static base::Result<EnrolmentAnswer> fromJson(const QJsonObject& object);
};

/// The person whom a live question is about.
struct Claim {
    domain::ApplicationId application;
    domain::FlowKind flow = {};
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    QString number;
    QString name;
    QJsonObject toJson() const;
    static base::Result<Claim> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};

/// POST /v1/prechecks. Answer: the PrecheckAnswer, or a Problem whose code begins with CASE-.
struct PrecheckRequest {
    Claim claim;
    QJsonObject toJson() const;
    static base::Result<PrecheckRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};
/// Verdict "may": the person may begin this case.
struct PrecheckAnswer {
    domain::ApplicationId application;
    QJsonObject toJson() const;
    static base::Result<PrecheckAnswer> fromJson(const QJsonObject& object);
};
/// POST /v1/eligibility-checks. Answer: the EligibilityAnswer, or a Problem whose code begins with CASE-.
struct EligibilityRequest {
    Claim claim;
    QString issuingCity;
    QJsonObject toJson() const;
    static base::Result<EligibilityRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};
/// Verdict "eligible": the applicant of this case, at this city.
struct EligibilityAnswer {
    domain::ApplicationId application;
    QString issuingCity;
    QJsonObject toJson() const;
    static base::Result<EligibilityAnswer> fromJson(const QJsonObject& object);
};

/// POST /v1/sms-codes
struct SmsCodeRequest {
    domain::ApplicationId application;
    QString mobile;
    QJsonObject toJson() const;
    static base::Result<SmsCodeRequest> fromJson(const QJsonObject& object);
};
/// Verdict "sent".
struct SmsCodeAnswer {
    domain::ApplicationId application;
    int validForSeconds = 0;
    int resendAfterSeconds = 0;
    QJsonObject toJson() const;
    static base::Result<SmsCodeAnswer> fromJson(const QJsonObject& object);
};
/// POST /v1/sms-verifications
struct SmsVerificationRequest {
    domain::ApplicationId application;
    QString mobile;
    QString code;
    QJsonObject toJson() const;
    static base::Result<SmsVerificationRequest> fromJson(const QJsonObject& object);
};
/// Verdict "verified".
struct SmsVerificationAnswer {
    domain::ApplicationId application;
    QByteArray token;
    QDateTime verifiedAt;
    QJsonObject toJson() const;
    static base::Result<SmsVerificationAnswer> fromJson(const QJsonObject& object);
};

/// POST /v1/photos/by-receipt
struct PhotoByReceiptRequest {
    Claim claim;
    QString receiptNumber;
    QJsonObject toJson() const;
    static base::Result<PhotoByReceiptRequest> fromJson(const QJsonObject& object,
                                                        const domain::ServiceTable& services);
};
/// POST /v1/photos/of-person
struct PhotoOfPersonRequest {
    Claim claim;
    QJsonObject toJson() const;
    static base::Result<PhotoOfPersonRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};
/// Verdict "found".
struct PhotoReply {
    domain::ApplicationId application;
    QByteArray jpeg;
    QDate takenOn;
    QJsonObject toJson() const;
    static base::Result<PhotoReply> fromJson(const QJsonObject& object);
};

/// POST /v1/clearable-cards
struct ClearableCardsRequest {
    Claim claim;
    QJsonObject toJson() const;
    static base::Result<ClearableCardsRequest> fromJson(const QJsonObject& object,
                                                        const domain::ServiceTable& services);
};
/// Verdict "listed"; there may be no card.
struct ClearableCardsAnswer {
    domain::ApplicationId application;
    std::vector<domain::SocialCard> cards;
    QJsonObject toJson() const;
    static base::Result<ClearableCardsAnswer> fromJson(const QJsonObject& object);
};
/// PUT /v1/clearings/UUID, with the order's id. The answer is a ClearingReply, as it is to POST
/// /v1/clearings/UUID/settlement, which has no body. Its verdict is `carriedOut`.
struct ClearingRequest {
    Claim claim;
    QStringList cards;    ///< 社保卡号, each once
    QString operatorName; ///< sign-in name
    QJsonObject toJson() const;
    static base::Result<ClearingRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};
struct ClearingReply {
    domain::ClearingAnswer answer;
    QDateTime decidedAt;
    QJsonObject toJson() const;
    static base::Result<ClearingReply> fromJson(const QJsonObject& object);
};

/// Verdict "held", the answer to PUT /v1/applications/UUID/files/PICTURE: central has these bytes on its disk.
struct FileAnswer {
    domain::PictureId picture;
    QByteArray digest; ///< SM3 of the JPEG that is held, 32 bytes
    QJsonObject toJson() const;
    static base::Result<FileAnswer> fromJson(const QJsonObject& object);
};

/// What is frozen at 「确认提交」. Its compact JSON is what is signed and sealed, byte for byte.
struct Submission {
    int protocol = kVersion;
    QString acceptanceNumber;
    QDateTime submittedAt;
    QString operatorName;                ///< sign-in name
    domain::Application application;     ///< without the live picture
    std::vector<domain::CaseFile> files; ///< their bytes came before, by PUT /v1/applications/UUID/files/PICTURE
    QJsonObject toJson() const;
    static base::Result<Submission> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};

/// Central's word on a case. The answer to GET /v1/applications/UUID and to PUT /v1/applications/UUID/revisions/N,
/// whose body is binary (the sealed Submission, see domain::submissionPlace() and docs/PROTOCOL.md); also an item of
/// Changes. Its verdict is the state: Queued has missing files, Returned has refusals, and no other has either.
struct ApplicationStatus {
    domain::ApplicationId application;
    int revision = 0;
    domain::ApplicationState state = domain::ApplicationState::Queued; ///< Queued, Accepted or Returned
    QString acceptanceNumber;
    QStringList missingFiles; ///< ids of pictures that central lacks: send these again, then the revision again
    std::vector<domain::Refusal> refusals;
    QDateTime decidedAt;
    QJsonObject toJson() const;
    static base::Result<ApplicationStatus> fromJson(const QJsonObject& object);
};

/// GET /v1/changes?cursor=C: what changed since the answer that gave cursor C.
struct Changes {
    QString cursor;
    std::vector<ApplicationStatus> items;
    bool hasMore = false;
    QJsonObject toJson() const;
    static base::Result<Changes> fromJson(const QJsonObject& object);
};

/// A list or notice, whole, in the answer to GET /v1/reference?cursor=C, which has each that is newer than cursor C.
struct ReferenceItem {
    QString id; ///< "codes/service_bank", "outlets", "notices/mail_tips"
    QString version;
    QByteArray content; ///< a file in the format of those in forms/
    QJsonObject toJson() const;
    static base::Result<ReferenceItem> fromJson(const QJsonObject& object);
};
struct ReferenceAnswer {
    QString cursor;
    std::vector<ReferenceItem> items;
    QJsonObject toJson() const;
    static base::Result<ReferenceAnswer> fromJson(const QJsonObject& object);
};

/// RFC 9457 problem details, application/problem+json: type "urn:shouli:problem:CODE", code an ErrorCode's text.
struct Problem {
    int status = 500;
    QString code;
    QString title;             ///< English, for logs
    QString detail;            ///< for people, in Chinese; may be empty
    int retryAfterSeconds = 0; ///< 0 when central does not say
    QJsonObject toJson() const;
    static base::Result<Problem> fromJson(const QJsonObject& object);
    base::Error toError() const; ///< NetNotCentral when the code is unknown
};

// Headers of signed requests.
inline constexpr char kWorkstationHeader[] = "Shouli-Workstation"; ///< WorkstationId
inline constexpr char kNonceHeader[] = "Shouli-Nonce";             ///< in answers: the next nonces, comma-separated
inline constexpr char kSignatureHeader[] = "Shouli-Signature";     ///< SM2 over signedText(), base64
inline constexpr char kSubmissionSignatureHeader[] = "Shouli-Submission-Signature"; ///< SM2 over the frozen bytes
inline constexpr char kFileDigestHeader[] = "Shouli-File-Digest";                   ///< SM3 of the JPEG, hexadecimal

/// The bytes that a request's signature covers: method, path with query, SM3 of the body in hexadecimal and nonce,
/// joined by '\n'.
QByteArray signedText(const QByteArray& method, const QByteArray& pathWithQuery, const QByteArray& bodyDigestHex,
                      const QByteArray& nonce);

} // namespace shouli::protocol
