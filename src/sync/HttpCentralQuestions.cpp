// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HttpCentralQuestions.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "protocol/Messages.h"

namespace shouli::sync {

using base::Result;
using base::Status;
using domain::ApplicationId;
using domain::FlowKind;
using domain::MobileNumber;
using domain::Person;

namespace {

protocol::Claim claimOf(ApplicationId id, FlowKind flow, const Person& person) {
    return {id, flow, person.number.kind(), person.number.text(), person.name.text()};
}

Status statusOf(const Result<QJsonObject>& answer) { return answer ? Status() : base::fail(answer.error()); }

// An answer that does not read as what was asked for was not given by central.
template <typename Message>
Result<Message> read(const Result<QJsonObject>& answer) {
    if (!answer)
        return base::fail(answer.error());
    auto message = Message::fromJson(*answer);
    if (!message)
        return base::fail(base::ErrorCode::NetNotCentral, message.error().detail);
    return message;
}

Result<domain::PhotoAnswer> photoOf(const Result<QJsonObject>& answer) {
    SHOULI_TRY(const auto reply, read<protocol::PhotoReply>(answer));
    return domain::PhotoAnswer{reply.jpeg, reply.takenOn};
}

// Of another order, it was not given to this question.
Result<domain::ClearingAnswer> clearingOf(const Result<QJsonObject>& answer, domain::ClearingId order) {
    SHOULI_TRY(const auto reply, read<protocol::ClearingReply>(answer));
    if (reply.answer.order != order)
        return base::fail(base::ErrorCode::NetNotCentral, QStringLiteral("an answer about another order"));
    return reply.answer;
}

} // namespace

QFuture<Result<QJsonObject>> HttpCentralQuestions::post(const QByteArray& path, const QJsonObject& message) {
    return ask("POST", path, message);
}

QFuture<Result<QJsonObject>> HttpCentralQuestions::ask(const QByteArray& method, const QByteArray& path,
                                                       const QJsonObject& message) {
    ApiRequest request;
    request.method = method;
    request.pathWithQuery = path;
    request.body = base::compactJson(message);
    request.limit = std::chrono::seconds(8); // nobody at the counter waits longer for central
    if (!m_client)
        return QtFuture::makeReadyFuture(Result<QJsonObject>(base::fail(base::ErrorCode::NotEnrolled)));
    return m_client->send(std::move(request));
}

QFuture<Status> HttpCentralQuestions::precheck(ApplicationId id, FlowKind flow, Person applicant) {
    const protocol::PrecheckRequest message{claimOf(id, flow, applicant)};
    return post("/v1/prechecks", message.toJson()).then(statusOf);
}

QFuture<Status> HttpCentralQuestions::checkEligibility(ApplicationId id, FlowKind flow, Person applicant,
                                                       QString issuingCity) {
    const protocol::EligibilityRequest message{claimOf(id, flow, applicant), issuingCity};
    return post("/v1/eligibility-checks", message.toJson()).then(statusOf);
}

QFuture<Result<domain::SmsTicket>> HttpCentralQuestions::sendSmsCode(ApplicationId id, MobileNumber mobile) {
    const protocol::SmsCodeRequest message{id, mobile.text()};
    return post("/v1/sms-codes", message.toJson())
        .then([](const Result<QJsonObject>& answer) -> Result<domain::SmsTicket> {
            SHOULI_TRY(const auto ticket, read<protocol::SmsCodeAnswer>(answer));
            return domain::SmsTicket{std::chrono::seconds(ticket.validForSeconds),
                                     std::chrono::seconds(ticket.resendAfterSeconds)};
        });
}

QFuture<Result<domain::SmsVerification>> HttpCentralQuestions::verifySmsCode(ApplicationId id, MobileNumber mobile,
                                                                             QString code) {
    const protocol::SmsVerificationRequest message{id, mobile.text(), code};
    return post("/v1/sms-verifications", message.toJson())
        .then([](const Result<QJsonObject>& answer) -> Result<domain::SmsVerification> {
            SHOULI_TRY(const auto verified, read<protocol::SmsVerificationAnswer>(answer));
            return domain::SmsVerification{verified.token, verified.verifiedAt};
        });
}

QFuture<Result<domain::PhotoAnswer>> HttpCentralQuestions::photoByReceipt(ApplicationId id, Person applicant,
                                                                          domain::PhotoReceiptNumber receipt) {
    const protocol::PhotoByReceiptRequest message{claimOf(id, {}, applicant), receipt.text()};
    return post("/v1/photos/by-receipt", message.toJson()).then(photoOf);
}

QFuture<Result<domain::PhotoAnswer>> HttpCentralQuestions::photoOfPerson(ApplicationId id, Person applicant) {
    const protocol::PhotoOfPersonRequest message{claimOf(id, {}, applicant)};
    return post("/v1/photos/of-person", message.toJson()).then(photoOf);
}

QFuture<Result<std::vector<domain::SocialCard>>> HttpCentralQuestions::clearableCards(ApplicationId id,
                                                                                      Person applicant) {
    const protocol::ClearableCardsRequest message{claimOf(id, FlowKind::CardClearing, applicant)};
    return post("/v1/clearable-cards", message.toJson())
        .then([](const Result<QJsonObject>& answer) -> Result<std::vector<domain::SocialCard>> {
            SHOULI_TRY(const auto list, read<protocol::ClearableCardsAnswer>(answer));
            return list.cards;
        });
}

QFuture<Result<domain::ClearingAnswer>> HttpCentralQuestions::clearCards(ApplicationId id, Person applicant,
                                                                         domain::ClearingOrder order) {
    const protocol::ClearingRequest message{claimOf(id, FlowKind::CardClearing, applicant), order.cards,
                                            order.operatorName};
    return ask("PUT", "/v1/clearings/" + order.id.text().toLatin1(), message.toJson())
        .then([order](const Result<QJsonObject>& answer) { return clearingOf(answer, order.id); });
}

QFuture<Result<domain::ClearingAnswer>> HttpCentralQuestions::settleClearing(domain::ClearingId order) {
    return post("/v1/clearings/" + order.text().toLatin1() + "/settlement", {})
        .then([order](const Result<QJsonObject>& answer) { return clearingOf(answer, order); });
}

} // namespace shouli::sync
