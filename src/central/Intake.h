// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CaseTable.h"
#include "central/EnrolmentTable.h"
#include "central/Services.h"
#include "protocol/Messages.h"

namespace shouli::central {

/// A revision as it came by PUT, opened.
struct Arrival {
    domain::ApplicationId application;
    int revision = 0;
    base::SecretBytes frozen; ///< the exact bytes that the workstation signed
    QByteArray signature;
};

/// Takes cases in: the same bytes give the same answer however often they come, other bytes never replace them.
class Intake {
public:
    Intake(const Services& services, sql::Database& database);

    /// Accepted, Returned, or Queued with missingFiles. SignatureWrong, Malformed, ProtocolTooOld, NotPermittedHere;
    /// RevisionConflict: other bytes under this revision, an accepted one before it, or a later one.
    base::Result<protocol::ApplicationStatus> take(const Arrival& arrival, const Workstation& from);

    /// The answer that was given to a revision.
    base::Result<protocol::ApplicationStatus> answerOf(const StoredRevision& revision) const;

private:
    base::Result<protocol::Submission> read(const Arrival& arrival, const Workstation& from) const;
    base::Status checkOrder(const Arrival& arrival);
    base::Result<QStringList> missingFiles(const protocol::Submission& submission, const Workstation& from);
    base::Result<protocol::ApplicationStatus> decide(const protocol::Submission& submission, const Workstation& from);
    base::Result<bool> isNumberRight(const protocol::Submission& submission, const Workstation& from);
    base::Status keep(const Arrival& arrival, const QByteArray& digest, const protocol::ApplicationStatus& status,
                      const Workstation& from);

    const Services& m_services;
    sql::Database& m_database;
    CaseTable m_cases;
};

} // namespace shouli::central
