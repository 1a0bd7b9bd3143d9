// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/CaseFile.h"
#include "store/keys/BoundDatabase.h"

namespace shouli::store {

/// A case that waits for central, without the bytes to send.
struct QueuedCase {
    domain::ApplicationId application;
    int revision = 1;
    int attempts = 0;
    QDateTime nextTryAt;
};

/// What is sent of a queued case.
struct SealedSubmission {
    QByteArray message;   ///< the frozen bytes, sealed for central with submissionPlace() as associated data
    QByteArray signature; ///< SM2, 64 bytes, over the frozen bytes before they were sealed
};

/// A file of a queued case, without its content; it is sent before the case.
struct QueuedFile {
    domain::CaseFile file;
    bool isUploaded = false;
};

/// What is to be sent to central. Readable while nobody is signed in, since it is sealed for central's key, not under
/// ours. What changes something is called within a Transaction; StoreAltered where a row is not as it was left.
class Outbox {
public:
    enum class State { None, Waiting, Accepted, Returned };

    explicit Outbox(BoundDatabase& database)
        : m_database(database) {}

    /// Queues a case, due at once. ConstraintViolated when this revision was queued before.
    base::Status put(const domain::ApplicationId& application, int revision, const SealedSubmission& submission,
                     const QDateTime& now);
    /// Queues a file. `content` is the JPEG sealed for central. Does nothing when this picture is queued or uploaded
    /// already.
    base::Status putFile(const domain::ApplicationId& application, const domain::CaseFile& file,
                         const QByteArray& content);
    /// Drops queued files that the case does not name any more.
    base::Status keepFiles(const domain::ApplicationId& application, const std::set<domain::PictureId>& named);

    /// The waiting cases, in the order in which they were submitted, without those that were altered.
    base::Result<std::vector<QueuedCase>> waiting();
    /// The bytes of a waiting case. NotFound when it does not wait any more.
    base::Result<SealedSubmission> submission(const domain::ApplicationId& application, int revision);
    base::Result<std::vector<QueuedFile>> files(const domain::ApplicationId& application);
    base::Result<QByteArray> fileContent(const domain::ApplicationId& application, const domain::PictureId& picture);
    base::Status setUploaded(const domain::ApplicationId& application, const domain::PictureId& picture, bool uploaded);
    base::Status recordAttempt(const domain::ApplicationId& application, int revision, const QString& error,
                               const QDateTime& nextTryAt);

    base::Result<State> state(const domain::ApplicationId& application, int revision);
    /// Marks a case as accepted and deletes its message and files, which are not needed any more.
    base::Status accept(const domain::ApplicationId& application, int revision);
    base::Status markReturned(const domain::ApplicationId& application, int revision);

private:
    base::Status touch(const domain::ApplicationId& application);

    BoundDatabase& m_database;
};

} // namespace shouli::store
