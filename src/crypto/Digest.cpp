// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Digest.h"

#include "base/ErrorCode.h"
#include "crypto/Names.h"

#include <QIODevice>

#include <botan/hash.h>

using namespace shouli::base;

namespace shouli::crypto {

struct Digest::Impl {
    std::unique_ptr<Botan::HashFunction> hash;
};

Digest::Digest(Suite suite) noexcept
    : m_impl(new Impl{Botan::HashFunction::create_or_throw(hashName(suite))}) {}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(QByteArrayView bytes) noexcept { m_impl->hash->update(bytesOf(bytes), sizeOf(bytes)); }

QByteArray Digest::finish() noexcept {
    QByteArray out(static_cast<qsizetype>(m_impl->hash->output_length()), Qt::Uninitialized);
    m_impl->hash->final(reinterpret_cast<std::uint8_t*>(out.data()));
    return out;
}

QByteArray Digest::of(Suite suite, QByteArrayView bytes) noexcept {
    Digest digest(suite);
    digest.add(bytes);
    return digest.finish();
}

Result<QByteArray> Digest::of(Suite suite, QIODevice& device) {
    Digest digest(suite);
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(chunk.data(), chunk.size());
        if (got < 0)
            return fail(ErrorCode::ReadFailed, QStringLiteral("digest"));
        if (got == 0)
            return digest.finish();
        digest.add(QByteArrayView(chunk).first(got));
    }
}

} // namespace shouli::crypto
