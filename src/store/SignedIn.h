// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

namespace shouli::store {

/// Runs `work(workspace, session)` on the store's thread for whoever is signed in; StoreLocked when nobody is.
template <typename Work>
auto whenSignedIn(Store& store, Work work) {
    using Answer = std::invoke_result_t<Work, Workspace&, Session&>;
    return store.run([work = std::move(work)](Workspace& workspace) mutable -> Answer {
        SHOULI_TRY(Session * session, workspace.signedIn());
        return work(workspace, *session);
    });
}

} // namespace shouli::store
