// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ApplicationRepository.h"
#include "store/keys/BoundDatabase.h"
#include "store/keys/Session.h"

namespace shouli::store {

/// A case and its own key.
struct OpenedCase {
    domain::Application application;
    crypto::Key key;
};

/// The cases. Each is sealed under its own key, which is sealed under the data key. Not sealed: ids, flow, state, step,
/// revision, owner, times; for these the columns are authoritative, and the sealed payload holds everything else.
class ApplicationTable {
public:
    /// All three outlive the table.
    ApplicationTable(BoundDatabase& database, const Session& session, const domain::ServiceTable& services)
        : m_database(database)
        , m_session(session)
        , m_services(services) {}

    base::Status insert(const domain::Application& application, const crypto::Key& caseKey);
    /// NotFound also for a purged one; StoreNewer when its service is not in the table.
    base::Result<OpenedCase> open(const domain::ApplicationId& id);
    base::Result<crypto::Key> caseKey(const domain::ApplicationId& id);
    /// The key of a draft; Conflict for a case that is no draft and so may not be changed.
    base::Result<crypto::Key> draftKey(const domain::ApplicationId& id);
    base::Status update(const domain::Application& application, const crypto::Key& caseKey);
    /// Destroys key, payload and indexes; the row keeps its id, times and state.
    base::Status purge(const domain::ApplicationId& id, const QDateTime& at);

    // Numbers are found by exact match only (crypto::BlindIndex).
    /// Orders for the person with this identity number (ServiceFacts::isOrder) that are drafts or wait for their
    /// outcome.
    base::Result<std::vector<domain::ApplicationId>> ordersUnderWay(const QString& number);
    /// Whether there is an application of this person for a first card (ServiceFacts::isFirstCard), other than
    /// `besides`, that waits for central, or that central accepted at `since` or later.
    base::Result<bool> hasRunningCase(const QString& number, domain::ApplicationId besides, const QDateTime& since);

    // The following decrypt a short record of each case that they return, never the payload. StoreNewer when one of
    // them is of a service that is not in the table.
    /// Drafts, returned cases, and cases that wait for central's verdict or a clearing's outcome.
    base::Result<std::vector<domain::ApplicationSummary>> undone();
    /// Cases submitted, and clearings ordered, at or after `from` and before `until` (UTC); latest first.
    base::Result<std::vector<domain::ApplicationSummary>> sentBetween(const QDateTime& from, const QDateTime& until);
    /// Applications for this person, other than `besides`, that are neither withdrawn nor voided.
    base::Result<std::vector<domain::ApplicationSummary>> ofPerson(const QString& number,
                                                                   domain::ApplicationId besides);
    static domain::ApplicationSummary summaryOf(const domain::Application& application);

    /// Drafts without an applicant; only these can be blank.
    base::Result<std::vector<domain::ApplicationId>> namelessDrafts();
    /// Application::isNumbered(), found without decrypting anything.
    base::Result<bool> isNumbered(const domain::ApplicationId& id);

    /// Reseals under the current data key the keys of up to `most` cases whose ids follow `after` (null: from the
    /// first). Returns the last of these ids, to be passed as the next `after`; null when no case was left.
    base::Result<domain::ApplicationId> resealAfter(const domain::ApplicationId& after, int most);

    /// Records the state of central's answer. Static, since answers also come while nobody is signed in.
    static base::Status setState(BoundDatabase& database, const domain::ApplicationId& id,
                                 domain::ApplicationState state, const QDateTime& at);

private:
    using Summaries = std::vector<domain::ApplicationSummary>;

    using Wanted = bool (*)(domain::FlowKind flow, domain::ApplicationState state);

    /// Decrypts the records of the wanted rows only.
    base::Result<Summaries> summaries(
        sql::Rows& rows, Wanted wanted = [](domain::FlowKind, domain::ApplicationState) { return true; });
    base::Result<domain::FlowKind> serviceOf(const QString& text) const;

    BoundDatabase& m_database;
    const Session& m_session;
    const domain::ServiceTable& m_services;
};

} // namespace shouli::store
