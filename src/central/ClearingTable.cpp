// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ClearingTable.h"

namespace shouli::central {

using base::Result;
using base::Status;
using domain::ClearingId;

Result<std::optional<StoredClearing>> ClearingTable::find(const OrderKey& key) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT carried_out, digest, answer FROM clearing WHERE outlet = ? AND id = ?)"),
                                           key.outlet, key.id.text()));
    std::optional<StoredClearing> found;
    if (rows.next())
        found = StoredClearing{key, rows.integer(0) == 1, rows.bytes(1), rows.bytes(2)};
    SHOULI_CHECK(rows.status());
    return found;
}

Status ClearingTable::put(const StoredClearing& clearing, const Workstation& from, const QDateTime& now) {
    const auto digest = clearing.isCarriedOut ? std::optional(clearing.digest) : std::nullopt;
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO clearing(id, outlet, workstation, carried_out, digest, answer, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?))"),
                                    clearing.key.id.text(), clearing.key.outlet, from.id.text(),
                                    clearing.isCarriedOut ? 1 : 0, digest, clearing.answer, now));
    return {};
}

Result<bool> ClearingTable::isCleared(const QByteArray& card) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral("SELECT 1 FROM cleared_card WHERE card = ?"), card));
    const bool isCleared = rows.next();
    SHOULI_CHECK(rows.status());
    return isCleared;
}

Status ClearingTable::clear(const QByteArray& card, const OrderKey& by, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO cleared_card(card, outlet, clearing, cleared_at) VALUES (?, ?, ?, ?))"),
                                    card, by.outlet, by.id.text(), now));
    return {};
}

Result<int> ClearingTable::countTry(const QByteArray& card) {
    int before = 0;
    {
        SHOULI_TRY(auto rows, m_database.query(QStringLiteral("SELECT tries FROM clearing_try WHERE card = ?"), card));
        if (rows.next())
            before = static_cast<int>(rows.integer(0));
        SHOULI_CHECK(rows.status());
    }
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO clearing_try(card, tries) VALUES (?, 1) ON CONFLICT(card) DO UPDATE SET tries = tries + 1)"),
                                    card));
    return before;
}

Status ClearingTable::audit(const ClearingId& id, const Workstation& from, const QString& operatorName,
                            const std::optional<QByteArray>& card, const QString& result, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO clearing_audit(at, clearing, outlet, workstation, operator, card, result)
        VALUES (?, ?, ?, ?, ?, ?, ?))"),
                                    now, id.text(), from.outlet, from.id.text(), operatorName, card, result));
    return {};
}

} // namespace shouli::central
