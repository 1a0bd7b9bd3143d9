// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Members.h"
#include "protocol/Messages.h"

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

namespace {

constexpr int kLargestWorkstationNumber = 99; // two digits of the acceptance number

} // namespace

QJsonObject EnrolmentRequest::toJson() const {
    return {{QStringLiteral("code"), code},
            {QStringLiteral("signingKey"), base::jsonBase64(signingKey)},
            {QStringLiteral("deviceKey"), base::jsonBase64(deviceKey)}};
}

Result<EnrolmentRequest> EnrolmentRequest::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    EnrolmentRequest message{readNonEmpty(in, u"code"), readBytes(in, u"signingKey"), readBytes(in, u"deviceKey")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject EnrolmentAnswer::toJson() const {
    QJsonObject object{{QStringLiteral("workstation"), workstation.text()},
                       {QStringLiteral("outletCode"), outletCode},
                       {QStringLiteral("outletName"), outletName},
                       {QStringLiteral("outletCity"), outletCity},
                       {QStringLiteral("workstationNumber"), workstationNumber},
                       {QStringLiteral("centralKey"), base::jsonBase64(centralKey)},
                       {QStringLiteral("recoveryKey"), base::jsonBase64(recoveryKey)}};
    if (authority)
        object.insert(QStringLiteral("authority"), authority->toJson());
    return object;
}

Result<EnrolmentAnswer> EnrolmentAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    EnrolmentAnswer message;
    message.workstation = readId<domain::WorkstationId>(in, u"workstation");
    message.outletCode = readNonEmpty(in, u"outletCode");
    message.outletName = readNonEmpty(in, u"outletName");
    message.outletCity = readNonEmpty(in, u"outletCity");
    message.workstationNumber = readInt(in, u"workstationNumber", 1);
    if (message.workstationNumber > kLargestWorkstationNumber)
        in.reject(u"workstationNumber", QStringLiteral("out of range"));
    message.centralKey = readBytes(in, u"centralKey");
    message.recoveryKey = readBytes(in, u"recoveryKey");
    if (object.contains(QStringLiteral("authority")))
        message.authority = readMessage<AuthorityMessage>(in, u"authority");
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject Claim::toJson() const {
    return {{QStringLiteral("application"), application.text()},
            {QStringLiteral("flow"), textOf(flow)},
            {QStringLiteral("document"), textOf(document)},
            {QStringLiteral("number"), number},
            {QStringLiteral("name"), name}};
}

Result<Claim> Claim::fromJson(const QJsonObject& object, const domain::ServiceTable& services) {
    JsonReader in(object);
    Claim claim;
    claim.application = readId<domain::ApplicationId>(in, u"application");
    const auto service = services.find(in.text(u"flow"));
    if (!service)
        in.reject(u"flow", QStringLiteral("unknown service"));
    claim.flow = service.value_or(domain::FlowKind());
    claim.document = readEnum<domain::DocumentKind>(in, u"document");
    claim.number = readNonEmpty(in, u"number");
    claim.name = readNonEmpty(in, u"name");
    SHOULI_CHECK(in.status());
    return claim;
}

QJsonObject PrecheckRequest::toJson() const { return {{QStringLiteral("claim"), claim.toJson()}}; }

Result<PrecheckRequest> PrecheckRequest::fromJson(const QJsonObject& object, const domain::ServiceTable& services) {
    JsonReader in(object);
    PrecheckRequest message{readMessage<Claim>(in, u"claim", services)};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject PrecheckAnswer::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("may")}, {QStringLiteral("application"), application.text()}};
}

Result<PrecheckAnswer> PrecheckAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"may");
    PrecheckAnswer message{readId<domain::ApplicationId>(in, u"application")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject EligibilityRequest::toJson() const {
    return {{QStringLiteral("claim"), claim.toJson()}, {QStringLiteral("issuingCity"), issuingCity}};
}

Result<EligibilityRequest> EligibilityRequest::fromJson(const QJsonObject& object,
                                                        const domain::ServiceTable& services) {
    JsonReader in(object);
    EligibilityRequest message{readMessage<Claim>(in, u"claim", services), readNonEmpty(in, u"issuingCity")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject EligibilityAnswer::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("eligible")},
            {QStringLiteral("application"), application.text()},
            {QStringLiteral("issuingCity"), issuingCity}};
}

Result<EligibilityAnswer> EligibilityAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"eligible");
    EligibilityAnswer message{readId<domain::ApplicationId>(in, u"application"), readNonEmpty(in, u"issuingCity")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject SmsCodeRequest::toJson() const {
    return {{QStringLiteral("application"), application.text()}, {QStringLiteral("mobile"), mobile}};
}

Result<SmsCodeRequest> SmsCodeRequest::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    SmsCodeRequest message{readId<domain::ApplicationId>(in, u"application"), readNonEmpty(in, u"mobile")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject SmsCodeAnswer::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("sent")},
            {QStringLiteral("application"), application.text()},
            {QStringLiteral("validForSeconds"), validForSeconds},
            {QStringLiteral("resendAfterSeconds"), resendAfterSeconds}};
}

Result<SmsCodeAnswer> SmsCodeAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"sent");
    SmsCodeAnswer message{readId<domain::ApplicationId>(in, u"application"), readInt(in, u"validForSeconds", 1),
                          readInt(in, u"resendAfterSeconds", 0)};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject SmsVerificationRequest::toJson() const {
    return {{QStringLiteral("application"), application.text()},
            {QStringLiteral("mobile"), mobile},
            {QStringLiteral("code"), code}};
}

Result<SmsVerificationRequest> SmsVerificationRequest::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    SmsVerificationRequest message{readId<domain::ApplicationId>(in, u"application"), readNonEmpty(in, u"mobile"),
                                   readNonEmpty(in, u"code")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject SmsVerificationAnswer::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("verified")},
            {QStringLiteral("application"), application.text()},
            {QStringLiteral("token"), base::jsonBase64(token)},
            {QStringLiteral("verifiedAt"), base::jsonMoment(verifiedAt)}};
}

Result<SmsVerificationAnswer> SmsVerificationAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"verified");
    SmsVerificationAnswer message{readId<domain::ApplicationId>(in, u"application"), readBytes(in, u"token"),
                                  in.moment(u"verifiedAt")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject PhotoByReceiptRequest::toJson() const {
    return {{QStringLiteral("claim"), claim.toJson()}, {QStringLiteral("receiptNumber"), receiptNumber}};
}

Result<PhotoByReceiptRequest> PhotoByReceiptRequest::fromJson(const QJsonObject& object,
                                                              const domain::ServiceTable& services) {
    JsonReader in(object);
    PhotoByReceiptRequest message{readMessage<Claim>(in, u"claim", services), readNonEmpty(in, u"receiptNumber")};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject PhotoOfPersonRequest::toJson() const { return {{QStringLiteral("claim"), claim.toJson()}}; }

Result<PhotoOfPersonRequest> PhotoOfPersonRequest::fromJson(const QJsonObject& object,
                                                            const domain::ServiceTable& services) {
    JsonReader in(object);
    PhotoOfPersonRequest message{readMessage<Claim>(in, u"claim", services)};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject PhotoReply::toJson() const {
    return {{QStringLiteral("verdict"), QStringLiteral("found")},
            {QStringLiteral("application"), application.text()},
            {QStringLiteral("jpeg"), base::jsonBase64(jpeg)},
            {QStringLiteral("takenOn"), base::jsonDate(takenOn)}};
}

Result<PhotoReply> PhotoReply::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    requireVerdict(in, u"found");
    PhotoReply message{readId<domain::ApplicationId>(in, u"application"), readBytes(in, u"jpeg"), in.date(u"takenOn")};
    SHOULI_CHECK(in.status());
    return message;
}

} // namespace shouli::protocol
