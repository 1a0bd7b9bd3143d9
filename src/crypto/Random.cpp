// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Random.h"

#include <botan/system_rng.h>

namespace shouli::crypto {

QByteArray randomBytes(qsizetype size) noexcept {
    QByteArray bytes(size, Qt::Uninitialized);
    Botan::system_rng().randomize(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<size_t>(size));
    return bytes;
}

base::SecretBytes randomSecret(qsizetype size) noexcept {
    base::SecretBytes bytes(size);
    Botan::system_rng().randomize(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

} // namespace shouli::crypto
