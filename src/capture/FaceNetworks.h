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

/// A face found in a picture; all in the picture's pixels. "Left" is the left of the picture.
struct Face {
    QRectF box; ///< eyebrows to chin; may reach past the picture's edge
    float score = 0;
    QPointF leftEye;
    QPointF rightEye;

    bool operator==(const Face&) const = default;
};

/// The 468 points of MediaPipe's face mesh: x and y in the picture's pixels, z in the same unit, nearer is smaller.
using FaceMesh = std::vector<QVector3D>;
inline constexpr int kMeshPoints = 468;

/// What the 1:1 comparison sees in a face, of length 1. Compared, never kept.
using FaceVector = std::vector<float>;

/// The networks for faces. One thread uses one of these; each network is read from its file when it is first needed
/// (tens of ms). Implemented by the module shouli_faces (OpenCV); FaceModule opens it.
/// Each function: ModelMissing when the network's file is not there or not the one that belongs to this program,
/// NetworkFailed when the library fails.
class FaceNetworks {
public:
    virtual ~FaceNetworks() = default;

    /// All the faces, the surest first. Found well from 1/8 of the picture's long side on.
    virtual base::Result<std::vector<Face>> detect(const QImage& picture) = 0;
    virtual base::Result<FaceMesh> mesh(const QImage& picture, const Face& face) = 0;
    virtual base::Result<FaceVector> embed(const QImage& picture, const FaceMesh& mesh) = 0;
    /// How surely each point belongs to a person: Grayscale8 of the picture's size, 255 is surely.
    virtual base::Result<QImage> foreground(const QImage& picture) = 0;
};

} // namespace shouli::capture
