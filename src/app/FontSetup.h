// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace shouli::app {

/// Begins to read the machine's list of fonts on another thread; that takes as long as connecting to the display, which
/// goes on meanwhile. Join the thread before the first text is drawn. Where the system keeps that list itself (Windows)
/// the thread is not joinable.
std::jthread readFontsBeside();

} // namespace shouli::app
