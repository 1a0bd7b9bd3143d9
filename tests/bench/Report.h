// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

namespace shouli::bench {

/// A row of `./dev bench`: what was measured, ours by floor, the goal ("-" for none), and the plain figures.
inline void report(const char* name, double ratio, const char* goal, const char* figures) {
    std::printf("%s\t%.2f\t%s\t%s\n", name, ratio, goal, figures);
}

} // namespace shouli::bench
