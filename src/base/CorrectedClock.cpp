// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CorrectedClock.h"

namespace shouli::base {

namespace {

constexpr std::chrono::milliseconds kJitter = std::chrono::minutes(1);

} // namespace

QDateTime CorrectedClock::now() const { return m_machine.now().addMSecs(m_correctionMs.load()); }

bool CorrectedClock::hear(const QDateTime& central) {
    const std::chrono::milliseconds behind(m_machine.now().msecsTo(central));
    const std::chrono::milliseconds wanted = std::chrono::abs(behind) > kTolerated ? behind : decltype(behind)::zero();
    const std::chrono::milliseconds before = correction();
    const bool isSame = (wanted.count() == 0) == (before.count() == 0) && std::chrono::abs(wanted - before) < kJitter;
    if (!isSame)
        setCorrection(wanted);
    return !isSame;
}

} // namespace shouli::base
