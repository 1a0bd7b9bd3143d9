// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"
#include "capture/photo/PhotoJudgement.h"

#include <functional>

namespace shouli::capture {

/// A photo for the card and the result of each rule.
struct PhotoInspection {
    QImage photo;    ///< 358 x 441 px, as in `jpeg`; null unless there is exactly one face
    QByteArray jpeg; ///< 350 dpi, at most 40 kB if that can be reached
    /// One answer for each PhotoRule, in their order; only OneFace unless there is exactly one face.
    std::vector<RuleAnswer> answers;

    bool isUsable() const { return !jpeg.isEmpty(); }
    /// The faults of all failed rules.
    std::vector<PhotoFault> faults() const;
};

/// What to tell the person before the camera, most urgent first.
enum class PhotoHint { None, NoFace, SeveralFaces, ComeNearer, MoveToMiddle, HoldLevel, LookStraight };

/// Called between the stages; returns true when the result is not wanted any more.
using IsUnwanted = std::function<bool()>;

/// Makes and judges the photo for a card. A shot is levelled and cropped so that the head is where the standard wants
/// it, and its background is made white if it is plain and light. A finished photo is only cropped around its middle
/// and judged. Malformed when the picture is null, Cancelled when isUnwanted() returned true; ModelMissing and
/// NetworkFailed as FaceNetworks.
base::Result<PhotoInspection> inspected(FaceNetworks& networks, const QImage& picture, PhotoOrigin origin,
                                        const IsUnwanted& isUnwanted);

/// The hint for a frame of a live camera, by the face and its mesh only.
base::Result<PhotoHint> glimpsed(FaceNetworks& networks, const QImage& frame);

} // namespace shouli::capture
