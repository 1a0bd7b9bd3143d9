// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CaseTable.h"

#include "base/ErrorCode.h"

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;
using domain::ApplicationId;
using domain::ApplicationState;

namespace {

// The columns of a query that starts with them, in this order.
StoredRevision readRevision(const sql::Rows& rows) {
    StoredRevision row;
    row.application = ApplicationId::fromText(rows.text(0));
    row.revision = static_cast<int>(rows.integer(1));
    row.workstation = domain::WorkstationId::fromText(rows.text(2));
    row.digest = rows.bytes(3);
    row.signature = rows.bytes(4);
    row.payload = rows.bytes(5);
    row.state = base::enumFromText<ApplicationState>(rows.text(6)).value_or(ApplicationState::Queued);
    row.acceptanceNumber = rows.text(7);
    row.answer = rows.bytes(8);
    row.receivedAt = rows.moment(9);
    return row;
}

} // namespace

Result<std::optional<ApplicationId>> CaseTable::openApplication(const QByteArray& person) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT application FROM open_application WHERE person = ?)"),
                                           person));
    std::optional<ApplicationId> found;
    if (rows.next())
        found = ApplicationId::fromText(rows.text(0));
    SHOULI_CHECK(rows.status());
    return found;
}

Result<bool> CaseTable::claimPerson(const QByteArray& person, const ApplicationId& application) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO open_application(person, application) VALUES (?, ?) ON CONFLICT DO NOTHING)"),
                                    person, application.text()));
    SHOULI_TRY(const auto holder, openApplication(person));
    return holder == application;
}

Status CaseTable::claimCase(const ApplicationId& application, const QString& outlet, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO case_key(application, outlet, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING)"),
                                    application.text(), outlet, now));
    SHOULI_TRY(const auto owner, outletOf(application));
    if (owner != outlet)
        return base::fail(ErrorCode::NotPermittedHere, application.text());
    return {};
}

Result<std::optional<QString>> CaseTable::outletOf(const ApplicationId& application) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(SELECT outlet FROM case_key WHERE application = ?)"),
                                           application.text()));
    std::optional<QString> outlet;
    if (rows.next())
        outlet = rows.text(0);
    SHOULI_CHECK(rows.status());
    return outlet;
}

Result<std::optional<HeldFile>> CaseTable::file(const BlobPlace& place) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT bytes, digest FROM file WHERE application = ? AND picture = ? AND workstation = ?)"),
                                           place.application.text(), place.picture.text(), place.workstation.text()));
    std::optional<HeldFile> file;
    if (rows.next())
        file = HeldFile{rows.integer(0), rows.bytes(1)};
    SHOULI_CHECK(rows.status());
    return file;
}

Status CaseTable::addFile(const BlobPlace& place, const HeldFile& file, const QDateTime& now) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO file(application, picture, workstation, bytes, digest, received_at) VALUES (?, ?, ?, ?, ?, ?))"),
                                    place.application.text(), place.picture.text(), place.workstation.text(),
                                    file.bytes, file.digest, now));
    return {};
}

Result<std::optional<StoredRevision>> CaseTable::one(sql::Rows rows) {
    std::optional<StoredRevision> found;
    if (rows.next())
        found = readRevision(rows);
    SHOULI_CHECK(rows.status());
    return found;
}

Result<std::optional<StoredRevision>> CaseTable::revision(const ApplicationId& application, int revision) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT application, revision, workstation, digest, signature, payload, state, acceptance_number, answer,
               received_at
        FROM revision WHERE application = ? AND revision = ?)"),
                                           application.text(), revision));
    return one(std::move(rows));
}

Result<std::optional<StoredRevision>> CaseTable::latest(const ApplicationId& application) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT application, revision, workstation, digest, signature, payload, state, acceptance_number, answer,
               received_at
        FROM revision WHERE application = ? ORDER BY revision DESC LIMIT 1)"),
                                           application.text()));
    return one(std::move(rows));
}

Status CaseTable::put(const StoredRevision& revision) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO revision(application, revision, workstation, digest, signature, payload, state, acceptance_number,
                             answer, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(application, revision) DO UPDATE SET state = excluded.state, answer = excluded.answer)"),
                                    revision.application.text(), revision.revision, revision.workstation.text(),
                                    revision.digest, revision.signature, revision.payload,
                                    QString(textOf(revision.state)), revision.acceptanceNumber, revision.answer,
                                    revision.receivedAt));
    return {};
}

Result<bool> CaseTable::isNumberTaken(const QString& acceptanceNumber, const ApplicationId& but) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT 1 FROM revision WHERE acceptance_number = ? AND state = 'accepted' AND application <> ?)"),
                                           acceptanceNumber, but.text()));
    const bool isTaken = rows.next();
    SHOULI_CHECK(rows.status());
    return isTaken;
}

Status CaseTable::addChange(const QString& outlet, const StoredRevision& revision) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO change(outlet, application, revision) VALUES (?, ?, ?))"),
                                    outlet, revision.application.text(), revision.revision));
    return {};
}

Result<std::vector<ChangeRow>> CaseTable::changes(const QString& outlet, qint64 after, int limit) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT r.application, r.revision, r.workstation, r.digest, r.signature, r.payload, r.state,
               r.acceptance_number, r.answer, r.received_at, c.sequence
        FROM change c JOIN revision r ON r.application = c.application AND r.revision = c.revision
        WHERE c.outlet = ? AND c.sequence > ? ORDER BY c.sequence LIMIT ?)"),
                                           outlet, after, limit));
    std::vector<ChangeRow> found;
    while (rows.next())
        found.push_back({rows.integer(10), readRevision(rows)});
    SHOULI_CHECK(rows.status());
    return found;
}

} // namespace shouli::central
