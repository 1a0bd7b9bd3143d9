// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accounts/SignInStore.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "crypto/KeySlot.h"
#include "crypto/Mac.h"
#include "crypto/Random.h"
#include "crypto/Sealer.h"
#include "sql/Transaction.h"
#include "store/cases/CaseStore.h"
#include "store/accounts/DataKeyChange.h"
#include "store/exchange/Inbox.h"
#include "store/keys/BoundCheck.h"
#include "store/keys/PassphraseText.h"
#include "store/keys/Places.h"
#include "store/WorkstationTable.h"

#include <algorithm>

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

constexpr std::chrono::minutes FirstLock{1};
constexpr std::chrono::hours LongestLock{24};
constexpr qsizetype BlindIndexKeySize = 32;

QByteArray slotPlace(const OperatorId& id) { return place("operator", id.text()); }
QByteArray privateKeyPlace(const OperatorId& id) { return place("operator_private_key", id.text()); }

// How long an account is locked after so many wrong tries in a row.
std::chrono::minutes lockAfter(int wrongTries) {
    if (wrongTries < SignInStore::TriesBeforeLock)
        return std::chrono::minutes(0);
    const int doublings = std::min(wrongTries - SignInStore::TriesBeforeLock, 11);
    return std::min<std::chrono::minutes>(FirstLock * (1 << doublings), LongestLock);
}

// "until minutes left", of which the desk makes a sentence.
QString lockDetail(const QDateTime& now, const QDateTime& until) {
    const qint64 minutes = (now.secsTo(until) + 59) / 60;
    return until.toString(Qt::ISODate) + u' ' + QString::number(std::max<qint64>(minutes, 1));
}

bool isSignInName(const QString& name) {
    return !name.isEmpty() && name.size() <= 32 &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

} // namespace

SignInStore::SignInStore(Workspace& workspace)
    : m_workspace(workspace)
    , m_operators(workspace.database())
    , m_keys(workspace.database())
    , m_audit(workspace.database()) {}

Result<WorkstationState> SignInStore::state() {
    WorkstationState state;
    const WorkstationFacts* facts = m_workspace.facts();
    if (!facts)
        return state;
    state.isEnrolled = true;
    state.fault = m_workspace.fault();
    const auto accounts = operators();
    if (!accounts && accounts.error().code == ErrorCode::StoreAltered) {
        // Nobody of them is believed before signing in; but this is no new workstation.
        state.hasAdministrator = true;
        state.fault = accounts.error();
    } else if (!accounts) {
        return fail(accounts.error());
    } else {
        state.hasAdministrator = std::any_of(accounts->begin(), accounts->end(), [](const OperatorAccount& account) {
            return account.enabled && account.roles.contains(Role::Administrator);
        });
    }
    state.outletCode = facts->outletCode;
    state.outletName = facts->outletName;
    state.workstationNumber = facts->number;
    return state;
}

Result<OperatorAccount> SignInStore::initialise(const EnrolmentFacts& facts, const NewOperator& administrator) {
    if (m_workspace.facts())
        return fail(ErrorCode::Conflict, QStringLiteral("this store is initialised"));
    NewOperator first = administrator;
    first.roles.insert(Role::Administrator);
    // Before the database names the key: a store whose key is not there could not send anything.
    SHOULI_CHECK(m_workspace.osKeys().save(facts.signingKey));

    const crypto::Suite suite = m_workspace.options().suite;
    const QDateTime now = m_workspace.trustedNow();
    const Key dataKey = Key::generate(suite);
    const crypto::KeyRing ring(dataKey.clone());

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    WorkstationTable workstation(m_workspace.database());
    SHOULI_CHECK(workstation.insert(
        {facts.workstation, facts.outletCode, facts.outletName, facts.outletCity, facts.workstationNumber,
         facts.centralUrl, StoredKey(facts.centralKey.toDer()), StoredKey(facts.recoveryKey.toDer()),
         StoredKey(facts.signingKey.publicKey().toDer()), StoredKey(facts.deviceKey.publicKey().toDer()), dataKey.id(),
         suite, now, facts.authority}));
    SHOULI_CHECK(workstation.startEpoch(QLatin1Char('A'), now));
    SHOULI_CHECK(m_keys.put(QStringLiteral("audit"), Key::generate(suite).toBytes(), ring));
    SHOULI_CHECK(m_keys.put(QStringLiteral("blind_index"), crypto::randomSecret(BlindIndexKeySize), ring));
    SHOULI_CHECK(m_keys.put(QStringLiteral("device"), facts.deviceKey.toDer(), ring));
    SHOULI_CHECK(m_keys.wrap(dataKey, QLatin1String(KeyTable::RecoveryHolder), facts.recoveryKey));
    SHOULI_TRY(const OperatorRow row, enlist(first));
    SHOULI_TRY(const auto publicKey, crypto::Sm2PublicKey::fromDer(row.publicKey));
    SHOULI_CHECK(m_keys.wrap(dataKey, row.account.id.text(), publicKey));
    SHOULI_CHECK(transaction.commit());

    SHOULI_CHECK(m_workspace.refreshFacts());
    return signIn(first.signInName, first.passphrase);
}

Result<OperatorAccount> SignInStore::signIn(const QString& signInName, const Passphrase& passphrase) {
    SHOULI_CHECK(m_workspace.enrolled());
    SHOULI_TRY(const Verified verified, verify(signInName, passphrase));
    SHOULI_TRY(std::unique_ptr<Session> session, openSession(verified));
    const OperatorAccount account = session->account;
    if (const Status bound = openBoundRows(*session); !bound) {
        if (!m_workspace.session())
            m_workspace.database().forgetDataKey();
        return fail(bound.error());
    }
    const QDateTime now = m_workspace.trustedNow();

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_operators.setTries(account.id, 0, {}));
    SHOULI_CHECK(m_audit.anchorWaiting(*session, now));
    SHOULI_CHECK(m_audit.append(session.get(), now, {QStringLiteral("signed_in"), account.id.text(), {}}));
    SHOULI_CHECK(Inbox(m_workspace.database()).openInto(*session, m_workspace.options().services));
    if (m_workspace.database().totals().isRestored && account.roles.contains(Role::Administrator))
        m_workspace.database().changeTotals().isRestored = false; // who is told of it now
    SHOULI_CHECK(transaction.commit());

    const bool isResealing = session->ring.keys().size() > 1;
    m_workspace.setSession(std::move(session));
    // Whoever is signed in by now stays so.
    if (const Status dropped = CaseStore(m_workspace, *m_workspace.session()).dropBlank(); !dropped)
        qCWarning(lcStore) << "blank drafts" << base::textOf(dropped.error().code);
    if (isResealing)
        DataKeyChange(m_workspace).resume();
    return account;
}

// What only a session's key binds: at the first sign-in after it was not, all of it; then who comes in, before the
// roles are believed.
Status SignInStore::openBoundRows(const Session& session) {
    BoundDatabase& database = m_workspace.database();
    database.setDataKey(session.auditKeys.rows);
    if (database.totals().dataVersion < boundVersion())
        SHOULI_CHECK(BoundCheck(database).bind(BoundBy::DataKey));
    return m_operators.checkRole(session.account.id);
}

Status SignInStore::lock() {
    if (!m_workspace.session())
        return {};
    // Locked also when that cannot be written down.
    const Status audited = auditLock(*m_workspace.session());
    m_workspace.setSession(nullptr);
    return audited;
}

Status SignInStore::auditLock(const Session& session) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(
        m_audit.append(&session, m_workspace.trustedNow(), {QStringLiteral("locked"), session.account.id.text(), {}}));
    return transaction.commit();
}

Result<SignInStore::Verified> SignInStore::verify(const QString& signInName, const Passphrase& passphrase) {
    const PassphraseText text(passphrase);
    SHOULI_TRY(const std::optional<OperatorRow> found, m_operators.findByName(signInName));
    if (!found) {
        // As slow as a wrong passphrase, so that the time does not tell which names there are.
        (void)crypto::deriveFromPassphrase(text.view(), crypto::randomBytes(crypto::saltSize),
                                           m_workspace.options().kdfCost, crypto::keySize(crypto::Suite::Aes));
        SHOULI_CHECK(recordFailure({}));
        return fail(ErrorCode::PassphraseWrong);
    }
    const OperatorRow& row = *found;
    if (!row.account.enabled)
        return fail(ErrorCode::AccountDisabled);
    if (const QDateTime now = m_workspace.trustedNow(); row.lockedUntil.isValid() && now < row.lockedUntil)
        return fail(ErrorCode::AccountLocked, lockDetail(now, row.lockedUntil));
    SHOULI_CHECK(countTry(row));
    auto key = crypto::unwrapWithPassphrase(row.passphraseSlot, text.view(), slotPlace(row.account.id));
    if (key)
        return Verified{row, std::move(*key)};
    if (key.error().code == ErrorCode::PassphraseWrong) {
        SHOULI_CHECK(recordFailure(row.account.id.text()));
        return fail(key.error());
    }
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_operators.setTries(row.account.id, row.wrongTries, row.lockedUntil));
    SHOULI_CHECK(transaction.commit());
    return fail(key.error().code == ErrorCode::SealBroken ? ErrorCode::StoreDamaged : key.error().code,
                key.error().detail);
}

// Counted, on the disk, before the passphrase is tried: ending the program in between is no free try.
Status SignInStore::countTry(const OperatorRow& row) {
    const int tries = row.wrongTries + 1;
    const QDateTime now = m_workspace.trustedNow();
    const std::chrono::minutes lock = lockAfter(tries);
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_operators.setTries(
        row.account.id, tries, lock.count() > 0 ? now.addSecs(std::chrono::seconds(lock).count()) : QDateTime()));
    SHOULI_CHECK(WorkstationTable(m_workspace.database())
                     .setSetting(QStringLiteral("last_seen"), now.toString(Qt::ISODateWithMs)));
    return transaction.commit();
}

Status SignInStore::recordFailure(const QString& subject) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_audit.append(m_workspace.session(), m_workspace.trustedNow(),
                                {QStringLiteral("sign_in_failed"), subject, {}}));
    return transaction.commit();
}

Result<crypto::KeyRing> SignInStore::openRing(const Verified& verified) {
    const OperatorRow& row = verified.row;
    SHOULI_TRY(const SecretBytes privateKey,
               crypto::open(verified.personalKey, row.privateKey, privateKeyPlace(row.account.id)));
    SHOULI_TRY(const auto pair, crypto::Sm2KeyPair::fromDer(privateKey));
    return m_keys.openRing(row.account.id.text(), pair, m_workspace.facts()->dataKey);
}

// A slot that opens the data key in force: what no row says that was brought here from elsewhere.
Status SignInStore::checkSlot(const Verified& verified, const Session& session) {
    const auto ring = openRing(verified);
    if (!ring || !crypto::equalInConstantTime(ring->current().bytes().view(), session.ring.current().bytes().view()))
        return fail(ErrorCode::StoreAltered, QStringLiteral("no slot of the data key for the supervisor"));
    return m_operators.checkRole(verified.row.account.id);
}

Result<std::unique_ptr<Session>> SignInStore::openSession(const Verified& verified) {
    const OperatorRow& row = verified.row;
    SHOULI_TRY(crypto::KeyRing ring, openRing(verified));
    SHOULI_TRY(const SecretBytes auditBytes, m_keys.open(QStringLiteral("audit"), ring));
    SHOULI_TRY(const Key auditRoot, Key::fromBytes(auditBytes.view()));
    SHOULI_TRY(SecretBytes indexKey, m_keys.open(QStringLiteral("blind_index"), ring));
    SHOULI_TRY(const SecretBytes deviceBytes, m_keys.open(QStringLiteral("device"), ring));
    SHOULI_TRY(auto device, crypto::Sm2KeyPair::fromDer(deviceBytes));
    return std::make_unique<Session>(Session{row.account, std::move(ring),
                                             crypto::BlindIndex(m_workspace.facts()->suite, std::move(indexKey)),
                                             AuditKeys(auditRoot), std::move(device)});
}

Result<std::vector<OperatorAccount>> SignInStore::operators() {
    SHOULI_TRY(const std::vector<OperatorRow> rows, m_operators.all());
    std::vector<OperatorAccount> accounts;
    accounts.reserve(rows.size());
    for (const OperatorRow& row : rows)
        accounts.push_back(row.account);
    return accounts;
}

Result<Session*> SignInStore::administrator() {
    SHOULI_TRY(Session * session, m_workspace.signedIn());
    if (!session->account.roles.contains(Role::Administrator))
        return fail(ErrorCode::NotAllowed, QStringLiteral("not an administrator"));
    return session;
}

Result<OperatorAccount> SignInStore::addOperator(const NewOperator& added) {
    SHOULI_TRY(Session * session, administrator());
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(const OperatorRow row, enlist(added));
    SHOULI_TRY(const auto publicKey, crypto::Sm2PublicKey::fromDer(row.publicKey));
    for (const Key& key : session->ring.keys())
        SHOULI_CHECK(m_keys.wrap(key, row.account.id.text(), publicKey));
    SHOULI_CHECK(m_audit.append(session, m_workspace.trustedNow(),
                                {QStringLiteral("operator_added"), row.account.id.text(), {}}));
    SHOULI_CHECK(transaction.commit());
    return row.account;
}

Status SignInStore::removeOperator(const OperatorId& id) {
    SHOULI_TRY(Session * session, administrator());
    // So one administrator always stays.
    if (id == session->account.id)
        return fail(ErrorCode::NotAllowed, QStringLiteral("nobody removes themselves"));
    SHOULI_TRY(const std::vector<OperatorRow> rows, m_operators.all());
    const bool isThere = std::any_of(rows.begin(), rows.end(), [&id](const OperatorRow& row) {
        return row.account.id == id && row.account.enabled;
    });
    if (!isThere)
        return fail(ErrorCode::NotFound, id.text());
    DataKeyChange change(m_workspace);

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_operators.disable(id));
    SHOULI_TRY(Key dataKey, change.prepare(rows, id));
    SHOULI_CHECK(
        m_audit.append(session, m_workspace.trustedNow(), {QStringLiteral("operator_removed"), id.text(), {}}));
    SHOULI_CHECK(transaction.commit());

    change.begin(std::move(dataKey));
    return m_workspace.refreshFacts();
}

// Within the caller's transaction; the data keys are the caller's to wrap.
Result<OperatorRow> SignInStore::enlist(const NewOperator& added) {
    const PassphraseText text(added.passphrase);
    SHOULI_CHECK(crypto::checkPassphrase(text.view()));
    OperatorRow row;
    row.account = {OperatorId::make(), added.signInName.trimmed(), added.displayName.trimmed(), added.roles, true};
    if (!isSignInName(row.account.signInName))
        return fail(ErrorCode::Malformed, QStringLiteral("sign-in name"));
    SHOULI_TRY(const auto taken, m_operators.findByName(row.account.signInName));
    if (taken)
        return fail(ErrorCode::OperatorExists);

    const Key personal = Key::generate(m_workspace.options().suite);
    const auto pair = crypto::Sm2KeyPair::generate();
    SHOULI_TRY(row.passphraseSlot, crypto::wrapWithPassphrase(personal, text.view(), slotPlace(row.account.id),
                                                              m_workspace.options().kdfCost));
    row.publicKey = pair.publicKey().toDer();
    row.privateKey = crypto::seal(personal, pair.toDer().view(), privateKeyPlace(row.account.id));
    row.createdAt = m_workspace.trustedNow();
    SHOULI_CHECK(m_operators.insert(row));
    return row;
}

Result<Approval> SignInStore::approve(const QString& signInName, const Passphrase& passphrase, const ApplicationId& id,
                                      const QString& action, const QString& reason) {
    SHOULI_TRY(Session * session, m_workspace.signedIn());
    if (signInName.trimmed().compare(session->account.signInName, Qt::CaseInsensitive) == 0)
        return fail(ErrorCode::SupervisorIsOperator);
    SHOULI_TRY(const Verified verified, verify(signInName, passphrase));
    SHOULI_CHECK(checkSlot(verified, *session));
    const OperatorAccount& supervisor = verified.row.account;
    const bool maySupervise = supervisor.roles.contains(Role::Supervisor);
    const QDateTime now = m_workspace.trustedNow();

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_operators.setTries(supervisor.id, 0, {}));
    if (maySupervise) {
        const QJsonObject details{{QStringLiteral("supervisor"), supervisor.id.text()},
                                  {QStringLiteral("reason"), reason}};
        SHOULI_CHECK(m_audit.append(session, now, {action, id.text(), details}));
    }
    SHOULI_CHECK(transaction.commit());
    if (!maySupervise)
        return fail(ErrorCode::SupervisorNeeded);
    return Approval{supervisor.id, supervisor.displayName, now};
}

} // namespace shouli::store
