// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace shouli::capture::opencv {

/// Where brightness or colour of a small picture changes abruptly, thinned to lines one pixel wide.
struct EdgeMap {
    cv::Mat weight; ///< CV_8U: 0 for no edge to 255 for a strong step between two areas
    cv::Mat angle;  ///< CV_8U: direction of the edge's normal in degrees, 0 to 179; only where weight is not 0
};

/// The parameters of edgesOf().
struct Look {
    double smoothPx = 0.9;     ///< sigma of the Gaussian blur that is applied first
    int stepPx = 5;            ///< distance on both sides of an edge at which the areas are compared
    double leastGradient = 14; ///< minimum of the 3 x 3 Sobel gradient; below is the noise of a dim camera
    double ofMedian = 2;       ///< minimum as a multiple of the picture's median gradient
};

inline constexpr Look kSharpLook{};
/// Second attempt, when kSharpLook finds nothing: averages away noise, stripes and checks and keeps faint edges.
inline constexpr Look kBroadLook{2.2, 11, 6, 1.3};

/// An edge between two different areas counts fully, a mere stroke (print, the grain of wood, a weave) little; they are
/// told apart by comparing the areas a few pixels away on both sides. `bgr`: CV_8UC3.
EdgeMap edgesOf(const cv::Mat& bgr, const Look& look);

} // namespace shouli::capture::opencv
