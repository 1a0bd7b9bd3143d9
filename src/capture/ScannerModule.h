// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FlatbedCutter.h"
#include "capture/ScannerDriver.h"

#include <QString>

namespace shouli::capture {

/// Loads the system's scanners from the folder of modules, on the scanner's own thread and only when one is looked
/// for: libsane and what it pulls in would cost every start. Beside them what finds the cards on their pages.
class ScannerModule {
public:
    /// `folder` holds shouli_scanner (libshouli_scanner.so or .dll).
    explicit ScannerModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing: the library or its entry is not there, or a library it needs. ScannerBusy: a driver of this
    /// process still lives.
    base::Result<std::unique_ptr<ScannerDriver>> driver() const;
    /// The same as a value for Scanner.
    ScannerDriverSource source() const;
    /// Any thread. ModuleMissing.
    base::Result<const FlatbedCutter*> cutter() const { return loadFlatbedCutter(m_folder); }

private:
    QString m_folder;
};

} // namespace shouli::capture
