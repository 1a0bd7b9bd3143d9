// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "sync/HttpCentralDesk.h"

#include <QHash>

#include <functional>
#include <memory>

namespace shouli::app {

/// Central's answers; with the line down precheck and eligibility are answered by what this workstation itself has
/// submitted.
class OwnCasesDesk final : public sync::HttpCentralDesk {
public:
    /// How long an accepted case counts as running while central cannot be asked: then its card was issued, or central
    /// has settled it otherwise.
    static constexpr int kRunsDays = 30;

    /// Whether another case of the person with this identity number waits here, or was accepted at `since` or later.
    using HasRunningCase = std::function<QFuture<base::Result<bool>>(QString number, domain::ApplicationId besides,
                                                                     const QDateTime& since)>;

    /// `clock` outlives this.
    OwnCasesDesk(HasRunningCase hasRunningCase, const base::Clock& clock);

    /// As central's, and OwnCaseRunning without central when the workstation knows of one.
    QFuture<base::Status> precheck(domain::ApplicationId id, domain::FlowKind flow, domain::Person person) override;
    /// As precheck(), about the applicant: also the child of a minor's case. What central accepted before it let this
    /// person pass the precheck does not count: central knew of it.
    QFuture<base::Status> checkEligibility(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant,
                                           QString issuingCity) override;

private:
    QFuture<base::Status> orOwnCases(QFuture<base::Status> central, domain::ApplicationId id, const QString& number);

    HasRunningCase m_hasRunningCase;
    const base::Clock& m_clock;
    /// When central last let the person of this identity number pass the precheck, since the program runs.
    std::shared_ptr<QHash<QString, QDateTime>> m_passed = std::make_shared<QHash<QString, QDateTime>>();
};

} // namespace shouli::app
