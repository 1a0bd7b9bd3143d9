// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"
#include "capture/documents/opencv/EdgeLines.h"

namespace shouli::capture::opencv {

struct Quad {
    DocumentCorners corners;
    double score = 0;
};

/// The quadrilaterals, formed by four of these lines, that look like a document of that shape under a camera; best
/// first, at most `most`, without near duplicates. `bgr`: the small picture in which the lines were found.
std::vector<Quad> quadsOf(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected, size_t most);

} // namespace shouli::capture::opencv
