// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace shouli::capture {

/// A camera of this machine.
struct CameraInfo {
    QString name;   ///< the manufacturer's
    QString id;     ///< stable: the same after the camera was unplugged and plugged in again
    int device = 0; ///< the number by which OpenCV opens it; changes with plugging
    QSize largest;  ///< the largest picture that it reports, in px; empty when it reports none

    bool operator==(const CameraInfo&) const = default;
};

/// The cameras that are plugged in now, in the system's order. Asks each device, which takes tens of milliseconds, so
/// do not call it on the GUI thread. Uses Video4Linux on Linux and DirectShow, whose order OpenCV shares, on Windows.
QList<CameraInfo> camerasOfThisMachine();

/// Why a camera did not open.
enum class CameraObstacle { Missing, Busy, Refused };
/// Refused: by the permissions of the device file, or by the privacy settings of Windows.
CameraObstacle obstacleOf(int device);

} // namespace shouli::capture
