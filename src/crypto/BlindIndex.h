// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Suite.h"

#include <QByteArray>
#include <QStringView>

namespace shouli::crypto {

/// Keyed hashes by which a row is found without its number being written: 32 bytes, exact match only. Any thread.
/// The key is its own, not drawn from the data key, so that a new data key does not change every index.
class BlindIndex {
public:
    /// REQUIRES: 32 random bytes; whoever keeps them seals them.
    BlindIndex(Suite suite, base::SecretBytes key);

    /// Full-width and lower-case forms, spaces and hyphens make no difference.
    QByteArray ofIdentityNumber(QStringView number) const;
    /// Nor do +86 and 0086 before a phone number.
    QByteArray ofPhone(QStringView phone) const;

private:
    Suite m_suite;
    base::SecretBytes m_key;
};

} // namespace shouli::crypto
