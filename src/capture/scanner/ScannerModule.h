// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/FlatbedCutter.h"
#include "capture/scanner/ScannerDriver.h"

#include <QString>

namespace shouli::capture {

/// Loads the module with the system's scanners, on the scanner's thread and only when one is looked for: libsane and
/// its dependencies would slow down every start. Also loads the module that finds cards on scanned sheets.
class ScannerModule {
public:
    /// `folder` holds shouli_scanner (libshouli_scanner.so or .dll).
    explicit ScannerModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing when the library, its entry point or a library that it needs is not there. ScannerBusy while
    /// another driver exists in this process.
    base::Result<std::unique_ptr<ScannerDriver>> driver() const;
    /// driver() as a function object, for Scanner.
    ScannerDriverSource source() const;
    /// Thread-safe. ModuleMissing.
    base::Result<const FlatbedCutter*> cutter() const { return loadFlatbedCutter(m_folder); }

private:
    QString m_folder;
};

} // namespace shouli::capture
