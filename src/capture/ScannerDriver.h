// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace shouli::capture {

/// A scanner that the system offers.
struct ScannerDevice {
    QString id;   ///< what the system knows it by: stable as long as it stays plugged in where it is
    QString name; ///< for people: maker and model

    bool operator==(const ScannerDevice&) const = default;
};

/// Where the paper lies.
enum class ScanSource { Flatbed, Feeder, FeederDuplex };

enum class ScanColour { Colour, Grey };

struct ScanSettings {
    ScanSource source = ScanSource::Flatbed;
    int dpi = 300; ///< the nearest that the device has is taken
    ScanColour colour = ScanColour::Colour;

    bool operator==(const ScanSettings&) const = default;
};

/// The system's scanners, used by one thread only. Implemented by the module shouli_scanner (SANE, or WIA on Windows).
class ScannerDriver {
public:
    /// Told about each part of a page, 0 to 100; answers whether to go on.
    using Progress = std::function<bool(int percent)>;

    virtual ~ScannerDriver() = default;
    /// What is plugged in now. Takes seconds where scanners of the network are looked for.
    virtual base::Result<QList<ScannerDevice>> devices() = 0;
    /// Opens a device, closing the one before; answers where paper can lie, never nothing. ScannerMissing,
    /// ScannerBusy, ScannerDenied, ScannerFailed.
    virtual base::Result<QList<ScanSource>> open(const QString& id) = 0;
    /// Prepares a scan with the opened device.
    virtual base::Status begin(const ScanSettings& settings) = 0;
    /// Scans the next page, Grayscale8 or RGB888, its dots per metre as scanned; absent when there is none further: a
    /// flatbed has one, a feeder as many as lie in it. ScannerFeederEmpty when none lay there from the start, Cancelled
    /// when `progress` said no; ScannerJammed, ScannerCoverOpen, ScannerLost, ScannerBusy, ScannerFailed.
    virtual base::Result<std::optional<QImage>> nextPage(const Progress& progress) = 0;
    /// Ends the scan that was begun, whether it went well or not.
    virtual void end() = 0;
};

/// Makes a driver; called on the thread that will use it. ModuleMissing; ScannerBusy while an earlier one still hangs.
using ScannerDriverSource = std::function<base::Result<std::unique_ptr<ScannerDriver>>()>;

} // namespace shouli::capture
