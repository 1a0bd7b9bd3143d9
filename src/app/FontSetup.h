// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace shouli::app {

/// Begins to read the machine's list of fonts, which the first text needs and which takes as long as connecting to the
/// display. Joined before the first text; nothing to join where the system keeps that list itself.
std::jthread readFontsBeside();

} // namespace shouli::app
