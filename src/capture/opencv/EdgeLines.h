// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/opencv/EdgeMap.h"

#include <vector>

namespace shouli::capture::opencv {

/// A straight line through the whole picture, and how much of an edge there is along it.
struct EdgeLine {
    cv::Point2d normal;      ///< of length 1
    double rho = 0;          ///< normal . point, for every point on it
    std::vector<float> upTo; ///< how much edge (0 to 1 a pixel) lies before each position
    int first = 0;           ///< position that upTo begins with
    double merit = 0;        ///< how long and how unbroken its best piece is

    cv::Point2d direction() const { return {-normal.y, normal.x}; }
    double positionOf(const cv::Point2d& point) const { return direction().dot(point); }
    /// Mean edge between two positions; what lies outside of the picture has none.
    double supportBetween(double from, double to) const;
    /// The length of the part between them that the picture shows.
    double visibleBetween(double from, double to) const;
};

/// The lines that most edges lie on, of every direction some.
std::vector<EdgeLine> linesIn(const EdgeMap& map);

} // namespace shouli::capture::opencv
