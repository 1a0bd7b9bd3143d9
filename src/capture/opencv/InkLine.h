// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace shouli::capture::opencv {

/// A line of print cut out of its surroundings.
struct InkLine {
    cv::Mat picture;     ///< RGB, cut closely about the ink, wide gaps narrowed; empty: there is no ink
    cv::Mat ink;         ///< what is ink there, 0 or 255
    cv::Rect box;        ///< where it was in the picture handed in
    double contrast = 0; ///< of the ink against its ground, of 255
};

/// Looks for dark print within `place` of an upright RGB picture; `linePx`: about the height of a character.
/// Ink of less than `leastContrast` is ground.
InkLine findInk(const cv::Mat& picture, cv::Rect place, double linePx, double leastContrast);

/// Cut into `count` pieces of about the same width, each cut where there is the least ink near by. `slack`: how far a
/// cut may wander, as a share of a piece.
std::vector<cv::Mat> cutInto(const InkLine& line, int count, double slack);

} // namespace shouli::capture::opencv
