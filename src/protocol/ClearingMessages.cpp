// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Members.h"
#include "protocol/Messages.h"

#include <algorithm>

namespace shouli::protocol {

using base::JsonReader;
using base::Result;

namespace {

constexpr qsizetype kMostCards = 100;

QJsonObject toJson(const domain::SocialCard& card) {
    return {{QStringLiteral("number"), card.number},
            {QStringLiteral("issuingCity"), card.issuingCity},
            {QStringLiteral("bank"), card.bank},
            {QStringLiteral("status"), card.status},
            {QStringLiteral("productionStage"), card.productionStage}};
}

domain::SocialCard readCard(JsonReader& in, const QJsonObject& object) {
    JsonReader card(object);
    domain::SocialCard read{readNonEmpty(card, u"number"), card.text(u"issuingCity"), card.text(u"bank"),
                            card.text(u"status"), card.text(u"productionStage")};
    if (!card.status())
        in.reject(u"cards", card.status().error().detail);
    return read;
}

QJsonObject toJson(const domain::CardOutcome& outcome) {
    QJsonObject object{{QStringLiteral("card"), outcome.card}, {QStringLiteral("result"), textOf(outcome.result)}};
    if (outcome.result == domain::ClearingResult::Failed) {
        object.insert(QStringLiteral("code"), outcome.code);
        object.insert(QStringLiteral("reason"), outcome.reason);
    }
    return object;
}

domain::CardOutcome readOutcome(JsonReader& in, const QJsonObject& object) {
    JsonReader outcome(object);
    domain::CardOutcome read{readNonEmpty(outcome, u"card"), readEnum<domain::ClearingResult>(outcome, u"result"),
                             outcome.optionalText(u"code"), outcome.optionalText(u"reason")};
    if (read.result == domain::ClearingResult::Failed && read.code.isEmpty())
        outcome.reject(u"code", QStringLiteral("a failure without a code"));
    if (!outcome.status())
        in.reject(u"outcomes", outcome.status().error().detail);
    return read;
}

} // namespace

QJsonObject ClearableCardsRequest::toJson() const { return {{QStringLiteral("claim"), claim.toJson()}}; }

Result<ClearableCardsRequest> ClearableCardsRequest::fromJson(const QJsonObject& object,
                                                              const domain::ServiceTable& services) {
    JsonReader in(object);
    ClearableCardsRequest message{readMessage<Claim>(in, u"claim", services)};
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject ClearableCardsAnswer::toJson() const {
    QJsonArray list;
    for (const domain::SocialCard& card : cards)
        list.append(protocol::toJson(card));
    return {{QStringLiteral("verdict"), QStringLiteral("listed")},
            {QStringLiteral("application"), application.text()},
            {QStringLiteral("cards"), list}};
}

Result<ClearableCardsAnswer> ClearableCardsAnswer::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    ClearableCardsAnswer message;
    requireVerdict(in, u"listed");
    message.application = readId<domain::ApplicationId>(in, u"application");
    for (const QJsonValue& item : in.array(u"cards"))
        message.cards.push_back(readCard(in, item.toObject()));
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject ClearingRequest::toJson() const {
    return {{QStringLiteral("claim"), claim.toJson()},
            {QStringLiteral("cards"), QJsonArray::fromStringList(cards)},
            {QStringLiteral("operatorName"), operatorName}};
}

Result<ClearingRequest> ClearingRequest::fromJson(const QJsonObject& object, const domain::ServiceTable& services) {
    JsonReader in(object);
    ClearingRequest message{readMessage<Claim>(in, u"claim", services), in.textList(u"cards"),
                            in.text(u"operatorName")};
    QStringList apart = message.cards;
    apart.removeDuplicates();
    const bool isList = !apart.isEmpty() && apart.size() == message.cards.size() && apart.size() <= kMostCards;
    if (!isList || apart.contains(QString()))
        in.reject(u"cards", QStringLiteral("empty, twice or too many"));
    SHOULI_CHECK(in.status());
    return message;
}

QJsonObject ClearingReply::toJson() const {
    QJsonArray list;
    for (const domain::CardOutcome& outcome : answer.outcomes)
        list.append(protocol::toJson(outcome));
    return {{QStringLiteral("clearing"), answer.order.text()},
            {QStringLiteral("carriedOut"), answer.isCarriedOut},
            {QStringLiteral("outcomes"), list},
            {QStringLiteral("decidedAt"), base::jsonMoment(decidedAt)}};
}

Result<ClearingReply> ClearingReply::fromJson(const QJsonObject& object) {
    JsonReader in(object);
    ClearingReply message;
    message.answer.order = readId<domain::ClearingId>(in, u"clearing");
    message.answer.isCarriedOut = in.boolean(u"carriedOut");
    for (const QJsonValue& item : in.array(u"outcomes"))
        message.answer.outcomes.push_back(readOutcome(in, item.toObject()));
    message.decidedAt = in.moment(u"decidedAt");
    if (message.answer.isCarriedOut == message.answer.outcomes.empty())
        in.reject(u"outcomes", QStringLiteral("carried out without outcomes, or outcomes without"));
    SHOULI_CHECK(in.status());
    return message;
}

} // namespace shouli::protocol
