// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "domain/Application.h"

namespace shouli::protocol {

// The messages between workstation and central, docs/PROTOCOL.md and docs/central-api.yaml. Each has
// toJson(message) and a static fromJson(object) that refuses (Malformed) what is missing or of the wrong type. What
// names a service is read with the table of the services that the reader knows.

inline constexpr int kVersion = 1;

/// POST /v1/enrolments (unsigned; the code proves it)
struct EnrolmentRequest {
    QString code;
    QByteArray signingKey; ///< SM2 public key, SubjectPublicKeyInfo DER: proves the workstation
    QByteArray deviceKey;  ///< SM2 public key: central seals to it what may arrive while nobody is signed in
    QJsonObject toJson() const;
    static base::Result<EnrolmentRequest> fromJson(const QJsonObject& object);
};
struct EnrolmentAnswer {
    domain::WorkstationId workstation;
    QString outletCode;
    QString outletName;
    QString outletCity; ///< city code: the usual 发卡地
    int workstationNumber = 0;
    QByteArray centralKey;  ///< SM2 public key that submissions are sealed to
    QByteArray recoveryKey; ///< SM2 public key of the province's recovery slot
    QJsonObject toJson() const;
    static base::Result<EnrolmentAnswer> fromJson(const QJsonObject& object);
};

/// Who is asked about, in live questions.
struct Claim {
    domain::ApplicationId application;
    domain::FlowKind flow = {};
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    QString number;
    QString name;
    QJsonObject toJson() const;
    static base::Result<Claim> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};

/// POST /v1/prechecks: 204, or a problem CASE-...
struct PrecheckRequest {
    Claim claim;
    QJsonObject toJson() const;
    static base::Result<PrecheckRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};
/// POST /v1/eligibility-checks: 204, or a problem CASE-...
struct EligibilityRequest {
    Claim claim;
    QString issuingCity;
    QJsonObject toJson() const;
    static base::Result<EligibilityRequest> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};

/// POST /v1/sms-codes
struct SmsCodeRequest {
    domain::ApplicationId application;
    QString mobile;
    QJsonObject toJson() const;
    static base::Result<SmsCodeRequest> fromJson(const QJsonObject& object);
};
struct SmsCodeAnswer {
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
struct SmsVerificationAnswer {
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
struct PhotoReply {
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
struct ClearableCardsAnswer {
    std::vector<domain::SocialCard> cards;
    QJsonObject toJson() const;
    static base::Result<ClearableCardsAnswer> fromJson(const QJsonObject& object);
};
/// PUT /v1/clearings/UUID: the order of this id. The answer to it and to POST /v1/clearings/UUID/settlement, which has
/// no message of its own, is a ClearingReply.
struct ClearingRequest {
    Claim claim;
    QStringList cards;    ///< 社保卡号, none twice
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

/// A file of a case, named in the submission; the bytes go by PUT /v1/applications/UUID/files/PICTURE first.
struct FileEntry {
    domain::PictureId picture;
    QString role;      ///< a MaterialSlot's text, or "card_photo"
    qint64 bytes = 0;  ///< of the JPEG
    QByteArray digest; ///< SM3 of the JPEG
    QJsonObject toJson() const;
    static base::Result<FileEntry> fromJson(const QJsonObject& object);
};

/// What is frozen at 「确认提交」: its JSON, compact, is signed and sealed as these exact bytes.
struct Submission {
    int protocol = kVersion;
    QString acceptanceNumber;
    QDateTime submittedAt;
    QString operatorName;            ///< sign-in name
    domain::Application application; ///< without live picture
    std::vector<FileEntry> files;
    QJsonObject toJson() const;
    static base::Result<Submission> fromJson(const QJsonObject& object, const domain::ServiceTable& services);
};

/// PUT /v1/applications/UUID/revisions/N. Its body is binary: the Submission sealed for submissionPlace(),
/// docs/PROTOCOL.md. Answer to it, to GET /v1/applications/UUID, and one entry of GET /v1/changes?cursor=.
struct ApplicationStatus {
    domain::ApplicationId application;
    int revision = 0;
    domain::ApplicationState state = domain::ApplicationState::Queued; ///< Accepted or Returned
    QString acceptanceNumber;
    QStringList missingFiles; ///< picture ids central lacks: send them again, then the revision again
    std::vector<domain::Refusal> refusals;
    QDateTime decidedAt;
    QJsonObject toJson() const;
    static base::Result<ApplicationStatus> fromJson(const QJsonObject& object);
};

/// GET /v1/changes?cursor=C
struct Changes {
    QString cursor;
    std::vector<ApplicationStatus> items;
    bool hasMore = false;
    QJsonObject toJson() const;
    static base::Result<Changes> fromJson(const QJsonObject& object);
};

/// GET /v1/reference?cursor=C: each list that is newer than the cursor, whole.
struct ReferenceItem {
    QString id; ///< "codes/service_bank", "outlets", "notices/mail_tips"
    QString version;
    QByteArray content; ///< the file as in forms/
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
    QString title;  ///< English, for logs
    QString detail; ///< for people, in Chinese; may be empty
    int retryAfterSeconds = 0;
    QJsonObject toJson() const;
    static base::Result<Problem> fromJson(const QJsonObject& object);
    base::Error toError() const; ///< NetNotCentral when the code is unknown
};

// Signing of requests. Headers: Shouli-Workstation (uuid), Shouli-Nonce, Shouli-Signature (base64 SM2).
inline constexpr char kWorkstationHeader[] = "Shouli-Workstation";
inline constexpr char kNonceHeader[] = "Shouli-Nonce"; ///< in answers: the next nonces, comma-separated
inline constexpr char kSignatureHeader[] = "Shouli-Signature";
inline constexpr char kSubmissionSignatureHeader[] = "Shouli-Submission-Signature"; ///< over the frozen bytes
inline constexpr char kFileDigestHeader[] = "Shouli-File-Digest";                   ///< SM3 of the JPEG, hex

/// The bytes a request's signature is over: method, path with query, SM3 of the body in hex, nonce, joined by '\n'.
QByteArray signedText(const QByteArray& method, const QByteArray& pathWithQuery, const QByteArray& bodyDigestHex,
                      const QByteArray& nonce);

// What a message sealed to central's key is: its associated data, so that it opens nowhere else.
// The texts are part of what is sealed: // DO NOT CHANGE: stored
QByteArray submissionPlace(const domain::ApplicationId& application, int revision); ///< "submission:UUID:REVISION"
QByteArray filePlace(const domain::ApplicationId& application,
                     const domain::PictureId& picture); ///< "file:UUID:PICTURE"

} // namespace shouli::protocol
