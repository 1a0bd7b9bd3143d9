// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace shouli::test {

/// A clock that stands until it is moved; begins in the morning of 23 November 2026 at the counter.
class TestClock final : public base::Clock {
public:
    explicit TestClock(QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC))
        : m_now(std::move(now)) {}

    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    /// Time passes.
    void advance(std::chrono::milliseconds by) {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    /// Somebody sets the wall clock; no time passes.
    void setNow(const QDateTime& now) { m_now = now; }

private:
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{1000};
};

} // namespace shouli::test
