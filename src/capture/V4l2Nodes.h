// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CameraList.h"

#include <functional>
#include <optional>

namespace shouli::capture {

/// Where Linux shows its cameras.
struct V4l2Folders {
    QString classes = QStringLiteral("/sys/class/video4linux"); ///< a folder of each node: its name and index
    QString devices = QStringLiteral("/dev");
    QString byId = QStringLiteral("/dev/v4l/by-id"); ///< links that udev names after maker, model and serial number
};

/// What a node says of itself; none: it was asked in vain (no right to).
struct V4l2Answer {
    bool isCapture = false;
    QSize largest;
};
std::optional<V4l2Answer> askNode(const QString& path);

/// The nodes that give pictures. A camera has a second node for metadata, which is left out. What refuses to answer is
/// listed all the same when it is the first node of its device: opening it says why.
QList<CameraInfo> camerasIn(const V4l2Folders& folders,
                            const std::function<std::optional<V4l2Answer>(const QString& path)>& ask = askNode);

} // namespace shouli::capture
