// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace shouli::capture::opencv {

/// Where the brightness or the colour of a small picture steps, thinned to lines one pixel wide.
struct EdgeMap {
    cv::Mat weight; ///< CV_8U: 0 none, 255 a strong step between two areas
    cv::Mat angle;  ///< CV_8U: direction of the edge's normal in degrees, 0 to 179; only where weight is not 0
};

/// How the picture is looked at.
struct Look {
    double smoothPx = 0.9;     ///< sigma of the blur before
    int stepPx = 5;            ///< how far to both sides of an edge the areas are compared
    double leastGradient = 14; ///< of Sobel's 3 x 3; weaker is the noise of a dim camera
    double ofMedian = 2;       ///< and in a busy picture this many times the median
};

inline constexpr Look kSharpLook{};
/// For what the first look does not show: noise, stripes and checks are averaged away, a faint edge stays.
inline constexpr Look kBroadLook{2.2, 11, 6, 1.3};

/// What separates two areas counts fully, what is only a stroke (print, the grain of wood, a weave) counts little:
/// the areas a few pixels to both sides are compared. `bgr` is CV_8UC3.
EdgeMap edgesOf(const cv::Mat& bgr, const Look& look);

} // namespace shouli::capture::opencv
