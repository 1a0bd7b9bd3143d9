// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/KeyTable.h"
#include "store/tables/OperatorTable.h"
#include "store/Workspace.h"

#include <vector>

namespace shouli::store {

/// Replaces the data key when somebody must not open the store any more: everybody else gets a slot for the new one.
/// The special-purpose keys are resealed under it at once, the keys of the cases in batches in the background. Used on
/// the store's thread.
class DataKeyChange {
public:
    explicit DataKeyChange(Workspace& workspace);

    /// Makes a data key with a slot for each enabled operator of `rows` except `removed`, and one for recovery, within
    /// the caller's transaction. Pass it to begin() after the commit.
    base::Result<crypto::Key> prepare(const std::vector<OperatorRow>& rows, const domain::OperatorId& removed);
    /// From now on the session seals under the new key; case keys under the old one are resealed in the background.
    void begin(crypto::Key dataKey);
    /// Resumes resealing that a lock or a failure interrupted, from the first case. Does nothing when all is resealed.
    void resume() { resealLater({}); }

private:
    void resealLater(const domain::ApplicationId& after);
    base::Status resealSome(const domain::ApplicationId& after);

    Workspace& m_workspace;
    KeyTable m_keys;
};

} // namespace shouli::store
