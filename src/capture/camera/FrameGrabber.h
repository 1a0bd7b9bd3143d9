// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>

#include <chrono>
#include <functional>
#include <memory>

namespace shouli::capture {

/// Where frames come from: a camera of this machine, a film file (repeated endlessly), or a stream.
struct CameraSource {
    enum class Kind { Device, File, Url };
    Kind kind = Kind::Device;
    int device = 0;   ///< the number of a device without an id
    QString location; ///< path, URL, or CameraInfo::id of a device, which unlike its number is stable

    bool operator==(const CameraSource&) const = default;
};

/// One opened camera. Use it on one thread only. Implemented by the module shouli_camera (OpenCV).
class FrameGrabber {
public:
    virtual ~FrameGrabber() = default;
    /// CameraMissing: there is no such device, file or stream. CameraBusy: another program uses it. CameraRefused: this
    /// program may not use it.
    virtual base::Status open(const CameraSource& source) = 0;
    /// Waits for the next frame. CameraLost.
    virtual base::Status advance() = 0;
    /// The latest frame as RGB32, reduced so that its longer side has at most `maxLongSidePx`; 0: in full size.
    virtual QImage frame(int maxLongSidePx) const = 0;
    /// How long to show a frame of a film; 0 when the source itself sets the pace.
    virtual std::chrono::milliseconds frameInterval() const = 0;
};

/// Makes a grabber; called on the thread that will use it. ModuleMissing.
using FrameGrabberSource = std::function<base::Result<std::unique_ptr<FrameGrabber>>()>;

} // namespace shouli::capture
