// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"

namespace shouli::crypto {

/// Seals bytes under a key so that they can be neither read, nor changed, nor moved to another place: `associated` says
/// where they belong ("table:row id") and must be the same when they are opened. The layout is in docs/CRYPTO.md.
/// Each seal uses a fresh random nonce; a key should seal no more than 2^32 times (NIST SP 800-38D, 8.3).
/// Thread-safe. About 100 MB/s with Suite::Sm, so do not seal large payloads on the GUI thread.
QByteArray seal(const Key& key, QByteArrayView plain, QByteArrayView associated);

/// SealUnknownVersion: written by a newer version. SealUnknownKey: sealed under another key.
/// SealBroken: not in this format, changed, truncated, or sealed for another place.
base::Result<base::SecretBytes> open(const Key& key, QByteArrayView sealed, QByteArrayView associated);

/// The id of the key that the bytes were sealed under. SealUnknownVersion, SealBroken. Only open() authenticates it.
base::Result<KeyId> keyIdOf(QByteArrayView sealed);

} // namespace shouli::crypto
