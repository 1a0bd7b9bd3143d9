// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/TrustedTime.h"

#include <algorithm>

namespace shouli::store {

TrustedTime::TrustedTime(const base::Clock& clock, const QDateTime& lastSeen)
    : m_clock(clock)
    , m_start(lastSeen.isValid() ? std::max(lastSeen, clock.now()) : clock.now())
    , m_startedAt(clock.monotonic()) {}

QDateTime TrustedTime::now() const {
    const auto elapsed = m_clock.monotonic() - m_startedAt;
    return std::max(m_clock.now(), m_start.addMSecs(elapsed.count()));
}

} // namespace shouli::store
