// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <mutex>

namespace shouli::central {

/// The nonces that were issued and not used yet. Each is good for one signed request within ten minutes. Kept in
/// memory, at most `capacity` of them; the oldest are dropped first. Thread-safe.
class NonceTable {
public:
    explicit NonceTable(const base::Clock& clock, size_t capacity = 200'000);

    QByteArray issue();
    /// Uses up a nonce. False when it was not issued, has expired or was used before.
    bool redeem(const QByteArray& nonce);

private:
    void forget(std::chrono::milliseconds now);

    const base::Clock& m_clock;
    const size_t m_capacity;
    std::mutex m_mutex;
    std::deque<std::pair<std::chrono::milliseconds, QByteArray>> m_inOrder; ///< with their times of expiry (monotonic)
    QHash<QByteArray, std::chrono::milliseconds> m_unused;
};

} // namespace shouli::central
