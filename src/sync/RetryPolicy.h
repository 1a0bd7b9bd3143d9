// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace shouli::sync {

/// How long to wait before the next try, by the number of tries that failed. It never gives up.
std::chrono::seconds waitAfter(int failedTries);

} // namespace shouli::sync
