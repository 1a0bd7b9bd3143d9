// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ReferenceTable.h"

#include "sql/Transaction.h"

namespace shouli::central {

using base::Result;
using base::Status;

Status ReferenceTable::publish(const ReferenceShelf& shelf) {
    SHOULI_TRY(auto transaction, sql::Transaction::begin(m_database));
    SHOULI_TRY(const qint64 last, highest());
    for (const ShelfItem& item : shelf.items) {
        SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
            INSERT INTO reference_item(id, digest, sequence) VALUES (?, ?, ?)
            ON CONFLICT(id) DO UPDATE SET digest = excluded.digest, sequence = excluded.sequence
            WHERE digest <> excluded.digest)"),
                                        item.id, item.digest, last + 1));
    }
    return transaction.commit();
}

Result<qint64> ReferenceTable::sequenceOf(const QString& id) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(SELECT sequence FROM reference_item WHERE id = ?)"), id));
    const qint64 sequence = rows.next() ? rows.integer(0) : 0;
    SHOULI_CHECK(rows.status());
    return sequence;
}

Result<qint64> ReferenceTable::highest() {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(SELECT coalesce(max(sequence), 0) FROM reference_item)")));
    const qint64 sequence = rows.next() ? rows.integer(0) : 0;
    SHOULI_CHECK(rows.status());
    return sequence;
}

} // namespace shouli::central
