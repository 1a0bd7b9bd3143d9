// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/ScannerModule.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<std::unique_ptr<ScannerDriver>> ScannerModule::driver() const {
    // Never unloaded: a thread stuck in a driver may still be inside.
    QLibrary library(QDir(m_folder).filePath(QStringLiteral("libshouli_scanner")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Factory = ScannerDriver* (*)();
    const auto make = reinterpret_cast<Factory>(library.resolve("shouli_scanner_driver"));
    if (!make) {
        qCWarning(lcCapture) << "scanner module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_scanner"));
    }
    std::unique_ptr<ScannerDriver> driver(make());
    if (!driver)
        return base::fail(base::ErrorCode::ScannerBusy, QStringLiteral("an earlier scan has not ended"));
    return driver;
}

ScannerDriverSource ScannerModule::source() const {
    return [module = *this] { return module.driver(); };
}

} // namespace shouli::capture
