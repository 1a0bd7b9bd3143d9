// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/FrameGrabber.h"

#include <opencv2/videoio.hpp>

namespace shouli::capture::opencv {

/// Cameras, films and streams by OpenCV's videoio. Catches all of OpenCV's exceptions.
class OpenCvGrabber final : public FrameGrabber {
public:
    base::Status open(const CameraSource& source) override;
    base::Status advance() override;
    QImage frame(int maxLongSidePx) const override;
    std::chrono::milliseconds frameInterval() const override { return m_interval; }

private:
    base::Status openNow();
    bool readNext();

    CameraSource m_source;
    cv::VideoCapture m_capture;
    cv::Mat m_frame;
    std::chrono::milliseconds m_interval{0};
};

} // namespace shouli::capture::opencv
