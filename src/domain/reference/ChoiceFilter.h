// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CodeList.h"
#include "domain/reference/NameSpelling.h"

#include <QStringList>

namespace shouli::domain {

struct Choice {
    QString code;
    QString name;
    QStringList parts = {}; ///< of the name, from the top down, where it has some: 广东省, 广州市, 天河区

    bool operator==(const Choice&) const = default;
};

/// Narrows a list of some thousand choices as one types: by the name as NameSpelling reads it, or the beginning of the
/// code. Words divided by blanks must all be found.
class ChoiceFilter {
public:
    /// `recentCodes`: what was chosen lately, the latest first; codes not among the choices are passed over.
    explicit ChoiceFilter(QList<Choice> choices, QStringList recentCodes = {});
    /// Of everything the list offers: not of its retired entries.
    ChoiceFilter(const CodeList& list, QStringList recentCodes);

    void setRecent(QStringList codes) { m_recent = std::move(codes); }
    const QList<Choice>& choices() const { return m_choices; }

    /// Recent choices first, then the better spelt before the others; equal ones in the list's order. Names of which
    /// characters were left out come last of all. All of them when nothing was typed.
    QList<Choice> find(QStringView typed) const;

private:
    std::optional<int> costOf(size_t i, const std::vector<SearchWord>& words) const;

    QList<Choice> m_choices;
    QStringList m_recent;
    std::vector<NameSpelling> m_names;
};

} // namespace shouli::domain
