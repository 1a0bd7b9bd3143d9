// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Database.h"
#include "store/Session.h"

namespace shouli::store {

/// A case and its own key.
struct OpenedCase {
    domain::Application application;
    crypto::Key key;
};

/// The cases, each sealed under a key of its own that is sealed under the data key. In the clear: ids, flow, state,
/// step, revision, owner, times. The columns in the clear are the truth; the payload holds what they do not say.
class ApplicationTable {
public:
    ApplicationTable(sql::Database& database, const Session& session)
        : m_database(database)
        , m_session(session) {}

    base::Status insert(const domain::Application& application, const crypto::Key& caseKey);
    /// NotFound also for a purged one.
    base::Result<OpenedCase> open(const domain::ApplicationId& id);
    base::Result<crypto::Key> caseKey(const domain::ApplicationId& id);
    /// The key of a case that may still be changed: Conflict for one that is no draft.
    base::Result<crypto::Key> draftKey(const domain::ApplicationId& id);
    base::Status update(const domain::Application& application, const crypto::Key& caseKey);
    /// Destroys key, payload and indexes; the row stays with its id, times and state.
    base::Status purge(const domain::ApplicationId& id, const QDateTime& at);

    /// Clearings of this person that are drafts or whose outcome is unknown; the whole number only.
    base::Result<std::vector<domain::ApplicationId>> clearingsUnderWay(const QString& number);
    /// An application, submitted, and neither refused nor withdrawn; the whole number only.
    base::Result<bool> hasRunningCase(const QString& number, domain::ApplicationId besides);

    /// Of all cases: opens a short record of each, never the payload.
    base::Result<std::map<domain::ApplicationId, domain::ApplicationSummary>> summaries();
    static domain::ApplicationSummary summaryOf(const domain::Application& application);

    /// Seals up to `most` case keys after `after` anew under the current data key; answers the last id looked at, null
    /// when there were no more.
    base::Result<domain::ApplicationId> resealAfter(const domain::ApplicationId& after, int most);

    /// Central's answer, which may come with nobody signed in.
    static base::Status setState(sql::Database& database, const domain::ApplicationId& id,
                                 domain::ApplicationState state, const QDateTime& at);

private:
    sql::Database& m_database;
    const Session& m_session;
};

} // namespace shouli::store
