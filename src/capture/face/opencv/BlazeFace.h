// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <opencv2/core.hpp>

#include <vector>

namespace shouli::capture::opencv {

/// The input of MediaPipe's back-camera face detector: the whole picture, scaled and padded to a square.
struct BlazeFaceSquare {
    static constexpr int kSidePx = 256;
    double scale = 1; ///< from the picture to the square
    QPointF offset;   ///< of the picture in the square

    explicit BlazeFaceSquare(QSize picture);
    QPointF toPicture(QPointF inSquare) const { return (inSquare - offset) / scale; }
};

/// Decodes the outputs {Identity, Identity_1, Identity_2, Identity_3} to faces in the picture, the most certain first.
/// Anchors are the cell centres of 16 × 16 × 2 and 8 × 8 × 6; overlapping answers are merged into one face.
std::vector<Face> decodeBlazeFace(const std::vector<cv::Mat>& outputs, const BlazeFaceSquare& square);

} // namespace shouli::capture::opencv
