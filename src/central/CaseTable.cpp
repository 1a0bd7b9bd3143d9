// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CaseTable.h"

namespace shouli::central {

using base::Result;
using base::Status;
using domain::ApplicationId;
using domain::ApplicationState;

namespace {

// The columns of a query that starts with them, in this order.
StoredRevision readRevision(const sql::Rows& rows) {
    StoredRevision row;
    row.key = {rows.text(0), ApplicationId::fromText(rows.text(1))};
    row.revision = static_cast<int>(rows.integer(2));
    row.workstation = domain::WorkstationId::fromText(rows.text(3));
    row.digest = rows.bytes(4);
    row.signature = rows.bytes(5);
    row.payload = rows.bytes(6);
    row.state = base::enumFromText<ApplicationState>(rows.text(7)).value_or(ApplicationState::Queued);
    row.acceptanceNumber = rows.text(8);
    row.answer = rows.bytes(9);
    row.receivedAt = rows.moment(10);
    return row;
}

} // namespace

Result<std::optional<CaseKey>> CaseTable::openApplication(const QByteArray& person) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT outlet, application FROM open_application WHERE person = ?)"),
                                           person));
    std::optional<CaseKey> found;
    if (rows.next())
        found = CaseKey{rows.text(0), ApplicationId::fromText(rows.text(1))};
    SHOULI_CHECK(rows.status());
    return found;
}

Result<bool> CaseTable::claimPerson(const QByteArray& person, const CaseKey& key) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO open_application(person, outlet, application) VALUES (?, ?, ?) ON CONFLICT DO NOTHING)"),
                                    person, key.outlet, key.application.text()));
    SHOULI_TRY(const auto holder, openApplication(person));
    return holder == key;
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

Result<std::optional<StoredRevision>> CaseTable::revision(const CaseKey& key, int revision) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT outlet, application, revision, workstation, digest, signature, payload, state, acceptance_number,
               answer, received_at
        FROM revision WHERE outlet = ? AND application = ? AND revision = ?)"),
                                           key.outlet, key.application.text(), revision));
    return one(std::move(rows));
}

Result<std::optional<StoredRevision>> CaseTable::latest(const CaseKey& key) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT outlet, application, revision, workstation, digest, signature, payload, state, acceptance_number,
               answer, received_at
        FROM revision WHERE outlet = ? AND application = ? ORDER BY revision DESC LIMIT 1)"),
                                           key.outlet, key.application.text()));
    return one(std::move(rows));
}

Status CaseTable::put(const StoredRevision& revision) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO revision(outlet, application, revision, workstation, digest, signature, payload, state,
                             acceptance_number, answer, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(outlet, application, revision) DO UPDATE SET state = excluded.state, answer = excluded.answer)"),
                                    revision.key.outlet, revision.key.application.text(), revision.revision,
                                    revision.workstation.text(), revision.digest, revision.signature, revision.payload,
                                    QString(textOf(revision.state)), revision.acceptanceNumber, revision.answer,
                                    revision.receivedAt));
    return {};
}

Result<bool> CaseTable::isNumberTaken(const QString& acceptanceNumber, const CaseKey& but) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT 1 FROM revision
        WHERE acceptance_number = ? AND state = 'accepted' AND NOT (outlet = ? AND application = ?))"),
                                           acceptanceNumber, but.outlet, but.application.text()));
    const bool isTaken = rows.next();
    SHOULI_CHECK(rows.status());
    return isTaken;
}

Status CaseTable::addChange(const StoredRevision& revision) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO change(outlet, application, revision) VALUES (?, ?, ?))"),
                                    revision.key.outlet, revision.key.application.text(), revision.revision));
    return {};
}

Result<std::vector<ChangeRow>> CaseTable::changes(const QString& outlet, qint64 after, int limit) {
    SHOULI_TRY(auto rows, m_database.query(QStringLiteral(R"(
        SELECT r.outlet, r.application, r.revision, r.workstation, r.digest, r.signature, r.payload, r.state,
               r.acceptance_number, r.answer, r.received_at, c.sequence
        FROM change c JOIN revision r
             ON r.outlet = c.outlet AND r.application = c.application AND r.revision = c.revision
        WHERE c.outlet = ? AND c.sequence > ? ORDER BY c.sequence LIMIT ?)"),
                                           outlet, after, limit));
    std::vector<ChangeRow> found;
    while (rows.next())
        found.push_back({rows.integer(11), readRevision(rows)});
    SHOULI_CHECK(rows.status());
    return found;
}

} // namespace shouli::central
