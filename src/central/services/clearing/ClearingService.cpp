// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/services/clearing/ClearingService.h"

#include "central/Asking.h"
#include "central/CaseJudge.h"
#include "central/handlers/Handlers.h"

#include <array>

namespace shouli::central {

namespace {

// clang-format off
constexpr std::array kRoutes{
    Route{"POST", "/v1/clearable-cards",                 Access::Signed, kJsonBody, clearableCards},
    Route{"PUT",  "/v1/clearings/{clearing}",            Access::Signed, kJsonBody, putClearing},
    Route{"POST", "/v1/clearings/{clearing}/settlement", Access::Signed, kJsonBody, settleClearing},
};
// clang-format on

// Whoever has cards cleared may have an application running.
base::Status precheck(Asking& asking, const AskedPerson& person) {
    const auto known = asking.living(person);
    return known ? base::Status() : base::fail(known.error());
}

// A clearing is ordered, not submitted: one that is submitted all the same is judged as what it leads to.
base::Status judge(CaseJudge& judge, const domain::Application& application) {
    return judge.askAboutApplicant(application);
}

} // namespace

ServiceAtCentral clearingService(domain::FlowKind flow) { return {flow, precheck, judge, kRoutes}; }

} // namespace shouli::central
