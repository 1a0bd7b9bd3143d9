// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/CameraList.h"
#include "capture/camera/V4l2Nodes.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace shouli::capture {

QList<CameraInfo> camerasOfThisMachine() { return camerasIn({}); }

CameraObstacle obstacleOf(int device) {
    const QByteArray path = "/dev/video" + QByteArray::number(device);
    const int handle = open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (handle >= 0) { // it can be opened but gave no picture: a driver lets one program at a time stream
        close(handle);
        return CameraObstacle::Busy;
    }
    if (errno == EACCES || errno == EPERM)
        return CameraObstacle::Refused;
    return errno == EBUSY ? CameraObstacle::Busy : CameraObstacle::Missing;
}

} // namespace shouli::capture
