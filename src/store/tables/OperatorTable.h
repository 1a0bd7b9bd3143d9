// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"
#include "store/keys/BoundDatabase.h"

namespace shouli::store {

struct OperatorRow {
    domain::OperatorAccount account;
    QByteArray passphraseSlot; ///< the operator's personal key, wrapped with the passphrase
    QByteArray publicKey;      ///< SM2; the data keys are wrapped for it
    QByteArray privateKey;     ///< SM2, sealed under the operator's personal key
    int wrongTries = 0;        ///< in a row
    QDateTime lockedUntil;     ///< invalid when not locked
    QDateTime createdAt;
};

/// Who may sign in. The row of a removed operator stays, without keys, since cases refer to the name. Every row that is
/// returned was verified; StoreAltered otherwise.
class OperatorTable {
public:
    explicit OperatorTable(BoundDatabase& database)
        : m_database(database) {}

    base::Result<std::optional<OperatorRow>> findByName(const QString& signInName);
    base::Result<std::optional<OperatorRow>> find(const domain::OperatorId& id);
    /// In the order in which they were added; includes removed ones.
    base::Result<std::vector<OperatorRow>> all();
    /// Verifies by the key from the data key what a role or a public key is believed for. REQUIRES: that key is there.
    base::Status checkRole(const domain::OperatorId& id);
    base::Status insert(const OperatorRow& row);
    base::Status setTries(const domain::OperatorId& id, int wrongTries, const QDateTime& lockedUntil);
    base::Status disable(const domain::OperatorId& id);

private:
    base::Result<std::optional<OperatorRow>> onlyRow(sql::Rows rows);
    base::Status touch(const domain::OperatorId& id);

    BoundDatabase& m_database;
};

} // namespace shouli::store
