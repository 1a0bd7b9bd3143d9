// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnCasesDesk.h"

namespace shouli::app {

using base::Result;
using base::Status;

QFuture<Status> OwnCasesDesk::precheck(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant) {
    const QString number = applicant.number.text();
    return HttpCentralDesk::precheck(id, flow, std::move(applicant))
        .then([ask = m_hasRunningCase, id, flow, number](const Status& answer) {
            const bool isClearing = flow == domain::FlowKind::CardClearing; // whose person may have one running
            if (answer || isClearing || !domain::isUnreachable(answer.error().code))
                return QtFuture::makeReadyFuture(answer);
            return ask(number, id).then([answer](const Result<bool>& isRunning) {
                return isRunning && *isRunning ? Status(base::fail(base::ErrorCode::ApplicationRunning)) : answer;
            });
        })
        .unwrap();
}

} // namespace shouli::app
