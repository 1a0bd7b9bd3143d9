// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/networks/Network.h"
#include "capture/recognition/CardRecognition.h"

namespace shouli::capture::opencv {

/// Finds print on a picture and whether it is upside down, by PaddleOCR's detector (PP-OCRv4, 640 × 416) and its line
/// classifier.
class TextFinder {
public:
    /// ModelMissing, NetworkFailed.
    static base::Result<TextFinder> load(const QString& folder);

    /// A box around each line or piece of a line; the longer side runs along the print. Cancelled, NetworkFailed.
    base::Result<std::vector<cv::RotatedRect>> find(const cv::Mat& picture, const Cancelled& cancelled);
    /// Whether most of the lines in these boxes are upside down; only the longest few are examined.
    base::Result<bool> isUpsideDown(const cv::Mat& picture, std::vector<cv::RotatedRect> boxes,
                                    const Cancelled& cancelled);

private:
    TextFinder(Network detector, Network classifier)
        : m_detector(std::move(detector))
        , m_classifier(std::move(classifier)) {}

    Network m_detector;
    Network m_classifier;
};

/// Slant of a box in degrees, clockwise, -45 to 45.
double leanOf(const cv::RotatedRect& box);
/// Size of a box in px: along the print, and across it.
cv::Size2f extentOf(const cv::RotatedRect& box);

} // namespace shouli::capture::opencv
