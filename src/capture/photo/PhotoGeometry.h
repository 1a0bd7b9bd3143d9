// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <QTransform>

namespace shouli::capture {

// Where the head has to be on 358 x 441 px, by 社会保障卡制证用数字相片技术要求.
inline constexpr double kMinFaceWidthPx = 179;
inline constexpr double kMaxFaceWidthPx = 255;
inline constexpr double kMinHeadTopPx = 7;
inline constexpr double kMaxHeadTopPx = 21;
inline constexpr double kMinEyeMiddlePx = 162;
inline constexpr double kMaxEyeMiddlePx = 196;
inline constexpr double kMinEyesAboveBottomPx = 207;

/// Where a head is, in the pixels of its picture.
struct HeadPlace {
    QPointF eyes;         ///< the middle between the eyes
    double faceWidth = 0; ///< from cheek to cheek, parallel to the line of the eyes
    double headTop = 0;   ///< y of the top of the hair

    bool operator==(const HeadPlace&) const = default;
};

/// Eyes and face width by the mesh. headTop is not set, since the mesh has no hair.
HeadPlace headPlace(const FaceMesh& mesh);
/// Slope of the line of the eyes in degrees; positive when it falls to the picture's right.
double rollDegrees(const FaceMesh& mesh);

/// Maps the picture to a canvas in which the eyes are level with their middle at `eyes`, and the face is this wide.
QTransform levelled(const FaceMesh& mesh, QPointF eyes, double faceWidthPx);

/// Maps an upright picture to the 358 x 441 px of the card. The face becomes 207 px wide, as in GA/T 461, or less, down
/// to 179 px, when the hair is high or enlarging can be avoided thereby; hair that is higher still is cropped, as the
/// standard says. `pixels`: pixels of the camera for each pixel of this picture.
QTransform ontoCard(const HeadPlace& head, double pixels);

/// Whether a head on the card is where the standard wants it, with a tolerance of 3 px, the accuracy to which the edge
/// of hair is known.
bool isInPlace(const HeadPlace& onCard);

FaceMesh mapped(const FaceMesh& mesh, const QTransform& transform);

/// The part of the picture that a canvas of this size shows; beyond the picture's edge the outermost pixels are
/// repeated. Grayscale8 stays Grayscale8, everything else becomes RGB32. `toPicture` maps the canvas to the picture.
QImage resampled(const QImage& picture, const QTransform& toPicture, QSize canvas);

} // namespace shouli::capture
