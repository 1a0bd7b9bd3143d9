// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RetryPolicy.h"

#include <algorithm>
#include <array>

namespace shouli::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 7> kWaits{2s, 5s, 15s, 30s, 60s, 120s, 300s};

} // namespace

std::chrono::seconds waitAfter(int failedTries) {
    const auto last = static_cast<int>(kWaits.size()) - 1;
    return kWaits[static_cast<size_t>(std::clamp(failedTries - 1, 0, last))];
}

bool isDue(const QDateTime& nextTryAt, const QDateTime& now) {
    return nextTryAt <= now || nextTryAt > now.addSecs(kWaits.back().count());
}

} // namespace shouli::sync
