// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SecretBytes.h"

namespace shouli::base {

void wipeMemory(void* memory, size_t size) noexcept {
    auto* bytes = static_cast<volatile std::uint8_t*>(memory);
    for (size_t i = 0; i < size; ++i)
        bytes[i] = 0;
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()),
              reinterpret_cast<const std::uint8_t*>(bytes.data()) + bytes.size()) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

void SecretBytes::wipe() noexcept {
    wipeMemory(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace shouli::base
