// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Suite.h"

#include <QByteArray>
#include <QStringView>

namespace shouli::crypto {

/// Keyed hashes (32 bytes) by which a row is found although its number is not stored in plain: exact matches only.
/// Thread-safe. The key is not derived from the data key, so that replacing the data key leaves all indexes valid.
class BlindIndex {
public:
    /// REQUIRES: 32 random bytes, which the caller stores sealed.
    BlindIndex(Suite suite, base::SecretBytes key);

    /// Letter case, full-width forms, spaces and hyphens make no difference.
    QByteArray ofIdentityNumber(QStringView number) const;
    /// As ofIdentityNumber(), and a leading +86 or 0086 makes no difference either.
    QByteArray ofPhone(QStringView phone) const;

private:
    Suite m_suite;
    base::SecretBytes m_key;
};

} // namespace shouli::crypto
