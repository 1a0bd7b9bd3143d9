// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"

#include <opencv2/core.hpp>

#include <QImage>

#include <array>

namespace shouli::test {

/// What lies under the document, or what spoils the picture of it.
enum class SceneKind { DarkMat, WhiteTable, Wood, Clutter, PatternedCloth, Shadow, Glare, Noise, Blur };

inline constexpr std::array kSceneKinds{SceneKind::DarkMat, SceneKind::WhiteTable,     SceneKind::Wood,
                                        SceneKind::Clutter, SceneKind::PatternedCloth, SceneKind::Shadow,
                                        SceneKind::Glare,   SceneKind::Noise,          SceneKind::Blur};

const char* nameOf(SceneKind kind);

/// A picture of a document as a camera above a counter takes it, and the truth about it.
struct DocumentScene {
    QImage picture; ///< RGB32
    capture::DocumentCorners corners;
    capture::DocumentShape shape = capture::DocumentShape::Card;
};

/// Draws a scene: a card, a page of a booklet or an A4 sheet with print on it, at any angle up to 25 degrees (or a
/// quarter turn on), the camera tilted by up to 25 degrees, the light uneven, a little noise always. The same seed
/// makes the same scene. The long side is widthPx, the picture 4:3 or 16:9.
DocumentScene makeScene(SceneKind kind, unsigned seed, int widthPx = 1920);

/// Length of the longer diagonal in px.
double diagonalOf(const capture::DocumentCorners& corners);
/// The share of the document's diagonal that the worst corner is off, whichever corner is called the first.
double errorOf(const capture::DocumentCorners& found, const DocumentScene& scene);

} // namespace shouli::test
