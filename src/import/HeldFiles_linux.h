// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <span>

// A filter of system calls cannot read a path, and Landlock hides what a file holds but not that it is there. So the
// confinement forbids every call that takes a path. The files that Poppler and fontconfig look up by path all the same
// are opened before; the kernel hands a forbidden call back to this process as a signal, and its handler answers from
// the files that are open. Whoever takes the process over has these descriptors and nothing beyond them.
namespace shouli::importer {

/// Opens every file and folder below `folders` for reading; one that is not there, or cannot be read, is left out.
/// Returns the highest descriptor that is open now. Call once, before answerPathCalls().
int holdFiles(std::span<const char* const> folders);

/// From now on a trapped open, stat, access or readlink of a held path is answered; any other path is EACCES, whether
/// it exists or not.
base::Status answerPathCalls();

/// The system calls that must be trapped for it.
std::span<const int> pathCalls();

} // namespace shouli::importer
