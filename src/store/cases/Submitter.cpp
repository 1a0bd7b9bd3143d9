// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/Submitter.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"
#include "crypto/SealedMessage.h"
#include "sql/Transaction.h"
#include "store/WorkstationTable.h"

#include <algorithm>

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::sql::Transaction;

namespace shouli::store {

Submitter::Submitter(Workspace& workspace, Session& session, const FreezeFunction& freeze)
    : m_workspace(workspace)
    , m_session(session)
    , m_freeze(freeze)
    , m_caseStore(workspace, session)
    , m_outbox(workspace.database()) {}

Result<Application> Submitter::submit(Application changed) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(OpenedCase stored, m_caseStore.m_cases.open(changed.id));
    if (stored.application.state != ApplicationState::Draft && stored.application.revision == changed.revision)
        return std::move(stored.application);
    SHOULI_CHECK(CaseStore::checkChange(stored.application, changed));
    CaseStore::keepFixed(changed, stored.application);
    changed.state = ApplicationState::Queued;
    changed.changedAt = m_caseStore.nextChange(stored.application);
    changed.submittedAt = m_workspace.clock().now();
    changed.returnToConfirm = false;
    layDownTakenNumber(changed);
    changed.refusals.clear();
    SHOULI_CHECK(giveNumber(changed));
    SHOULI_CHECK(m_caseStore.store(changed, stored.key, QStringLiteral("case_submitted")));
    SHOULI_CHECK(m_caseStore.m_inputs.forgetAll(changed.id));
    SHOULI_TRY(const std::vector<Outgoing> files, sealFiles(changed, stored.key));
    SHOULI_CHECK(queue(changed, files));
    SHOULI_CHECK(transaction.commit());
    return changed;
}

// Central gave it to another case first: this one gets another, as often as it takes.
void Submitter::layDownTakenNumber(Application& application) {
    const bool isTaken =
        std::any_of(application.refusals.begin(), application.refusals.end(),
                    [](const Refusal& refusal) { return refusal.code == textOf(ErrorCode::AcceptanceNumberTaken); });
    if (!isTaken || !application.acceptanceNumber)
        return;
    application.formerNumbers.push_back(*application.acceptanceNumber);
    application.acceptanceNumber.reset();
}

Status Submitter::giveNumber(Application& application) {
    if (application.acceptanceNumber)
        return {};
    const WorkstationFacts& facts = *m_workspace.facts();
    const auto outlet = OutletCode::parse(facts.outletCode);
    if (!outlet)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("outlet code"));
    WorkstationTable workstation(m_workspace.database());
    const QDate day = m_workspace.clock().today();
    SHOULI_TRY(const QChar epoch, workstation.epoch());
    SHOULI_TRY(const int serial, workstation.nextSerial(epoch, day));
    application.acceptanceNumber = AcceptanceNumber::make(*outlet, facts.number, day, epoch, serial);
    return {};
}

Result<std::vector<Submitter::Outgoing>> Submitter::sealFiles(const Application& application, const Key& key) {
    std::vector<Outgoing> files;
    for (const auto& [slot, picture] : application.materials) {
        SHOULI_TRY(Outgoing file, sealFile(application, key, picture.id, textOf(slot)));
        files.push_back(std::move(file));
    }
    if (application.cardPhoto && application.cardPhoto->picture) {
        SHOULI_TRY(Outgoing file,
                   sealFile(application, key, application.cardPhoto->picture->id, QStringLiteral("card_photo")));
        files.push_back(std::move(file));
    }
    return files;
}

Result<Submitter::Outgoing> Submitter::sealFile(const Application& application, const Key& key,
                                                const PictureId& picture, const QString& role) {
    const auto part = PictureTable::Part::Jpeg;
    SHOULI_TRY(const QByteArray sealed, m_caseStore.m_pictures.sealed(picture, application.id, part));
    SHOULI_TRY(const QByteArray jpeg, PictureTable::open(key, picture, part, sealed));
    const WorkstationFacts& facts = *m_workspace.facts();
    SHOULI_TRY(const auto centralKey, facts.centralKey.read());
    return Outgoing{{picture, role, jpeg.size(), crypto::Digest::sm3(jpeg)},
                    crypto::sealTo(centralKey, facts.suite, jpeg, filePlace(application.id, picture))};
}

Status Submitter::queue(const Application& application, const std::vector<Outgoing>& files) {
    const WorkstationFacts& facts = *m_workspace.facts();
    SHOULI_TRY(const auto centralKey, facts.centralKey.read());
    SHOULI_TRY(const crypto::Sm2KeyPair signingKey, m_workspace.osKeys().load());
    Application frozen = application;
    frozen.face.livePicture.reset(); // never leaves the workstation
    std::vector<CaseFile> named;
    named.reserve(files.size());
    std::set<PictureId> ids;
    for (const Outgoing& outgoing : files) {
        named.push_back(outgoing.file);
        ids.insert(outgoing.file.picture);
    }
    SHOULI_TRY(const QByteArray bytes, m_freeze(frozen, m_session.account.signInName, named));
    const QByteArray place = submissionPlace(application.id, application.revision);
    SHOULI_CHECK(m_outbox.put(application.id, application.revision,
                              {crypto::sealTo(centralKey, facts.suite, bytes, place), signingKey.sign(bytes)},
                              application.submittedAt));
    SHOULI_CHECK(m_outbox.keepFiles(application.id, ids));
    for (const Outgoing& outgoing : files)
        SHOULI_CHECK(m_outbox.putFile(application.id, outgoing.file, outgoing.content));
    return {};
}

} // namespace shouli::store
