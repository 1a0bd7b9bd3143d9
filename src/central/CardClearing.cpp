// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CardClearing.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "central/Problems.h"
#include "crypto/Digest.h"
#include "crypto/Sealer.h"
#include "sql/Transaction.h"

#include <algorithm>

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;
using domain::CardOutcome;
using domain::ClearingId;
using domain::ClearingResult;
using protocol::ClearingReply;

namespace {

// Where the server's own seal belongs. // DO NOT CHANGE: stored
QByteArray answerPlace(const ClearingId& id) { return "clearing:" + id.text().toUtf8(); }

CardOutcome failed(const QString& card, ErrorCode code) {
    return {card, ClearingResult::Failed, textOf(code), reasonOf(code)};
}

} // namespace

CardClearing::CardClearing(const Services& services, sql::Database& database)
    : m_services(services)
    , m_database(database)
    , m_table(database) {}

QByteArray CardClearing::digestOf(const QString& card) const { return m_services.keys.digestOf("card", card.toUtf8()); }

Result<std::vector<domain::SocialCard>> CardClearing::clearable(const AskedPerson& person) {
    SHOULI_TRY(const KnownPerson* known, Asking(m_services, m_database).living(person));
    std::vector<domain::SocialCard> cards;
    for (const KnownCard& card : known->cards) {
        SHOULI_TRY(const bool isCleared, m_table.isCleared(digestOf(card.card.number)));
        if (!isCleared && card.clearing != CardClearability::Barred)
            cards.push_back(card.card);
    }
    return cards;
}

Result<ClearingReply> CardClearing::carryOut(const ClearingId& id, const protocol::ClearingRequest& request,
                                             const Workstation& from) {
    const QByteArray digest = crypto::Digest::sm3(base::compactJson(request.toJson()));
    SHOULI_TRY(auto transaction, sql::Transaction::begin(m_database)); // takes the turn: orders come one by one
    SHOULI_TRY(const auto former, m_table.find({from.outlet, id}));
    if (former && former->isCarriedOut && former->digest != digest)
        return base::fail(ErrorCode::Conflict, QStringLiteral("another order under this id"));
    if (former)
        return answerOf(*former);
    ClearingReply reply;
    reply.answer.order = id;
    reply.answer.isCarriedOut = true;
    reply.decidedAt = m_services.clock.now();
    SHOULI_TRY(reply.answer.outcomes, clearAll(id, request, from));
    SHOULI_CHECK(keep(reply, digest, from));
    SHOULI_CHECK(transaction.commit());
    const auto failures = std::count_if(reply.answer.outcomes.begin(), reply.answer.outcomes.end(),
                                        [](const CardOutcome& one) { return one.result == ClearingResult::Failed; });
    qCInfo(lcCentral).noquote() << "clearing" << id.text() << request.cards.size() << "cards" << failures << "failed";
    return reply;
}

Result<ClearingReply> CardClearing::settle(const ClearingId& id, const Workstation& from) {
    SHOULI_TRY(auto transaction, sql::Transaction::begin(m_database));
    SHOULI_TRY(const auto former, m_table.find({from.outlet, id}));
    if (former)
        return answerOf(*former);
    ClearingReply reply;
    reply.answer.order = id;
    reply.decidedAt = m_services.clock.now();
    SHOULI_CHECK(keep(reply, {}, from));
    SHOULI_CHECK(m_table.audit(id, from, {}, std::nullopt, QStringLiteral("not_carried_out"), m_services.clock.now()));
    SHOULI_CHECK(transaction.commit());
    qCInfo(lcCentral).noquote() << "clearing" << id.text() << "never came: closed";
    return reply;
}

Result<std::vector<CardOutcome>> CardClearing::clearAll(const ClearingId& id, const protocol::ClearingRequest& request,
                                                        const Workstation& from) {
    Result<const KnownPerson*> known = base::fail(ErrorCode::PersonNotFound);
    if (const auto person = AskedPerson::parse(request.claim, from.outlet, m_services.clock.today()))
        known = Asking(m_services, m_database).living(*person);
    if (!known && base::classOf(known.error().code) != base::ErrorClass::Refusal)
        return base::fail(known.error());
    std::vector<CardOutcome> outcomes;
    for (const QString& card : request.cards) {
        SHOULI_TRY(CardOutcome outcome, clearOne({from.outlet, id}, known, card));
        const QString result =
            outcome.result == ClearingResult::Failed ? outcome.code : QString(textOf(outcome.result));
        SHOULI_CHECK(m_table.audit(id, from, request.operatorName, digestOf(card), result, m_services.clock.now()));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Result<CardOutcome> CardClearing::clearOne(const OrderKey& by, const Result<const KnownPerson*>& of,
                                           const QString& card) {
    if (!of)
        return failed(card, of.error().code);
    const std::vector<KnownCard>& held = (*of)->cards;
    const auto found =
        std::find_if(held.begin(), held.end(), [&](const KnownCard& known) { return known.card.number == card; });
    if (found == held.end())
        return failed(card, ErrorCode::CardNotOfPerson);
    SHOULI_TRY(const bool isCleared, m_table.isCleared(digestOf(card)));
    if (isCleared)
        return CardOutcome{card, ClearingResult::ClearedBefore, {}, {}};
    SHOULI_TRY(const auto obstacle, this->obstacle(*found));
    if (obstacle)
        return failed(card, *obstacle);
    SHOULI_CHECK(m_table.clear(digestOf(card), by, m_services.clock.now()));
    return CardOutcome{card, ClearingResult::Cleared, {}, {}};
}

Result<std::optional<ErrorCode>> CardClearing::obstacle(const KnownCard& card) {
    switch (card.clearing) {
    case CardClearability::Free:
        return std::nullopt;
    case CardClearability::Barred:
        return ErrorCode::CardNotClearable;
    case CardClearability::IssuerOnly:
        return ErrorCode::CardIssuerOnly;
    case CardClearability::BusyAtFirst: {
        SHOULI_TRY(const int tries, m_table.countTry(digestOf(card.card.number)));
        return tries == 0 ? std::optional(ErrorCode::CardBankBusy) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

Status CardClearing::keep(const ClearingReply& reply, const QByteArray& digest, const Workstation& from) {
    const ClearingId& id = reply.answer.order;
    const QByteArray sealed = crypto::seal(m_services.keys.seal(), base::compactJson(reply.toJson()), answerPlace(id));
    return m_table.put({{from.outlet, id}, reply.answer.isCarriedOut, digest, sealed}, from, reply.decidedAt);
}

Result<ClearingReply> CardClearing::answerOf(const StoredClearing& clearing) const {
    SHOULI_TRY(const base::SecretBytes bytes,
               crypto::open(m_services.keys.seal(), clearing.answer, answerPlace(clearing.key.id)));
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(bytes.toByteArray()));
    return ClearingReply::fromJson(object);
}

} // namespace shouli::central
