// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "crypto/Sm2.h"
#include "crypto/Suite.h"

namespace shouli::crypto {

/// Seals bytes of any size to whoever holds the private key: a content key of its own for each message, encrypted with
/// SM2, and the bytes sealed under it. `associated` says what the message is and must be the same when it is opened.
/// It does not say who sent it: sign it too. The layout is in docs/CRYPTO.md. Any thread.
QByteArray sealTo(const Sm2PublicKey& recipient, Suite suite, QByteArrayView plain, QByteArrayView associated);

/// SealUnknownKey: sealed to another key pair. SealUnknownVersion: written by a newer version.
/// SealBroken: not a sealed message, changed, cut, or another `associated`.
base::Result<base::SecretBytes> openWith(const Sm2KeyPair& recipient, QByteArrayView message,
                                         QByteArrayView associated);

/// Fingerprint of the key the message is sealed to, 16 bytes: SealUnknownVersion, SealBroken.
base::Result<QByteArray> recipientOf(QByteArrayView message);

} // namespace shouli::crypto
