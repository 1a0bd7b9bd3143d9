// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/Backdrop.h"
#include "capture/photo/PhotoGeometry.h"
#include "capture/photo/PhotoMeasures.h"
#include "capture/photo/PhotoRule.h"

#include <vector>

namespace shouli::capture {

/// Shot: a picture of a camera, from which the photo for the card is made. Finished: a photo that others made for a
/// card; only its size is changed.
enum class PhotoOrigin { Shot, Finished };

/// Everything that is measured of a photo with one face.
struct PhotoFacts {
    PhotoOrigin origin = PhotoOrigin::Shot;
    HeadPlace onCard;
    bool isCutOff = false;  ///< hair or shoulders reach beyond the edge of the camera's picture
    double enlarged = 1;    ///< pixels of the card for each pixel of the camera; above 1 it was enlarged
    double rollDegrees = 0; ///< before levelling
    PhotoMeasures measures;
    std::optional<Backdrop> backdrop;
    qsizetype fileBytes = 0;
};

/// Whether this background is plain and light enough to be made white.
bool isPlain(const Backdrop& backdrop);

/// One answer for each PhotoRule, in their order.
std::vector<RuleAnswer> judged(const PhotoFacts& facts);

} // namespace shouli::capture
