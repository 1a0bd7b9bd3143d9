// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/BlindIndex.h"
#include "crypto/KeyRing.h"
#include "crypto/Sm2.h"
#include "domain/ports/Accounts.h"

namespace shouli::store {

/// The keys of the audit log. They are derived from a root key that is never replaced, unlike the data keys: with other
/// keys the chain's MACs would no longer verify.
struct AuditKeys {
    explicit AuditKeys(const crypto::Key& root);
    crypto::Suite suite;
    base::SecretBytes chain;
    crypto::Key details;
    base::SecretBytes rows; ///< binds rows that are used only while somebody is signed in
};

/// What is in memory only while somebody is signed in; destroyed at sign-out.
struct Session {
    domain::OperatorAccount account;
    crypto::KeyRing ring;
    crypto::BlindIndex blindIndex;
    AuditKeys auditKeys;
    crypto::Sm2KeyPair deviceKey;
};

} // namespace shouli::store
