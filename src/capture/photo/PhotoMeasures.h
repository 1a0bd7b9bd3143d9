// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <array>

namespace shouli::capture {

/// A face in the size of the card's photo.
struct PhotoFace {
    QImage photo;  ///< RGB32, 358 x 441 px
    QImage person; ///< Grayscale8 of the same size: how certainly a pixel belongs to the person
    FaceMesh mesh; ///< in the photo's pixels
};

/// What is measured of a face. In pairs the one on the picture's left comes first.
struct PhotoMeasures {
    using Pair = std::array<double, 2>;

    double turnDegrees = 0;   ///< see FaceGeometry.h
    double nodDegrees = 0;    ///< see FaceGeometry.h
    Pair eyeOpening{};        ///< height of each eye divided by its width
    Pair iris{};              ///< dark share of a window of the iris's size, at its darkest place; 0 to 1
    double mouthOpening = 0;  ///< height of the gap between the lips divided by its width
    Pair earSkin{};           ///< share of the area beside the face that has the colour of the cheek
    Pair earDark{};           ///< ... that belongs to the person and is much darker: hair
    Pair browSkin{};          ///< share of the area above the brow that has the colour of the cheek
    Pair browDark{};          ///< ... that is much darker: hair
    Pair browContrast{};      ///< difference in luminance between skin and brow, divided by the skin's
    double blur = 0;          ///< 0 (sharp) to 1, on the worse axis (Crete et al. 2007, "The blur effect")
    double skinLuminance = 0; ///< of the cheeks, 0 to 255
    double burntShare = 0;    ///< overexposed share of the face; 0 to 1
    double sideRatio = 0;     ///< luminance of the lighter half of the face divided by that of the darker half
};

/// Measures a face. Takes some 10 ms.
PhotoMeasures measured(const PhotoFace& face);

} // namespace shouli::capture
