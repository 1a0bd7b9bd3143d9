// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/Outlet.h"

#include "domain/reference/TsvTable.h"

#include <QSet>

#include <algorithm>

namespace shouli::domain {

namespace {

constexpr qsizetype idDigits = 9;
constexpr qsizetype cityDigits = 4; // of a county's code: the part it has in common with its city's

bool isOutletId(const QString& text) {
    return text.size() == idDigits &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

base::Result<QList<Outlet>> readOutlets(const QByteArray& bytes) {
    static const QStringList columns{QStringLiteral("id"),          QStringLiteral("name"),
                                     QStringLiteral("address"),     QStringLiteral("city_code"),
                                     QStringLiteral("county_code"), QStringLiteral("bank_code"),
                                     QStringLiteral("phone"),       QStringLiteral("opening_hours")};
    SHOULI_TRY(const TsvTable table, TsvTable::parse(bytes, columns));
    QList<Outlet> outlets;
    outlets.reserve(table.rows.size());
    QSet<QString> ids;
    for (const auto& [line, cells] : table.rows) {
        const Outlet outlet{cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]};
        if (!isOutletId(outlet.id) || ids.contains(outlet.id))
            return TsvTable::malformed(line, QStringLiteral("the id is not 9 digits or occurs twice"));
        if (outlet.name.isEmpty() || outlet.cityCode.isEmpty())
            return TsvTable::malformed(line, QStringLiteral("no name or no city"));
        if (!outlet.countyCode.isEmpty() && outlet.countyCode.left(cityDigits) != outlet.cityCode.left(cityDigits))
            return TsvTable::malformed(line, QStringLiteral("the county is not of the city"));
        ids.insert(outlet.id);
        outlets.append(outlet);
    }
    return outlets;
}

} // namespace shouli::domain
