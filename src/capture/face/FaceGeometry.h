// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <QTransform>

#include <array>
#include <span>

namespace shouli::capture {

/// The similarity transform (rotation, scale, translation, no mirroring) that maps `from` onto `to` best (least
/// squares). REQUIRES: equally many points, at least two, not all identical.
QTransform similarity(std::span<const QPointF> from, std::span<const QPointF> to);

/// Maps the picture to a square of side `sidePx` that shows the face with level eyes; it covers `margin` times the
/// longer side of the face.
QTransform uprightSquare(const Face& face, double margin, int sidePx);

/// Maps the picture to the 112 × 112 px in which ArcFace's networks expect eyes, nose and mouth (insightface,
/// `arcface_src`). An eye's position is the mean of its lids.
QTransform arcFaceAlignment(const FaceMesh& mesh);
inline constexpr int kArcFaceSidePx = 112;

/// The eye aspect ratio (Soukupová and Čech 2016) of both eyes, the one on the picture's left first: about 0.25 when
/// open, smaller the more it is closed.
std::array<double, 2> eyeOpenings(const FaceMesh& mesh);
/// Similarity of two faces, -1 to 1. REQUIRES: vectors of length 1.
double cosine(const FaceVector& one, const FaceVector& other);

/// For each eye the mean of its lids.
struct EyeMiddles {
    QPointF left; ///< on the left of the picture
    QPointF right;
};
EyeMiddles eyeMiddles(const FaceMesh& mesh);

/// How far the head is turned, in degrees, by the offset of the tip of the nose from the middle between the cheeks;
/// positive to the picture's right. A flat picture held askew gives hardly any turn.
double turnDegrees(const FaceMesh& mesh);
/// How far the head nods, in degrees, by the depths of forehead and chin; larger when looking down.
double nodDegrees(const FaceMesh& mesh);
inline constexpr double kStraightNod = 10; ///< nodDegrees() when looking straight ahead: the network's bias

} // namespace shouli::capture
