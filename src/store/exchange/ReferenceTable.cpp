// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exchange/ReferenceTable.h"

using namespace shouli::base;

namespace shouli::store {

Status ReferenceTable::put(const ReferenceEntry& entry) {
    SHOULI_CHECK(m_database.touch(Bound::Reference, entry.id));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO reference(id, version, content) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, content = excluded.content)"),
                                    entry.id, entry.version, entry.content));
    return {};
}

Result<std::vector<ReferenceEntry>> ReferenceTable::all() {
    SHOULI_CHECK(m_database.check(Bound::Reference));
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT id, version, content FROM reference ORDER BY id")));
    std::vector<ReferenceEntry> entries;
    while (rows.next())
        entries.push_back({rows.text(0), rows.text(1), rows.bytes(2)});
    SHOULI_CHECK(rows.status());
    return entries;
}

} // namespace shouli::store
