// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Routes.h"
#include "domain/ServiceTable.h"

#include <vector>

namespace shouli::central {

class Asking;
class CaseJudge;
struct AskedPerson;

/// What central does for one service: a row.
struct ServiceAtCentral {
    domain::FlowKind flow;
    /// POST /v1/prechecks, about whoever stands at the counter.
    base::Status (*precheck)(Asking& asking, const AskedPerson& person);
    /// Judges a submission: adds reasons that the shared rules cannot see. REQUIRES: an applicant. An error means that
    /// central could not judge.
    base::Status (*judge)(CaseJudge& judge, const domain::Application& application);
    /// Routes of this service alone.
    std::span<const Route> routes = {};
};

/// The services that a central knows.
class ServicesAtCentral {
public:
    explicit ServicesAtCentral(std::vector<ServiceAtCentral> rows);

    const std::vector<ServiceAtCentral>& rows() const { return m_rows; }
    /// REQUIRES: facts() has it.
    const ServiceAtCentral& of(domain::FlowKind flow) const;
    /// The facts of these services, for parsing messages.
    const domain::ServiceTable& facts() const { return m_facts; }

private:
    std::vector<ServiceAtCentral> m_rows;
    domain::ServiceTable m_facts;
};

/// THE table of what central does for each service.
const ServicesAtCentral& shippedServicesAtCentral();

} // namespace shouli::central
