// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace shouli::capture {

/// A camera of this machine.
struct CameraInfo {
    QString name;   ///< as its maker calls it
    QString id;     ///< the same after it was unplugged and plugged in again
    int device = 0; ///< the number by which OpenCV opens it now
    QSize largest;  ///< the largest picture it says it gives; empty: it does not say

    bool operator==(const CameraInfo&) const = default;
};

/// What is plugged in now, in the system's order. Asks each device, which takes tens of milliseconds: not for the
/// window's thread. On Linux by Video4Linux, on Windows by DirectShow, whose order is OpenCV's too.
QList<CameraInfo> camerasOfThisMachine();

/// Why a camera did not open.
enum class CameraObstacle { Missing, Busy, Refused };
/// Refused: the permissions of the device file, or Windows's privacy settings for cameras.
CameraObstacle obstacleOf(int device);

} // namespace shouli::capture
