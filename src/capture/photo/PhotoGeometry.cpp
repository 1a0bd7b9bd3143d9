// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoGeometry.h"

#include "capture/face/FaceGeometry.h"
#include "capture/photo/PreparedPhoto.h"

#include <algorithm>
#include <cmath>

namespace shouli::capture {
namespace {

constexpr double kWantedFaceWidthPx = 207;
constexpr double kWantedHeadTopPx = 14;
constexpr double kForgivenPx = 3;
constexpr double kRagged = 0.6; // below it four points alone do not stand for a pixel

uchar mixed(double a, double b, double c, double d, double right, double down) {
    return uchar(std::lround((a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down));
}

} // namespace

HeadPlace headPlace(const FaceMesh& mesh) {
    const EyeMiddles eyes = eyeMiddles(mesh);
    const QPointF along =
        (eyes.right - eyes.left) / std::hypot(eyes.right.x() - eyes.left.x(), eyes.right.y() - eyes.left.y());
    const auto [least, most] =
        std::minmax_element(mesh.begin(), mesh.end(), [&](const QVector3D& a, const QVector3D& b) {
            return QPointF::dotProduct(a.toPointF(), along) < QPointF::dotProduct(b.toPointF(), along);
        });
    return {.eyes = (eyes.left + eyes.right) / 2,
            .faceWidth = QPointF::dotProduct((*most - *least).toPointF(), along),
            .headTop = 0};
}

double rollDegrees(const FaceMesh& mesh) {
    const EyeMiddles eyes = eyeMiddles(mesh);
    return std::atan2(eyes.right.y() - eyes.left.y(), eyes.right.x() - eyes.left.x()) * 180 / M_PI;
}

QTransform levelled(const FaceMesh& mesh, QPointF eyes, double faceWidthPx) {
    const HeadPlace head = headPlace(mesh);
    QTransform transform;
    transform.translate(eyes.x(), eyes.y());
    transform.scale(faceWidthPx / head.faceWidth, faceWidthPx / head.faceWidth);
    transform.rotate(-rollDegrees(mesh));
    transform.translate(-head.eyes.x(), -head.eyes.y());
    return transform;
}

QTransform ontoCard(const HeadPlace& head, double pixels) {
    const double lowestEyes = kCardPhotoPx.height() - kMinEyesAboveBottomPx;
    const double smallest = kMinFaceWidthPx / head.faceWidth;
    const double hair = head.eyes.y() - head.headTop;
    double scale = std::clamp(pixels, smallest, kWantedFaceWidthPx / head.faceWidth);
    if (hair * scale + kWantedHeadTopPx > lowestEyes)
        scale = std::max(smallest, (lowestEyes - kWantedHeadTopPx) / hair);
    const double eyes = std::min(hair * scale + kWantedHeadTopPx, lowestEyes);
    return QTransform::fromTranslate(-head.eyes.x(), -head.eyes.y()) * QTransform::fromScale(scale, scale) *
           QTransform::fromTranslate(kCardPhotoPx.width() / 2.0, eyes);
}

bool isInPlace(const HeadPlace& onCard) {
    const auto isWithin = [](double value, double least, double most) {
        return value >= least - kForgivenPx && value <= most + kForgivenPx;
    };
    const double eyesAboveBottom = kCardPhotoPx.height() - onCard.eyes.y();
    // High hair may be cropped, as far as the eyes stand as low as they may.
    const bool isCroppedHair =
        onCard.headTop < kMinHeadTopPx && isWithin(eyesAboveBottom, kMinEyesAboveBottomPx, kMinEyesAboveBottomPx);
    return isWithin(onCard.faceWidth, kMinFaceWidthPx, kMaxFaceWidthPx) &&
           isWithin(onCard.eyes.x(), kMinEyeMiddlePx, kMaxEyeMiddlePx) &&
           eyesAboveBottom >= kMinEyesAboveBottomPx - kForgivenPx &&
           (isCroppedHair || isWithin(onCard.headTop, kMinHeadTopPx, kMaxHeadTopPx));
}

FaceMesh mapped(const FaceMesh& mesh, const QTransform& transform) {
    const double scale = std::sqrt(transform.determinant());
    FaceMesh result;
    result.reserve(mesh.size());
    for (const QVector3D& point : mesh)
        result.emplace_back(QVector2D(transform.map(point.toPointF())), float(point.z() * scale));
    return result;
}

QImage resampled(const QImage& picture, const QTransform& toPicture, QSize canvas) {
    if (const double size = 1 / std::sqrt(toPicture.determinant()); size < kRagged) {
        const QSize smallerPx = (picture.size() * size).expandedTo({1, 1});
        const QImage smaller = picture.scaled(smallerPx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return resampled(smaller,
                         toPicture * QTransform::fromScale(double(smaller.width()) / picture.width(),
                                                           double(smaller.height()) / picture.height()),
                         canvas);
    }
    const bool isGrey = picture.format() == QImage::Format_Grayscale8;
    const QImage source = isGrey ? picture : picture.convertToFormat(QImage::Format_RGB32);
    const int channels = isGrey ? 1 : 4;
    QImage result(canvas, source.format());
    for (int y = 0; y < canvas.height(); ++y) {
        uchar* out = result.scanLine(y);
        for (int x = 0; x < canvas.width(); ++x, out += channels) {
            const QPointF place = toPicture.map(QPointF(x + 0.5, y + 0.5)) - QPointF(0.5, 0.5);
            const double atX = std::clamp(place.x(), 0.0, source.width() - 1.0);
            const double atY = std::clamp(place.y(), 0.0, source.height() - 1.0);
            const int left = int(atX);
            const int top = int(atY);
            const uchar* above = source.constScanLine(top) + left * channels;
            const uchar* below = source.constScanLine(std::min(top + 1, source.height() - 1)) + left * channels;
            const int next = left + 1 < source.width() ? channels : 0;
            for (int channel = 0; channel < channels; ++channel)
                out[channel] = mixed(above[channel], above[channel + next], below[channel], below[channel + next],
                                     atX - left, atY - top);
        }
    }
    return result;
}

} // namespace shouli::capture
