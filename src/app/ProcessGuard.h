// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::app {

/// No core dump, no Windows Error Reporting, no debugger by chance: what is in memory stays there. Also keeps off what
/// the compiler for Windows does wrong at a thread's end. First thing in main.
void guardProcess();

} // namespace shouli::app
