// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

namespace shouli::base {

QDate Clock::today() const { return now().toOffsetFromUtc(8 * 3600).date(); }

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

std::chrono::milliseconds SystemClock::monotonic() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace shouli::base
