// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Intake.h"

#include "base/ErrorCode.h"
#include "central/CaseJudge.h"
#include "central/HeldFiles.h"
#include "central/Problems.h"
#include "central/services/ServiceAtCentral.h"
#include "crypto/Digest.h"
#include "crypto/Sealer.h"
#include "sql/Transaction.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;
using domain::ApplicationState;
using protocol::ApplicationStatus;
using protocol::Submission;

namespace {

// Where the server's own seals belong. // DO NOT CHANGE: stored
QByteArray payloadPlace(const domain::ApplicationId& application, int revision) {
    return QStringLiteral("payload:%1:%2").arg(application.text()).arg(revision).toUtf8();
}
QByteArray answerPlace(const domain::ApplicationId& application, int revision) {
    return QStringLiteral("answer:%1:%2").arg(application.text()).arg(revision).toUtf8();
}

} // namespace

Intake::Intake(const Services& services, sql::Database& database)
    : m_services(services)
    , m_database(database)
    , m_cases(database) {}

Result<ApplicationStatus> Intake::take(const Arrival& arrival, const Workstation& from) {
    SHOULI_TRY(const Submission submission, read(arrival, from));
    const QByteArray digest = crypto::Digest::sm3(arrival.frozen.view());
    const CaseKey key{from.outlet, arrival.application};
    // Opens every file, so before this takes its turn.
    SHOULI_TRY(const QStringList missing, missingFiles(submission, from));

    SHOULI_TRY(auto transaction, sql::Transaction::begin(m_database));
    SHOULI_TRY(const auto former, m_cases.revision(key, arrival.revision));
    if (former && former->digest != digest)
        return base::fail(ErrorCode::RevisionConflict, QStringLiteral("other bytes under this revision"));
    if (former && former->state != ApplicationState::Queued)
        return answerOf(*former);
    SHOULI_CHECK(checkOrder(key, arrival.revision));

    ApplicationStatus status;
    if (missing.isEmpty()) {
        SHOULI_TRY(status, decide(submission, from));
    }
    status.application = arrival.application;
    status.revision = arrival.revision;
    status.acceptanceNumber = submission.acceptanceNumber;
    status.missingFiles = missing;
    SHOULI_CHECK(keep(arrival, digest, status, from));
    SHOULI_CHECK(transaction.commit());
    return status;
}

Result<Submission> Intake::read(const Arrival& arrival, const Workstation& from) const {
    SHOULI_TRY(const auto key, crypto::Sm2PublicKey::fromDer(from.signingKey));
    SHOULI_CHECK(key.verify(arrival.frozen.view(), arrival.signature));
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(arrival.frozen.toByteArray()));
    if (object.value(QStringLiteral("protocol")).toInt() > protocol::kVersion)
        return base::fail(ErrorCode::ProtocolTooOld, QStringLiteral("central is older than the workstation"));
    SHOULI_TRY(Submission submission, Submission::fromJson(object, m_services.served.facts()));
    if (submission.application.id != arrival.application || submission.application.revision != arrival.revision)
        return base::fail(ErrorCode::Malformed, QStringLiteral("the submission is of another case or revision"));
    return submission;
}

Status Intake::checkOrder(const CaseKey& key, int revision) {
    SHOULI_TRY(const auto latest, m_cases.latest(key));
    if (latest && latest->revision > revision)
        return base::fail(ErrorCode::RevisionConflict, QStringLiteral("a later revision is here"));
    if (latest && latest->state == ApplicationState::Accepted)
        return base::fail(ErrorCode::RevisionConflict, QStringLiteral("an earlier revision was accepted"));
    return {};
}

// Held only when this workstation sent it, with the digest the case names, and when it is still here.
Result<QStringList> Intake::missingFiles(const Submission& submission, const Workstation& from) {
    HeldFiles files(m_services, m_database);
    QStringList missing;
    for (const domain::CaseFile& entry : submission.files) {
        SHOULI_TRY(const auto held, files.digestOf({submission.application.id, entry.picture, from.id}));
        if (held != entry.digest)
            missing.append(entry.picture.text());
    }
    return missing;
}

Result<ApplicationStatus> Intake::decide(const Submission& submission, const Workstation& from) {
    ApplicationStatus status;
    status.decidedAt = m_services.clock.now();
    SHOULI_TRY(status.refusals, CaseJudge(m_services, m_database, from.outlet).refusals(submission));
    SHOULI_TRY(const bool numberIsRight, isNumberRight(submission, from));
    if (!numberIsRight)
        status.refusals.push_back(refusalOf(ErrorCode::AcceptanceNumberTaken));
    if (status.refusals.empty() && submission.application.flow->isFirstCard) {
        const QString& number = submission.application.applicant->number.text();
        SHOULI_TRY(const bool isOnlyOne, m_cases.claimPerson(m_services.keys.index().ofIdentityNumber(number),
                                                             {from.outlet, submission.application.id}));
        if (!isOnlyOne)
            status.refusals.push_back(refusalOf(ErrorCode::ApplicationRunning));
    }
    status.state = status.refusals.empty() ? ApplicationState::Accepted : ApplicationState::Returned;
    return status;
}

// A number names the outlet and the workstation that made it, and no other case. It has one spelling: what is typed may
// be full-width or grouped, what is sent is compared byte for byte.
Result<bool> Intake::isNumberRight(const Submission& submission, const Workstation& from) {
    const auto number = domain::AcceptanceNumber::parse(submission.acceptanceNumber);
    const QString maker = from.outlet + QStringLiteral("%1").arg(from.number, 2, 10, QLatin1Char('0'));
    if (!number || number->text() != submission.acceptanceNumber || !number->text().startsWith(maker))
        return false;
    SHOULI_TRY(const bool isTaken, m_cases.isNumberTaken(number->text(), {from.outlet, submission.application.id}));
    return !isTaken;
}

Status Intake::keep(const Arrival& arrival, const QByteArray& digest, const ApplicationStatus& status,
                    const Workstation& from) {
    const crypto::Key& key = m_services.keys.seal();
    StoredRevision row;
    row.key = {from.outlet, arrival.application};
    row.revision = arrival.revision;
    row.workstation = from.id;
    row.digest = digest;
    row.signature = arrival.signature;
    row.payload = crypto::seal(key, arrival.frozen.view(), payloadPlace(arrival.application, arrival.revision));
    row.state = status.state;
    row.acceptanceNumber = status.acceptanceNumber;
    row.answer =
        crypto::seal(key, base::compactJson(status.toJson()), answerPlace(arrival.application, arrival.revision));
    row.receivedAt = m_services.clock.now();
    SHOULI_CHECK(m_cases.put(row));
    if (status.state == ApplicationState::Queued)
        return {};
    return m_cases.addChange(row);
}

Result<ApplicationStatus> Intake::answerOf(const StoredRevision& revision) const {
    SHOULI_TRY(const base::SecretBytes bytes, crypto::open(m_services.keys.seal(), revision.answer,
                                                           answerPlace(revision.key.application, revision.revision)));
    SHOULI_TRY(const QJsonObject object, base::parseJsonObject(bytes.toByteArray()));
    return ApplicationStatus::fromJson(object);
}

} // namespace shouli::central
