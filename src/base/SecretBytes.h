// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <span>
#include <vector>

namespace shouli::base {

/// Bytes that are overwritten when destroyed or replaced: keys, passphrases, decrypted payloads. Move-only; a copy
/// has to be asked for by clone().
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size)
        : m_bytes(static_cast<size_t>(size)) {}
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes() { wipe(); }

    SecretBytes(SecretBytes&& other) noexcept
        : m_bytes(std::move(other.m_bytes)) {
        other.m_bytes.clear();
    }
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    SecretBytes clone() const { return SecretBytes(view()); }
    void wipe() noexcept;

    std::uint8_t* data() { return m_bytes.data(); }
    const std::uint8_t* data() const { return m_bytes.data(); }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    bool isEmpty() const { return m_bytes.empty(); }
    std::span<const std::uint8_t> span() const { return m_bytes; }
    QByteArrayView view() const { return {reinterpret_cast<const char*>(m_bytes.data()), size()}; }
    /// A copy that is not wiped, for parsers that take nothing else.
    QByteArray toByteArray() const { return view().toByteArray(); }

private:
    std::vector<std::uint8_t> m_bytes;
};

/// Overwrites memory in a way that the compiler does not optimise away.
void wipeMemory(void* memory, size_t size) noexcept;

} // namespace shouli::base
