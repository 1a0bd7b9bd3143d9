// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/HttpCentralDesk.h"

#include <functional>

namespace shouli::app {

/// Central's answers; with the line down precheck and eligibility are answered by what this workstation itself has
/// submitted.
class OwnCasesDesk final : public sync::HttpCentralDesk {
public:
    /// Whether another case of the person with this identity number runs here.
    using HasRunningCase = std::function<QFuture<base::Result<bool>>(QString number, domain::ApplicationId besides)>;

    explicit OwnCasesDesk(HasRunningCase hasRunningCase)
        : m_hasRunningCase(std::move(hasRunningCase)) {}

    /// As central's, and ApplicationRunning without central when the workstation knows it.
    QFuture<base::Status> precheck(domain::ApplicationId id, domain::FlowKind flow, domain::Person person) override;
    /// As precheck(), about the applicant: also the child of a minor's case.
    QFuture<base::Status> checkEligibility(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant,
                                           QString issuingCity) override;

private:
    QFuture<base::Status> orOwnCases(QFuture<base::Status> central, domain::ApplicationId id, const QString& number);

    HasRunningCase m_hasRunningCase;
};

} // namespace shouli::app
