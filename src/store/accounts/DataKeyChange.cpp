// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accounts/DataKeyChange.h"

#include "base/Log.h"
#include "sql/Transaction.h"
#include "store/cases/ApplicationTable.h"
#include "store/WorkstationTable.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

// Case keys resealed per transaction; bounds how long a page's commit waits for it: some milliseconds.
constexpr int ResealBatch = 200;

// The keys that outlive a data key.
constexpr const char* SealedKeys[] = {"audit", "blind_index", "device"};

} // namespace

DataKeyChange::DataKeyChange(Workspace& workspace)
    : m_workspace(workspace)
    , m_keys(workspace.database()) {}

Result<Key> DataKeyChange::prepare(const std::vector<OperatorRow>& rows, const OperatorId& removed) {
    SHOULI_TRY(const Session* session, m_workspace.signedIn());
    Key dataKey = Key::generate(m_workspace.facts()->suite);
    const crypto::KeyRing newRing(dataKey.clone());
    for (const OperatorRow& row : rows) {
        if (row.account.id == removed || !row.account.enabled)
            continue;
        SHOULI_CHECK(OperatorTable(m_workspace.database()).checkRole(row.account.id));
        SHOULI_TRY(const auto publicKey, crypto::Sm2PublicKey::fromDer(row.publicKey));
        SHOULI_CHECK(m_keys.wrap(dataKey, row.account.id.text(), publicKey));
    }
    SHOULI_CHECK(m_keys.dropHolder(removed.text()));
    SHOULI_TRY(const auto recoveryKey, m_workspace.facts()->recoveryKey.read());
    SHOULI_CHECK(m_keys.wrap(dataKey, QLatin1String(KeyTable::RecoveryHolder), recoveryKey));
    for (const char* name : SealedKeys) {
        SHOULI_TRY(const SecretBytes key, m_keys.open(QLatin1String(name), session->ring));
        SHOULI_CHECK(m_keys.put(QLatin1String(name), key, newRing));
    }
    SHOULI_CHECK(WorkstationTable(m_workspace.database()).setDataKey(dataKey.id()));
    return dataKey;
}

void DataKeyChange::begin(Key dataKey) {
    m_workspace.session()->ring.startNew(std::move(dataKey));
    resealLater({});
}

void DataKeyChange::resealLater(const ApplicationId& after) {
    m_workspace.later([after](Workspace& workspace) {
        if (const Status status = DataKeyChange(workspace).resealSome(after); !status)
            qCWarning(lcStore) << "reseal" << textOf(status.error().code) << status.error().detail;
    });
}

Status DataKeyChange::resealSome(const ApplicationId& after) {
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
