// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Database.h"
#include "store/keys/BoundRow.h"
#include "store/keys/StoreTotals.h"

#include <functional>
#include <map>
#include <tuple>

namespace shouli::store {

/// The store's connection, and the seals of the rows that are bound (BoundTables.h). A table's class says what it is
/// about to write and what it is about to believe:
///
///     SHOULI_CHECK(m_database.touch(Bound::Outbox, id));  // within a Transaction, before INSERT, UPDATE or DELETE
///     SHOULI_CHECK(m_database.check(Bound::Outbox, id));  // before what was read is used
///
/// Both verify the rows of the scope (BoundTable::scope) as they stand and fail with StoreAltered, so that no change
/// launders another one. What was touched is sealed anew right before the commit, and the totals with it.
class BoundDatabase final : private sql::TransactionGuard {
public:
    explicit BoundDatabase(std::unique_ptr<sql::Database> database);
    ~BoundDatabase() override;
    Q_DISABLE_COPY_MOVE(BoundDatabase)

    template <typename... Values>
    base::Result<qint64> execute(const QString& statement, const Values&... values) {
        return m_database->execute(statement, values...);
    }
    template <typename... Values>
    base::Result<sql::Rows> query(const QString& statement, const Values&... values) {
        return m_database->query(statement, values...);
    }
    operator sql::Database&() { return *m_database; } // for what is not bound, and for Transaction

    /// `scope`: the value of the table's scope column; null: all rows. REQUIRES: a Transaction is open.
    base::Status touch(Bound table, const QString& scope = {});
    /// After an INSERT into a table that numbers its rows by itself: that row is ours. REQUIRES: as touch().
    base::Status inserted(Bound table);
    base::Status check(Bound table, const QString& scope = {});
    /// For lists in which an altered row must not hide the others: false for it, which is said in the log.
    base::Result<bool> isGenuine(Bound table, const QString& scope);

    /// The newest entry of the audit log, as the totals know it.
    const AuditHead& auditHead() const { return m_totals.audit; }
    /// An entry is being chained. `before`: the newest that was found in the log. REQUIRES: as touch().
    base::Status noteAudit(const AuditHead& before, const AuditHead& after);
    /// AuditBroken when the log was found cut.
    base::Status auditStatus() const;

    const StoreTotals& totals() const { return m_totals; }
    /// Written with the transaction that is open, as the next generation. REQUIRES: as touch().
    StoreTotals& changeTotals();

    /// The operating system's key; from then on its rows are sealed and verified.
    void setMachineKey(const crypto::Key& key);
    /// The key from the data key, while somebody is signed in.
    void setDataKey(const base::SecretBytes& key) { m_dataRows = key.clone(); }
    void forgetDataKey() { m_dataRows.reset(); }
    /// False when the database has no totals, as before it was bound. StoreAltered.
    base::Result<bool> readTotals();

    /// Whether the files are where they were opened; asked before each commit.
    void setPlace(std::function<base::Status()> isInPlace) { m_isInPlace = std::move(isInPlace); }
    /// Called after each commit that changed the totals.
    void setCommitted(std::function<void()> committed) { m_committed = std::move(committed); }

private:
    friend class BoundCheck;

    enum class Which { All, OfScope, OfHandle };
    using ScopeKey = std::tuple<Bound, Which, QString>;
    using Shares = std::map<QString, QByteArray>; // by handle
    /// Rows that were looked at within the open transaction.
    struct Scope {
        bool isTouched = false;
        Shares before;
    };

    base::Status beforeCommit() override;
    void ended(bool isCommitted) override;

    base::Status checkTransaction(Bound table) const;
    static ScopeKey keyOf(Bound table, const QString& scope);
    /// Null when the table's rows are not bound yet; StoreLocked when the key is not there.
    base::Result<const base::SecretBytes*> keyFor(const BoundTable& table) const;
    base::Result<std::vector<BoundRow>> rowsOf(const ScopeKey& scope, const base::SecretBytes& key);
    base::Result<Shares> verified(const ScopeKey& scope, const base::SecretBytes& key);
    base::Status sealTouched();
    base::Status writeTotals();

    std::unique_ptr<sql::Database> m_database;
    std::vector<BoundStatements> m_statements; // in the order of boundTables()
    std::optional<crypto::Key> m_totalsKey;
    std::optional<base::SecretBytes> m_machineRows;
    std::optional<base::SecretBytes> m_dataRows;
    StoreTotals m_totals;
    StoreTotals m_stored; // as of the latest commit
    bool m_isChanged = false;
    std::map<ScopeKey, Scope> m_scopes; // of the open transaction
    std::function<base::Status()> m_isInPlace;
    std::function<void()> m_committed;
};

} // namespace shouli::store
