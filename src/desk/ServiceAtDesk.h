// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Paper.h"
#include "domain/Application.h"
#include "flow/Step.h"

#include <memory>
#include <optional>
#include <span>

namespace shouli::desk {

class StepPage;
struct PageContext;

// Words of a row are sources for translation: QT_TRANSLATE_NOOP("Services", "..."), shown by serviceText().

/// At the guide: the draft may be turned into the other service (domain::ServiceFacts::other).
struct TurnWords {
    const char* button;
    const char* hint;     ///< beside the button: for whom it is
    const char* question; ///< asked before what was filled in is forgotten
};

/// How a service looks at the desk: a row.
struct ServiceAtDesk {
    domain::FlowKind flow;
    const char* label; ///< in the lists of cases and above a case
    /// The button of 「工作台」 that begins a case: its object name, its text and its key, which no other button there
    /// has.
    const char* buttonName;
    const char* buttonText;
    const char* key;
    /// What the guide shows to be agreed to: ids of forms/notices, in this order. A service without a guide has none.
    std::span<const char* const> notices;
    const char* guidePrimary; ///< the guide's button that leads on
    std::optional<TurnWords> turn = {};
    /// What one key prints for a submitted case, in the order of printing.
    std::span<const Paper> papers = {};
    QString (*stateLabel)(domain::ApplicationState state);
    /// The page of this step: the service's own, or else commonPage() (desk/wizard/PageFactory.h).
    std::unique_ptr<StepPage> (*makePage)(flow::StepId step, PageContext context);
};
using ServiceRows = std::span<const ServiceAtDesk>;

QString serviceText(const char* source);

/// THE table of how services look. The first is the usual one: its button gets the focus, and the wizard does not name
/// the service of its cases.
ServiceRows shippedServicesAtDesk();
/// REQUIRES: the rows have it.
const ServiceAtDesk& serviceOf(domain::FlowKind flow, ServiceRows rows);

} // namespace shouli::desk
