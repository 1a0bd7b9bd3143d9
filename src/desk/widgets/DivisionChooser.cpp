// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DivisionChooser.h"

#include <QLineEdit>

namespace shouli::desk {

using domain::Choice;
using domain::Division;
using domain::Divisions;

namespace {

// The lowest ones, whose code says enough.
void collectLowest(const Divisions& divisions, const QString& parent, QList<Choice>& lowest) {
    for (const Division& division : divisions.childrenOf(parent)) {
        if (divisions.hasChildren(division.code))
            collectLowest(divisions, division.code, lowest);
        else
            lowest.append({division.code, divisions.fullName(division.code)});
    }
}

// Guangdong first: that is where the counter is.
QString homeProvince() { return QStringLiteral("440000"); }

} // namespace

DivisionChooser::DivisionChooser(QWidget* parent)
    : ChoiceField(parent) {
    setPlaceholderText(tr("Part of the name or pinyin initials"));
}

void DivisionChooser::setReference(const domain::ReferenceSnapshot& reference) {
    m_reference = reference;
    QList<Choice> lowest;
    collectLowest(reference->divisions, homeProvince(), lowest);
    for (const Division& province : reference->divisions.childrenOf({}))
        if (province.code != homeProvince())
            collectLowest(reference->divisions, province.code, lowest);
    setChoices(QStringLiteral("division"), std::move(lowest));
}

void DivisionChooser::pick() {
    const Division* chosen = m_reference->divisions.find(code());
    offerBelow(chosen ? chosen->parent : homeProvince());
}

void DivisionChooser::offerBelow(const QString& parent) {
    QList<Choice> rows;
    if (const Division* above = m_reference->divisions.find(parent))
        rows.append({above->parent, tr("‹ Back from %1").arg(above->name)});
    for (const Division& division : m_reference->divisions.childrenOf(parent))
        rows.append({division.code, m_reference->divisions.hasChildren(division.code)
                                        ? division.name + QStringLiteral(" ›")
                                        : division.name});
    offer(rows, parent.isEmpty() ? 0 : 1); // past the way back
}

void DivisionChooser::take(const Choice& choice) {
    if (choice.code.isEmpty() || m_reference->divisions.hasChildren(choice.code))
        offerBelow(choice.code);
    else
        choose(choice);
}

} // namespace shouli::desk
