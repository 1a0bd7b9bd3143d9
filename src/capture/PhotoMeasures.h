// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"

#include <array>

namespace shouli::capture {

/// A face in the size in which it is printed.
struct PhotoFace {
    QImage photo;  ///< RGB32, 358 x 441 px
    QImage person; ///< Grayscale8 of the same size: how surely a point belongs to the person
    FaceMesh mesh; ///< in the photo's pixels
};

/// What is measured of a face. Pairs: the left of the picture first.
struct PhotoMeasures {
    using Pair = std::array<double, 2>;

    double turnDegrees = 0;   ///< as FaceGeometry.h has it
    double nodDegrees = 0;    ///< likewise
    Pair eyeOpening{};        ///< height of each eye by its width
    Pair iris{};              ///< how much of a window as large as an iris is dark, where it is darkest
    double mouthOpening = 0;  ///< height of the gap between the lips by its width
    Pair earSkin{};           ///< share of what lies beside the face that has the colour of the cheek
    Pair earDark{};           ///< ... that belongs to the person and is much darker: hair
    Pair browSkin{};          ///< share of what lies above the brow that has the colour of the cheek
    Pair browDark{};          ///< ... that is much darker: hair
    Pair browContrast{};      ///< how much darker the brow is than the skin around it, by the skin's luminance
    double blur = 0;          ///< 0 sharp to 1 (Crete et al. 2007, "The blur effect"), along the worse axis
    double skinLuminance = 0; ///< of the cheeks, 0 to 255
    double burntShare = 0;    ///< of the face without any drawing left
    double sideRatio = 0;     ///< luminance of the lighter half of the face by that of the darker
};

/// Some 10 ms.
PhotoMeasures measured(const PhotoFace& face);

} // namespace shouli::capture
