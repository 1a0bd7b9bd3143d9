// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/ScannerModule.h"

#include "base/DeviceCode.h"
#include "capture/modules/Module.h"
#include "capture/scanner/DriverThreads.h"

namespace shouli::capture {

base::Result<std::unique_ptr<ScannerDriver>> ScannerModule::driver() const {
    prepareForScannerDrivers();
    SHOULI_TRY(const auto make,
               resolveModule<ScannerDriver* (*)()>(m_folder, "shouli_scanner", "shouli_scanner_driver"));
    std::unique_ptr<ScannerDriver> driver(make());
    if (!driver)
        return base::fail(base::DeviceCode::ScannerBusy, QStringLiteral("an earlier scan has not ended"));
    return driver;
}

ScannerDriverSource ScannerModule::source() const {
    return [module = *this] { return module.driver(); };
}

} // namespace shouli::capture
