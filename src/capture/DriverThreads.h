// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::capture {

/// Makes this a process in which scanner drivers may end the threads that they have begun in it. Before the first one
/// is loaded.
void prepareForScannerDrivers();

} // namespace shouli::capture
