// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/OperatorTable.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {
namespace {

// Codes joined by commas.  // DO NOT CHANGE: stored
QString textOfRoles(const std::set<Role>& roles) {
    QStringList texts;
    for (const Role role : roles)
        texts += textOf(role);
    return texts.join(QLatin1Char(','));
}

std::set<Role> rolesOf(const QString& text) {
    std::set<Role> roles;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const auto role = enumFromText<Role>(part))
            roles.insert(*role);
    }
    return roles;
}

OperatorRow rowOf(const sql::Rows& rows) {
    OperatorRow row;
    row.account = {OperatorId::fromText(rows.text(0)), rows.text(1), rows.text(2), rolesOf(rows.text(3)),
                   rows.boolean(4)};
    row.passphraseSlot = rows.bytes(5);
    row.publicKey = rows.bytes(6);
    row.privateKey = rows.bytes(7);
    row.wrongTries = static_cast<int>(rows.integer(8));
    row.lockedUntil = rows.moment(9);
    row.createdAt = rows.moment(10);
    return row;
}

} // namespace

Result<std::optional<OperatorRow>> OperatorTable::onlyRow(sql::Rows rows) {
    std::optional<OperatorRow> found;
    if (rows.next())
        found = rowOf(rows);
    SHOULI_CHECK(rows.status());
    if (found)
        SHOULI_CHECK(m_database.check(Bound::Operator, found->account.id.text()));
    return found;
}

Status OperatorTable::checkRole(const OperatorId& id) { return m_database.check(Bound::OperatorRole, id.text()); }

Status OperatorTable::touch(const OperatorId& id) {
    SHOULI_CHECK(m_database.touch(Bound::Operator, id.text()));
    return m_database.touch(Bound::OperatorRole, id.text());
}

Result<std::optional<OperatorRow>> OperatorTable::findByName(const QString& signInName) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, sign_in_name, display_name, roles, enabled, passphrase_slot, public_key, private_key,
               wrong_tries, locked_until, created_at
        FROM operator WHERE sign_in_name = ?)"),
                                                signInName.trimmed()));
    return onlyRow(std::move(rows));
}

Result<std::optional<OperatorRow>> OperatorTable::find(const OperatorId& id) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, sign_in_name, display_name, roles, enabled, passphrase_slot, public_key, private_key,
               wrong_tries, locked_until, created_at
        FROM operator WHERE id = ?)"),
                                                id.text()));
    return onlyRow(std::move(rows));
}

Result<std::vector<OperatorRow>> OperatorTable::all() {
    SHOULI_CHECK(m_database.check(Bound::Operator));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, sign_in_name, display_name, roles, enabled, passphrase_slot, public_key, private_key,
               wrong_tries, locked_until, created_at
        FROM operator ORDER BY created_at, sign_in_name)")));
    std::vector<OperatorRow> found;
    while (rows.next())
        found.push_back(rowOf(rows));
    SHOULI_CHECK(rows.status());
    return found;
}

Status OperatorTable::insert(const OperatorRow& row) {
    SHOULI_CHECK(touch(row.account.id));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO operator(id, sign_in_name, display_name, roles, enabled, passphrase_slot, public_key, private_key,
                             created_at)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?))"),
                                    row.account.id.text(), row.account.signInName, row.account.displayName,
                                    textOfRoles(row.account.roles), row.passphraseSlot, row.publicKey, row.privateKey,
                                    row.createdAt));
    return {};
}

Status OperatorTable::setTries(const OperatorId& id, int wrongTries, const QDateTime& lockedUntil) {
    SHOULI_CHECK(m_database.touch(Bound::Operator, id.text()));
    SHOULI_CHECK(
        m_database.execute(QStringLiteral("UPDATE operator SET wrong_tries = ?, locked_until = ? WHERE id = ?"),
                           wrongTries, lockedUntil, id.text()));
    return {};
}

Status OperatorTable::disable(const OperatorId& id) {
    SHOULI_CHECK(touch(id));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE operator SET enabled = 0, passphrase_slot = NULL, public_key = NULL, private_key = NULL
        WHERE id = ?)"),
                                    id.text()));
    return {};
}

} // namespace shouli::store
