// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CodeList.h"
#include "domain/reference/SearchText.h"

#include <QStringList>

namespace shouli::domain {

struct Choice {
    QString code;
    QString name;

    bool operator==(const Choice&) const = default;
};

/// Narrows a list of some thousand choices as one types: by characters of the name, initials of its pinyin, or the
/// beginning of the code. Words divided by blanks must all be found.
class ChoiceFilter {
public:
    /// `recentCodes`: what was chosen lately, the latest first; codes not among the choices are passed over.
    ChoiceFilter(QList<Choice> choices, const QStringList& recentCodes);
    /// Of everything the list offers: not of its retired entries.
    ChoiceFilter(const CodeList& list, const QStringList& recentCodes);

    /// Recent choices first, then names that begin with what was typed, then the others; equal ones in the list's
    /// order. All of them when nothing was typed.
    QList<Choice> find(QStringView typed) const;

private:
    QList<Choice> m_choices; ///< the recent ones first
    qsizetype m_recent = 0;
    SearchNames m_names;
};

} // namespace shouli::domain
