// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/Outbox.h"

#include "base/ErrorCode.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

Status Outbox::touch(const ApplicationId& application) {
    SHOULI_CHECK(m_database.touch(Bound::Outbox, application.text()));
    return m_database.touch(Bound::OutboxMessage, application.text());
}

Status Outbox::put(const ApplicationId& application, int revision, const SealedSubmission& submission,
                   const QDateTime& now) {
    SHOULI_CHECK(touch(application));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO outbox(application, revision, state, message, signature, next_try_at, created_at)
        VALUES (?, ?, 'waiting', ?, ?, ?, ?))"),
                                    application.text(), revision, submission.message, submission.signature, now, now));
    return {};
}

Status Outbox::putFile(const ApplicationId& application, const CaseFile& file, const QByteArray& content) {
    SHOULI_CHECK(m_database.touch(Bound::OutboxFile, application.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO outbox_file(application, picture, role, bytes, digest, uploaded, content)
        VALUES (?, ?, ?, ?, ?, 0, ?)
        ON CONFLICT (application, picture) DO UPDATE SET role = excluded.role)"),
                                    application.text(), file.picture.text(), file.role, file.bytes, file.digest,
                                    content));
    return {};
}

Status Outbox::keepFiles(const ApplicationId& application, const std::set<PictureId>& named) {
    SHOULI_CHECK(m_database.touch(Bound::OutboxFile, application.text()));
    SHOULI_TRY(const std::vector<QueuedFile> queued, files(application));
    for (const QueuedFile& each : queued) {
        if (!named.contains(each.file.picture))
            SHOULI_CHECK(
                m_database.execute(QStringLiteral("DELETE FROM outbox_file WHERE application = ? AND picture = ?"),
                                   application.text(), each.file.picture.text()));
    }
    return {};
}

Result<std::vector<QueuedCase>> Outbox::waiting() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT application, revision, attempts, next_try_at FROM outbox WHERE state = 'waiting' ORDER BY position)")));
    std::vector<QueuedCase> found;
    while (rows.next()) {
        SHOULI_TRY(const bool isGenuine, m_database.isGenuine(Bound::Outbox, rows.text(0)));
        if (isGenuine)
            found.push_back({ApplicationId::fromText(rows.text(0)), static_cast<int>(rows.integer(1)),
                             static_cast<int>(rows.integer(2)), rows.moment(3)});
    }
    SHOULI_CHECK(rows.status());
    return found;
}

Result<SealedSubmission> Outbox::submission(const ApplicationId& application, int revision) {
    SHOULI_CHECK(m_database.check(Bound::Outbox, application.text()));
    SHOULI_CHECK(m_database.check(Bound::OutboxMessage, application.text()));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT message, signature FROM outbox WHERE application = ? AND revision = ? AND state = 'waiting')"),
                                                application.text(), revision));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, QStringLiteral("queued case %1").arg(application.text()));
    }
    return SealedSubmission{rows.bytes(0), rows.bytes(1)};
}

Result<std::vector<QueuedFile>> Outbox::files(const ApplicationId& application) {
    SHOULI_CHECK(m_database.check(Bound::OutboxFile, application.text()));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT picture, role, bytes, digest, uploaded FROM outbox_file WHERE application = ? ORDER BY role)"),
                                                application.text()));
    std::vector<QueuedFile> found;
    while (rows.next())
        found.push_back(
            {{PictureId::fromText(rows.text(0)), rows.text(1), rows.integer(2), rows.bytes(3)}, rows.boolean(4)});
    SHOULI_CHECK(rows.status());
    return found;
}

Result<QByteArray> Outbox::fileContent(const ApplicationId& application, const PictureId& picture) {
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT content FROM outbox_file WHERE application = ? AND picture = ?"),
                                application.text(), picture.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, QStringLiteral("queued file %1").arg(picture.text()));
    }
    return rows.bytes(0);
}

Status Outbox::setUploaded(const ApplicationId& application, const PictureId& picture, bool uploaded) {
    SHOULI_CHECK(m_database.touch(Bound::OutboxFile, application.text()));
    SHOULI_CHECK(
        m_database.execute(QStringLiteral("UPDATE outbox_file SET uploaded = ? WHERE application = ? AND picture = ?"),
                           uploaded, application.text(), picture.text()));
    return {};
}

Status Outbox::recordAttempt(const ApplicationId& application, int revision, const QString& error,
                             const QDateTime& nextTryAt) {
    SHOULI_CHECK(m_database.touch(Bound::Outbox, application.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE outbox SET attempts = attempts + 1, last_error = ?, next_try_at = ?
        WHERE application = ? AND revision = ? AND state = 'waiting')"),
                                    error, nextTryAt, application.text(), revision));
    return {};
}

Result<Outbox::State> Outbox::state(const ApplicationId& application, int revision) {
    SHOULI_CHECK(m_database.check(Bound::Outbox, application.text()));
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT state FROM outbox WHERE application = ? AND revision = ?"),
                                application.text(), revision));
    const QString text = rows.next() ? rows.text(0) : QString();
    SHOULI_CHECK(rows.status());
    if (text == QLatin1String("waiting"))
        return State::Waiting;
    if (text == QLatin1String("accepted"))
        return State::Accepted;
    return text == QLatin1String("returned") ? State::Returned : State::None;
}

Status Outbox::accept(const ApplicationId& application, int revision) {
    SHOULI_CHECK(touch(application));
    SHOULI_CHECK(m_database.touch(Bound::OutboxFile, application.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE outbox SET state = 'accepted', message = x'', last_error = '' WHERE application = ? AND revision = ?)"),
                                    application.text(), revision));
    SHOULI_CHECK(
        m_database.execute(QStringLiteral("DELETE FROM outbox_file WHERE application = ?"), application.text()));
    return {};
}

Status Outbox::markReturned(const ApplicationId& application, int revision) {
    SHOULI_CHECK(touch(application));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE outbox SET state = 'returned', message = x'', last_error = '' WHERE application = ? AND revision = ?)"),
                                    application.text(), revision));
    return {};
}

} // namespace shouli::store
