// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/opencv/EdgeMap.h"

#include <vector>

namespace shouli::capture::opencv {

/// A straight line through the whole picture, and how much edge lies along it. A position is the distance, in px, along
/// direction().
struct EdgeLine {
    cv::Point2d normal;      ///< of length 1
    double rho = 0;          ///< normal . point, for every point on it
    std::vector<float> upTo; ///< cumulative edge (0 to 1 for each pixel) before each position
    int first = 0;           ///< position of upTo[0]
    double merit = 0;        ///< how long and unbroken its best piece is

    cv::Point2d direction() const { return {-normal.y, normal.x}; }
    double positionOf(const cv::Point2d& point) const { return direction().dot(point); }
    /// Mean edge between two positions; there is none outside of the picture.
    double supportBetween(double from, double to) const;
    /// Length, in px, of the part between two positions that lies in the picture.
    double visibleBetween(double from, double to) const;
};

/// The lines on which most of the edges lie, some of every direction.
std::vector<EdgeLine> linesIn(const EdgeMap& map);

} // namespace shouli::capture::opencv
