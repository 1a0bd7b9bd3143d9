// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SecretBytes.h"

#include <QByteArray>

namespace shouli::crypto {

/// `size` bytes from the operating system's random generator, for nonces, salts and codes. Thread-safe.
/// Ends the program when the generator fails, since nothing could be sealed safely.
QByteArray randomBytes(qsizetype size) noexcept;

/// The same for keys, which must be wiped after use.
base::SecretBytes randomSecret(qsizetype size) noexcept;

} // namespace shouli::crypto
