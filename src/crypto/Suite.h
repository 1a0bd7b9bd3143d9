// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace shouli::crypto {

/// The algorithms that a key is used with. Stored in every sealed format.
enum class Suite : quint8 {
    Sm = 1,  // DO NOT CHANGE: stored. SM4/GCM, SM3, HMAC(SM3): GB/T 32907, GB/T 32905
    Aes = 2, // DO NOT CHANGE: stored. AES-256/GCM, SHA-256, HMAC(SHA-256)
};

/// The suite with this stored id; absent when this version does not know it.
std::optional<Suite> suiteFromId(quint8 id);

/// Length of the suite's symmetric keys in bytes: 16 for Sm, 32 for Aes.
qsizetype keySize(Suite suite);

} // namespace shouli::crypto
