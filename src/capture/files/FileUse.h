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

/// Asks the system, which takes microseconds. A program that opens the file to write just then has to wait for it
/// (Linux) or is refused (Windows), so ask only about files that have been quiet for a while. A file on another machine
/// is not opened.
FileUse useOf(const QString& path);

} // namespace shouli::capture
