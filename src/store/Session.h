// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/BlindIndex.h"
#include "crypto/KeyRing.h"
#include "crypto/Sm2.h"
#include "domain/ports/Accounts.h"

namespace shouli::store {

/// The keys of the audit log, drawn from one that outlives the data keys: a chain resealed would be a chain broken.
struct AuditKeys {
    explicit AuditKeys(const crypto::Key& root);
    crypto::Suite suite;
    base::SecretBytes chain;
    crypto::Key details;
};

/// What is in memory while somebody is signed in, and gone at lock.
struct Session {
    domain::OperatorAccount account;
    crypto::KeyRing ring;
    crypto::BlindIndex blindIndex;
    AuditKeys auditKeys;
    crypto::Sm2KeyPair deviceKey;
};

} // namespace shouli::store
