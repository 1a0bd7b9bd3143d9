// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/DivisionChooser.h"

#include <QLineEdit>

namespace shouli::desk {

using domain::Choice;
using domain::Division;
using domain::Divisions;

namespace {

QStringList partsOf(const Divisions& divisions, const QString& code) {
    QStringList parts;
    for (const Division& division : divisions.pathTo(code))
        if (division.standing != domain::Standing::Virtual)
            parts.append(division.name);
    return parts;
}

// The lowest ones, whose code says enough.
void collectLowest(const Divisions& divisions, const QString& parent, QList<Choice>& lowest) {
    for (const Division& division : divisions.childrenOf(parent)) {
        if (divisions.hasChildren(division.code))
            collectLowest(divisions, division.code, lowest);
        else
            lowest.append({division.code, divisions.fullName(division.code), partsOf(divisions, division.code)});
    }
}

// Guangdong first: that is where the counter is.
QString homeProvince() { return QStringLiteral("440000"); }

} // namespace

DivisionChooser::DivisionChooser(QWidget* parent)
    : ChoiceField(parent) {
    setPlaceholderText(tr("Part of the name or pinyin (gzth); ↓ to browse"));
}

void DivisionChooser::setReference(const domain::ReferenceSnapshot& reference) {
    m_reference = reference;
    QList<Choice> lowest;
    collectLowest(reference->divisions, homeProvince(), lowest);
    for (const Division& province : reference->divisions.childrenOf({}))
        if (province.code != homeProvince())
            collectLowest(reference->divisions, province.code, lowest);
    setChoices(QStringLiteral("division"), std::move(lowest),
               [reference](const QString& code) { return reference->divisions.fullName(code); });
}

void DivisionChooser::pick() {
    if (isOpen() && m_parent)
        return closeList();
    const Division* chosen = m_reference->divisions.find(code());
    offerBelow(chosen ? chosen->parent : homeProvince());
}

void DivisionChooser::typed() {
    m_parent.reset();
    ChoiceField::typed();
}

void DivisionChooser::renewOffer() {
    if (m_parent)
        offerBelow(m_reference->divisions.hasChildren(*m_parent) ? *m_parent : homeProvince());
    else
        ChoiceField::renewOffer();
}

void DivisionChooser::offerBelow(const QString& parent) {
    QList<Choice> rows;
    if (code().isEmpty() && !isOpen())
        rows = recentChoices();
    const auto recent = int(rows.size());
    if (const Division* above = m_reference->divisions.find(parent))
        rows.append({above->parent, tr("‹ Back from %1").arg(above->name)});
    for (const Division& division : m_reference->divisions.childrenOf(parent))
        rows.append({division.code, m_reference->divisions.hasChildren(division.code)
                                        ? division.name + QStringLiteral(" ›")
                                        : division.name});
    m_parent = parent;
    offer(rows, recent > 0 || parent.isEmpty() ? 0 : 1); // past the way back
}

void DivisionChooser::take(const Choice& choice) {
    if (choice.code.isEmpty() || m_reference->divisions.hasChildren(choice.code)) {
        offerBelow(choice.code);
        return;
    }
    m_parent.reset();
    choose(choice);
}

} // namespace shouli::desk
