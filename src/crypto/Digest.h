// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "crypto/Suite.h"

#include <QByteArrayView>

#include <memory>

class QIODevice;

namespace shouli::crypto {

/// The suite's hash (SM3 or SHA-256), 32 bytes, computed incrementally. Not thread-safe.
class Digest {
public:
    explicit Digest(Suite suite) noexcept;
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;

    void add(QByteArrayView bytes) noexcept;
    /// The digest of what was added so far; the next add() begins a new one.
    QByteArray finish() noexcept;

    static QByteArray of(Suite suite, QByteArrayView bytes) noexcept;
    static QByteArray sm3(QByteArrayView bytes) noexcept { return of(Suite::Sm, bytes); }
    /// Over the rest of an open device, read in pieces of 64 KiB. ReadFailed.
    static base::Result<QByteArray> of(Suite suite, QIODevice& device);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shouli::crypto
