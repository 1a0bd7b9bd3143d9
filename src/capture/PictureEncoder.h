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
    QByteArray thumbnail; ///< JPEG, long side at most kThumbnailLongSidePx

    bool operator==(const EncodedPicture&) const = default;
};

inline constexpr int kThumbnailLongSidePx = 240;
inline constexpr int kMaxStoredBytes = 500'000;
/// An A4 sheet at 300 dpi.
inline constexpr int kMaxStoredLongSidePx = 3508;

/// Encodes for the store: first within `maxLongSidePx` (the document's true size at 300 dpi), then at the best quality
/// that keeps to `maxBytes`, and smaller where even a low quality does not. Transparent parts become white. Takes tens
/// to hundreds of milliseconds: any thread. Malformed: no picture.
base::Result<EncodedPicture> encodePicture(const QImage& picture, int maxBytes = kMaxStoredBytes,
                                           int maxLongSidePx = kMaxStoredLongSidePx);

/// The same off the caller's thread.
QFuture<base::Result<EncodedPicture>> encodeForStore(const QImage& picture, int maxBytes = kMaxStoredBytes,
                                                     int maxLongSidePx = kMaxStoredLongSidePx);

} // namespace shouli::capture
