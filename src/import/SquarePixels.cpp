// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <algorithm>
#include <cmath>

namespace shouli::importer {
namespace {

// What is nearer to square was rounded; what is farther was never meant.
constexpr double kLeastDifference = 1.02;
constexpr double kMostDifference = 4;

} // namespace

PageSize squared(int widthPx, int heightPx, const Density& density, quint32 maxPixels) {
    const PageSize same{widthPx, heightPx, 0};
    if (!(density.along > 0) || !(density.across > 0))
        return same;
    const double ratio = density.along / density.across;
    const double difference = std::max(ratio, 1 / ratio);
    if (!(difference >= kLeastDifference) || difference > kMostDifference)
        return same;
    const double width = ratio < 1 ? widthPx / ratio : widthPx;
    const double height = ratio > 1 ? heightPx * ratio : heightPx;
    if (!isSizeWithin(std::llround(width), std::llround(height), maxPixels))
        return same;
    return {int(std::lround(width)), int(std::lround(height)), 0};
}

Picture squared(Picture picture, const Density& density, quint32 maxPixels) {
    const PageSize size = squared(picture.widthPx, picture.heightPx, density, maxPixels);
    if (size.widthPx == picture.widthPx && size.heightPx == picture.heightPx)
        return picture;
    Picture stretched = makePicture(size.widthPx, size.heightPx);
    const double perX = double(picture.widthPx) / size.widthPx;
    const double perY = double(picture.heightPx) / size.heightPx;
    for (int y = 0; y < stretched.heightPx; ++y) {
        const double fromY = std::clamp((y + 0.5) * perY - 0.5, 0.0, picture.heightPx - 1.0);
        const uchar* upper = picture.row(int(fromY));
        const uchar* lower = picture.row(std::min(int(fromY) + 1, picture.heightPx - 1));
        const double down = fromY - int(fromY);
        uchar* to = stretched.row(y);
        for (int x = 0; x < stretched.widthPx; ++x, to += 3) {
            const double fromX = std::clamp((x + 0.5) * perX - 0.5, 0.0, picture.widthPx - 1.0);
            const int left = int(fromX) * 3;
            const int right = std::min(int(fromX) + 1, picture.widthPx - 1) * 3;
            const double on = fromX - int(fromX);
            for (int c = 0; c < 3; ++c) {
                const double above = upper[left + c] * (1 - on) + upper[right + c] * on;
                const double below = lower[left + c] * (1 - on) + lower[right + c] * on;
                to[c] = uchar(std::lround(above * (1 - down) + below * down));
            }
        }
    }
    return stretched;
}

} // namespace shouli::importer
