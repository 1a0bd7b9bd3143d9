// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Database.h"
#include "store/keys/BoundTables.h"
#include "store/keys/RowSeal.h"

namespace shouli::store {

/// A row as it stands in the database: the seal that it carries, and the one that it should carry.
struct BoundRow {
    QVariant handle;
    QByteArray carried;
    RowSeal right;

    bool isGenuine() const;
};

/// The rows of one of the table's statements.
base::Result<std::vector<BoundRow>> readBoundRows(sql::Rows rows, const BoundTable& table,
                                                  const BoundStatements& statements, const base::SecretBytes& key);
/// Writes the right seal into the row.
base::Status sealBoundRow(sql::Database& database, const BoundStatements& statements, const BoundRow& row);
/// A row's handle as it is bound to a statement.
sql::Value handleValue(const QVariant& handle);

} // namespace shouli::store
