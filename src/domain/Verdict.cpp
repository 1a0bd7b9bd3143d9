// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Verdict.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "domain/Issue.h"

#include <algorithm>

namespace shouli::domain {

namespace {

using base::ErrorCode;

struct Place {
    ErrorCode code;
    Field field;
};

constexpr Place kPlaces[] = {
    {ErrorCode::PersonNotFound, Field::Number},       {ErrorCode::PersonDeceased, Field::Number},
    {ErrorCode::NotChineseCitizen, Field::Number},    {ErrorCode::ApplicationRunning, Field::Eligibility},
    {ErrorCode::CardHeld, Field::Eligibility},        {ErrorCode::SeveralCards, Field::Eligibility},
    {ErrorCode::NoTieToProvince, Field::Eligibility}, {ErrorCode::NoTieToCity, Field::IssuingCity},
    {ErrorCode::ReceiptUnknown, Field::PhotoReceipt}, {ErrorCode::ReceiptOfOther, Field::PhotoReceipt},
    {ErrorCode::ReceiptExpired, Field::PhotoReceipt}, {ErrorCode::NoPhotoOnFile, Field::CardPhoto},
};

// Of one that central names a field for, the question was not asked: the section itself is wrong.
bool isAnswer(const Refusal& refusal, std::initializer_list<Field> fields) {
    const auto field = fieldOf(refusal);
    return field && refusal.field.isEmpty() && std::find(fields.begin(), fields.end(), *field) != fields.end();
}

bool isAnyAnswer(const Application& application, std::initializer_list<Field> fields) {
    return std::any_of(application.refusals.begin(), application.refusals.end(),
                       [fields](const Refusal& refusal) { return isAnswer(refusal, fields); });
}

} // namespace

std::optional<Field> fieldOf(const Refusal& refusal) {
    if (!refusal.field.isEmpty())
        return base::enumFromText<Field>(refusal.field);
    const auto code = base::errorCodeFromText(refusal.code);
    const auto* found = std::find_if(std::begin(kPlaces), std::end(kPlaces),
                                     [&](const Place& place) { return code && place.code == *code; });
    return found == std::end(kPlaces) ? std::nullopt : std::optional(found->field);
}

std::set<OpenQuestion> questionsRefused(const Application& application) {
    std::set<OpenQuestion> refused;
    if (isAnyAnswer(application, {Field::Number, Field::Eligibility, Field::IssuingCity}))
        refused = {OpenQuestion::Precheck, OpenQuestion::Eligibility};
    if (isAnyAnswer(application, {Field::PhotoReceipt, Field::CardPhoto}))
        refused.insert(OpenQuestion::PhotoReceipt);
    return refused;
}

void settleByVerdict(Application& returned, const QDateTime& now) {
    // Why it came back is not known here: nothing is known of the rest either.
    const bool isUnderstood = std::all_of(returned.refusals.begin(), returned.refusals.end(), [](const Refusal& each) {
        return base::errorCodeFromText(each.code) || fieldOf(each);
    });
    if (returned.refusals.empty() || !isUnderstood)
        return;
    const std::set<OpenQuestion> refused = questionsRefused(returned);
    Eligibility& eligibility = returned.eligibility;
    if (!refused.contains(OpenQuestion::Eligibility) &&
        (eligibility.precheck == CheckOutcome::Open || eligibility.outcome == CheckOutcome::Open)) {
        eligibility.precheck = CheckOutcome::Passed;
        eligibility.outcome = CheckOutcome::Passed;
        eligibility.answeredAt = now;
    }
    if (returned.cardPhoto && returned.cardPhoto->way == CardPhotoWay::Receipt && !returned.cardPhoto->picture)
        returned.cardPhoto->isReceiptKnown = !refused.contains(OpenQuestion::PhotoReceipt);
}

} // namespace shouli::domain
