// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/NonceTable.h"

#include "crypto/Random.h"

namespace shouli::central {

namespace {

constexpr std::chrono::minutes kLife{10};
constexpr qsizetype kBytes = 18;

} // namespace

NonceTable::NonceTable(const base::Clock& clock, size_t capacity)
    : m_clock(clock)
    , m_capacity(capacity) {}

QByteArray NonceTable::issue() {
    const QByteArray nonce = crypto::randomBytes(kBytes).toBase64(QByteArray::Base64UrlEncoding);
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.monotonic();
    forget(now);
    m_unused.insert(nonce, now + kLife);
    m_inOrder.emplace_back(now + kLife, nonce);
    return nonce;
}

bool NonceTable::redeem(const QByteArray& nonce) {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_unused.constFind(nonce);
    if (found == m_unused.constEnd())
        return false;
    const bool isFresh = found.value() > m_clock.monotonic();
    m_unused.erase(found);
    return isFresh;
}

void NonceTable::forget(std::chrono::milliseconds now) {
    while (!m_inOrder.empty() && (m_inOrder.front().first <= now || m_inOrder.size() >= m_capacity)) {
        m_unused.remove(m_inOrder.front().second);
        m_inOrder.pop_front();
    }
}

} // namespace shouli::central
