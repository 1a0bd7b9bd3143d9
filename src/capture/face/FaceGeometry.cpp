// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceGeometry.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numeric>

namespace shouli::capture {
namespace {

// Points of the mesh: https://github.com/google/mediapipe, canonical_face_model.
constexpr std::array kLeftLids = {33, 160, 159, 158, 133, 153, 145, 144};
constexpr std::array kRightLids = {263, 387, 386, 385, 362, 380, 374, 373};
constexpr int kNoseTip = 1;
constexpr int kMouthLeft = 61;
constexpr int kMouthRight = 291;
constexpr int kSideLeft = 234;
constexpr int kSideRight = 454;
// Corner, two points of the upper lid, corner, two of the lower.
constexpr std::array kLeftEye = {33, 160, 158, 133, 153, 144};
constexpr std::array kRightEye = {362, 385, 387, 263, 373, 380};
constexpr int kForehead = 10;
constexpr int kChin = 152;
constexpr double kNoseByHalfWidth = 1.29; // of the canonical face: how far its tip is before the cheeks

QPointF mean(std::span<const QPointF> points) {
    return std::accumulate(points.begin(), points.end(), QPointF()) / double(points.size());
}

QPointF meanOf(const FaceMesh& mesh, std::span<const int> indices) {
    QPointF sum;
    for (const int index : indices)
        sum += mesh[size_t(index)].toPointF();
    return sum / double(indices.size());
}

double openingOf(const FaceMesh& mesh, const std::array<int, 6>& eye) {
    const auto between = [&](size_t a, size_t b) {
        const QPointF gap = (mesh[size_t(eye[a])] - mesh[size_t(eye[b])]).toPointF();
        return std::hypot(gap.x(), gap.y());
    };
    return (between(1, 5) + between(2, 4)) / (2 * between(0, 3));
}

} // namespace

QTransform similarity(std::span<const QPointF> from, std::span<const QPointF> to) {
    const QPointF fromMean = mean(from);
    const QPointF toMean = mean(to);
    // Points as complex numbers: the best factor is the sum of conj(from) * to over the sum of |from|^2.
    std::complex<double> factor;
    double length = 0;
    for (size_t i = 0; i < from.size(); ++i) {
        const QPointF a = from[i] - fromMean;
        const QPointF b = to[i] - toMean;
        factor += std::complex(a.x(), -a.y()) * std::complex(b.x(), b.y());
        length += QPointF::dotProduct(a, a);
    }
    factor /= length;
    const QTransform turn(factor.real(), factor.imag(), -factor.imag(), factor.real(), 0, 0);
    const QPointF shift = toMean - turn.map(fromMean);
    return turn * QTransform::fromTranslate(shift.x(), shift.y());
}

QTransform uprightSquare(const Face& face, double margin, int sidePx) {
    const QPointF eyes = face.rightEye - face.leftEye;
    const double side = margin * std::max(face.box.width(), face.box.height());
    const double degrees = qRadiansToDegrees(std::atan2(eyes.y(), eyes.x()));
    QTransform transform;
    transform.translate(sidePx / 2.0, sidePx / 2.0);
    transform.scale(sidePx / side, sidePx / side);
    transform.rotate(-degrees);
    transform.translate(-face.box.center().x(), -face.box.center().y());
    return transform;
}

QTransform arcFaceAlignment(const FaceMesh& mesh) {
    const std::array from = {meanOf(mesh, kLeftLids), meanOf(mesh, kRightLids), mesh[kNoseTip].toPointF(),
                             mesh[kMouthLeft].toPointF(), mesh[kMouthRight].toPointF()};
    constexpr std::array to = {QPointF(38.2946, 51.6963), QPointF(73.5318, 51.5014), QPointF(56.0252, 71.7366),
                               QPointF(41.5493, 92.3655), QPointF(70.7299, 92.2041)};
    return similarity(from, to);
}

std::array<double, 2> eyeOpenings(const FaceMesh& mesh) {
    return {openingOf(mesh, kLeftEye), openingOf(mesh, kRightEye)};
}

double cosine(const FaceVector& one, const FaceVector& other) {
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

EyeMiddles eyeMiddles(const FaceMesh& mesh) { return {meanOf(mesh, kLeftLids), meanOf(mesh, kRightLids)}; }

double turnDegrees(const FaceMesh& mesh) {
    const double half = (mesh[kSideRight].x() - mesh[kSideLeft].x()) / 2.0;
    const double middle = (mesh[kSideRight].x() + mesh[kSideLeft].x()) / 2.0;
    return qRadiansToDegrees(std::atan((mesh[kNoseTip].x() - middle) / half / kNoseByHalfWidth));
}

double nodDegrees(const FaceMesh& mesh) {
    const QVector3D down = mesh[kChin] - mesh[kForehead];
    return qRadiansToDegrees(double(std::atan2(down.z(), down.y())));
}

} // namespace shouli::capture
