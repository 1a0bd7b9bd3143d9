// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shouli::importer {

/// Gives up, for good and for the whole process, everything that turning bytes into pixels does not need: files but
/// for reading the system's fonts, the network, other processes and threads, executable memory. To be called before
/// the first byte from outside is read, with one thread running. ImporterUnconfined when any part of it failed: the
/// process must not go on then.
base::Status confineThisProcess();

} // namespace shouli::importer
