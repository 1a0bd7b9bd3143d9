// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/BoundDatabase.h"
#include "store/keys/Session.h"

#include <QJsonObject>

namespace shouli::store {

struct AuditEntry {
    QString action;      ///< a stable code: "case_submitted", "signed_in", ...
    QString subject;     ///< an id, never a name
    QJsonObject details; ///< stored sealed; dropped from entries made while nobody is signed in
};

/// Who did what to which case, as a chain: each entry's MAC covers its columns, the digest of its sealed details and
/// the previous entry's MAC. A removed or changed entry is found; purging details leaves the chain valid, as their
/// digest stays. The newest entry is in the store's totals, so that a cut log is found. Appends within the caller's
/// transaction.
class AuditLog {
public:
    explicit AuditLog(BoundDatabase& database)
        : m_database(database) {}

    /// `session` is null while nobody is signed in: then the entry waits, outside the chain, for the next sign-in.
    base::Status append(const Session* session, const QDateTime& at, const AuditEntry& entry);
    /// Appends the waiting entries to the chain, at the time `at`; their own times go into their details.
    base::Status anchorWaiting(const Session& session, const QDateTime& at);
    /// Checks up to `most` entries after `from` and returns the last of them, to be passed as the next `from`; returns
    /// `from` itself when no entry is left. AuditBroken, with the number in the detail, at the first entry that was
    /// changed or is missing, the newest ones included.
    base::Result<AuditHead> verify(const AuditKeys& keys, const AuditHead& from, int most);
    /// Whether there is an entry of this action on this case with exactly this time.
    base::Result<bool> has(const QString& action, const QString& subject, const QDateTime& at);
    /// The newest entry; seq 0 and an empty MAC when the log is empty.
    base::Result<AuditHead> head();
    /// Deletes the details of all entries about a case that is purged.
    base::Status purgeDetails(const QString& application);
    /// The time of the newest entry, chained or waiting; invalid when there is none.
    base::Result<QDateTime> latest();

private:
    base::Status chain(const AuditKeys& keys, const QString& actor, const QDateTime& at, const AuditEntry& entry);

    BoundDatabase& m_database;
};

} // namespace shouli::store
