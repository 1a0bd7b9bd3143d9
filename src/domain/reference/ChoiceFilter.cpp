// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/ChoiceFilter.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

namespace {

QList<Choice> offeredBy(const CodeList& list) {
    QList<Choice> choices;
    for (const CodeEntry& entry : list.entries()) {
        if (entry.standing != Standing::Retired)
            choices.append({entry.code, entry.name});
    }
    return choices;
}

} // namespace

ChoiceFilter::ChoiceFilter(const CodeList& list, const QStringList& recentCodes)
    : ChoiceFilter(offeredBy(list), recentCodes) {}

ChoiceFilter::ChoiceFilter(QList<Choice> choices, const QStringList& recentCodes)
    : m_choices(std::move(choices)) {
    const auto placeOf = [&recentCodes](const Choice& choice) {
        const qsizetype at = recentCodes.indexOf(choice.code);
        return at < 0 ? recentCodes.size() : at;
    };
    std::stable_sort(m_choices.begin(), m_choices.end(),
                     [&](const Choice& a, const Choice& b) { return placeOf(a) < placeOf(b); });
    for (const Choice& choice : std::as_const(m_choices)) {
        m_recent += recentCodes.contains(choice.code) ? 1 : 0;
        m_names.append(choice.name);
    }
}

QList<Choice> ChoiceFilter::find(QStringView typed) const {
    const std::vector<SearchWord> words = searchWords(typed);
    QList<Choice> recent;
    std::array<QList<Choice>, static_cast<size_t>(NameMatch::None)> found;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        NameMatch worst = NameMatch::Prefix;
        for (const SearchWord& word : words) {
            NameMatch match = m_names.match(static_cast<size_t>(i), word);
            if (match == NameMatch::None && m_choices[i].code.startsWith(QStringView(word.text), Qt::CaseInsensitive))
                match = NameMatch::Initials;
            worst = std::max(worst, match);
        }
        if (worst == NameMatch::None)
            continue;
        (i < m_recent ? recent : found[static_cast<size_t>(worst)]).append(m_choices[i]);
    }
    for (const QList<Choice>& rank : found)
        recent += rank;
    return recent;
}

} // namespace shouli::domain
