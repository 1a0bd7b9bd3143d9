// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SignInDesk.h"

#include "base/Log.h"
#include "sql/Transaction.h"
#include "store/ApplicationTable.h"
#include "store/WorkstationTable.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

// So many case keys a transaction: a page's commit waits a few milliseconds for it at most.
constexpr int ResealBatch = 200;

// The keys that outlive a data key.
constexpr const char* SealedKeys[] = {"audit", "blind_index", "device"};

} // namespace

Status SignInDesk::removeOperator(const OperatorId& id) {
    SHOULI_TRY(Session * session, administrator());
    // So one administrator always stays.
    if (id == session->account.id)
        return fail(ErrorCode::NotAllowed, QStringLiteral("nobody removes themselves"));
    SHOULI_TRY(const std::vector<OperatorRow> rows, m_operators.all());
    Key dataKey = Key::generate(m_workspace.facts()->suite);
    const crypto::KeyRing newRing(dataKey.clone());
    bool isThere = false;

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    for (const OperatorRow& row : rows) {
        if (row.account.id == id)
            isThere = row.account.enabled;
        if (row.account.id == id || !row.account.enabled)
            continue;
        SHOULI_TRY(const auto publicKey, crypto::Sm2PublicKey::fromDer(row.publicKey));
        SHOULI_CHECK(m_keys.wrap(dataKey, row.account.id.text(), publicKey));
    }
    if (!isThere)
        return fail(ErrorCode::NotFound, id.text());
    SHOULI_CHECK(m_operators.disable(id));
    SHOULI_CHECK(m_keys.dropHolder(id.text()));
    SHOULI_TRY(const auto recoveryKey, m_workspace.facts()->recoveryKey.read());
    SHOULI_CHECK(m_keys.wrap(dataKey, QLatin1String(KeyTable::RecoveryHolder), recoveryKey));
    for (const char* name : SealedKeys) {
        SHOULI_TRY(const SecretBytes key, m_keys.open(QLatin1String(name), session->ring));
        SHOULI_CHECK(m_keys.put(QLatin1String(name), key, newRing));
    }
    SHOULI_CHECK(WorkstationTable(m_workspace.database()).setDataKey(dataKey.id()));
    SHOULI_CHECK(
        m_audit.append(session, m_workspace.trustedNow(), {QStringLiteral("operator_removed"), id.text(), {}}));
    SHOULI_CHECK(transaction.commit());

    session->ring.startNew(std::move(dataKey));
    resealLater({});
    return m_workspace.refreshFacts();
}

void SignInDesk::resealLater(const ApplicationId& after) {
    m_workspace.later([after](Workspace& workspace) {
        if (const Status status = SignInDesk(workspace).resealSome(after); !status)
            qCWarning(lcStore) << "reseal" << textOf(status.error().code) << status.error().detail;
    });
}

// Ended by a lock or a failure it is taken up at the next sign-in, from the beginning.
Status SignInDesk::resealSome(const ApplicationId& after) {
    Session* session = m_workspace.session();
    if (!session || session->ring.keys().size() == 1)
        return {};
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(const ApplicationId last,
               ApplicationTable(m_workspace.database(), *session, m_workspace.options().services)
                   .resealAfter(after, ResealBatch));
    if (!last.isNull()) {
        SHOULI_CHECK(transaction.commit());
        resealLater(last);
        return {};
    }
    std::vector<crypto::KeyId> old;
    for (const Key& key : session->ring.keys()) {
        if (key.id() != session->ring.current().id())
            old.push_back(key.id());
    }
    for (const crypto::KeyId& key : old)
        SHOULI_CHECK(m_keys.dropDataKey(key));
    SHOULI_CHECK(transaction.commit());
    for (const crypto::KeyId& key : old)
        session->ring.forget(key);
    m_workspace.truncateWal();
    qCInfo(lcStore) << "resealed under data key" << session->ring.current().id().text();
    return {};
}

} // namespace shouli::store
