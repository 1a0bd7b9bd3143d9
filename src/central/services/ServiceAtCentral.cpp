// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/services/ServiceAtCentral.h"

#include "central/services/adult/AdultService.h"
#include "central/services/clearing/ClearingService.h"
#include "central/services/minor/MinorService.h"

#include <algorithm>

namespace shouli::central {

namespace {

std::vector<domain::FlowKind> flowsOf(const std::vector<ServiceAtCentral>& rows) {
    std::vector<domain::FlowKind> flows;
    flows.reserve(rows.size());
    for (const ServiceAtCentral& row : rows)
        flows.push_back(row.flow);
    return flows;
}

} // namespace

ServicesAtCentral::ServicesAtCentral(std::vector<ServiceAtCentral> rows)
    : m_rows(std::move(rows))
    , m_facts(flowsOf(m_rows)) {}

const ServiceAtCentral& ServicesAtCentral::of(domain::FlowKind flow) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [flow](const ServiceAtCentral& row) { return row.flow == flow; });
    Q_ASSERT(found != m_rows.end());
    return *found;
}

const ServicesAtCentral& shippedServicesAtCentral() {
    static const ServicesAtCentral table({
        adultService(domain::FlowKind::Adult),
        minorService(domain::FlowKind::Minor),
        clearingService(domain::FlowKind::CardClearing),
    });
    return table;
}

} // namespace shouli::central
