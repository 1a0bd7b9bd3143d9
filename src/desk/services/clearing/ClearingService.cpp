// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/ClearingService.h"

#include "desk/services/clearing/CardsPage.h"
#include "desk/services/clearing/ClearingConfirmPage.h"
#include "desk/services/clearing/ClearingOutcomePage.h"
#include "desk/wizard/PageFactory.h"
#include "desk/words/Labels.h"

#include <QCoreApplication>

#include <array>

namespace shouli::desk {

namespace {

constexpr std::array kNotices{"clearing_notice", "clearing_process"}; // manual 1.3.9

std::unique_ptr<StepPage> makeClearingPage(flow::StepId step, PageContext context) {
    if (step == flow::StepId::Cards)
        return std::make_unique<CardsPage>(context);
    if (step == flow::StepId::Confirm)
        return std::make_unique<ClearingConfirmPage>(context);
    if (step == flow::StepId::Outcome)
        return std::make_unique<ClearingOutcomePage>(context);
    return commonPage(step, context);
}

} // namespace

// No papers: nothing is handed out.
ServiceAtDesk clearingService(domain::FlowKind flow) {
    return {
        .flow = flow,
        .label = QT_TRANSLATE_NOOP("Services", "Card clearing"),
        .buttonName = "newClearing",
        .buttonText = QT_TRANSLATE_NOOP("Services", "Clearing of duplicate cards"),
        .key = "F4",
        .notices = kNotices,
        .guidePrimary = QT_TRANSLATE_NOOP("Services", "Begin"),
        .stateLabel = clearingLabel,
        .makePage = makeClearingPage,
    };
}

} // namespace shouli::desk
