// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shouli::importer {

/// Gives up, irrevocably and for the whole process, everything that decoding does not need: files (except reading the
/// system's fonts), the network, other processes and threads, executable memory. Call before reading the first
/// untrusted byte, while one thread is running. ImporterUnconfined when any part failed; the process must end then.
base::Status confineThisProcess();

} // namespace shouli::importer
