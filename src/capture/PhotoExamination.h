// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"
#include "capture/PhotoJudgement.h"

#include <functional>

namespace shouli::capture {

/// A photo for the card and what was found about it.
struct PhotoInspection {
    QImage photo;    ///< 358 x 441 px, as it is in `jpeg`; null where there is not exactly one face
    QByteArray jpeg; ///< 350 dpi, at most 40 kB where that can be reached
    /// One for each rule, in their order; OneFace alone where there is not exactly one face.
    std::vector<RuleAnswer> answers;

    bool isUsable() const { return !jpeg.isEmpty(); }
    /// The faults of the rules that are failed.
    std::vector<PhotoFault> faults() const;
};

/// What the person before the camera should do, most urgent first.
enum class PhotoHint { None, NoFace, SeveralFaces, ComeNearer, MoveToMiddle, HoldLevel, LookStraight };

/// Asked between the stages; true: the rest is not wanted any more.
using IsUnwanted = std::function<bool()>;

/// Makes and judges the photo of a card. A shot is levelled, cut so that the head is where the standard has it, and its
/// background, where plain and light, is turned white. A finished photo is cut about its middle and only judged.
/// Malformed: no picture. Cancelled: unwanted. ModelMissing and NetworkFailed as FaceNetworks.
base::Result<PhotoInspection> examined(FaceNetworks& networks, const QImage& picture, PhotoOrigin origin,
                                       const IsUnwanted& isUnwanted);

/// What is to be said about this frame of a live camera: faces and their mesh only.
base::Result<PhotoHint> glimpsed(FaceNetworks& networks, const QImage& frame);

} // namespace shouli::capture
