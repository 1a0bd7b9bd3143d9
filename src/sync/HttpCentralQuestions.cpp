// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HttpCentralQuestions.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "protocol/Messages.h"
#include "sync/Ask.h"

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

// Nobody at the counter waits longer for central.
constexpr std::chrono::seconds kLimit{8};

template <typename Message>
QFuture<Result<Message>> asked(ApiClient* client, const QByteArray& method, const QByteArray& path,
                               const QJsonObject& message, std::function<bool(const Message&)> isAboutIt) {
    if (!client)
        return QtFuture::makeReadyFuture(Result<Message>(base::fail(base::ErrorCode::NotEnrolled)));
    ApiRequest request;
    request.method = method;
    request.pathWithQuery = path;
    request.body = base::compactJson(message);
    request.limit = kLimit;
    return ask<Message>(*client, std::move(request), std::move(isAboutIt));
}

// A question about this case, and an answer about the same.
template <typename Message>
QFuture<Result<Message>> posted(ApiClient* client, const QByteArray& path, const QJsonObject& message,
                                ApplicationId id) {
    return asked<Message>(client, "POST", path, message,
                          [id](const Message& answer) { return answer.application == id; });
}

QFuture<Result<domain::PhotoAnswer>> photoOf(const QFuture<Result<protocol::PhotoReply>>& asked) {
    return QFuture(asked).then([](const Result<protocol::PhotoReply>& reply) -> Result<domain::PhotoAnswer> {
        if (!reply)
            return base::fail(reply.error());
        return domain::PhotoAnswer{reply->jpeg, reply->takenOn};
    });
}

QFuture<Result<domain::ClearingAnswer>> clearingOf(ApiClient* client, const QByteArray& method, const QByteArray& path,
                                                   const QJsonObject& message, domain::ClearingId order) {
    const auto isAboutIt = [order](const protocol::ClearingReply& reply) { return reply.answer.order == order; };
    return asked<protocol::ClearingReply>(client, method, path, message, isAboutIt)
        .then([](const Result<protocol::ClearingReply>& reply) -> Result<domain::ClearingAnswer> {
            if (!reply)
                return base::fail(reply.error());
            return reply->answer;
        });
}

} // namespace

QFuture<Status> HttpCentralQuestions::precheck(ApplicationId id, FlowKind flow, Person applicant) {
    const protocol::PrecheckRequest message{claimOf(id, flow, applicant)};
    return posted<protocol::PrecheckAnswer>(m_client, "/v1/prechecks", message.toJson(), id)
        .then([](const Result<protocol::PrecheckAnswer>& may) { return may ? Status() : base::fail(may.error()); });
}

QFuture<Status> HttpCentralQuestions::checkEligibility(ApplicationId id, FlowKind flow, Person applicant,
                                                       QString issuingCity) {
    using protocol::EligibilityAnswer;
    const protocol::EligibilityRequest message{claimOf(id, flow, applicant), issuingCity};
    const auto isAboutIt = [id, issuingCity](const EligibilityAnswer& answer) {
        return answer.application == id && answer.issuingCity == issuingCity;
    };
    return asked<EligibilityAnswer>(m_client, "POST", "/v1/eligibility-checks", message.toJson(), isAboutIt)
        .then([](const Result<EligibilityAnswer>& is) { return is ? Status() : base::fail(is.error()); });
}

QFuture<Result<domain::SmsTicket>> HttpCentralQuestions::sendSmsCode(ApplicationId id, MobileNumber mobile) {
    const protocol::SmsCodeRequest message{id, mobile.text()};
    return posted<protocol::SmsCodeAnswer>(m_client, "/v1/sms-codes", message.toJson(), id)
        .then([](const Result<protocol::SmsCodeAnswer>& sent) -> Result<domain::SmsTicket> {
            if (!sent)
                return base::fail(sent.error());
            return domain::SmsTicket{std::chrono::seconds(sent->validForSeconds),
                                     std::chrono::seconds(sent->resendAfterSeconds)};
        });
}

QFuture<Result<domain::SmsVerification>> HttpCentralQuestions::verifySmsCode(ApplicationId id, MobileNumber mobile,
                                                                             QString code) {
    const protocol::SmsVerificationRequest message{id, mobile.text(), code};
    return posted<protocol::SmsVerificationAnswer>(m_client, "/v1/sms-verifications", message.toJson(), id)
        .then([](const Result<protocol::SmsVerificationAnswer>& verified) -> Result<domain::SmsVerification> {
            if (!verified)
                return base::fail(verified.error());
            return domain::SmsVerification{verified->token, verified->verifiedAt};
        });
}

QFuture<Result<domain::PhotoAnswer>> HttpCentralQuestions::photoByReceipt(ApplicationId id, Person applicant,
                                                                          domain::PhotoReceiptNumber receipt) {
    const protocol::PhotoByReceiptRequest message{claimOf(id, {}, applicant), receipt.text()};
    return photoOf(posted<protocol::PhotoReply>(m_client, "/v1/photos/by-receipt", message.toJson(), id));
}

QFuture<Result<domain::PhotoAnswer>> HttpCentralQuestions::photoOfPerson(ApplicationId id, Person applicant) {
    const protocol::PhotoOfPersonRequest message{claimOf(id, {}, applicant)};
    return photoOf(posted<protocol::PhotoReply>(m_client, "/v1/photos/of-person", message.toJson(), id));
}

QFuture<Result<std::vector<domain::SocialCard>>> HttpCentralQuestions::clearableCards(ApplicationId id,
                                                                                      Person applicant) {
    using protocol::ClearableCardsAnswer;
    const protocol::ClearableCardsRequest message{claimOf(id, FlowKind::CardClearing, applicant)};
    return posted<ClearableCardsAnswer>(m_client, "/v1/clearable-cards", message.toJson(), id)
        .then([](const Result<ClearableCardsAnswer>& listed) -> Result<std::vector<domain::SocialCard>> {
            if (!listed)
                return base::fail(listed.error());
            return listed->cards;
        });
}

QFuture<Result<domain::ClearingAnswer>> HttpCentralQuestions::clearCards(ApplicationId id, Person applicant,
                                                                         domain::ClearingOrder order) {
    const protocol::ClearingRequest message{claimOf(id, FlowKind::CardClearing, applicant), order.cards,
                                            order.operatorName};
    return clearingOf(m_client, "PUT", "/v1/clearings/" + order.id.text().toLatin1(), message.toJson(), order.id);
}

QFuture<Result<domain::ClearingAnswer>> HttpCentralQuestions::settleClearing(domain::ClearingId order) {
    return clearingOf(m_client, "POST", "/v1/clearings/" + order.text().toLatin1() + "/settlement", {}, order);
}

} // namespace shouli::sync
