// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/BoundDatabase.h"

#include "base/ErrorCode.h"
#include "base/Log.h"

#include <utility>

using namespace shouli::base;

namespace shouli::store {
namespace {

// DO NOT CHANGE: stored
constexpr char RowsLabel[] = "shouli bound rows";
constexpr char TotalsLabel[] = "shouli bound totals";

tl::unexpected<Error> altered(const BoundTable& table) {
    qCWarning(lcStore) << "altered behind the program's back: a row of" << table.name;
    return fail(ErrorCode::StoreAltered, QStringLiteral("a row of %1").arg(QLatin1String(table.name)));
}

} // namespace

BoundDatabase::BoundDatabase(std::unique_ptr<sql::Database> database)
    : m_database(std::move(database)) {
    m_statements.reserve(boundTables().size());
    for (const BoundTable& table : boundTables())
        m_statements.emplace_back(table, boundVersion());
    m_database->setGuard(this);
}

BoundDatabase::~BoundDatabase() { m_database->setGuard(nullptr); }

void BoundDatabase::setMachineKey(const crypto::Key& key) {
    m_machineRows = key.derive(RowsLabel);
    auto totals = crypto::Key::make(key.id(), key.suite(), key.derive(TotalsLabel, crypto::keySize(key.suite())));
    Q_ASSERT(totals);
    m_totalsKey.emplace(std::move(*totals));
}

Result<bool> BoundDatabase::readTotals() {
    SHOULI_TRY(sql::Rows tables, query(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'bound_totals'")));
    const bool isThere = tables.next();
    SHOULI_CHECK(tables.status());
    if (!isThere)
        return false;
    SHOULI_TRY(sql::Rows rows, query(QStringLiteral("SELECT sealed FROM bound_totals WHERE one = 1")));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return false;
    }
    if (!m_totalsKey)
        return fail(ErrorCode::StoreAltered, QStringLiteral("the key of the seals is not there"));
    SHOULI_TRY(m_totals, StoreTotals::open(*m_totalsKey, rows.bytes(0)));
    m_stored = m_totals;
    return true;
}

BoundDatabase::ScopeKey BoundDatabase::keyOf(Bound table, const QString& scope) {
    return {table, scope.isNull() ? Which::All : Which::OfScope, scope};
}

Result<const SecretBytes*> BoundDatabase::keyFor(const BoundTable& table) const {
    if (m_totals.version(table.by) == 0)
        return nullptr;
    const auto& key = table.by == BoundBy::Machine ? m_machineRows : m_dataRows;
    if (!key)
        return fail(ErrorCode::StoreLocked, QLatin1String(table.name));
    return &*key;
}

Result<std::vector<BoundRow>> BoundDatabase::rowsOf(const ScopeKey& scope, const SecretBytes& key) {
    const auto& [id, which, value] = scope;
    const BoundTable& table = boundTable(id);
    const BoundStatements& statements = m_statements.at(size_t(id));
    switch (which) {
    case Which::All: {
        SHOULI_TRY(sql::Rows rows, query(statements.all));
        return readBoundRows(std::move(rows), table, statements, key);
    }
    case Which::OfScope: {
        Q_ASSERT(table.scope);
        SHOULI_TRY(sql::Rows rows, query(statements.ofScope, value));
        return readBoundRows(std::move(rows), table, statements, key);
    }
    case Which::OfHandle: {
        SHOULI_TRY(sql::Rows rows, query(statements.ofHandle, value.toLongLong()));
        return readBoundRows(std::move(rows), table, statements, key);
    }
    }
    Q_UNREACHABLE();
}

Result<BoundDatabase::Shares> BoundDatabase::verified(const ScopeKey& scope, const SecretBytes& key) {
    SHOULI_TRY(const std::vector<BoundRow> rows, rowsOf(scope, key));
    Shares shares;
    for (const BoundRow& row : rows) {
        if (!row.isGenuine())
            return altered(boundTable(std::get<Bound>(scope)));
        shares.emplace(row.handle.toString(), row.right.share);
    }
    return shares;
}

Status BoundDatabase::check(Bound table, const QString& scope) {
    SHOULI_TRY(const SecretBytes* key, keyFor(boundTable(table)));
    if (!key)
        return {};
    const ScopeKey scopeKey = keyOf(table, scope);
    if (m_scopes.contains(scopeKey))
        return {};
    SHOULI_TRY(Shares shares, verified(scopeKey, *key));
    // Within a transaction nobody else writes: what is touched afterwards needs no second look.
    if (m_database->isInTransaction())
        m_scopes.emplace(scopeKey, Scope{false, std::move(shares)});
    return {};
}

// Nothing would seal it anew.
Status BoundDatabase::checkTransaction(Bound table) const {
    if (!m_database->isInTransaction())
        return fail(ErrorCode::Internal,
                    QStringLiteral("no transaction: %1").arg(QLatin1String(boundTable(table).name)));
    return {};
}

Result<bool> BoundDatabase::isGenuine(Bound table, const QString& scope) {
    const Status checked = check(table, scope);
    if (!checked && checked.error().code != ErrorCode::StoreAltered)
        return fail(checked.error());
    return checked.has_value();
}

Status BoundDatabase::touch(Bound table, const QString& scope) {
    SHOULI_CHECK(checkTransaction(table));
    SHOULI_TRY(const SecretBytes* key, keyFor(boundTable(table)));
    if (!key)
        return {};
    SHOULI_CHECK(check(table, scope));
    m_scopes[keyOf(table, scope)].isTouched = true;
    m_isChanged = true;
    return {};
}

Status BoundDatabase::inserted(Bound table) {
    SHOULI_CHECK(checkTransaction(table));
    SHOULI_TRY(const SecretBytes* key, keyFor(boundTable(table)));
    if (!key)
        return {};
    SHOULI_TRY(sql::Rows rows, query(QStringLiteral("SELECT last_insert_rowid()")));
    const QString handle = rows.next() ? rows.text(0) : QString();
    SHOULI_CHECK(rows.status());
    m_scopes[{table, Which::OfHandle, handle}].isTouched = true;
    m_isChanged = true;
    return {};
}

StoreTotals& BoundDatabase::changeTotals() {
    Q_ASSERT(m_database->isInTransaction());
    m_isChanged = true;
    return m_totals;
}

Status BoundDatabase::noteAudit(const AuditHead& before, const AuditHead& after) {
    if (!m_database->isInTransaction())
        return fail(ErrorCode::Internal, QStringLiteral("no transaction: audit"));
    StoreTotals& totals = changeTotals();
    // Once found cut it stays so: the next entry must not make it whole.
    if (totals.auditBrokenAt == 0 && before != totals.audit)
        totals.auditBrokenAt = before.seq + 1;
    totals.audit = after;
    return {};
}

Status BoundDatabase::auditStatus() const {
    if (m_totals.auditBrokenAt != 0)
        return fail(ErrorCode::AuditBroken, QStringLiteral("at entry %1").arg(m_totals.auditBrokenAt));
    return {};
}

Status BoundDatabase::sealTouched() {
    std::map<Bound, std::pair<Shares, Shares>> changes; // before and after
    for (const auto& [scopeKey, scope] : m_scopes) {
        if (!scope.isTouched)
            continue;
        const Bound id = std::get<Bound>(scopeKey);
        auto& [before, after] = changes[id];
        before.insert(scope.before.begin(), scope.before.end());
        SHOULI_TRY(const SecretBytes* key, keyFor(boundTable(id)));
        SHOULI_TRY(const std::vector<BoundRow> rows, rowsOf(scopeKey, *key));
        for (const BoundRow& row : rows) {
            if (!row.isGenuine())
                SHOULI_CHECK(sealBoundRow(*m_database, m_statements.at(size_t(id)), row));
            after.emplace(row.handle.toString(), row.right.share);
        }
    }
    for (const auto& [id, change] : changes) {
        RowsTotal& total = m_totals.rows[id];
        for (const auto& [handle, share] : change.first)
            total.take(share);
        for (const auto& [handle, share] : change.second)
            total.add(share);
    }
    return {};
}

Status BoundDatabase::writeTotals() {
    ++m_totals.generation;
    SHOULI_CHECK(execute(QStringLiteral(R"(
        INSERT INTO bound_totals(one, sealed) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET sealed = excluded.sealed)"),
                         m_totals.sealed(*m_totalsKey)));
    return {};
}

Status BoundDatabase::beforeCommit() {
    if (m_isInPlace)
        SHOULI_CHECK(m_isInPlace());
    if (!m_isChanged || !m_totalsKey)
        return {};
    SHOULI_CHECK(sealTouched());
    return writeTotals();
}

void BoundDatabase::ended(bool isCommitted) {
    m_scopes.clear();
    const bool isNews = std::exchange(m_isChanged, false) && isCommitted && m_totalsKey;
    if (!isCommitted)
        m_totals = m_stored;
    if (!isNews)
        return;
    m_stored = m_totals;
    if (m_committed)
        m_committed();
}

} // namespace shouli::store
