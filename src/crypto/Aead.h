// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Suite.h"

#include <QByteArrayView>

#include <optional>

namespace shouli::crypto {

// The bare cipher under the sealed formats. Private to this folder and its tests: all other code seals with Sealer.h,
// which takes care that no nonce is used twice.

constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

/// Appends ciphertext (as long as `plain`) and tag to `out`. REQUIRES: keySize(suite) bytes of key, nonceSize bytes of
/// nonce, the nonce never used with this key before.
void aeadSeal(QByteArray& out, Suite suite, const base::SecretBytes& key, QByteArrayView nonce, QByteArrayView plain,
              QByteArrayView associated) noexcept;

/// `sealed` is ciphertext and tag. Absent when the tag does not match.
std::optional<base::SecretBytes> aeadOpen(Suite suite, const base::SecretBytes& key, QByteArrayView nonce,
                                          QByteArrayView sealed, QByteArrayView associated) noexcept;

} // namespace shouli::crypto
