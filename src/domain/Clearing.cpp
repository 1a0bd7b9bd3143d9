// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Clearing.h"

#include "base/ErrorCode.h"
#include "domain/Application.h"

#include <algorithm>

namespace shouli::domain {

const CardOutcome* Clearing::outcomeOf(const QString& card) const {
    const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                    [&](const CardOutcome& outcome) { return outcome.card == card; });
    return found == outcomes.end() ? nullptr : &*found;
}

QStringList Clearing::toClear() const {
    QStringList numbers;
    for (const SocialCard& card : cards) {
        const CardOutcome* outcome = outcomeOf(card.number);
        if (!outcome || outcome->result == ClearingResult::Failed)
            numbers.append(card.number);
    }
    return numbers;
}

bool Clearing::wasNotReceived() const {
    return !ordered.empty() && std::all_of(ordered.begin(), ordered.end(), [this](const QString& card) {
        const CardOutcome* outcome = outcomeOf(card);
        return outcome && outcome->code == textOf(base::ErrorCode::ClearingNotReceived);
    });
}

ApplicationState Clearing::answeredState() const {
    if (toClear().isEmpty())
        return ApplicationState::Accepted;
    const bool isFirst = std::all_of(outcomes.begin(), outcomes.end(),
                                     [this](const CardOutcome& outcome) { return ordered.contains(outcome.card); });
    return isFirst && wasNotReceived() ? ApplicationState::Draft : ApplicationState::Returned;
}

bool Clearing::take(const ClearingAnswer& answer) {
    if (order.isNull() || answer.order != order)
        return false;
    std::vector<CardOutcome> news = answer.outcomes;
    if (!answer.isCarriedOut) {
        news.clear();
        for (const QString& card : ordered)
            news.push_back({card, ClearingResult::Failed, textOf(base::ErrorCode::ClearingNotReceived), {}});
    }
    QStringList answered;
    for (const CardOutcome& outcome : news)
        answered.append(outcome.card);
    answered.sort();
    QStringList asked = ordered;
    asked.sort();
    if (answered != asked)
        return false;
    std::erase_if(outcomes, [this](const CardOutcome& former) { return ordered.contains(former.card); });
    outcomes.insert(outcomes.end(), news.begin(), news.end());
    return true;
}

Application clearingFrom(const Application& origin) {
    Application seed;
    seed.flow = FlowKind::CardClearing;
    seed.applicant = origin.applicant;
    seed.guardian = origin.guardian;
    seed.face = origin.face;
    seed.face.livePicture.reset();
    seed.clearing.emplace();
    seed.clearing->origin = origin.id;
    seed.clearing->originFlow = origin.flow;
    return seed;
}

Application applicationFrom(const Application& clearing) {
    Application seed;
    seed.id = clearing.id; // whose picture of the document it names
    seed.flow = FlowKind::Adult;
    seed.step = QStringLiteral("eligibility");
    seed.guideAfterCheck = true;
    seed.applicant = clearing.applicant;
    seed.materials = clearing.materials;
    seed.face = clearing.face;
    seed.face.livePicture.reset();
    return seed;
}

} // namespace shouli::domain
