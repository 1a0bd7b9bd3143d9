// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::app {

/// Keeps the process's memory from being written out or read: no core dump, no Windows Error Reporting, no debugger
/// attached by chance. On Windows also works around a fault of the compiler (a crash at the end of threads). Call first
/// in main().
void guardProcess();

} // namespace shouli::app
