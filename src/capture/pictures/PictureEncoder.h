// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFuture>
#include <QImage>

namespace shouli::capture {

/// A picture as it is stored and sent.
struct EncodedPicture {
    QByteArray jpeg;
    QSize sizePx;
    QByteArray thumbnail; ///< JPEG, longer side at most kThumbnailLongSidePx

    bool operator==(const EncodedPicture&) const = default;
};

inline constexpr int kThumbnailLongSidePx = 240;
inline constexpr int kMaxStoredBytes = 500'000;
/// The longer side of an A4 sheet at 300 dpi.
inline constexpr int kMaxStoredLongSidePx = 3508;

/// Encodes for the store: scaled down to `maxLongSidePx` (the document's true size at 300 dpi), at the best quality
/// that fits into `maxBytes`, and scaled down further if even a low quality does not fit. Transparency becomes white.
/// Takes tens to hundreds of milliseconds; thread-safe. Malformed when the picture is null.
base::Result<EncodedPicture> encodePicture(const QImage& picture, int maxBytes = kMaxStoredBytes,
                                           int maxLongSidePx = kMaxStoredLongSidePx);

/// The same on another thread.
QFuture<base::Result<EncodedPicture>> encodeForStore(const QImage& picture, int maxBytes = kMaxStoredBytes,
                                                     int maxLongSidePx = kMaxStoredLongSidePx);

} // namespace shouli::capture
