// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace shouli::base {

/// The only source of time. now() may be set back by anyone; monotonic() never goes back.
class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC, milliseconds.
    virtual QDateTime now() const = 0;
    /// Time since some fixed moment of this process; for waiting and measuring.
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
