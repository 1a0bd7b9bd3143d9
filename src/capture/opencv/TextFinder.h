// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardReading.h"
#include "capture/opencv/Network.h"

namespace shouli::capture::opencv {

/// Where there is print on a picture, and whether it stands on its head: PaddleOCR's detector (PP-OCRv4, 640 × 416) and
/// its classifier of lines.
class TextFinder {
public:
    /// ModelMissing, NetworkFailed.
    static base::Result<TextFinder> load(const QString& folder);

    /// A box about each line or piece of a line, its longer side along the print. Cancelled, NetworkFailed.
    base::Result<std::vector<cv::RotatedRect>> find(const cv::Mat& picture, const Cancelled& cancelled);
    /// Whether most of these lines are upside down; only the longest few are asked.
    base::Result<bool> isUpsideDown(const cv::Mat& picture, std::vector<cv::RotatedRect> boxes,
                                    const Cancelled& cancelled);

private:
    TextFinder(Network detector, Network classifier)
        : m_detector(std::move(detector))
        , m_classifier(std::move(classifier)) {}

    Network m_detector;
    Network m_classifier;
};

/// How far a box leans, in degrees, -45 to 45, clockwise.
double leanOf(const cv::RotatedRect& box);
/// The length of a box along its print and across it.
cv::Size2f extentOf(const cv::RotatedRect& box);

} // namespace shouli::capture::opencv
