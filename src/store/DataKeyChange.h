// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/KeyTable.h"
#include "store/OperatorTable.h"
#include "store/Workspace.h"

#include <vector>

namespace shouli::store {

/// Gives the store a new data key when somebody must no longer open it: a slot of it for everybody else, the keys that
/// outlive a data key sealed under it at once, and the keys of the cases one after another in the background. On the
/// store's thread.
class DataKeyChange {
public:
    explicit DataKeyChange(Workspace& workspace);

    /// Within the caller's transaction: a data key with a slot for each enabled operator of `rows` but `removed`, and one
    /// for recovery. After the commit it goes to begin().
    base::Result<crypto::Key> prepare(const std::vector<OperatorRow>& rows, const domain::OperatorId& removed);
    /// The session seals under the new key from now on, and what is under the old one is resealed.
    void begin(crypto::Key dataKey);
    /// Goes on with what a lock or a failure interrupted, from the beginning; nothing to do is no error.
    void resume() { resealLater({}); }

private:
    void resealLater(const domain::ApplicationId& after);
    base::Status resealSome(const domain::ApplicationId& after);

    Workspace& m_workspace;
    KeyTable m_keys;
};

} // namespace shouli::store
