// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"
#include "capture/scanner/driver/WiaInterfaces.h"

#include <deque>

namespace shouli::capture::wia {

/// Scanners by Windows Image Acquisition 2.0. The papers are requested one at a time, as WIA would otherwise deliver
/// everything in the feeder at once.
class WiaDriver final : public ScannerDriver {
public:
    WiaDriver();
    ~WiaDriver() override;

    base::Result<QList<ScannerDevice>> devices() override;
    base::Result<QList<ScanSource>> open(const QString& id) override;
    base::Status begin(const ScanSettings& settings) override;
    base::Result<std::optional<QImage>> nextSheet(const Progress& progress) override;
    void end() override;

private:
    base::Status manage();
    void close();
    base::Status transfer(const Progress& progress);

    bool m_isComOurs = false;
    Com<DeviceManager> m_manager;
    Com<Item> m_flatbed;
    Com<Item> m_feeder;
    ScanSettings m_settings;
    int m_sheets = 0;              // scanned since begin()
    std::deque<QImage> m_upcoming; // scanned but not returned yet: the back of the paper
};

} // namespace shouli::capture::wia
