// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentShape.h"
#include "capture/opencv/EdgeLines.h"

namespace shouli::capture::opencv {

struct Quad {
    DocumentCorners corners;
    double score = 0;
};

/// The quads that four of these lines make and that look like a sheet of that shape under a camera, the best first;
/// at most `most` of them, none like another. `bgr` is the small picture that the lines were found in.
std::vector<Quad> quadsOf(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected, size_t most);

} // namespace shouli::capture::opencv
