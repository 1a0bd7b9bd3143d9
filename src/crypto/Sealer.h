// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"

namespace shouli::crypto {

/// Seals bytes under a key so that they can be neither read nor changed nor moved: `associated` says where they belong
/// ("table:row id") and must be the same when they are opened. The layout is in docs/CRYPTO.md.
/// Each seal takes a fresh random nonce; a key should seal no more than 2^32 times (NIST SP 800-38D, 8.3).
/// Any thread; about 100 MB/s with Suite::Sm, so large payloads are sealed off the window's thread.
QByteArray seal(const Key& key, QByteArrayView plain, QByteArrayView associated);

/// SealUnknownVersion: written by a newer version. SealUnknownKey: sealed under another key.
/// SealBroken: not a sealed thing, changed, cut, or sealed for another place.
base::Result<base::SecretBytes> open(const Key& key, QByteArrayView sealed, QByteArrayView associated);

/// The key a sealed thing asks for: SealUnknownVersion, SealBroken. Not authenticated until it is opened.
base::Result<KeyId> keyIdOf(QByteArrayView sealed);

} // namespace shouli::crypto
