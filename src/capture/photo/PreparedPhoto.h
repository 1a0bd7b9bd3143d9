// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QList>

namespace shouli::capture {

// 中华人民共和国社会保障卡制证用数字相片技术要求: 358 x 441 px, 350 dpi (26 x 32 mm), 24-bit RGB,
// JPEG of quality 70, 14 to 40 kB.
inline constexpr QSize kCardPhotoPx{358, 441};
inline constexpr int kCardPhotoDpi = 350;
inline constexpr int kMaxCardPhotoBytes = 40'000;

enum class PreparedPhotoFinding {
    WrongAspect, ///< aspect ratio off by more than 2 %; sides, or top and bottom, were cut
    TooSmall,    ///< fewer pixels than the card's photo has; it was enlarged
};

struct PreparedPhoto {
    QByteArray jpeg;
    QList<PreparedPhotoFinding> findings;

    bool operator==(const PreparedPhoto&) const = default;
};

/// Makes the photo for the card from a picture that is already cropped to head and shoulders: crops it around its
/// middle to the card's aspect ratio, scales and encodes it. Takes tens of milliseconds; thread-safe. Malformed when
/// the picture is null.
base::Result<PreparedPhoto> preparePhoto(const QImage& cropped);

} // namespace shouli::capture
