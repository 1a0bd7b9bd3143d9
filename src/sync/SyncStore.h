// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "protocol/Messages.h"
#include "store/Outbox.h"

#include <QFuture>

namespace shouli::sync {

/// What the engine needs of the workstation's store; works with nobody signed in. Answers come from another thread.
class SyncStore {
public:
    virtual ~SyncStore() = default;

    /// Cases central has not answered yet, in the order they were submitted.
    virtual QFuture<base::Result<std::vector<store::QueuedCase>>> waiting() = 0;
    virtual QFuture<base::Result<std::vector<store::QueuedFile>>> files(domain::ApplicationId id) = 0;
    /// The file's bytes, sealed to central.
    virtual QFuture<base::Result<QByteArray>> fileContent(domain::ApplicationId id, domain::PictureId picture) = 0;
    virtual QFuture<base::Status> setUploaded(domain::ApplicationId id, domain::PictureId picture, bool isUploaded) = 0;
    virtual QFuture<base::Status> recordAttempt(domain::ApplicationId id, int revision, QString error,
                                                QDateTime nextTryAt) = 0;
    /// Accepted or returned; an answer about another revision changes nothing.
    virtual QFuture<base::Status> applyAnswer(protocol::ApplicationStatus status) = 0;
    /// How far /v1/changes and /v1/reference were read; empty at first.
    virtual QFuture<base::Result<QString>> cursor(QString of) = 0;
    virtual QFuture<base::Status> setCursor(QString of, QString cursor) = 0;
    /// Replaces lists and texts, whole, and remembers the cursor with them.
    virtual QFuture<base::Status> putReference(protocol::ReferenceAnswer answer) = 0;
};

} // namespace shouli::sync
