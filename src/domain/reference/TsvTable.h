// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QStringList>

namespace shouli::domain {

/// A table of tab-separated UTF-8 text: lines "# key: value" first, then the line of column names, then the rows.
/// There is no quoting; a cell cannot hold a tab or an end of line. A final end of line and CRLF are accepted.
struct TsvTable {
    struct Row {
        int line = 0; ///< of the file, from 1
        QStringList cells;
    };
    QHash<QString, QString> notes;
    QStringList columns;
    QList<Row> rows;

    /// Malformed, with the number of the line, for text that is not UTF-8, an empty line, a column named twice, a row
    /// of another length than the line of names, or when that line does not begin with the `required` columns.
    static base::Result<TsvTable> parse(const QByteArray& bytes, const QStringList& required);

    /// The failure to report for a row.
    static tl::unexpected<base::Error> malformed(int line, const QString& why);
};

} // namespace shouli::domain
