// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Kinds.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace shouli::domain {

/// A social-security card that central says can be cleared. Codes are those of forms/codes.
struct SocialCard {
    QString number;          ///< 社保卡号
    QString issuingCity;     ///< 发卡城市, a code of guangdong_city
    QString bank;            ///< a code of service_bank
    QString status;          ///< a code of card_status
    QString productionStage; ///< 制卡进度, a code of production_stage
    bool operator==(const SocialCard&) const = default;
};

/// What became of one card of an order.
struct CardOutcome {
    QString card; ///< 社保卡号
    ClearingResult result = ClearingResult::Failed;
    QString code;   ///< of a Failed one: an ErrorCode's text; may be one that this version does not know
    QString reason; ///< central's sentence, shown unchanged; may be empty
    bool operator==(const CardOutcome&) const = default;
};

/// Central's answer about one order: what became of each of its cards, or that the order was not and never will be
/// carried out.
struct ClearingAnswer {
    ClearingId order;
    bool isCarriedOut = false;
    std::vector<CardOutcome> outcomes; ///< one for each card of the order; empty when it was not carried out
    bool operator==(const ClearingAnswer&) const = default;
};

/// 一人一卡清理: the duplicate cards of the case's applicant and what became of them.
struct Clearing {
    ApplicationId origin; ///< the case whose eligibility check led here; null: begun at 「工作台」
    FlowKind originFlow = {};
    std::vector<SocialCard> cards; ///< all that central listed
    ClearingId order;              ///< the latest; null before 「清理」. It is stored before it is sent.
    QStringList ordered;           ///< 社保卡号 of the latest order
    std::vector<CardOutcome> outcomes;
    bool operator==(const Clearing&) const = default;

    /// Null when no order about this card was answered yet.
    const CardOutcome* outcomeOf(const QString& card) const;
    /// 社保卡号 of the cards that are not cleared yet: those that the next order is about.
    QStringList toClear() const;
    /// Whether the latest order never reached central, so that it changed nothing.
    bool wasNotReceived() const;
    /// The case's state once the latest order is answered: accepted when every card is cleared; a draft again when no
    /// order ever reached central; else returned.
    ApplicationState answeredState() const;
    /// Takes over the outcomes of the latest order; one that was not carried out counts as Failed for each card.
    /// False, and nothing changes, when the answer is about another order or about other cards than that order's.
    bool take(const ClearingAnswer& answer);
};

struct Application;

/// A new clearing for the applicant of a case that failed the eligibility check. Takes over the person and the face
/// check, but no pictures.
Application clearingFrom(const Application& origin);
/// 「继续申领」 of a clearing that began at 「工作台」: an adult's case of the same person, at the eligibility check,
/// with the face check and the picture of the document that the face was compared with. The consent is not taken over,
/// since it was given to the clearing's notices: the adult guide asks for its own after the check.
Application applicationFrom(const Application& clearing);

} // namespace shouli::domain
