// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentShape.h"

#include <QImage>
#include <QList>

namespace shouli::capture {

/// What is wrong with a picture of a document, so that it is said while the document still lies on the counter. The
/// operator may overrule each.
enum class PictureFinding {
    TooSmall,
    TooDark,
    TooBlurred,
    Glare,     ///< a lamp's reflection hides print
    CutCorner, ///< a corner of the document lies outside of the picture; said by who knows the corners
};

/// The shortest long side at which an identity card's smallest print can be read: 85.6 mm at about 180 dpi.
inline constexpr int kMinDocumentLongSidePx = 600;

/// Whether a corner lies outside of the picture or on its very edge.
bool isCutOff(const DocumentCorners& corners, QSize picturePx);

/// Judges a picture of a whole document; none: nothing found. Tens of milliseconds: any thread.
QList<PictureFinding> judgePicture(const QImage& picture, int minLongSidePx = kMinDocumentLongSidePx);

} // namespace shouli::capture
