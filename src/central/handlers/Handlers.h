// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Routes.h"

namespace shouli::central {

// One function for each row of Routes, each in its own file (those that share work share a file). docs/central-api.yaml
// says what each takes and answers.

base::Result<Response> issueNonces(const Call& call);
base::Result<Response> enrol(const Call& call);
base::Result<Response> precheck(const Call& call);
base::Result<Response> checkEligibility(const Call& call);
base::Result<Response> sendSmsCode(const Call& call);
base::Result<Response> verifySmsCode(const Call& call);
base::Result<Response> photoByReceipt(const Call& call);
base::Result<Response> photoOfPerson(const Call& call);
base::Result<Response> clearableCards(const Call& call);
base::Result<Response> putClearing(const Call& call);
base::Result<Response> settleClearing(const Call& call);
base::Result<Response> putFile(const Call& call);
base::Result<Response> putRevision(const Call& call);
base::Result<Response> applicationStatus(const Call& call);
base::Result<Response> changes(const Call& call);
base::Result<Response> reference(const Call& call);
base::Result<Response> demoSmsCodes(const Call& call);
base::Result<Response> demoPeople(const Call& call);
base::Result<Response> demoEnrolmentCode(const Call& call);

} // namespace shouli::central
