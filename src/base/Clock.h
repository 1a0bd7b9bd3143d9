// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace shouli::base {

/// The only source of time in the program. now() may jump in either direction, because anyone may set the machine's
/// clock; monotonic() never goes back.
class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock: UTC, in milliseconds.
    virtual QDateTime now() const = 0;
    /// Time since a fixed but unspecified moment: only differences mean anything. For waiting and measuring.
    virtual std::chrono::milliseconds monotonic() const = 0;
    /// The calendar day at the counter: UTC+8 all year, whatever the machine's time zone is.
    QDate today() const;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
};

} // namespace shouli::base
