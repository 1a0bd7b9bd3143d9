// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSize>
#include <QSizeF>

#include <array>
#include <optional>

namespace shouli::capture {

/// What a slot waits for, and so the size it is straightened to.
enum class DocumentShape {
    Card,        ///< ID-1 of ISO/IEC 7810: 85.60 x 53.98 mm
    BookletPage, ///< a page of the household register (居民户口簿): 143 x 105 mm
    A4,          ///< ISO 216: 210 x 297 mm
    Sheet,       ///< any other sheet: its proportions are read from the picture, its long side is taken as A4's
};

inline constexpr double kStraightenedDpi = 300;

/// Long side first; none for a sheet, whose proportions are its own.
std::optional<QSizeF> sizeMmOf(DocumentShape shape);
/// Long side first, at 300 dpi: a card has 1011 x 638 px.
std::optional<QSize> sizePxOf(DocumentShape shape);

/// The corners of a document in a picture, in pixels: clockwise as one sees them, beginning at the document's upper
/// left. A corner that the picture cuts off lies outside of it.
using DocumentCorners = std::array<QPointF, 4>;

/// Of all ways to begin, the one whose first corner is the most upper left: a document that lies on its side stays so.
DocumentCorners beginningUpperLeft(const DocumentCorners& corners);
/// Cards and pages of the register are printed across: whichever way one lies, its long side becomes the upper one. It
/// may be upside down then, but never on its side. Sheets stay as they lie.
DocumentCorners lyingAcross(const DocumentCorners& corners, DocumentShape shape, QSize picturePx);
/// Whether the corners go round once, clockwise and without a dent, and enclose more than a speck.
bool isDocument(const DocumentCorners& corners);
/// The length of the longer diagonal.
double diagonalOf(const DocumentCorners& corners);
/// The farthest distance between two corners of the same place.
double distanceBetween(const DocumentCorners& a, const DocumentCorners& b);
DocumentCorners scaled(const DocumentCorners& corners, double factor);
/// The middle of every side length: long by short as the document lies in the picture, its perspective undone for a
/// camera of usual width whose picture is sizePx. Width first.
QSizeF proportionsOf(const DocumentCorners& corners, QSize sizePx);

} // namespace shouli::capture
