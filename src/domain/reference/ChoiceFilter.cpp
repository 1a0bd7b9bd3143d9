// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/ChoiceFilter.h"

#include <algorithm>
#include <tuple>

namespace shouli::domain {

namespace {

constexpr int kByCode = 3;

QList<Choice> offeredBy(const CodeList& list) {
    QList<Choice> choices;
    for (const CodeEntry& entry : list.entries()) {
        if (entry.standing != Standing::Retired)
            choices.append({entry.code, entry.name});
    }
    return choices;
}

struct Found {
    bool isLastResort;
    qsizetype recent; ///< its place among the recent ones, or behind them
    int cost;
    size_t index;

    bool operator<(const Found& other) const {
        return std::tie(isLastResort, recent, cost, index) <
               std::tie(other.isLastResort, other.recent, other.cost, other.index);
    }
};

} // namespace

ChoiceFilter::ChoiceFilter(const CodeList& list, QStringList recentCodes)
    : ChoiceFilter(offeredBy(list), std::move(recentCodes)) {}

ChoiceFilter::ChoiceFilter(QList<Choice> choices, QStringList recentCodes)
    : m_choices(std::move(choices))
    , m_recent(std::move(recentCodes)) {
    m_names.reserve(size_t(m_choices.size()));
    for (const Choice& choice : std::as_const(m_choices))
        m_names.emplace_back(choice.parts.isEmpty() ? QStringList{choice.name} : choice.parts);
}

std::optional<int> ChoiceFilter::costOf(size_t i, const std::vector<SearchWord>& words) const {
    int sum = 0;
    for (const SearchWord& word : words) {
        std::optional<int> cost = m_names[i].costOf(word);
        if (m_choices[qsizetype(i)].code.startsWith(QStringView(word.text), Qt::CaseInsensitive))
            cost = std::min(cost.value_or(kByCode), kByCode);
        if (!cost)
            return std::nullopt;
        sum += *cost;
    }
    return sum;
}

QList<Choice> ChoiceFilter::find(QStringView typed) const {
    const std::vector<SearchWord> words = searchWords(typed);
    std::vector<Found> found;
    for (size_t i = 0; i < m_names.size(); ++i) {
        const std::optional<int> cost = costOf(i, words);
        if (!cost)
            continue;
        const qsizetype recent = m_recent.indexOf(m_choices[qsizetype(i)].code);
        found.push_back({*cost >= NameSpelling::kLeftOut, recent < 0 ? m_recent.size() : recent, *cost, i});
    }
    std::sort(found.begin(), found.end());
    QList<Choice> answer;
    answer.reserve(qsizetype(found.size()));
    for (const Found& one : found)
        answer.append(m_choices[qsizetype(one.index)]);
    return answer;
}

} // namespace shouli::domain
