// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Kinds.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace shouli::domain {

/// A social-security card that central says can be cleared. Codes are of forms/codes.
struct SocialCard {
    QString number;          ///< 社保卡号
    QString issuingCity;     ///< 发卡城市, of guangdong_city
    QString bank;            ///< of service_bank
    QString status;          ///< of card_status
    QString productionStage; ///< 制卡进度, of production_stage
    bool operator==(const SocialCard&) const = default;
};

/// What became of one card of an order.
struct CardOutcome {
    QString card; ///< 社保卡号
    ClearingResult result = ClearingResult::Failed;
    QString code;   ///< of a failed one: an ErrorCode's text, or one this version does not know
    QString reason; ///< central's sentence, shown as it is; may be empty
    bool operator==(const CardOutcome&) const = default;
};

/// Central's answer about one order: what became of each of its cards, or that it was never carried out and never
/// will be.
struct ClearingAnswer {
    ClearingId order;
    bool isCarriedOut = false;
    std::vector<CardOutcome> outcomes; ///< one for each card of the order; none when it was not carried out
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

    /// Null when nothing is known of this card yet.
    const CardOutcome* outcomeOf(const QString& card) const;
    /// The cards that are not cleared yet: what the next order is about.
    QStringList toClear() const;
    /// Whether the latest order never came to central, so that it changed nothing.
    bool wasNotReceived() const;
    /// The case's state when the latest order is answered: accepted when every card is cleared, else returned; a draft
    /// again when no order ever came to central.
    ApplicationState answeredState() const;
    /// Takes what became of the latest order's cards; one that was not carried out fails for each of them.
    /// False, and nothing changes, when the answer is about another order or not about exactly its cards.
    bool take(const ClearingAnswer& answer);
};

struct Application;

/// A clearing for the applicant of a case that is not eligible: who it is and how that was checked are taken over.
/// The pictures stay with the case.
Application clearingFrom(const Application& origin);
/// 「继续申领」 of a clearing that began at 「工作台」: an adult's case of the same person, at the eligibility check.
/// What was agreed to was the clearing's notices: the adult guide asks for its own agreement after the check. The
/// portrait side that the face was compared with goes along.
Application applicationFrom(const Application& clearing);

} // namespace shouli::domain
