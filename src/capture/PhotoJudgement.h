// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/Backdrop.h"
#include "capture/PhotoGeometry.h"
#include "capture/PhotoMeasures.h"
#include "capture/PhotoRule.h"

#include <vector>

namespace shouli::capture {

/// Shot: of a camera, from which the photo of the card is made. Finished: one that others made for a card; it is not
/// touched but for its size.
enum class PhotoOrigin { Shot, Finished };

/// Everything that is known about a photo with one face.
struct PhotoFacts {
    PhotoOrigin origin = PhotoOrigin::Shot;
    HeadPlace onCard;
    bool isCutOff = false;  ///< hair or shoulders lie beyond the edge of what the camera saw
    double enlarged = 1;    ///< how many pixels of the card were made from one of the camera
    double rollDegrees = 0; ///< before it was levelled
    PhotoMeasures measures;
    std::optional<Backdrop> backdrop;
    qsizetype fileBytes = 0;
};

/// Whether a background can be made white.
bool isPlain(const Backdrop& backdrop);

/// One answer for each rule, in their order.
std::vector<RuleAnswer> judged(const PhotoFacts& facts);

} // namespace shouli::capture
