// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CorrectedClock.h"

namespace shouli::base {

namespace {

constexpr std::chrono::milliseconds kJitter = std::chrono::minutes(1);

} // namespace

QDateTime CorrectedClock::now() const {
    const QDateTime machine = m_machine.now();
    return machine.addMSecs(holdingAt(machine).count());
}

std::chrono::milliseconds CorrectedClock::correction() const { return holdingAt(m_machine.now()); }

std::chrono::milliseconds CorrectedClock::holdingAt(const QDateTime& machine) const {
    const std::scoped_lock lock(m_mutex);
    if (m_found.correction.count() == 0)
        return m_found.correction;
    const std::chrono::milliseconds passed(m_found.machine.msecsTo(machine));
    const bool wasSet = std::chrono::abs(passed - (m_machine.monotonic() - m_found.monotonic)) > kTolerated;
    return wasSet ? std::chrono::milliseconds(0) : m_found.correction;
}

std::chrono::milliseconds CorrectedClock::found() const {
    const std::scoped_lock lock(m_mutex);
    return m_found.correction;
}

void CorrectedClock::set(std::chrono::milliseconds correction) {
    const std::scoped_lock lock(m_mutex);
    m_found = {correction, m_machine.now(), m_machine.monotonic()};
}

bool CorrectedClock::recall(std::chrono::milliseconds correction, const QDateTime& heard) {
    const QDateTime machine = m_machine.now();
    // A clock that was behind and still is has not come to what central said then; one that was ahead has not fallen
    // behind where it stood then.
    const bool isStillOff = correction.count() > 0 ? machine < heard : machine >= heard.addMSecs(-correction.count());
    if (!heard.isValid() || correction.count() == 0 || !isStillOff)
        return false;
    set(correction);
    return true;
}

bool CorrectedClock::hear(const QDateTime& central) {
    const std::chrono::milliseconds behind(m_machine.now().msecsTo(central));
    const std::chrono::milliseconds wanted = std::chrono::abs(behind) > kTolerated ? behind : decltype(behind)::zero();
    const std::chrono::milliseconds before = found();
    const bool isSame = (wanted.count() == 0) == (before.count() == 0) && std::chrono::abs(wanted - before) < kJitter;
    if (!isSame)
        set(wanted);
    return !isSame;
}

} // namespace shouli::base
