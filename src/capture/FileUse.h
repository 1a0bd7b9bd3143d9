// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::capture {

/// Whether a program has a file open.
enum class FileUse {
    Nobody,  ///< no program has it open
    Open,    ///< a program of this machine has it open and may write more
    Unknown, ///< cannot be determined: the file lies on another machine or belongs to another user
};

/// Asks the system, which takes microseconds. A program that opens the file at that very moment has to wait (Linux) or
/// fails (Windows), so ask only about files that have not changed for a while.
FileUse useOf(const QString& path);

} // namespace shouli::capture
