// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/opencv/InkLine.h"
#include "capture/recognition/opencv/TextFinder.h"

#include <span>

namespace shouli::capture::opencv {

/// Where a line of print is on a card, in mm from the card's upper left corner.
struct LinePlace {
    double left = 0;
    double right = 0;
    double middle = 0; ///< y of the line's vertical middle
    double size = 3;   ///< height of a character
};

/// A rectified card: 1011 × 638 px, upright and level, with boxes around the print that was found.
class FlatCard {
public:
    /// Cancelled, NetworkFailed.
    static base::Result<FlatCard> lay(const QImage& card, TextFinder& finder, const Cancelled& cancelled);

    /// Adjusts the mapping of millimetres to pixels, by the known vertical positions of lines on this kind of card.
    void fit(std::span<const double> middlesMm);
    /// The ink of a line, searched for a little above and below its place, too.
    InkLine line(const LinePlace& place, double leastContrast = 24) const;
    /// The ink within a box, in px.
    InkLine line(const cv::Rect& box, double linePx, double leastContrast = 24) const;
    /// The part of the picture with this line and a small margin.
    QImage strip(const cv::Rect& box) const;

    bool wasUpsideDown() const { return m_wasUpsideDown; }
    const cv::Mat& picture() const { return m_picture; }
    const std::vector<cv::Rect>& boxes() const { return m_boxes; }

    static constexpr double kPxPerMm = 1011 / 85.6;

private:
    cv::Mat m_picture;
    std::vector<cv::Rect> m_boxes;
    bool m_wasUpsideDown = false;
    double m_scale = 1;  // of the card in the picture
    cv::Point2d m_shift; // position of its upper left corner, px
};

} // namespace shouli::capture::opencv
