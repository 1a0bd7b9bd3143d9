// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Suite.h"

#include <QByteArrayView>

#include <optional>

namespace shouli::crypto {

// The bare cipher under the sealed formats. Private to this folder and its tests: everybody else seals with Sealer.h,
// which never uses a nonce twice.

constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

/// Appends ciphertext and tag to `out`. REQUIRES: keySize(suite) bytes of key, nonceSize of nonce, never used before.
void aeadSeal(QByteArray& out, Suite suite, const base::SecretBytes& key, QByteArrayView nonce, QByteArrayView plain,
              QByteArrayView associated) noexcept;

/// Absent when the tag is wrong.
std::optional<base::SecretBytes> aeadOpen(Suite suite, const base::SecretBytes& key, QByteArrayView nonce,
                                          QByteArrayView sealed, QByteArrayView associated) noexcept;

} // namespace shouli::crypto
