// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSize>
#include <QSizeF>

#include <array>
#include <optional>

namespace shouli::capture {

/// The kind of document expected in a slot, which decides the size that it is rectified to.
enum class DocumentShape {
    Card,        ///< ID-1 of ISO/IEC 7810: 85.60 x 53.98 mm
    BookletPage, ///< a page of the household register (居民户口簿): 143 x 105 mm
    A4,          ///< ISO 216: 210 x 297 mm
    Free,        ///< any other paper: its proportions are taken from the picture, its longer side is assumed to be A4's
};

inline constexpr double kStraightenedDpi = 300;

/// Size in mm, longer side first; absent for DocumentShape::Free.
std::optional<QSizeF> sizeMmOf(DocumentShape shape);
/// The same in pixels at 300 dpi: a card has 1011 x 638 px.
std::optional<QSize> sizePxOf(DocumentShape shape);

/// The corners of a document in a picture, in pixels: clockwise as seen, the document's upper left corner first. A
/// corner that is cut off lies outside of the picture.
using DocumentCorners = std::array<QPointF, 4>;

/// The same corners beginning with the one that lies farthest to the upper left in the picture. A document that lies on
/// its side stays on its side.
DocumentCorners beginningUpperLeft(const DocumentCorners& corners);
/// The same corners beginning so that a longer side is on top, for cards and pages of the register, which are printed
/// in landscape: the document may then be upside down, but not on its side. Free ones are left as they lie.
DocumentCorners lyingAcross(const DocumentCorners& corners, DocumentShape shape, QSize picturePx);
/// Whether the corners form a clockwise, convex quadrilateral that is more than a speck.
bool isDocument(const DocumentCorners& corners);
/// The largest distance, in px, between a corner of `a` and the same corner of `b`.
double distanceBetween(const DocumentCorners& a, const DocumentCorners& b);
/// Width and height of the document, in px as it lies in the picture, with perspective removed; assumes a camera with a
/// usual angle of view whose picture has the size sizePx. Only their ratio is exact.
QSizeF proportionsOf(const DocumentCorners& corners, QSize sizePx);

} // namespace shouli::capture
