// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <mutex>

namespace shouli::central {

/// The nonces that were given out and not yet used: each signs one request, within ten minutes. In memory, at most
/// `capacity`: the oldest are forgotten first. Any thread.
class NonceTable {
public:
    explicit NonceTable(const base::Clock& clock, size_t capacity = 200'000);

    QByteArray issue();
    /// Whether it was issued and never used; it is used now.
    bool redeem(const QByteArray& nonce);

private:
    void forget(std::chrono::milliseconds now);

    const base::Clock& m_clock;
    const size_t m_capacity;
    std::mutex m_mutex;
    std::deque<std::pair<std::chrono::milliseconds, QByteArray>> m_inOrder; ///< with the moment they expire
    QHash<QByteArray, std::chrono::milliseconds> m_unused;
};

} // namespace shouli::central
