// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/ports/EligibilityQuestions.h"

#include <QHash>

#include <functional>
#include <memory>

namespace shouli::app {

/// Asks central. When central cannot be reached, the person is refused if this workstation itself has a running case of
/// theirs.
class OwnCasesFallback final : public domain::EligibilityQuestions {
public:
    /// How long, in days, an accepted case counts as running while central cannot be asked. After that its card was
    /// issued, or central has settled it otherwise.
    static constexpr int kRunsDays = 30;

    /// Whether this workstation has a case, other than `besides`, of the person with this identity number that waits
    /// for central, or that central accepted at `since` or later.
    using HasRunningCase = std::function<QFuture<base::Result<bool>>(QString number, domain::ApplicationId besides,
                                                                     const QDateTime& since)>;

    /// `central` and `clock` must outlive this.
    OwnCasesFallback(domain::EligibilityQuestions& central, HasRunningCase hasRunningCase, const base::Clock& clock);

    /// Central's answer; when it cannot be reached, OwnCaseRunning if an adult's own case runs here.
    QFuture<base::Status> precheck(domain::ApplicationId id, domain::FlowKind flow, domain::Person person) override;
    /// The same about the applicant, also the child of a minor's case. A case that central accepted before this person
    /// passed its precheck does not count, since central knew of it.
    QFuture<base::Status> checkEligibility(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant,
                                           QString issuingCity) override;

private:
    QFuture<base::Status> orOwnCases(QFuture<base::Status> central, domain::ApplicationId id, const QString& number);

    domain::EligibilityQuestions& m_central;
    HasRunningCase m_hasRunningCase;
    const base::Clock& m_clock;
    /// When central last let the person of this identity number pass the precheck, since the program runs.
    std::shared_ptr<QHash<QString, QDateTime>> m_passed = std::make_shared<QHash<QString, QDateTime>>();
};

} // namespace shouli::app
