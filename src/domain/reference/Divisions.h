// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/reference/CodeList.h"

#include <optional>

namespace shouli::domain {

/// A province, city, county or town.
struct Division {
    QString code; ///< GB/T 2260, 6 digits; a town 9 digits
    QString name;
    QString parent; ///< empty for a province
    Standing standing = Standing::Current;

    bool operator==(const Division&) const = default;
};

/// An address, parted into the division that begins it and what follows.
struct PartedAddress {
    QString division; ///< its code; empty: the address does not begin with one that has none below
    QString rest;

    bool operator==(const PartedAddress&) const = default;
};

/// The tree province - city - county (- town, under the cities without counties that have towns here).
class Divisions {
public:
    Divisions() = default; ///< an empty tree
    /// Malformed when a division's parent is not in the list above it.
    static base::Result<Divisions> from(const CodeList& provinces, const CodeList& cities, const CodeList& counties,
                                        const CodeList& towns);

    /// In the order of their lists, without retired ones. Empty parent: the provinces.
    QList<Division> childrenOf(const QString& parent) const;
    bool hasChildren(const QString& code) const { return !childrenOf(code).isEmpty(); }
    /// Retired ones too: old papers keep their codes. Null when unknown. Lives as long as this tree.
    const Division* find(const QString& code) const;
    /// From the province down to this one; empty when the code is unknown.
    QList<Division> pathTo(const QString& code) const;
    /// 440106 gives 广东省广州市天河区; levels without a name of their own are left out (北京市东城区). Empty when
    /// unknown.
    QString fullName(const QString& code) const;
    /// 广东省广州市天河区体育西路1号 gives 440106 and 体育西路1号. The city may be left out before a county, as cards
    /// do (广东省四会市…).
    PartedAddress parted(const QString& address) const;

private:
    std::optional<PartedAddress> partedBelow(const QString& parent, const QString& rest) const;
    base::Status add(const CodeList& list, bool top);
    QHash<QString, Division> m_byCode;
    QHash<QString, QList<Division>> m_children;
};

} // namespace shouli::domain
