// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/Divisions.h"

#include "base/ErrorCode.h"

namespace shouli::domain {

base::Result<Divisions> Divisions::from(const CodeList& provinces, const CodeList& cities, const CodeList& counties,
                                        const CodeList& towns) {
    Divisions tree;
    SHOULI_CHECK(tree.add(provinces, true));
    SHOULI_CHECK(tree.add(cities, false));
    SHOULI_CHECK(tree.add(counties, false));
    SHOULI_CHECK(tree.add(towns, false));
    return tree;
}

base::Status Divisions::add(const CodeList& list, bool top) {
    for (const CodeEntry& entry : list.entries()) {
        if (m_byCode.contains(entry.code))
            return base::fail(base::ErrorCode::Malformed, list.id() + u": in two lists: " + entry.code);
        if (top ? !entry.parent.isEmpty() : !m_byCode.contains(entry.parent))
            return base::fail(base::ErrorCode::Malformed, list.id() + u": wrong parent of " + entry.code);
        const Division division{entry.code, entry.name, entry.parent, entry.standing};
        m_byCode.insert(division.code, division);
        if (division.standing != Standing::Retired)
            m_children[division.parent].append(division);
    }
    return {};
}

QList<Division> Divisions::childrenOf(const QString& parent) const { return m_children.value(parent); }

const Division* Divisions::find(const QString& code) const {
    const auto at = m_byCode.constFind(code);
    return at == m_byCode.cend() ? nullptr : &*at;
}

QList<Division> Divisions::pathTo(const QString& code) const {
    QList<Division> path;
    for (const Division* at = find(code); at; at = find(at->parent))
        path.prepend(*at);
    return path;
}

QString Divisions::fullName(const QString& code) const {
    QString name;
    for (const Division& division : pathTo(code)) {
        if (division.standing != Standing::Virtual)
            name += division.name;
    }
    return name;
}

PartedAddress Divisions::parted(const QString& address) const {
    return partedBelow({}, address).value_or(PartedAddress{{}, address});
}

std::optional<PartedAddress> Divisions::partedBelow(const QString& parent, const QString& rest) const {
    const QList<Division> divisions = childrenOf(parent);
    for (const Division& division : divisions) {
        if (division.standing == Standing::Virtual || !rest.startsWith(division.name))
            continue;
        const QString after = rest.mid(division.name.size());
        if (!hasChildren(division.code))
            return PartedAddress{division.code, after};
        if (auto found = partedBelow(division.code, after))
            return found;
    }
    if (parent.isEmpty())
        return std::nullopt;
    for (const Division& leftOut : divisions)
        if (auto found = hasChildren(leftOut.code) ? partedBelow(leftOut.code, rest) : std::nullopt)
            return found;
    return std::nullopt;
}

} // namespace shouli::domain
