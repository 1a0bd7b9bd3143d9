// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "crypto/PassphraseKdf.h"
#include "crypto/Sm2.h"

namespace shouli::crypto {

// A slot holds one key for one who may open it, like the key slots of a disk. `slotId` is where the slot belongs
// ("operator:..."); a slot opens nowhere else. The layouts are in docs/CRYPTO.md.

/// Wraps a key under a passphrase: fresh salt, Argon2id at `cost`. Takes as long as one try of the passphrase.
/// Does not judge the passphrase: checkPassphrase() does. Malformed for a cost out of bounds.
base::Result<QByteArray> wrapWithPassphrase(const Key& key, QStringView passphrase, QByteArrayView slotId,
                                            const KdfCost& cost = {});

/// PassphraseWrong: another passphrase (or a slot moved or forged). SealBroken: the slot's bytes are damaged, found
/// without trying the passphrase, so it is no wrong try. SealUnknownVersion: written by a newer version.
base::Result<Key> unwrapWithPassphrase(QByteArrayView slot, QStringView passphrase, QByteArrayView slotId);

/// Wraps a key to whoever holds the private key: the recovery slot to the province, say. A SealedMessage within.
QByteArray wrapForPublicKey(const Key& key, const Sm2PublicKey& recipient, QByteArrayView slotId);

/// SealUnknownKey: wrapped to another key pair. SealBroken, SealUnknownVersion as openWith().
base::Result<Key> unwrapWithPrivateKey(QByteArrayView slot, const Sm2KeyPair& recipient, QByteArrayView slotId);

} // namespace shouli::crypto
