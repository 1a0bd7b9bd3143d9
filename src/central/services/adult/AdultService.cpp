// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/services/adult/AdultService.h"

#include "central/Asking.h"
#include "central/CaseJudge.h"

namespace shouli::central {

namespace {

base::Status precheck(Asking& asking, const AskedPerson& person) { return asking.precheck(person); }

base::Status judge(CaseJudge& judge, const domain::Application& application) {
    return judge.askAboutApplicant(application);
}

} // namespace

ServiceAtCentral adultService(domain::FlowKind flow) { return {flow, precheck, judge}; }

} // namespace shouli::central
