// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace shouli::capture {

/// An open serial port. Use it on one thread.
class SerialLine {
public:
    virtual ~SerialLine() = default;
    /// Sends all bytes. IdReaderLost.
    virtual base::Status write(QByteArrayView bytes) = 0;
    /// The bytes that have arrived, or that arrive first within `time`; empty when none do. IdReaderLost when the
    /// device was unplugged.
    virtual base::Result<QByteArray> read(std::chrono::milliseconds time) = 0;
};

using SerialLineSource = std::function<base::Result<std::unique_ptr<SerialLine>>(const QString& port)>;

/// Opens a port ("/dev/ttyUSB0" on Linux, "COM3" on Windows) raw and exclusively: 115200 baud, 8 data bits, no parity,
/// 1 stop bit, no flow control. IdReaderMissing: there is no such serial port; IdReaderBusy: it exists but cannot be
/// opened.
base::Result<std::unique_ptr<SerialLine>> openSerialLine(const QString& port);

} // namespace shouli::capture
