// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace shouli::store {

/// What is bound: rows that carry a digest by which a change behind the program's back is found. The operators are
/// bound twice, since a lock-out is written while nobody is signed in, and a role is believed only afterwards; messages
/// of the outbox by themselves, so that what waits is listed without reading them.
enum class Bound {
    Workstation,
    Setting,
    Operator,
    OperatorRole,
    KeySlot,
    SealedKey,
    Application,
    Outbox,
    OutboxMessage,
    OutboxFile,
    Inbox,
    Epoch,
    Serial,
    PrintHistory,
    AuditWaiting,
    Reference,
    ClearingOrder
};

/// Whose key binds a row: the operating system's, which is there while nobody is signed in, or one from the data key.
enum class BoundBy { Machine, DataKey };

/// A column, and the migration with which its value is in the row's seal.
struct BoundColumn {
    const char* name;
    int since = 5;
    const char* value = nullptr; ///< what is sealed of it, as SQL; null: all of it
};

/// One row of the table of what is bound.
struct BoundTable {
    Bound id;
    const char* name; ///< what its rows' seals begin with, and its name in the totals  // DO NOT CHANGE: stored
    BoundBy by;
    const char* table;  ///< of the database
    const char* seal;   ///< the column that holds the seal
    const char* scope;  ///< the column by which its rows are read and changed together; null: always all of them
    const char* handle; ///< what tells its rows apart, in the order in which they are read
    bool isSmall;       ///< all of it is verified when the store is opened
    std::vector<BoundColumn> columns;

    /// Whether the row's seal is another one since a migration later than `version`.
    bool changedSince(int version) const;
    bool isBoundAt(int version) const;
};

/// What is bound, and by what. A column that a migration adds gets its line here, with the migration's number: rows
/// that are there are verified without it and sealed anew with it at the first start afterwards.
const std::vector<BoundTable>& boundTables();
const BoundTable& boundTable(Bound id);
/// The latest migration that changed what is bound.
int boundVersion();

/// The statements about a table as of a migration; all but the last two select handle, seal and the columns' values.
struct BoundStatements {
    BoundStatements(const BoundTable& table, int version);

    std::vector<const char*> columns; ///< in the order in which they are selected
    QString all;
    QString ofScope;  ///< of one value of the scope
    QString ofHandle; ///< the row with this handle
    QString slice;    ///< after a handle, at most so many
    QString setSeal;  ///< seal and handle
    QString count;
};

} // namespace shouli::store
