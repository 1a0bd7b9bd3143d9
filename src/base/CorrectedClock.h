// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <atomic>

namespace shouli::base {

/// A machine's clock, put right by what central says the time is: a machine that is days behind would give cases the
/// wrong day. Any thread.
class CorrectedClock final : public Clock {
public:
    /// What a clock may be off before it is corrected: less is the delay of an answer, and no matter at a counter.
    static constexpr std::chrono::milliseconds kTolerated = std::chrono::minutes(5);

    /// `machine` outlives this.
    explicit CorrectedClock(const Clock& machine)
        : m_machine(machine) {}

    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override { return m_machine.monotonic(); }

    /// What is added to the machine's time; zero while that is right or nothing else is known.
    std::chrono::milliseconds correction() const { return std::chrono::milliseconds(m_correctionMs.load()); }
    /// What was known when the program ran last.
    void setCorrection(std::chrono::milliseconds correction) { m_correctionMs = correction.count(); }
    /// `central`: the right time, as of now. Returns whether the correction is another one than before; a few seconds
    /// make none.
    bool hear(const QDateTime& central);

private:
    const Clock& m_machine;
    std::atomic<qint64> m_correctionMs{0};
};

} // namespace shouli::base
