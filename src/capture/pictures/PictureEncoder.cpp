// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/pictures/PictureEncoder.h"

#include "base/ErrorCode.h"
#include "capture/pictures/Jpeg.h"

#include <QtConcurrent>

#include <cmath>

namespace shouli::capture {
namespace {

using base::ErrorCode;

constexpr int kStoredDpi = 300;
constexpr int kQualities[] = {88, 78, 66, 52, 40}; // below the last, fewer pixels read better than coarser ones
constexpr int kThumbnailQuality = 80;
constexpr int kMinLongSidePx = 64;

} // namespace

base::Result<EncodedPicture> encodePicture(const QImage& picture, int maxBytes, int maxLongSidePx) {
    if (picture.isNull())
        return base::fail(ErrorCode::Malformed, QStringLiteral("no picture"));
    QImage stored = flattened(shrunkTo(picture, maxLongSidePx), kStoredDpi);
    const QByteArray thumbnail = toJpeg(shrunkTo(stored, kThumbnailLongSidePx), kThumbnailQuality);
    while (true) {
        QByteArray jpeg;
        for (const int quality : kQualities) {
            jpeg = toJpeg(stored, quality);
            if (jpeg.isEmpty() || thumbnail.isEmpty())
                return base::fail(ErrorCode::Internal, QStringLiteral("the JPEG encoder failed"));
            if (jpeg.size() <= maxBytes)
                return EncodedPicture{jpeg, stored.size(), thumbnail};
        }
        // Bytes go about with the area; a little under, so that one more round mostly does.
        const double scale = std::min(0.9, 0.95 * std::sqrt(double(maxBytes) / double(jpeg.size())));
        const int longSide = int(std::max(stored.width(), stored.height()) * scale);
        if (longSide < kMinLongSidePx)
            return base::fail(ErrorCode::Internal, QStringLiteral("%1 bytes cannot be kept to").arg(maxBytes));
        stored = shrunkTo(stored, longSide);
    }
}

QFuture<base::Result<EncodedPicture>> encodeForStore(const QImage& picture, int maxBytes, int maxLongSidePx) {
    return QtConcurrent::run(
        [picture, maxBytes, maxLongSidePx] { return encodePicture(picture, maxBytes, maxLongSidePx); });
}

} // namespace shouli::capture
