// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PreparedPhoto.h"

#include "base/ErrorCode.h"
#include "capture/pictures/Jpeg.h"

#include <cmath>

namespace shouli::capture {
namespace {

using base::ErrorCode;

constexpr int kQuality = 70;
constexpr int kLowestQuality = 30;
constexpr double kAspectTolerance = 0.02;

} // namespace

base::Result<PreparedPhoto> preparePhoto(const QImage& cropped) {
    if (cropped.isNull())
        return base::fail(ErrorCode::Malformed, QStringLiteral("no picture"));
    PreparedPhoto photo;
    const double wanted = double(kCardPhotoPx.width()) / kCardPhotoPx.height();
    if (std::abs(double(cropped.width()) / cropped.height() / wanted - 1) > kAspectTolerance)
        photo.findings.append(PreparedPhotoFinding::WrongAspect);
    if (cropped.width() < kCardPhotoPx.width() || cropped.height() < kCardPhotoPx.height())
        photo.findings.append(PreparedPhotoFinding::TooSmall);

    QRect kept(QPoint(0, 0), kCardPhotoPx.scaled(cropped.size(), Qt::KeepAspectRatio).expandedTo({1, 1}));
    kept.moveCenter(cropped.rect().center());
    const QImage scaled =
        cropped.copy(kept & cropped.rect()).scaled(kCardPhotoPx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage flat = flattened(scaled, kCardPhotoDpi);
    int quality = kQuality;
    photo.jpeg = toJpeg(flat, quality);
    while (photo.jpeg.size() > kMaxCardPhotoBytes && quality > kLowestQuality)
        photo.jpeg = toJpeg(flat, quality -= 5);
    if (photo.jpeg.isEmpty())
        return base::fail(ErrorCode::Internal, QStringLiteral("the JPEG encoder failed"));
    return photo;
}

} // namespace shouli::capture
