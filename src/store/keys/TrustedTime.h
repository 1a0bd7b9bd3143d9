// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace shouli::store {

/// A time that does not go back when somebody sets the machine's clock back: the wall clock, but at least the latest
/// moment that the store has recorded plus the time that has passed on the monotonic clock since.
class TrustedTime {
public:
    /// `lastSeen`: the latest moment recorded in the store (UTC); invalid for a new store.
    TrustedTime(const base::Clock& clock, const QDateTime& lastSeen);

    QDateTime now() const;

private:
    const base::Clock& m_clock;
    QDateTime m_start;
    std::chrono::milliseconds m_startedAt;
};

} // namespace shouli::store
