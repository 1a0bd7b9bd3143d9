// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace shouli::store {

/// A time that setting the clock back does not set back: the wall clock, but never before the latest moment this store
/// has seen, and going on with the monotonic clock from there.
class TrustedTime {
public:
    /// lastSeen: the latest moment the store has kept; invalid for a new one.
    TrustedTime(const base::Clock& clock, const QDateTime& lastSeen);

    QDateTime now() const;

private:
    const base::Clock& m_clock;
    QDateTime m_start;
    std::chrono::milliseconds m_startedAt;
};

} // namespace shouli::store
