// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/BoundCheck.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "crypto/Digest.h"
#include "sql/Transaction.h"
#include "store/keys/AuditLog.h"

#include <limits>

using namespace shouli::base;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

constexpr int BindSlice = 1000;
// How often a table is walked anew because something was written meanwhile; then its rows are only counted.
constexpr int MostTries = 3;

tl::unexpected<Error> altered(const BoundTable& table, const char* what) {
    qCWarning(lcStore) << "altered behind the program's back:" << what << "of" << table.name;
    return fail(ErrorCode::StoreAltered, QLatin1String(what) + QStringLiteral(" of ") + QLatin1String(table.name));
}

// Below every handle.
QVariant beginning(const BoundTable& table) {
    if (qstrcmp(table.handle, "rowid") == 0)
        return QVariant::fromValue<qlonglong>(std::numeric_limits<qlonglong>::min());
    return QStringLiteral("");
}

} // namespace

const SecretBytes& BoundCheck::key(const BoundTable& table) const {
    const auto& key = table.by == BoundBy::Machine ? m_database.m_machineRows : m_database.m_dataRows;
    Q_ASSERT(key);
    return *key;
}

Result<std::vector<BoundRow>> BoundCheck::slice(const BoundTable& table, const BoundStatements& statements,
                                                const QVariant& after, int most) {
    const QVariant from = after.isNull() ? beginning(table) : after;
    SHOULI_TRY(sql::Rows rows, m_database.query(statements.slice, handleValue(from), most));
    return readBoundRows(std::move(rows), table, statements, key(table));
}

Status BoundCheck::bindTable(const BoundTable& table, int from) {
    const bool wasBound = table.isBoundAt(from);
    const BoundStatements before(table, from);
    const BoundStatements& now = m_database.m_statements.at(size_t(table.id));
    RowsTotal& total = m_database.changeTotals().rows[table.id];
    QVariant after;
    for (;;) {
        SHOULI_TRY(const std::vector<BoundRow> rows, slice(table, now, after, BindSlice));
        if (rows.empty())
            return {};
        std::vector<BoundRow> former;
        if (wasBound) {
            SHOULI_TRY(former, slice(table, before, after, BindSlice));
        }
        for (size_t i = 0; i < rows.size(); ++i) {
            if (wasBound && !former.at(i).isGenuine()) {
                qCWarning(lcStore) << "altered behind the program's back: a row of" << table.name;
                continue;
            }
            if (wasBound)
                total.take(former.at(i).right.share);
            total.add(rows.at(i).right.share);
            SHOULI_CHECK(sealBoundRow(m_database, now, rows.at(i)));
        }
        after = rows.back().handle;
    }
}

Status BoundCheck::bind(BoundBy by) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_database));
    StoreTotals& totals = m_database.changeTotals();
    const int from = totals.version(by);
    for (const BoundTable& table : boundTables()) {
        if (table.by == by && table.changedSince(from))
            SHOULI_CHECK(bindTable(table, from));
    }
    if (by == BoundBy::Machine && from == 0) {
        SHOULI_TRY(totals.schema, schema());
        SHOULI_TRY(totals.audit, AuditLog(m_database).head());
    }
    totals.version(by) = boundVersion();
    return transaction.commit();
}

// DO NOT CHANGE: stored
Result<QByteArray> BoundCheck::schema() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name)")));
    QByteArray text;
    while (rows.next()) {
        for (int column = 0; column < 4; ++column)
            text += rows.text(column).toUtf8() + '\0';
    }
    SHOULI_CHECK(rows.status());
    return crypto::Digest::sm3(text);
}

Result<qint64> BoundCheck::count(const BoundTable& table) {
    SHOULI_TRY(sql::Rows rows, m_database.query(m_database.m_statements.at(size_t(table.id)).count));
    const qint64 count = rows.next() ? rows.integer(0) : 0;
    SHOULI_CHECK(rows.status());
    return count;
}

Status BoundCheck::checkCount(const BoundTable& table) {
    SHOULI_TRY(const qint64 found, count(table));
    if (found != m_database.m_totals.rows[table.id].count)
        return altered(table, "the number of rows");
    return {};
}

Status BoundCheck::checkSmall(const BoundTable& table) {
    SHOULI_TRY(const auto rows, m_database.rowsOf({table.id, BoundDatabase::Which::All, {}}, key(table)));
    RowsTotal total;
    for (const BoundRow& row : rows) {
        if (!row.isGenuine())
            return altered(table, "a row");
        total.add(row.right.share);
    }
    if (total != m_database.m_totals.rows[table.id])
        return altered(table, "the rows");
    return {};
}

Status BoundCheck::checkAuditHead() {
    SHOULI_CHECK(m_database.auditStatus());
    SHOULI_TRY(const AuditHead head, AuditLog(m_database).head());
    if (head != m_database.auditHead())
        return fail(ErrorCode::AuditBroken, QStringLiteral("at entry %1").arg(head.seq + 1));
    return {};
}

Result<std::optional<Error>> BoundCheck::atOpening() {
    std::optional<Error> fault;
    const auto note = [&fault](const Status& found) -> Status {
        const bool isFault =
            !found && (found.error().code == ErrorCode::StoreAltered || found.error().code == ErrorCode::AuditBroken);
        if (!found && !isFault)
            return found;
        if (isFault && !fault)
            fault = found.error();
        return {};
    };
    for (const BoundTable& table : boundTables()) {
        if (m_database.m_totals.version(table.by) == 0)
            continue;
        const bool isVerified = table.isSmall && table.by == BoundBy::Machine;
        const Status found = isVerified ? checkSmall(table) : checkCount(table);
        if (!found && table.id == Bound::Workstation)
            return fail(found.error());
        SHOULI_CHECK(note(found));
    }
    SHOULI_CHECK(note(checkAuditHead()));
    return fault;
}

Result<BoundWalk> BoundCheck::endOfTable(const BoundWalk& walk) {
    const BoundTable& table = boundTables().at(walk.table);
    const bool isUndisturbed = walk.generation == m_database.m_totals.generation;
    if (!isUndisturbed && walk.tries < MostTries) {
        BoundWalk again;
        again.table = walk.table;
        again.tries = walk.tries + 1;
        return again;
    }
    if (isUndisturbed && walk.seen != m_database.m_totals.rows[table.id])
        return altered(table, "the rows");
    if (!isUndisturbed)
        SHOULI_CHECK(checkCount(table));
    BoundWalk next;
    next.table = walk.table + 1;
    return next;
}

Result<BoundWalk> BoundCheck::walk(BoundWalk from, int most) {
    if (from.isDone())
        return from;
    const BoundTable& table = boundTables().at(from.table);
    const auto& key = table.by == BoundBy::Machine ? m_database.m_machineRows : m_database.m_dataRows;
    if (!key || m_database.m_totals.version(table.by) == 0) {
        BoundWalk next;
        next.table = from.table + 1;
        return next;
    }
    if (from.after.isNull())
        from.generation = m_database.m_totals.generation;
    const BoundStatements& statements = m_database.m_statements.at(from.table);
    SHOULI_TRY(const std::vector<BoundRow> rows, slice(table, statements, from.after, most));
    for (const BoundRow& row : rows) {
        if (!row.isGenuine())
            return altered(table, "a row");
        from.seen.add(row.right.share);
    }
    if (rows.size() < size_t(most))
        return endOfTable(from);
    from.after = rows.back().handle;
    return from;
}

} // namespace shouli::store
