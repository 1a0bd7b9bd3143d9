// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/DriverThreads.h"

namespace shouli::capture {

// WIA's drivers run in a process of the system's.
void prepareForScannerDrivers() {}

} // namespace shouli::capture
