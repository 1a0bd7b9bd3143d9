// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>

#include <chrono>
#include <functional>
#include <memory>

namespace shouli::capture {

/// Where pictures come from: a camera of this machine, a film file (shown over and over), or a stream.
struct CameraSource {
    enum class Kind { Device, File, Url };
    Kind kind = Kind::Device;
    int device = 0;   ///< its number, where it has no id
    QString location; ///< path, URL, or the CameraInfo::id of a device: it is the same when its number is not

    bool operator==(const CameraSource&) const = default;
};

/// One opened camera, used by one thread only. Implemented by the module shouli_camera (OpenCV).
class FrameGrabber {
public:
    virtual ~FrameGrabber() = default;
    /// CameraMissing: there is no such device, file or stream. CameraBusy: another program holds it. CameraRefused:
    /// this program has no right to it.
    virtual base::Status open(const CameraSource& source) = 0;
    /// Takes the next frame, waiting for it. CameraLost.
    virtual base::Status advance() = 0;
    /// The frame taken last, RGB32, made smaller to this long side; 0: as the camera gave it.
    virtual QImage frame(int maxLongSidePx) const = 0;
    /// How long a frame of a film stands; 0 where the source itself keeps the pace.
    virtual std::chrono::milliseconds frameInterval() const = 0;
};

/// Makes a grabber; called on the thread that will use it. ModuleMissing.
using FrameGrabberSource = std::function<base::Result<std::unique_ptr<FrameGrabber>>()>;

} // namespace shouli::capture
