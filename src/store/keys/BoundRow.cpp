// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/BoundRow.h"

#include "crypto/Mac.h"

using namespace shouli::base;

namespace shouli::store {

bool BoundRow::isGenuine() const { return crypto::equalInConstantTime(carried, right.seal); }

sql::Value handleValue(const QVariant& handle) {
    if (handle.typeId() == QMetaType::QString)
        return {handle.toString()};
    return {handle.toLongLong()};
}

Result<std::vector<BoundRow>> readBoundRows(sql::Rows rows, const BoundTable& table, const BoundStatements& statements,
                                            const SecretBytes& key) {
    std::vector<BoundRow> found;
    while (rows.next()) {
        RowText text(table.name);
        int at = 2; // after handle and seal
        for (const char* column : statements.columns)
            text.add(column, rows.value(at++));
        found.push_back({rows.value(0), rows.bytes(1), text.sealed(key)});
    }
    SHOULI_CHECK(rows.status());
    return found;
}

Status sealBoundRow(sql::Database& database, const BoundStatements& statements, const BoundRow& row) {
    SHOULI_CHECK(database.execute(statements.setSeal, row.right.seal, handleValue(row.handle)));
    return {};
}

} // namespace shouli::store
