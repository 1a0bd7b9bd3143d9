// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Mac.h"

#include "crypto/Names.h"

#include <botan/kdf.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>

using namespace shouli::base;

namespace shouli::crypto {

// noexcept: what could throw here is an algorithm missing from the build of Botan.

QByteArray hmac(Suite suite, const SecretBytes& key, QByteArrayView message) noexcept {
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw(hmacName(suite));
    mac->set_key(key.data(), static_cast<size_t>(key.size()));
    mac->update(bytesOf(message), sizeOf(message));
    QByteArray out(static_cast<qsizetype>(mac->output_length()), Qt::Uninitialized);
    mac->final(reinterpret_cast<std::uint8_t*>(out.data()));
    return out;
}

SecretBytes hkdf(Suite suite, const SecretBytes& secret, QByteArrayView label, qsizetype size) noexcept {
    Q_ASSERT(size > 0 && size <= 255 * 32);
    const auto kdf = Botan::KDF::create_or_throw("HKDF(" + hmacName(suite) + ")");
    SecretBytes out(size);
    kdf->kdf(out.data(), static_cast<size_t>(size), secret.data(), static_cast<size_t>(secret.size()), nullptr, 0,
             bytesOf(label), sizeOf(label));
    return out;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b) noexcept {
    return a.size() == b.size() && Botan::constant_time_compare(bytesOf(a), bytesOf(b), sizeOf(a));
}

} // namespace shouli::crypto
