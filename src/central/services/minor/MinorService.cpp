// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/services/minor/MinorService.h"

#include "central/Asking.h"
#include "central/CaseJudge.h"

namespace shouli::central {

namespace {

// About the guardian, who may have an application running.
base::Status precheck(Asking& asking, const AskedPerson& person) {
    const auto known = asking.living(person);
    return known ? base::Status() : base::fail(known.error());
}

// Whether the guardian has a card or an application of his own is not asked.
base::Status judge(CaseJudge& judge, const domain::Application& application) {
    if (application.guardian)
        SHOULI_CHECK(judge.askWhetherLiving(application.id, application.guardian->person));
    return judge.askAboutApplicant(application);
}

} // namespace

ServiceAtCentral minorService(domain::FlowKind flow) { return {flow, precheck, judge}; }

} // namespace shouli::central
