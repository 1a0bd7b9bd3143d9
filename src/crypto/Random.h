// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"

#include <QByteArray>

namespace shouli::crypto {

/// `size` bytes from the operating system's generator: for nonces, salts and codes. Any thread.
/// A system without randomness ends the program: nothing could be sealed safely.
QByteArray randomBytes(qsizetype size) noexcept;

/// The same, for what must be wiped: keys.
base::SecretBytes randomSecret(qsizetype size) noexcept;

} // namespace shouli::crypto
