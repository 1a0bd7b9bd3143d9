// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/ClearingOrders.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

Status ClearingOrders::add(const ClearingId& order, const ApplicationId& application, int revision,
                           const QDateTime& at) {
    SHOULI_CHECK(m_database.touch(Bound::ClearingOrder, application.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO clearing_order(id, application, revision, ordered_at) VALUES (?, ?, ?, ?))"),
                                    order.text(), application.text(), revision, at));
    return {};
}

Status ClearingOrders::markAnswered(const ClearingId& order, const ApplicationId& application, const QDateTime& at) {
    SHOULI_CHECK(m_database.touch(Bound::ClearingOrder, application.text()));
    SHOULI_CHECK(
        m_database.execute(QStringLiteral("UPDATE clearing_order SET answered_at = ? WHERE id = ?"), at, order.text()));
    return {};
}

Result<std::vector<OpenClearing>> ClearingOrders::open() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, application, ordered_at FROM clearing_order WHERE answered_at IS NULL ORDER BY ordered_at)")));
    std::vector<OpenClearing> all;
    while (rows.next()) {
        SHOULI_TRY(const bool isGenuine, m_database.isGenuine(Bound::ClearingOrder, rows.text(1)));
        if (isGenuine)
            all.push_back({ClearingId::fromText(rows.text(0)), ApplicationId::fromText(rows.text(1)), rows.moment(2)});
    }
    SHOULI_CHECK(rows.status());
    return all;
}

} // namespace shouli::store
