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
    QString id;   ///< the system's; stable as long as the scanner stays plugged in at the same place
    QString name; ///< for people: maker and model

    bool operator==(const ScannerDevice&) const = default;
};

/// Where the paper lies.
enum class ScanSource { Flatbed, Feeder, FeederDuplex };

enum class ScanColour { Colour, Grey };

struct ScanSettings {
    ScanSource source = ScanSource::Flatbed;
    int dpi = 300; ///< the nearest resolution that the device has is used
    ScanColour colour = ScanColour::Colour;

    bool operator==(const ScanSettings&) const = default;
};

/// The system's scanners. Use it on one thread only. Implemented by the module shouli_scanner (SANE, or WIA on
/// Windows).
class ScannerDriver {
public:
    /// Called with the progress of a sheet, 0 to 100; returns whether to go on.
    using Progress = std::function<bool(int percent)>;

    virtual ~ScannerDriver() = default;
    /// The scanners that are available now. Takes seconds when scanners in the network are looked for.
    virtual base::Result<QList<ScannerDevice>> devices() = 0;
    /// Opens a device, closing the one opened before. Returns where paper can lie, at least one place. ScannerMissing,
    /// ScannerBusy, ScannerDenied, ScannerFailed.
    virtual base::Result<QList<ScanSource>> open(const QString& id) = 0;
    /// Prepares a scan with the opened device.
    virtual base::Status begin(const ScanSettings& settings) = 0;
    /// Scans the next sheet: Grayscale8 or RGB888 with its dots per metre set. Absent when there are no more sheets: a
    /// flatbed has one, a feeder as many as are in it. ScannerFeederEmpty when there was none from the start, Cancelled
    /// when `progress` returned false; ScannerJammed, ScannerCoverOpen, ScannerLost, ScannerBusy, ScannerFailed.
    virtual base::Result<std::optional<QImage>> nextSheet(const Progress& progress) = 0;
    /// Ends the scan that was begun, after success as well as failure.
    virtual void end() = 0;
};

/// Makes a driver; called on the thread that will use it. ModuleMissing; ScannerBusy while an earlier driver hangs.
using ScannerDriverSource = std::function<base::Result<std::unique_ptr<ScannerDriver>>()>;

} // namespace shouli::capture
