// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::capture {

/// Makes it safe that scanner drivers cancel threads which they have started. Call before the first driver is loaded.
void prepareForScannerDrivers();

} // namespace shouli::capture
