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

/// An address, split into the division at its beginning and what follows.
struct PartedAddress {
    QString division; ///< code of a division without divisions below it; empty when the address begins with none
    QString rest;

    bool operator==(const PartedAddress&) const = default;
};

/// The tree province - city - county. Cities without counties (e.g. 东莞市) have their towns in the place of counties.
class Divisions {
public:
    Divisions() = default; ///< an empty tree
    /// Malformed when a division's parent is not in the list one level up.
    static base::Result<Divisions> from(const CodeList& provinces, const CodeList& cities, const CodeList& counties,
                                        const CodeList& towns);

    /// The divisions right below `parent`, or the provinces when it is empty; in the order of their lists, without
    /// retired ones.
    QList<Division> childrenOf(const QString& parent) const;
    bool hasChildren(const QString& code) const { return !childrenOf(code).isEmpty(); }
    /// Finds retired ones, too, as older papers have their codes. Null when unknown. Valid as long as this tree.
    const Division* find(const QString& code) const;
    /// From the province down to this one; empty when the code is unknown.
    QList<Division> pathTo(const QString& code) const;
    /// 440106 gives 广东省广州市天河区. Levels without a real name are left out: 北京市东城区, without 市辖区. Empty
    /// when unknown.
    QString fullName(const QString& code) const;
    /// 广东省广州市天河区体育西路1号 gives 440106 and 体育西路1号. The city may be missing before a county, as on
    /// identity cards (广东省四会市…).
    PartedAddress parted(const QString& address) const;

private:
    std::optional<PartedAddress> partedBelow(const QString& parent, const QString& rest) const;
    base::Status add(const CodeList& list, bool top);
    QHash<QString, Division> m_byCode;
    QHash<QString, QList<Division>> m_children;
};

} // namespace shouli::domain
