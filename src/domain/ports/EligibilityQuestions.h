// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFuture>

namespace shouli::domain {

/// The live questions to central that decide whether a case may be taken at all. Errors as with CentralQuestions; also
/// OwnCaseRunning when central cannot be reached and this workstation itself has a running case of the person.
class EligibilityQuestions {
public:
    virtual ~EligibilityQuestions() = default;

    /// 预申领条件 of the person at the counter: the applicant, or the guardian of a minor.
    virtual QFuture<base::Status> precheck(ApplicationId id, FlowKind flow, Person person) = 0;
    /// 资格校验 of the applicant. In a minor's case it includes precheck()'s questions, which were asked about the
    /// guardian only.
    virtual QFuture<base::Status> checkEligibility(ApplicationId id, FlowKind flow, Person applicant,
                                                   QString issuingCity) = 0;
};

} // namespace shouli::domain
