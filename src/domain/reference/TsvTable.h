// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QStringList>

namespace shouli::domain {

/// A table of tab-separated UTF-8 text: first lines "# key: value", then the line of column names, then the rows.
/// There is no quoting, so a cell cannot contain a tab or a line break. CRLF and a final line break are accepted.
struct TsvTable {
    struct Row {
        int line = 0; ///< in the file, counted from 1
        QStringList cells;
    };
    QHash<QString, QString> notes; ///< the lines "# key: value"
    QStringList columns;
    QList<Row> rows;

    /// Malformed, with the line number in the detail: not UTF-8, an empty line, a column named twice, a row with
    /// another number of cells than there are columns, or a line of names that does not begin with the `required`
    /// columns.
    static base::Result<TsvTable> parse(const QByteArray& bytes, const QStringList& required);

    /// Malformed, with the line number in the detail: for callers that find fault with a row.
    static tl::unexpected<base::Error> malformed(int line, const QString& why);
};

} // namespace shouli::domain
