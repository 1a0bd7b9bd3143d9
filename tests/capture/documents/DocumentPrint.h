// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"

#include <opencv2/core.hpp>

namespace shouli::test {

/// A flat document alone with invented print (portrait, emblem, rules, lines of strokes), CV_8UC3 of this width, long
/// side across.
cv::Mat printedDocument(capture::DocumentShape shape, cv::RNG& random, int widthPx);

/// Where a document of this size is: CV_32F, 1 inside; a card has round corners (3.18 mm, ISO/IEC 7810, 5.1.1).
cv::Mat maskOf(capture::DocumentShape shape, cv::Size size);

} // namespace shouli::test
