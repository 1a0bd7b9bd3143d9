// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace shouli::capture::opencv {

/// A line of print, isolated from its surroundings.
struct InkLine {
    cv::Mat picture;     ///< RGB, cropped closely around the ink, wide gaps narrowed; empty when there is no ink
    cv::Mat ink;         ///< mask of `picture`: 255 for ink, else 0
    cv::Rect box;        ///< its position in the given picture
    double contrast = 0; ///< between ink and background, 0 to 255
};

/// Looks for dark print within `place` of an upright RGB picture. `linePx`: approximate height of a character. Anything
/// with less than `leastContrast` counts as background.
InkLine findInk(const cv::Mat& picture, cv::Rect place, double linePx, double leastContrast);

/// Cuts the line into `count` pieces of about the same width, each cut where there is least ink nearby. `slack`: how
/// far a cut may be moved for that, as a fraction of a piece's width.
std::vector<cv::Mat> cutInto(const InkLine& line, int count, double slack);

} // namespace shouli::capture::opencv
