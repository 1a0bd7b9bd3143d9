// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Asking.h"
#include "central/ClearingTable.h"

namespace shouli::central {

/// Clears duplicate cards. An order is carried out at most once, however often it comes and whoever else asks at the
/// same time, and what is answered is what was done.
class CardClearing {
public:
    CardClearing(const Services& services, sql::Database& database);

    /// The person's cards that can be cleared. PersonNotFound, PersonDeceased.
    base::Result<std::vector<domain::SocialCard>> clearable(const Person& person);
    /// Carries the order out, or answers as it was answered before. Conflict: another order under this id;
    /// NotPermittedHere: another outlet's.
    base::Result<protocol::ClearingReply> carryOut(const domain::ClearingId& id,
                                                   const protocol::ClearingRequest& request, const Workstation& from);
    /// What became of an order; one that has not come is closed, and never carried out. NotFound for another outlet's.
    base::Result<protocol::ClearingReply> settle(const domain::ClearingId& id, const Workstation& from);

private:
    base::Result<protocol::ClearingReply> answerOf(const StoredClearing& clearing) const;
    base::Result<std::vector<domain::CardOutcome>>
    clearAll(const domain::ClearingId& id, const protocol::ClearingRequest& request, const Workstation& from);
    base::Result<domain::CardOutcome> clearOne(const domain::ClearingId& id, const base::Result<const KnownPerson*>& of,
                                               const QString& card);
    /// Why a card cannot be cleared now; absent when it can.
    base::Result<std::optional<base::ErrorCode>> obstacle(const KnownCard& card);
    base::Status keep(const protocol::ClearingReply& reply, const QByteArray& digest, const Workstation& from);
    QByteArray digestOf(const QString& card) const;

    const Services& m_services;
    sql::Database& m_database;
    ClearingTable m_table;
};

} // namespace shouli::central
