// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "crypto/PassphraseKdf.h"
#include "crypto/Sm2.h"

namespace shouli::crypto {

// A slot holds one key, encrypted for one holder, like the key slots of an encrypted disk. `slotId` names the place
// that the slot belongs to ("operator:..."); moved to another place it does not open. The layouts are in
// docs/CRYPTO.md.

/// Wraps a key under a passphrase: fresh salt, Argon2id at `cost`. Takes as long as trying a passphrase once (see
/// deriveFromPassphrase()). Does not judge the passphrase: that is checkPassphrase(). Malformed for a cost out of
/// bounds.
base::Result<QByteArray> wrapWithPassphrase(const Key& key, QStringView passphrase, QByteArrayView slotId,
                                            const KdfCost& cost = {});

/// PassphraseWrong: another passphrase, or the slot was moved or forged. SealBroken: the slot's bytes are damaged; this
/// is found before the passphrase is tried, so it must not count as a failed attempt. SealUnknownVersion: written by a
/// newer version.
base::Result<Key> unwrapWithPassphrase(QByteArrayView slot, QStringView passphrase, QByteArrayView slotId);

/// Wraps a key for the holder of a private key, e.g. the recovery slot for the province. The slot is a sealed message
/// (SealedMessage.h).
QByteArray wrapForPublicKey(const Key& key, const Sm2PublicKey& recipient, QByteArrayView slotId);

/// SealUnknownKey: wrapped for another key pair. SealBroken and SealUnknownVersion as openWith().
base::Result<Key> unwrapWithPrivateKey(QByteArrayView slot, const Sm2KeyPair& recipient, QByteArrayView slotId);

} // namespace shouli::crypto
