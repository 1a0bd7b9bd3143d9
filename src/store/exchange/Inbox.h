// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "store/keys/BoundDatabase.h"
#include "store/keys/Session.h"

namespace shouli::store {

/// Central's reasons for returning a case, which may arrive while nobody is signed in: they are sealed for the device
/// key and opened at the next sign-in.
class Inbox {
public:
    explicit Inbox(BoundDatabase& database)
        : m_database(database) {}

    base::Status put(const crypto::Sm2PublicKey& deviceKey, crypto::Suite suite, const domain::ApplicationId& id,
                     int revision, const std::vector<domain::Refusal>& refusals, const QDateTime& at);
    /// Writes what arrived into the cases it is about; what is about another revision or a purged case is dropped.
    /// Entries that cannot be opened, or were altered, are logged and kept; they must not block sign-in.
    base::Status openInto(Session& session, const domain::ServiceTable& services);

private:
    BoundDatabase& m_database;
};

} // namespace shouli::store
