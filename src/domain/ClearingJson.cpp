// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SectionJson.h"

namespace shouli::domain {

using base::JsonReader;
using base::Result;

QJsonObject sectionToJson(const SocialCard& card) {
    return {{QStringLiteral("number"), card.number},
            {QStringLiteral("issuingCity"), card.issuingCity},
            {QStringLiteral("bank"), card.bank},
            {QStringLiteral("status"), card.status},
            {QStringLiteral("productionStage"), card.productionStage}};
}

template <>
Result<SocialCard> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    SocialCard card;
    card.number = in.text(u"number");
    card.issuingCity = in.text(u"issuingCity");
    card.bank = in.text(u"bank");
    card.status = in.text(u"status");
    card.productionStage = in.text(u"productionStage");
    if (card.number.isEmpty())
        in.reject(u"number", QStringLiteral("empty"));
    SHOULI_CHECK(in.status());
    return card;
}

QJsonObject sectionToJson(const CardOutcome& outcome) {
    return {{QStringLiteral("card"), outcome.card},
            {QStringLiteral("result"), textOf(outcome.result)},
            {QStringLiteral("code"), outcome.code},
            {QStringLiteral("reason"), outcome.reason}};
}

template <>
Result<CardOutcome> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    CardOutcome outcome;
    outcome.card = in.text(u"card");
    outcome.result = readEnum<ClearingResult>(in, u"result");
    outcome.code = in.text(u"code");
    outcome.reason = in.text(u"reason");
    if (outcome.card.isEmpty())
        in.reject(u"card", QStringLiteral("empty"));
    SHOULI_CHECK(in.status());
    return outcome;
}

QJsonObject sectionToJson(const Clearing& clearing) {
    QJsonObject object{{QStringLiteral("originFlow"), textOf(clearing.originFlow)},
                       {QStringLiteral("cards"), listToJson(clearing.cards)},
                       {QStringLiteral("ordered"), QJsonArray::fromStringList(clearing.ordered)},
                       {QStringLiteral("outcomes"), listToJson(clearing.outcomes)}};
    insertId(object, QStringLiteral("origin"), clearing.origin);
    insertId(object, QStringLiteral("order"), clearing.order);
    return object;
}

template <>
Result<Clearing> sectionFromJson(const QJsonObject& object) {
    JsonReader in(object);
    Clearing clearing;
    clearing.origin = readOptionalId<ApplicationId>(in, u"origin");
    readList(in, u"cards", clearing.cards);
    clearing.order = readOptionalId<ClearingId>(in, u"order");
    clearing.ordered = in.textList(u"ordered");
    readList(in, u"outcomes", clearing.outcomes);
    SHOULI_CHECK(in.status());
    return clearing;
}

} // namespace shouli::domain
