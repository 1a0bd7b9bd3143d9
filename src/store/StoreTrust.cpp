// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreTrust.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "sql/Transaction.h"
#include "store/keys/AuditLog.h"
#include "store/keys/BoundCheck.h"
#include "store/WorkstationTable.h"

#include <algorithm>

using namespace shouli::base;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

constexpr QChar FirstEpoch = u'A', LastEpoch = u'Z';

} // namespace

StoreTrust::StoreTrust(const OsKeyStore& keys, BoundDatabase& database, QString path)
    : m_keys(keys)
    , m_database(database)
    , m_path(std::move(path)) {}

Status StoreTrust::recall(bool isNew) {
    auto key = m_keys.loadSealKey();
    if (!key && key.error().code != ErrorCode::NotFound)
        return fail(key.error());
    if (key) {
        m_database.setMachineKey(*key);
        m_key.emplace(std::move(*key));
        if (!isNew)
            m_mark = SealMark::fromText(*m_key, m_keys.loadMark());
    }
    SHOULI_TRY(m_isBound, m_database.readTotals());
    if (!m_isBound) {
        if (m_mark && m_mark->generation > 0)
            return fail(ErrorCode::StoreAltered, QStringLiteral("the totals are gone"));
        return {};
    }
    SHOULI_TRY(const QByteArray schema, BoundCheck(m_database).schema());
    m_isSchemaOurs = schema == m_database.totals().schema;
    return {};
}

Status StoreTrust::establish(const QDateTime& now) {
    if (!m_isBound)
        return bindFirst();
    BoundCheck check(m_database);
    if (m_database.totals().machineVersion < boundVersion())
        SHOULI_CHECK(check.bind(BoundBy::Machine));
    SHOULI_TRY(m_fault, check.atOpening());
    if (!m_isSchemaOurs && !m_fault)
        m_fault = Error{ErrorCode::StoreAltered, QStringLiteral("the schema")};
    if (m_isSchemaOurs)
        SHOULI_CHECK(adoptSchema());
    if (!m_mark || m_database.totals().generation < m_mark->generation)
        SHOULI_CHECK(beginAfterRestoring(now));
    if (m_database.totals().isRestored && !m_fault)
        m_fault = Error{ErrorCode::StoreRestored, {}};
    if (m_fault)
        qCWarning(lcStore) << textOf(m_fault->code) << m_fault->detail;
    return {};
}

// The one moment in which the file is believed as it stands: a new one, or one of before there were seals. A mark of
// generation 0 says that it has come, should the program end in between.
Status StoreTrust::bindFirst() {
    if (!m_key) {
        m_key.emplace(crypto::Key::generate(crypto::Suite::Sm));
        SHOULI_CHECK(m_keys.saveSealKey(*m_key));
        m_database.setMachineKey(*m_key);
    }
    SHOULI_CHECK(writeMark(0, {}));
    SHOULI_CHECK(BoundCheck(m_database).bind(BoundBy::Machine));
    saveMark();
    return {};
}

// What a migration of ours made of it.
Status StoreTrust::adoptSchema() {
    SHOULI_TRY(const QByteArray schema, BoundCheck(m_database).schema());
    if (schema == m_database.totals().schema)
        return {};
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_database));
    m_database.changeTotals().schema = schema;
    return transaction.commit();
}

Result<QChar> StoreTrust::latestEpoch() {
    auto epoch = WorkstationTable(m_database).epoch();
    if (!epoch && epoch.error().code == ErrorCode::NotEnrolled)
        return QChar();
    return epoch;
}

// Numbers given after the copy was made are not in it: they must not be given again.
Status StoreTrust::beginAfterRestoring(const QDateTime& now) {
    SHOULI_TRY(const QChar known, latestEpoch());
    const QChar latest = std::max(known, m_mark ? m_mark->epoch : QChar());
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_database));
    if (latest >= LastEpoch)
        return fail(ErrorCode::StoreFailed, QStringLiteral("the letters of acceptance numbers are used up"));
    const QChar epoch = latest < FirstEpoch ? latest : QChar(latest.unicode() + 1);
    if (!epoch.isNull())
        SHOULI_CHECK(WorkstationTable(m_database).startEpoch(epoch, now));
    SHOULI_CHECK(AuditLog(m_database).append(nullptr, now, {QStringLiteral("store_restored"), QString(epoch), {}}));
    StoreTotals& totals = m_database.changeTotals();
    totals.isRestored = true;
    totals.generation = std::max(totals.generation, m_mark ? m_mark->generation : 0);
    SHOULI_CHECK(transaction.commit());
    qCWarning(lcStore) << "an older copy of the store; its epoch is now" << epoch;
    saveMark();
    return {};
}

void StoreTrust::watchPlace() {
    m_file = identityOf(m_path);
    m_log = identityOf(m_path + QStringLiteral("-wal"));
    m_database.setPlace([this]() -> Status {
        const auto log = identityOf(m_path + QStringLiteral("-wal"));
        if (!m_log)
            m_log = log; // made by the first write
        if (!m_file || identityOf(m_path) != m_file || log != m_log)
            return fail(ErrorCode::StoreMissing, QStringLiteral("the open database is not in its place any more"));
        return {};
    });
}

Status StoreTrust::writeMark(qint64 generation, QChar epoch) {
    const SealMark mark{generation, epoch};
    SHOULI_CHECK(m_keys.saveMark(mark.toText(*m_key)));
    m_mark = mark;
    return {};
}

void StoreTrust::saveMark() {
    const qint64 generation = m_database.totals().generation;
    if (!m_key || generation == 0 || (m_mark && m_mark->generation >= generation))
        return;
    const auto epoch = latestEpoch();
    const Status written = epoch ? writeMark(generation, *epoch) : Status(fail(epoch.error()));
    if (!written)
        qCWarning(lcStore) << "seal.mark" << textOf(written.error().code) << written.error().detail;
}

} // namespace shouli::store
