// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace shouli::capture {

/// An open serial port, for one thread. Nothing waits longer than it is told to.
class SerialLine {
public:
    virtual ~SerialLine() = default;
    /// Sends all of it, or fails: IdReaderLost.
    virtual base::Status write(QByteArrayView bytes) = 0;
    /// What is there, or comes first within `time`; empty when nothing comes. IdReaderLost when the device went away.
    virtual base::Result<QByteArray> read(std::chrono::milliseconds time) = 0;
};

using SerialLineSource = std::function<base::Result<std::unique_ptr<SerialLine>>(const QString& port)>;

/// Opens a port raw at 115200 baud, 8 data bits, no parity, 1 stop bit, without flow control; no other program opens it
/// meanwhile. "/dev/ttyUSB0" on Linux, "COM3" on Windows. IdReaderMissing: there is no such serial port; IdReaderBusy:
/// it is there and cannot be had.
base::Result<std::unique_ptr<SerialLine>> openSerialLine(const QString& port);

/// The machine's serial ports that an ID-card reader may be plugged in at, those with a stable name first.
QStringList serialPorts();

} // namespace shouli::capture
