// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <mutex>

namespace shouli::base {

/// The machine's clock, corrected by the time that central reports: a machine that is days behind would give cases the
/// wrong day. Thread-safe.
class CorrectedClock final : public Clock {
public:
    /// A clock that is off by no more than this is left alone: that may be the delay of the answer, and it makes no
    /// difference at a counter.
    static constexpr std::chrono::milliseconds kTolerated = std::chrono::minutes(5);

    /// `machine` must outlive this.
    explicit CorrectedClock(const Clock& machine)
        : m_machine(machine) {}

    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override { return m_machine.monotonic(); }

    /// Added to the machine's time by now(); positive when the machine is behind. Zero while the machine is right, or
    /// central has not been heard.
    std::chrono::milliseconds correction() const;
    /// Restores the correction of an earlier run of the program: it was found when central's clock showed `heard`
    /// (UTC). Returns false, and applies nothing, when the machine's clock seems to have been put right since.
    bool recall(std::chrono::milliseconds correction, const QDateTime& heard);
    /// Compares the machine with central's present time (UTC) and corrects it past kTolerated. Returns whether the
    /// correction changed; a difference of less than a minute from the one in force does not count.
    bool hear(const QDateTime& central);

private:
    /// The correction, and what the machine's two clocks showed when it was found. When they have since moved apart by
    /// more than kTolerated, somebody set the wall clock: then no correction applies until central is heard again.
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
