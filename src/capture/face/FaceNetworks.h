// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QVector3D>

#include <vector>

namespace shouli::capture {

/// A face found in a picture, in the picture's pixels. "Left" is the picture's left.
struct Face {
    QRectF box;      ///< from eyebrows to chin; may reach beyond the picture's edge
    float score = 0; ///< how certain it is a face, 0 to 1
    QPointF leftEye;
    QPointF rightEye;

    bool operator==(const Face&) const = default;
};

/// The 468 points of MediaPipe's face mesh: x and y in the picture's pixels, z in the same unit, smaller is nearer.
using FaceMesh = std::vector<QVector3D>;
inline constexpr int kMeshPoints = 468;

/// The embedding of a face for the 1:1 comparison, normalised to length 1. Never stored.
using FaceVector = std::vector<float>;

/// The networks for faces. Use each object on one thread. Each network is read from its file when it is first needed
/// (tens of ms). Implemented by the module shouli_faces (OpenCV), which FaceModule loads.
/// Errors of all functions: ModelMissing when the network's file is missing or not this program's, NetworkFailed when
/// the library fails.
class FaceNetworks {
public:
    virtual ~FaceNetworks() = default;

    /// All faces, the most certain first. Reliable for faces of at least 1/8 of the picture's longer side.
    virtual base::Result<std::vector<Face>> detect(const QImage& picture) = 0;
    virtual base::Result<FaceMesh> mesh(const QImage& picture, const Face& face) = 0;
    virtual base::Result<FaceVector> embed(const QImage& picture, const FaceMesh& mesh) = 0;
    /// How certainly each pixel belongs to a person: Grayscale8 of the picture's size, 255 is certain.
    virtual base::Result<QImage> foreground(const QImage& picture) = 0;
};

} // namespace shouli::capture
