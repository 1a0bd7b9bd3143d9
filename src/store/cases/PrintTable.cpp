// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/PrintTable.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

Result<int> PrintTable::count(const ApplicationId& id, const QString& form) {
    SHOULI_CHECK(m_database.check(Bound::PrintHistory, id.text()));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT count(*) FROM print_history WHERE application = ? AND form = ?)"),
                                                id.text(), form));
    const int count = rows.next() ? static_cast<int>(rows.integer(0)) : 0;
    SHOULI_CHECK(rows.status());
    return count;
}

Status PrintTable::insert(const ApplicationId& id, const OperatorId& by, const PrintRecord& record) {
    SHOULI_CHECK(m_database.touch(Bound::PrintHistory, id.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO print_history(application, form, copies, operator, printed_at, printer) VALUES (?, ?, ?, ?, ?, ?))"),
                                    id.text(), record.form, record.copies, by.text(), record.at, record.printer));
    return {};
}

Result<std::vector<PrintRecord>> PrintTable::of(const ApplicationId& id) {
    SHOULI_CHECK(m_database.check(Bound::PrintHistory, id.text()));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT form, copies, printer, display_name, printed_at
        FROM print_history JOIN operator ON operator.id = print_history.operator
        WHERE application = ? ORDER BY position DESC)"),
                                                id.text()));
    std::vector<PrintRecord> found;
    while (rows.next()) {
        const auto printer = rows.isNull(2) ? std::nullopt : std::optional(rows.text(2));
        found.push_back({rows.text(0), static_cast<int>(rows.integer(1)), printer, rows.text(3), rows.moment(4)});
    }
    SHOULI_CHECK(rows.status());
    return found;
}

} // namespace shouli::store
