// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/driver/SaneOptions.h"

namespace shouli::capture::sane {

/// Scanners by libsane (SANE Standard 1.06). libsane must be used by one thread of the process only, so there is at
/// most one driver at a time.
class SaneDriver final : public ScannerDriver {
public:
    SaneDriver();
    ~SaneDriver() override;

    base::Result<QList<ScannerDevice>> devices() override;
    base::Result<QList<ScanSource>> open(const QString& id) override;
    base::Status begin(const ScanSettings& settings) override;
    base::Result<std::optional<QImage>> nextSheet(const Progress& progress) override;
    void end() override;

private:
    void close();
    base::Result<QImage> readSheet(const Progress& progress);

    SANE_Handle m_handle = nullptr;
    ScanSettings m_settings;
    int m_sheets = 0; // scanned since begin()
};

} // namespace shouli::capture::sane
