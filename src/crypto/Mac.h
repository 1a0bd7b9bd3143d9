// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Suite.h"

#include <QByteArrayView>

namespace shouli::crypto {

/// HMAC with the suite's hash: 32 bytes. Thread-safe, like all of this header.
QByteArray hmac(Suite suite, const base::SecretBytes& key, QByteArrayView message) noexcept;

/// HKDF (RFC 5869) with the suite's HMAC, no salt, info = label. `size` in bytes, at most 255 * 32.
base::SecretBytes hkdf(Suite suite, const base::SecretBytes& secret, QByteArrayView label, qsizetype size) noexcept;

/// Compares in a time that does not depend on where the two differ. Their lengths are not kept secret.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b) noexcept;

} // namespace shouli::crypto
