// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <compare>
#include <optional>

namespace shouli::domain {

struct ServiceFacts;

/// Which service a case is: a row of the table of services (domain/ServiceTable.h). Code asks the row what is special
/// about the service: `flow->hasGuardian`. Stored and sent as the row's text. A row lives as long as the program.
class FlowKind {
public:
    static const FlowKind Adult;
    static const FlowKind Minor;
    static const FlowKind CardClearing;

    /// The adult's service, which a case has by default.
    FlowKind();
    explicit constexpr FlowKind(const ServiceFacts& row)
        : m_row(&row) {}

    const ServiceFacts* operator->() const { return m_row; }
    /// The service that a draft may be turned into (ServiceFacts::other); absent for most.
    std::optional<FlowKind> other() const;

    friend auto operator<=>(const FlowKind&, const FlowKind&) = default;

private:
    const ServiceFacts* m_row;
};

QLatin1StringView textOf(FlowKind flow);

} // namespace shouli::domain
