// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <QColorSpace>
#include <QColorTransform>
#include <QImage>

namespace shouli::importer {
namespace {

// Qt puts more pixels than this on several threads, which the confinement forbids.
constexpr int kPixelsAtOnce = 65'536;
// Where a profile says of which colours it is (ICC.1:2022, 7.2.6).
constexpr qsizetype kColoursAt = 16;
constexpr qsizetype kHeaderBytes = 128;

} // namespace

void toSrgb(Picture& picture, const QByteArray& profile) {
    if (profile.size() < kHeaderBytes || profile.sliced(kColoursAt, 4) != "RGB ")
        return;
    toSrgb(picture, QColorSpace::fromIccProfile(profile));
}

void toSrgb(Picture& picture, const QColorSpace& space) {
    const QColorSpace srgb(QColorSpace::SRgb);
    if (!space.isValid() || space == srgb)
        return;
    const QColorTransform transform = space.transformationToColorSpace(srgb);
    static_assert(kMaxSidePx <= kPixelsAtOnce);
    const int rowsAtOnce = std::min(picture.heightPx, kPixelsAtOnce / picture.widthPx);
    for (int top = 0; top < picture.heightPx; top += rowsAtOnce) {
        QImage part(picture.widthPx, std::min(rowsAtOnce, picture.heightPx - top), QImage::Format_RGB32);
        for (int y = 0; y < part.height(); ++y) {
            const uchar* from = picture.row(top + y);
            auto* to = reinterpret_cast<QRgb*>(part.scanLine(y));
            for (int x = 0; x < picture.widthPx; ++x, from += 3)
                to[x] = qRgb(from[0], from[1], from[2]);
        }
        part.applyColorTransform(transform);
        for (int y = 0; y < part.height(); ++y) {
            const auto* from = reinterpret_cast<const QRgb*>(part.constScanLine(y));
            uchar* to = picture.row(top + y);
            for (int x = 0; x < picture.widthPx; ++x, to += 3) {
                to[0] = uchar(qRed(from[x]));
                to[1] = uchar(qGreen(from[x]));
                to[2] = uchar(qBlue(from[x]));
            }
        }
    }
}

} // namespace shouli::importer
