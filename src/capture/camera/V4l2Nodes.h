// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/CameraList.h"

#include <functional>
#include <optional>

namespace shouli::capture {

/// The folders where Linux lists its cameras.
struct V4l2Folders {
    QString classes = QStringLiteral("/sys/class/video4linux"); ///< has a folder for each node, with name and index
    QString devices = QStringLiteral("/dev");
    QString byId = QStringLiteral("/dev/v4l/by-id"); ///< links that udev names after maker, model and serial number
};

/// What a node reports about itself.
struct V4l2Answer {
    bool isCapture = false;
    QSize largest;
};
std::optional<V4l2Answer> askNode(const QString& path);

/// The nodes that give pictures. A camera's second node, for metadata, is left out. A node that cannot be asked is
/// listed when it is the first one of its device; opening it will then tell why.
QList<CameraInfo> camerasIn(const V4l2Folders& folders,
                            const std::function<std::optional<V4l2Answer>(const QString& path)>& ask = askNode);

} // namespace shouli::capture
