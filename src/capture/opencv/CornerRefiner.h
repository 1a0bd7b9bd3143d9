// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentShape.h"

#include <opencv2/core.hpp>

namespace shouli::capture::opencv {

/// Moves each side of the document onto the edge that lies within `reachPx` of it, and the corners to where the sides
/// cross: so a card's round corners do no harm. `picture` is CV_8UC1, CV_8UC3 or CV_8UC4. A side without a clear edge
/// stays.
DocumentCorners refinedCorners(const cv::Mat& picture, const DocumentCorners& corners, double reachPx);

} // namespace shouli::capture::opencv
