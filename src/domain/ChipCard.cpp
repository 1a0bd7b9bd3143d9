// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ChipCard.h"

#include "domain/Application.h"
#include "domain/NameCharacters.h"
#include "domain/TypedText.h"

#include <algorithm>
#include <vector>

namespace shouli::domain {

namespace {

// What systems put where a character has no code: no name has these.
bool standsForMissing(char32_t c) {
    static constexpr std::u32string_view kPlaceholders = U"?*_#\uFF1F\uFF0A\uFF03\u25A0\u25A1\u3013\uFFFD";
    const auto category = QChar::category(c);
    return kPlaceholders.find(c) != std::u32string_view::npos || category == QChar::Other_PrivateUse ||
           category == QChar::Other_Surrogate || category == QChar::Other_Control;
}

bool isBlank(char32_t c) { return QChar::isSpace(c) || c == 0; }

// A blank between Han characters may be one that was left out, or only the layout of a short name.
bool isGap(const QList<uint>& name, qsizetype at) {
    return name.at(at) == U' ' && at > 0 && at + 1 < name.size() && isHan(name.at(at - 1)) && isHan(name.at(at + 1));
}

} // namespace

QString carriedName(QStringView chip) {
    QString name;
    bool blankPending = false;
    for (const uint unit : chip.toUcs4()) {
        if (isBlank(unit)) {
            blankPending = !name.isEmpty();
            continue;
        }
        if (std::exchange(blankPending, false))
            name.append(u' ');
        const char32_t c = unifiedCharacter(standardCharacterOf(unit).value_or(unit));
        if (standsForMissing(c))
            name.append(kNotCarried);
        else
            name.append(QChar::fromUcs4(c));
    }
    return name;
}

std::optional<PersonName> ChipCard::wholeName() const {
    const QList<uint> carried = name.toUcs4();
    for (qsizetype at = 0; at < carried.size(); ++at)
        if (carried.at(at) == kNotCarried.unicode() || isGap(carried, at))
            return std::nullopt;
    const auto parsed = PersonName::parse(name);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

bool ChipCard::mayBe(const PersonName& whole) const {
    if (wholeName() == whole)
        return true;
    const QList<uint> carried = name.toUcs4();
    const QList<uint> typed = whole.text().toUcs4();
    // reach[j]: what the chip has so far may be the first j characters of the name.
    std::vector<bool> reach(typed.size() + 1, false);
    const auto leaveOut = [&] { // characters beyond the first plane may have left no trace
        for (qsizetype j = 0; j < typed.size(); ++j)
            if (reach[j] && QChar::requiresSurrogates(typed.at(j)))
                reach[j + 1] = true;
    };
    reach[0] = true;
    leaveOut();
    for (qsizetype at = 0; at < carried.size(); ++at) {
        const uint c = carried.at(at);
        const bool isAny = c == kNotCarried.unicode() || isGap(carried, at);
        std::vector<bool> next(typed.size() + 1, false);
        for (qsizetype j = 0; j < typed.size(); ++j)
            next[j + 1] = reach[j] && (isAny || typed.at(j) == c);
        if (isGap(carried, at))
            for (qsizetype j = 0; j <= typed.size(); ++j)
                next[j] = next[j] || reach[j];
        reach = std::move(next);
        leaveOut();
    }
    return reach[typed.size()];
}

const ChipCard* chipCardOf(const Application& application, const IdentityNumber& number) {
    const auto& cards = application.chipCards;
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const ChipCard& card) { return card.number == number; });
    return found == cards.end() ? nullptr : &*found;
}

void fillFromCard(Details& details, const ChipCard& card) {
    if (details.ethnicGroup.isEmpty())
        details.ethnicGroup = card.ethnicGroup;
    if (details.validFrom.isValid() || details.validUntil.isValid() || details.longTerm)
        return;
    details.validFrom = card.validFrom;
    details.validUntil = card.validUntil;
    details.longTerm = card.longTerm;
}

void forgetCardsOfOthers(Application& application) {
    std::erase_if(application.chipCards, [&](const ChipCard& card) {
        const bool isApplicants = application.applicant && application.applicant->number == card.number;
        const bool isGuardians = application.guardian && application.guardian->person.number == card.number;
        return !isApplicants && !isGuardians;
    });
}

} // namespace shouli::domain
