// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"

#include <opencv2/core.hpp>

namespace shouli::capture::opencv {

/// Moves each side of the document onto the edge within `reachPx` of it, and the corners to the intersections of the
/// sides, so that round corners of cards do not matter. A side without a clear edge stays. `picture`: CV_8UC1, CV_8UC3
/// or CV_8UC4.
DocumentCorners refinedCorners(const cv::Mat& picture, const DocumentCorners& corners, double reachPx);

} // namespace shouli::capture::opencv
