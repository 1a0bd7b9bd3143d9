// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <mutex>

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
    std::chrono::milliseconds correction() const;
    /// What was known when the program ran last: `correction` was found when central said it was `heard`. Returns
    /// whether it still holds: not where the machine's clock seems to have been put right since.
    bool recall(std::chrono::milliseconds correction, const QDateTime& heard);
    /// `central`: the right time, as of now. Returns whether the correction is another one than before; a few seconds
    /// make none.
    bool hear(const QDateTime& central);

private:
    /// The correction, and where the machine's clocks stood when it was found. A machine whose clock is set meanwhile
    /// is believed again until central is heard.
    struct Found {
        std::chrono::milliseconds correction{0};
        QDateTime machine;
        std::chrono::milliseconds monotonic{0};
    };
    void set(std::chrono::milliseconds correction);
    std::chrono::milliseconds found() const;
    std::chrono::milliseconds holdingAt(const QDateTime& machine) const;

    const Clock& m_machine;
    mutable std::mutex m_mutex;
    Found m_found;
};

} // namespace shouli::base
