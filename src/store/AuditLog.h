// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Database.h"
#include "store/Session.h"

#include <QJsonObject>

namespace shouli::store {

struct AuditEntry {
    QString action;      ///< a stable code: "case_submitted", "signed_in", ...
    QString subject;     ///< an id; never a name
    QJsonObject details; ///< sealed; left out of what is kept while nobody is signed in
};

/// The newest entry, to be told to central with each sync: a cut tail shows there.
struct AuditHead {
    qint64 seq = 0;
    QByteArray mac;
    bool operator==(const AuditHead&) const = default;
};

/// Who did what to which case, chained: each entry's MAC covers its columns, the digest of its sealed details and the
/// MAC before it, so that a removed or changed entry shows, and purging details leaves the chain whole.
/// Appends within the caller's transaction.
class AuditLog {
public:
    explicit AuditLog(sql::Database& database)
        : m_database(database) {}

    /// With nobody signed in (null) the entry waits, unchained, for the next sign-in.
    base::Status append(const Session* session, const QDateTime& at, const AuditEntry& entry);
    /// Chains what waits. Each keeps its own time in the details.
    base::Status anchorWaiting(const Session& session, const QDateTime& at);
    /// Checks at most `most` entries after `from` and answers the last of them; `from` itself when there is none.
    /// AuditBroken with the number of the first entry that is not as it was written, or is missing.
    base::Result<AuditHead> verify(const AuditKeys& keys, AuditHead from, int most);
    /// Whether this action on this case was written at that moment.
    base::Result<bool> has(const QString& action, const QString& subject, const QDateTime& at);
    /// Sequence 0 and no MAC for an empty log.
    base::Result<AuditHead> head();
    /// Takes the details of a purged case away.
    base::Status purgeDetails(const QString& application);
    /// The time of the newest entry of either kind; invalid when there is none.
    base::Result<QDateTime> latest();

private:
    base::Status chain(const AuditKeys& keys, const QString& actor, const QDateTime& at, const AuditEntry& entry);

    sql::Database& m_database;
};

} // namespace shouli::store
