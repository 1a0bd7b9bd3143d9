// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Suite.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <string>

namespace shouli::crypto {

// Botan's names for the algorithms of a suite. Private to this folder.

inline std::string aeadName(Suite suite) { return suite == Suite::Sm ? "SM4/GCM" : "AES-256/GCM"; }
inline std::string hashName(Suite suite) { return suite == Suite::Sm ? "SM3" : "SHA-256"; }
inline std::string hmacName(Suite suite) { return "HMAC(" + hashName(suite) + ")"; }

inline const std::uint8_t* bytesOf(QByteArrayView view) { return reinterpret_cast<const std::uint8_t*>(view.data()); }
inline size_t sizeOf(QByteArrayView view) { return static_cast<size_t>(view.size()); }

// Instead of a + b, which with QStringBuilder has a type that does not convert to QByteArrayView.
inline QByteArray joined(QByteArrayView a, QByteArrayView b) { return a.toByteArray().append(b); }

} // namespace shouli::crypto
