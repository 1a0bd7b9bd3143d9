// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/TsvTable.h"

#include "base/ErrorCode.h"

#include <QSet>
#include <QStringDecoder>

namespace shouli::domain {

namespace {

base::Status takeColumns(TsvTable& table, const QStringList& cells, const QStringList& required, int line) {
    if (cells.first(std::min(cells.size(), required.size())) != required)
        return TsvTable::malformed(line, u"columns do not begin with " + required.join(u' '));
    if (QSet<QString>(cells.begin(), cells.end()).size() != cells.size())
        return TsvTable::malformed(line, QStringLiteral("a column is named twice"));
    table.columns = cells;
    return {};
}

base::Status takeLine(TsvTable& table, const QString& text, const QStringList& required, int line) {
    if (text.isEmpty())
        return TsvTable::malformed(line, QStringLiteral("empty line"));
    if (table.columns.isEmpty() && text.startsWith(u'#')) {
        const qsizetype colon = text.indexOf(u':');
        if (colon > 0)
            table.notes.insert(text.sliced(1, colon - 1).trimmed(), text.sliced(colon + 1).trimmed());
        return {};
    }
    const QStringList cells = text.split(u'\t');
    if (table.columns.isEmpty())
        return takeColumns(table, cells, required, line);
    if (cells.size() != table.columns.size())
        return TsvTable::malformed(
            line, QStringLiteral("%1 cells in a table of %2 columns").arg(cells.size()).arg(table.columns.size()));
    table.rows.append({line, cells});
    return {};
}

} // namespace

base::Result<TsvTable> TsvTable::parse(const QByteArray& bytes, const QStringList& required) {
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("not UTF-8"));

    TsvTable table;
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    int number = 0;
    for (QString& line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        SHOULI_CHECK(takeLine(table, line, required, ++number));
    }
    if (table.columns.isEmpty())
        return malformed(number, QStringLiteral("no line of column names"));
    return table;
}

tl::unexpected<base::Error> TsvTable::malformed(int line, const QString& why) {
    return base::fail(base::ErrorCode::Malformed, QStringLiteral("line %1: %2").arg(line).arg(why));
}

} // namespace shouli::domain
