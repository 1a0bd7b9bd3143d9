// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/opencv/InkLine.h"
#include "capture/opencv/TextFinder.h"

#include <span>

namespace shouli::capture::opencv {

/// Where a line of a card's print lies, in millimetres from its upper left corner.
struct LinePlace {
    double left = 0;
    double right = 0;
    double middle = 0; ///< of the line's height
    double size = 3;   ///< of a character
};

/// A card laid flat: 1011 × 638 px, upright and level, with boxes about what print was found.
class FlatCard {
public:
    /// Cancelled, NetworkFailed.
    static base::Result<FlatCard> lay(const QImage& card, TextFinder& finder, const Cancelled& cancelled);

    /// Fits the millimetres to the picture by the heights at which lines stand on this kind of card.
    void fit(std::span<const double> middlesMm);
    /// The ink of a line; searched a little above and below its place.
    InkLine line(const LinePlace& place, double leastContrast = 24) const;
    /// The ink within pixels.
    InkLine line(const cv::Rect& box, double linePx, double leastContrast = 24) const;
    /// The piece of the picture with this line, and a little about it.
    QImage strip(const cv::Rect& box) const;

    bool wasUpsideDown() const { return m_wasUpsideDown; }
    const cv::Mat& picture() const { return m_picture; }
    const std::vector<cv::Rect>& boxes() const { return m_boxes; }

    static constexpr double kPxPerMm = 1011 / 85.6;

private:
    cv::Mat m_picture;
    std::vector<cv::Rect> m_boxes;
    bool m_wasUpsideDown = false;
    double m_scale = 1;  // of the card on the picture
    cv::Point2d m_shift; // of its upper left corner, px
};

} // namespace shouli::capture::opencv
