// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <QImage>

#include <functional>

namespace shouli::test {

/// A point of a picture that goes elsewhere.
struct Move {
    QPointF from;
    QPointF to;
};

/// The picture drawn over like cloth that is held at these points.
QImage warped(const QImage& picture, const std::vector<Move>& moves);
/// The head turned by this many degrees aside and down.
QImage headTurned(const QImage& picture, const capture::FaceMesh& mesh, double yaw, double pitch);
enum class Eyes { Left = 1, Right = 2, Both = 3 };
QImage eyesShut(const QImage& picture, const capture::FaceMesh& mesh, Eyes which);
QImage mouthOpened(const QImage& picture, const capture::FaceMesh& mesh);
QImage hairOverBrows(const QImage& picture, const capture::FaceMesh& mesh);
QImage hairOverEars(const QImage& picture, const capture::FaceMesh& mesh);

/// Each point's colour times a factor of where it is.
QImage lit(const QImage& picture, const std::function<double(double x, double y)>& factor);
/// The mean over a box of this size, `times` times: three come near a Gaussian.
QImage boxBlurred(const QImage& picture, int widthPx, int heightPx, int times);
/// As a small camera's: noise of this deviation, the same each time.
QImage grained(const QImage& picture, double deviation);
QImage sharpened(const QImage& picture, double amount);

} // namespace shouli::test
