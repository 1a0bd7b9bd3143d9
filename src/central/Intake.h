// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/CaseTable.h"
#include "central/EnrolmentTable.h"
#include "central/Services.h"
#include "protocol/Messages.h"

namespace shouli::central {

/// A revision of a case as it came by PUT, after opening its seal.
struct Arrival {
    domain::ApplicationId application;
    int revision = 0;
    base::SecretBytes frozen; ///< the exact bytes that the workstation signed
    QByteArray signature;
};

/// Takes cases in. Idempotent: the same bytes get the same answer however often they come, and other bytes never
/// replace them.
class Intake {
public:
    Intake(const Services& services, sql::Database& database);

    /// The verdict: Accepted, Returned, or Queued with missingFiles. Errors: SignatureWrong, Malformed, ProtocolTooOld;
    /// RevisionConflict when this revision came before with other bytes, an earlier one was accepted,
    /// or a later one is here already.
    base::Result<protocol::ApplicationStatus> take(const Arrival& arrival, const Workstation& from);

    /// The answer that was given to a stored revision.
    base::Result<protocol::ApplicationStatus> answerOf(const StoredRevision& revision) const;

private:
    base::Result<protocol::Submission> read(const Arrival& arrival, const Workstation& from) const;
    base::Status checkOrder(const CaseKey& key, int revision);
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
