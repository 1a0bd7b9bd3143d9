// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/LocalClearings.h"

#include "store/cases/ClearingStore.h"
#include "store/SignedIn.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

QFuture<Result<Application>> LocalClearings::order(Application application) {
    return whenSignedIn(m_store, [application = std::move(application)](Workspace& workspace, Session& session) {
        return ClearingStore(workspace, session).order(application);
    });
}

QFuture<Result<Application>> LocalClearings::record(ApplicationId id, ClearingAnswer answer) {
    return whenSignedIn(m_store, [id, answer = std::move(answer)](Workspace& workspace, Session& session) {
        return ClearingStore(workspace, session).record(id, answer);
    });
}

} // namespace shouli::store
