// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::capture {

/// Whether a program has a file open.
enum class FileUse {
    Nobody,  ///< not any program of this machine, and no other machine can have it
    Open,    ///< a program has it open: more may be written to it
    Unknown, ///< the system does not tell: it lies on another machine, or belongs to another user
};

/// Asks the system, which takes microseconds. A program that opens the file to write just then has to wait for it
/// (Linux) or is refused (Windows): to be asked of files that were quiet for a while. A file on another machine is not
/// opened.
FileUse useOf(const QString& path);

} // namespace shouli::capture
