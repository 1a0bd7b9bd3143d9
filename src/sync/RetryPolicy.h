// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace shouli::sync {

/// How long to wait before the next try, by the number of tries that failed. It never gives up.
std::chrono::seconds waitAfter(int failedTries);

/// Whether `nextTryAt` has come. So it has when it is further off than any wait: the clock was wrong when it was set.
bool isDue(const QDateTime& nextTryAt, const QDateTime& now);

} // namespace shouli::sync
