// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
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
    /// All three outlive the table.
    ApplicationTable(sql::Database& database, const Session& session, const domain::ServiceTable& services)
        : m_database(database)
        , m_session(session)
        , m_services(services) {}

    base::Status insert(const domain::Application& application, const crypto::Key& caseKey);
    /// NotFound also for a purged one; StoreNewer when its service is not in the table.
    base::Result<OpenedCase> open(const domain::ApplicationId& id);
    base::Result<crypto::Key> caseKey(const domain::ApplicationId& id);
    /// The key of a case that may still be changed: Conflict for one that is no draft.
    base::Result<crypto::Key> draftKey(const domain::ApplicationId& id);
    base::Status update(const domain::Application& application, const crypto::Key& caseKey);
    /// Destroys key, payload and indexes; the row stays with its id, times and state.
    base::Status purge(const domain::ApplicationId& id, const QDateTime& at);

    /// Orders for this person (ServiceFacts::isOrder) that are drafts or whose outcome is unknown; the whole number
    /// only.
    base::Result<std::vector<domain::ApplicationId>> ordersUnderWay(const QString& number);
    /// An application for a first card (ServiceFacts::isFirstCard), submitted, and neither refused nor withdrawn; the
    /// whole number only.
    base::Result<bool> hasRunningCase(const QString& number, domain::ApplicationId besides);

    // Each opens a short record of the cases it answers, never the payload. StoreNewer when one of them is of a service
    // that is not in the table.
    /// Drafts, returned applications, and what waits for central or for a clearing's outcome.
    base::Result<std::vector<domain::ApplicationSummary>> undone();
    /// Submitted, or ordered to be cleared, from `from` on and before `until`: the latest first.
    base::Result<std::vector<domain::ApplicationSummary>> sentBetween(const QDateTime& from, const QDateTime& until);
    /// Applications for this person, neither withdrawn nor voided; the whole number only.
    base::Result<std::vector<domain::ApplicationSummary>> ofPerson(const QString& number,
                                                                   domain::ApplicationId besides);
    static domain::ApplicationSummary summaryOf(const domain::Application& application);

    /// Drafts that have no applicant: among them those that nothing was entered into.
    base::Result<std::vector<domain::ApplicationId>> namelessDrafts();
    /// Whether an acceptance number, or an order to clear cards, was given to the case. Needs no key.
    base::Result<bool> isNumbered(const domain::ApplicationId& id);

    /// Seals up to `most` case keys after `after` anew under the current data key; answers the last id looked at, null
    /// when there were no more.
    base::Result<domain::ApplicationId> resealAfter(const domain::ApplicationId& after, int most);

    /// Central's answer, which may come with nobody signed in.
    static base::Status setState(sql::Database& database, const domain::ApplicationId& id,
                                 domain::ApplicationState state, const QDateTime& at);

private:
    using Summaries = std::vector<domain::ApplicationSummary>;

    using Wanted = bool (*)(domain::FlowKind flow, domain::ApplicationState state);

    /// Opens the records of those rows only that are wanted.
    base::Result<Summaries> summaries(
        sql::Rows& rows, Wanted wanted = [](domain::FlowKind, domain::ApplicationState) { return true; });
    base::Result<domain::FlowKind> serviceOf(const QString& text) const;

    sql::Database& m_database;
    const Session& m_session;
    const domain::ServiceTable& m_services;
};

} // namespace shouli::store
