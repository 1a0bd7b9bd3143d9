// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Rows.h"

#include "sql/Database.h"

#include <QSqlError>

#include <utility>

namespace shouli::sql {

Rows::Rows(Database& database, QSqlQuery query)
    : m_database(&database)
    , m_query(std::move(query)) {}

Rows::Rows(Rows&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_query(std::move(other.m_query))
    , m_status(std::move(other.m_status)) {}

Rows::~Rows() {
    if (m_database)
        m_database->giveBack(std::move(m_query));
}

bool Rows::next() {
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_status = m_database->failure(m_query.lastError());
    return false;
}

bool Rows::isNull(int column) const { return m_query.isNull(column); }

QString Rows::text(int column) const { return m_query.value(column).toString(); }

QByteArray Rows::bytes(int column) const { return m_query.value(column).toByteArray(); }

qint64 Rows::integer(int column) const { return m_query.value(column).toLongLong(); }

bool Rows::boolean(int column) const { return m_query.value(column).toBool(); }

QVariant Rows::value(int column) const { return m_query.value(column); }

QDateTime Rows::moment(int column) const { return QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC(); }

} // namespace shouli::sql
