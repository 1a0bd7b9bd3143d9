// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/CodeListReader.h"

#include "domain/reference/TsvTable.h"

#include <QSet>

#include <optional>

namespace shouli::domain {

namespace {

constexpr qsizetype fixedColumns = 4;

std::optional<Standing> standingFrom(QStringView text) {
    if (text == u"current")
        return Standing::Current;
    if (text == u"retired")
        return Standing::Retired;
    if (text == u"virtual")
        return Standing::Virtual;
    return std::nullopt;
}

base::Result<CodeEntry> entryFrom(const TsvTable::Row& row, const QStringList& columns) {
    const std::optional<Standing> standing = standingFrom(row.cells[3]);
    if (row.cells[0].isEmpty() || row.cells[1].isEmpty())
        return TsvTable::malformed(row.line, QStringLiteral("no code or no name"));
    if (!standing)
        return TsvTable::malformed(row.line, QStringLiteral("unknown status"));
    CodeEntry entry{row.cells[0], row.cells[1], row.cells[2], *standing, {}};
    for (qsizetype i = fixedColumns; i < row.cells.size(); ++i) {
        if (!row.cells[i].isEmpty())
            entry.extra.insert(columns[i], row.cells[i]);
    }
    return entry;
}

} // namespace

base::Result<CodeList> CodeListReader::read(const QByteArray& bytes) {
    SHOULI_TRY(const TsvTable table, TsvTable::parse(bytes, {QStringLiteral("code"), QStringLiteral("name"),
                                                             QStringLiteral("parent"), QStringLiteral("status")}));
    const QString id = table.notes.value(QStringLiteral("id"));
    const QString title = table.notes.value(QStringLiteral("title"));
    const QDate version = QDate::fromString(table.notes.value(QStringLiteral("version")), Qt::ISODate);
    if (id.isEmpty() || title.isEmpty() || !version.isValid())
        return TsvTable::malformed(1, QStringLiteral("the head lacks id, title or version"));

    QList<CodeEntry> entries;
    entries.reserve(table.rows.size());
    QSet<QString> codes;
    for (const TsvTable::Row& row : table.rows) {
        SHOULI_TRY(CodeEntry entry, entryFrom(row, table.columns));
        if (codes.contains(entry.code))
            return TsvTable::malformed(row.line, QStringLiteral("the code occurs twice"));
        codes.insert(entry.code);
        entries.append(std::move(entry));
    }
    return CodeList(id, title, version, std::move(entries));
}

} // namespace shouli::domain
