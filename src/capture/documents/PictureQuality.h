// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"

#include <QImage>
#include <QList>

namespace shouli::capture {

/// What is wrong with a picture of a document; found while the document still lies on the counter. The operator may
/// overrule each finding.
enum class PictureFinding {
    TooSmall,
    TooDark,
    TooBlurred,
    Glare,     ///< a lamp's reflection hides print
    CutCorner, ///< a corner of the document lies outside of the picture; not found by judgePicture(): see isCutOff()
};

/// Minimum of the longer side at which the smallest print of an identity card is legible: 85.6 mm at about 180 dpi.
inline constexpr int kMinDocumentLongSidePx = 600;

/// Whether a corner lies outside of the picture or on its edge.
bool isCutOff(const DocumentCorners& corners, QSize picturePx);

/// Judges a picture that shows the document alone; empty when nothing is wrong. Takes tens of milliseconds;
/// thread-safe.
QList<PictureFinding> judgePicture(const QImage& picture, int minLongSidePx = kMinDocumentLongSidePx);

} // namespace shouli::capture
