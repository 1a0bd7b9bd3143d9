// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"

#include <QTransform>

namespace shouli::capture {

// 社会保障卡制证用数字相片技术要求, on 358 x 441 px: where the head is.
inline constexpr double kMinFaceWidthPx = 179;
inline constexpr double kMaxFaceWidthPx = 255;
inline constexpr double kMinHeadTopPx = 7;
inline constexpr double kMaxHeadTopPx = 21;
inline constexpr double kMinEyeMiddlePx = 162;
inline constexpr double kMaxEyeMiddlePx = 196;
inline constexpr double kMinEyesAboveBottomPx = 207;

/// Where a head is, in the pixels of its picture.
struct HeadPlace {
    QPointF eyes;         ///< between the two
    double faceWidth = 0; ///< cheek to cheek, along the line of the eyes
    double headTop = 0;   ///< y of the highest hair

    bool operator==(const HeadPlace&) const = default;
};

/// Eyes and face of the mesh; the top of the head is not in it.
HeadPlace headPlace(const FaceMesh& mesh);
/// How far the line of the eyes falls to the right, in degrees.
double rollDegrees(const FaceMesh& mesh);

/// From the picture to a canvas in which the eyes are level, their middle stands at `eyes`, and the face is this wide.
QTransform levelled(const FaceMesh& mesh, QPointF eyes, double faceWidthPx);

/// From an upright picture to the 358 x 441 px of the card. The face becomes 207 px wide, as GA/T 461 has it, and down
/// to 179 px where the hair is high or where that spares enlarging; what is higher still is cropped, as the standard
/// says. `pixels`: how many pixels of the camera make one of this picture.
QTransform ontoCard(const HeadPlace& head, double pixels);

/// Whether a head on the card is where the standard wants it; 3 px are forgiven, for the edge of hair is not known
/// better.
bool isInPlace(const HeadPlace& onCard);

FaceMesh mapped(const FaceMesh& mesh, const QTransform& transform);

/// The part of the picture that a canvas of this size shows; beyond the picture's edge its last pixels go on.
/// Grayscale8 stays so, all else becomes RGB32. `toPicture`: from the canvas.
QImage resampled(const QImage& picture, const QTransform& toPicture, QSize canvas);

} // namespace shouli::capture
