// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "sql/Database.h"

namespace shouli::store {

/// A frozen submission that waits for central.
struct QueuedCase {
    domain::ApplicationId application;
    int revision = 1;
    QByteArray message;   ///< the frozen bytes, sealed to central for submissionPlace()
    QByteArray signature; ///< SM2, 64 bytes, over the frozen bytes before they were sealed
    int attempts = 0;
    QDateTime nextTryAt;
    QDateTime createdAt;
};

/// A file that central must have before the case that names it.
struct QueuedFile {
    domain::ApplicationId application;
    domain::PictureId picture;
    QString role;      ///< a MaterialSlot's text, or "card_photo"
    qint64 bytes = 0;  ///< of the JPEG
    QByteArray digest; ///< SM3 of the JPEG
    bool isUploaded = false;
};

/// What leaves for central, readable with nobody signed in, for it is sealed to central's key.
class Outbox {
public:
    enum class State { None, Waiting, Accepted, Returned };

    explicit Outbox(sql::Database& database)
        : m_database(database) {}

    /// Queues a case. ConstraintViolated when this revision is there already.
    base::Status put(const QueuedCase& queued);
    /// Queues a file; one of the same picture stays as it is, uploaded or not.
    base::Status putFile(const QueuedFile& file, const QByteArray& content);
    /// Drops queued files that the case does not name any more.
    base::Status keepFiles(const domain::ApplicationId& application, const std::set<domain::PictureId>& named);

    /// Waiting ones, in the order they were submitted.
    base::Result<std::vector<QueuedCase>> waiting();
    base::Result<std::vector<QueuedFile>> files(const domain::ApplicationId& application);
    base::Result<QByteArray> fileContent(const domain::ApplicationId& application, const domain::PictureId& picture);
    base::Status setUploaded(const domain::ApplicationId& application, const domain::PictureId& picture, bool uploaded);
    base::Status recordAttempt(const domain::ApplicationId& application, int revision, const QString& error,
                               const QDateTime& nextTryAt);

    base::Result<State> state(const domain::ApplicationId& application, int revision);
    /// Accepted: message and files are not needed any more and are dropped.
    base::Status accept(const domain::ApplicationId& application, int revision);
    base::Status markReturned(const domain::ApplicationId& application, int revision);

private:
    sql::Database& m_database;
};

} // namespace shouli::store
