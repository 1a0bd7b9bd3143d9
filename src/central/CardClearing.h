// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Asking.h"
#include "central/ClearingTable.h"

namespace shouli::central {

/// Clears duplicate cards. An order is carried out at most once, even when it comes repeatedly or concurrently, and the
/// answer always says what was done then.
class CardClearing {
public:
    CardClearing(const Services& services, sql::Database& database);

    /// The person's cards that can be cleared. PersonNotFound, PersonDeceased.
    base::Result<std::vector<domain::SocialCard>> clearable(const AskedPerson& person);
    /// Carries the order out, or returns the earlier answer when it was carried out before. Conflict: the id belongs to
    /// an order of the same outlet with other content.
    base::Result<protocol::ClearingReply> carryOut(const domain::ClearingId& id,
                                                   const protocol::ClearingRequest& request, const Workstation& from);
    /// What became of an order of this outlet. An order that has not arrived is closed, so that it will never be
    /// carried out.
    base::Result<protocol::ClearingReply> settle(const domain::ClearingId& id, const Workstation& from);

private:
    base::Result<protocol::ClearingReply> answerOf(const StoredClearing& clearing) const;
    base::Result<std::vector<domain::CardOutcome>>
    clearAll(const domain::ClearingId& id, const protocol::ClearingRequest& request, const Workstation& from);
    base::Result<domain::CardOutcome> clearOne(const OrderKey& by, const base::Result<const KnownPerson*>& of,
                                               const QString& card);
    /// Why a card cannot be cleared now; absent when it can be.
    base::Result<std::optional<base::ErrorCode>> obstacle(const KnownCard& card);
    base::Status keep(const protocol::ClearingReply& reply, const QByteArray& digest, const Workstation& from);
    QByteArray digestOf(const QString& card) const;

    const Services& m_services;
    sql::Database& m_database;
    ClearingTable m_table;
};

} // namespace shouli::central
