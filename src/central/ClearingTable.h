// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/EnrolmentTable.h"
#include "domain/Ids.h"
#include "sql/Database.h"

#include <optional>

namespace shouli::central {

/// An order to clear cards and the answer to it, which the caller seals.
/// An order. Its id is its outlet's own: another outlet's order may have the same.
struct OrderKey {
    QString outlet;
    domain::ClearingId id;
};

struct StoredClearing {
    OrderKey key;
    bool isCarriedOut = false;
    QByteArray digest;
    QByteArray answer;
};

/// Orders to clear cards, the cards that are cleared, and the record of who did it. Cards are passed as keyed digests
/// of their numbers.
class ClearingTable {
public:
    explicit ClearingTable(sql::Database& database)
        : m_database(database) {}

    base::Result<std::optional<StoredClearing>> find(const OrderKey& key);
    base::Status put(const StoredClearing& clearing, const Workstation& from, const QDateTime& now);

    base::Result<bool> isCleared(const QByteArray& card);
    base::Status clear(const QByteArray& card, const OrderKey& by, const QDateTime& now);
    /// Counts a failed try to clear this card; returns how many there were before.
    base::Result<int> countTry(const QByteArray& card);

    base::Status audit(const domain::ClearingId& id, const Workstation& from, const QString& operatorName,
                       const std::optional<QByteArray>& card, const QString& result, const QDateTime& now);

private:
    sql::Database& m_database;
};

} // namespace shouli::central
