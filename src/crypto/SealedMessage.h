// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "crypto/Sm2.h"
#include "crypto/Suite.h"

namespace shouli::crypto {

/// Seals bytes of any size so that only the holder of the recipient's private key can open them: a fresh content key
/// for each message, encrypted with SM2, and the bytes sealed under it. `associated` says what the message is and must
/// be the same when it is opened. The seal does not prove who sent it: sign the message, too. The layout is in
/// docs/CRYPTO.md. Thread-safe.
QByteArray sealTo(const Sm2PublicKey& recipient, Suite suite, QByteArrayView plain, QByteArrayView associated);

/// SealUnknownKey: sealed for another key pair. SealUnknownVersion: written by a newer version.
/// SealBroken: not a sealed message, changed, truncated, or sealed with another `associated`.
base::Result<base::SecretBytes> openWith(const Sm2KeyPair& recipient, QByteArrayView message,
                                         QByteArrayView associated);

/// Fingerprint (16 bytes) of the public key that the message is sealed for. SealUnknownVersion, SealBroken.
base::Result<QByteArray> recipientOf(QByteArrayView message);

} // namespace shouli::crypto
