// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalPrints.h"

#include "store/cases/PrintStore.h"
#include "store/SignedIn.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

QFuture<Result<int>> LocalPrints::record(ApplicationId id, QString form, int copies, std::optional<QString> printer) {
    return whenSignedIn(m_store, [=](Workspace& workspace, Session& session) {
        return PrintStore(workspace, session).record(id, {form, copies, printer, {}, workspace.clock().now()});
    });
}

QFuture<Result<std::vector<PrintRecord>>> LocalPrints::of(ApplicationId id) {
    return whenSignedIn(m_store,
                        [id](Workspace& workspace, Session& session) { return PrintStore(workspace, session).of(id); });
}

QFuture<Result<std::vector<SubmittedCase>>> LocalPrints::submittedOn(QDate day) {
    return whenSignedIn(m_store, [day](Workspace& workspace, Session& session) {
        return PrintStore(workspace, session).submittedOn(day);
    });
}

QFuture<Status> LocalPrints::recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) {
    return whenSignedIn(m_store, [=](Workspace& workspace, Session& session) {
        return PrintStore(workspace, session)
            .recordHandover(day, cases,
                            {QStringLiteral("handover_list"), copies, printer, {}, workspace.clock().now()});
    });
}

} // namespace shouli::store
