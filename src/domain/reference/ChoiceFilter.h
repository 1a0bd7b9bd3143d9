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
    QStringList parts = {}; ///< of a name made of several, from the top down: 广东省, 广州市, 天河区

    bool operator==(const Choice&) const = default;
};

/// Narrows a list of some thousand choices while the operator types: by name (see NameSpelling) or by the beginning of
/// the code. Of several words, separated by blanks, each must be found.
class ChoiceFilter {
public:
    /// `recentCodes`: what was chosen lately, latest first; codes that are not among the choices are ignored.
    explicit ChoiceFilter(QList<Choice> choices, QStringList recentCodes = {});
    /// The choices are the entries of `list`, without retired ones.
    ChoiceFilter(const CodeList& list, QStringList recentCodes);

    void setRecent(QStringList codes) { m_recent = std::move(codes); }
    const QList<Choice>& choices() const { return m_choices; }

    /// The choices that fit: recent ones first, then by how well the name is spelt, then in the list's order. Names
    /// that fit only with characters left out come last of all, recent or not. All choices when nothing was typed.
    QList<Choice> find(QStringView typed) const;

private:
    std::optional<int> costOf(size_t i, const std::vector<SearchWord>& words) const;

    QList<Choice> m_choices;
    QStringList m_recent;
    std::vector<NameSpelling> m_names;
};

} // namespace shouli::domain
