// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Transaction.h"

#include "sql/Database.h"

#include <utility>

using namespace shouli::base;

namespace shouli::sql {

Transaction::Transaction(Database& database)
    : m_database(&database) {}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (m_database)
        m_database->rollback();
}

Result<Transaction> Transaction::begin(Database& database) {
    SHOULI_CHECK(database.begin());
    return Transaction(database);
}

Status Transaction::commit() {
    Q_ASSERT(m_database);
    return std::exchange(m_database, nullptr)->commit();
}

} // namespace shouli::sql
