// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"

#include <QTransform>

#include <array>
#include <span>

namespace shouli::capture {

/// The turn, size and shift that brings these points nearest to those (least squares, no mirroring).
/// REQUIRES: as many of each, at least two, not all in one place.
QTransform similarity(std::span<const QPointF> from, std::span<const QPointF> to);

/// From the picture to a square of this side that holds the face with its eyes level, `margin` times its longer side.
QTransform uprightSquare(const Face& face, double margin, int sidePx);

/// From the picture to the 112 × 112 px in which ArcFace's networks expect eyes, nose and mouth
/// (insightface, `arcface_src`). The eyes are the means of their lids.
QTransform arcFaceAlignment(const FaceMesh& mesh);
inline constexpr int kArcFaceSidePx = 112;

/// The eye aspect ratio (Soukupová and Čech 2016) of each eye, the left of the picture first: about 0.25 open, and
/// falls as it closes.
std::array<double, 2> eyeOpenings(const FaceMesh& mesh);
/// The likeness of two faces, from -1 to 1.
double cosine(const FaceVector& one, const FaceVector& other);

/// The means of the lids.
struct EyeMiddles {
    QPointF left; ///< on the left of the picture
    QPointF right;
};
EyeMiddles eyeMiddles(const FaceMesh& mesh);

/// How far the head is turned, from how far the tip of the nose stands aside of the middle between the cheeks;
/// positive: to the right of the picture. A flat picture hardly turns so, however it is held.
double turnDegrees(const FaceMesh& mesh);
/// How far the head nods, from the depth of forehead and chin; more: looks down.
double nodDegrees(const FaceMesh& mesh);
inline constexpr double kStraightNod = 10; ///< who looks straight ahead: the network draws the chin farther than it is

} // namespace shouli::capture
