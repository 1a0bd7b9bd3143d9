// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"
#include "capture/photo/PhotoRule.h"

#include <QLatin1StringView>

#include <map>
#include <vector>

namespace shouli::test {

/// Where a scene is right, wrong, or left open by the eye of a person.
using PhotoTruth = std::map<capture::PhotoRule, capture::PhotoVerdict>;

/// Someone before a camera, made from one of the portraits of tests/fixtures/faces, and what is so.
struct PhotoScene {
    QString kind; ///< a row of the table
    QString what;
    QImage picture; ///< 1280 x 960 px
    PhotoTruth truth;
};

/// A portrait taken out of its background: the face 207 px wide on 620 x 760 px, its eyes level at (310, 330).
struct Sitter {
    QString name;
    QImage picture; ///< ARGB32_Premultiplied
    capture::FaceMesh mesh;
    PhotoTruth truth; ///< of the person, in whatever scene
};

Sitter sitter(capture::FaceNetworks& networks, const char* file);

/// All scenes, or each n-th of them.
std::vector<PhotoScene> photoScenes(const std::vector<Sitter>& sitters, int every = 1);
/// The first scene of this kind.
PhotoScene photoScene(const Sitter& sitter, QLatin1StringView kind);

} // namespace shouli::test
