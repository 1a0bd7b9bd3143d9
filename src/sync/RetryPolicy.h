// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace shouli::sync {

/// How long to wait before the next try after this many failed tries: from 2 s, rising to 5 min. Tries never end.
std::chrono::seconds waitAfter(int failedTries);

/// Whether `nextTryAt` has come. Also true when it is further away than the longest wait, since it was then computed
/// with a wrong clock.
bool isDue(const QDateTime& nextTryAt, const QDateTime& now);

} // namespace shouli::sync
