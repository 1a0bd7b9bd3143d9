// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/PictureQuality.h"

#include "capture/pictures/Jpeg.h"

#include <algorithm>
#include <array>

namespace shouli::capture {
namespace {

// At this size the width of an edge says the same about every camera.
constexpr int kJudgedLongSidePx = 1200;
constexpr double kMinMeanLuminance = 60;    // of 255; white paper in an unlit room lies under it
constexpr double kMinLuminanceVariance = 9; // an empty page has no edges to be blurred
// Variance of the Laplacian over the variance of the luminance: how much of what is there is edges.
constexpr double kMinEdgeShare = 0.02;

// A reflection burns out: all three colours at their end, in a spot with soft edges. Paper is a little under it, and
// a white page that was taken too bright is evenly so.
constexpr int kBurntOut = 252;
constexpr double kLeastGlareShare = 0.002; // of the document: about a character of an identity card
constexpr double kUsualShare = 0.85;     // of the document no brighter than what is usual: beyond are its white margins
constexpr int kGlarePiecePx = 8;         // looked for in squares of this size
constexpr double kBrighterThanPaper = 6; // than the document's own brightest parts
constexpr double kCutShare = 0.004;      // of the long side: the very edge

struct Spread {
    double sum = 0;
    double squares = 0;
    qint64 count = 0;

    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return count > 0 ? sum / double(count) : 0; }
    double variance() const { return count > 0 ? squares / double(count) - mean() * mean() : 0; }
};

struct Measures {
    Spread luminance;
    Spread laplacian;
};

Measures measure(const QImage& grey) {
    Measures measures;
    for (int y = 1; y + 1 < grey.height(); ++y) {
        const uchar* above = grey.constScanLine(y - 1);
        const uchar* row = grey.constScanLine(y);
        const uchar* below = grey.constScanLine(y + 1);
        for (int x = 1; x + 1 < grey.width(); ++x) {
            measures.luminance.add(row[x]);
            measures.laplacian.add(above[x] + below[x] + row[x - 1] + row[x + 1] - 4 * row[x]);
        }
    }
    return measures;
}

bool isBurntOut(QRgb pixel) {
    return qRed(pixel) >= kBurntOut && qGreen(pixel) >= kBurntOut && qBlue(pixel) >= kBurntOut;
}

// Squares that are burnt out wholly, against the brightness that half of the document has.
bool hasGlare(const QImage& picture) {
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    int squares = 0;
    int burnt = 0;
    std::array<int, 256> levels{};
    for (int top = 0; top + kGlarePiecePx <= rgb.height(); top += kGlarePiecePx)
        for (int left = 0; left + kGlarePiecePx <= rgb.width(); left += kGlarePiecePx) {
            bool isBurnt = true;
            int level = 0;
            for (int y = top; y < top + kGlarePiecePx; y += 2) {
                const auto* row = reinterpret_cast<const QRgb*>(rgb.constScanLine(y));
                for (int x = left; x < left + kGlarePiecePx; x += 2) {
                    isBurnt = isBurnt && isBurntOut(row[x]);
                    level = std::max(level, qGray(row[x]));
                }
            }
            ++squares;
            burnt += isBurnt;
            ++levels[size_t(level)];
        }
    if (burnt == 0 || burnt < kLeastGlareShare * squares)
        return false;
    int seen = 0;
    int usual = 0;
    while (usual < 255 && (seen += levels[size_t(usual)]) < kUsualShare * squares)
        ++usual;
    return usual + kBrighterThanPaper <= kBurntOut;
}

} // namespace

bool isCutOff(const DocumentCorners& corners, QSize picturePx) {
    const double edge = kCutShare * std::max(picturePx.width(), picturePx.height());
    const QRectF inside(edge, edge, picturePx.width() - 2 * edge, picturePx.height() - 2 * edge);
    return !std::all_of(corners.begin(), corners.end(), [&](const QPointF& corner) { return inside.contains(corner); });
}

QList<PictureFinding> judgePicture(const QImage& picture, int minLongSidePx) {
    QList<PictureFinding> findings;
    if (std::max(picture.width(), picture.height()) < minLongSidePx)
        findings.append(PictureFinding::TooSmall);
    const QImage judged = shrunkTo(picture, kJudgedLongSidePx);
    const Measures measures = measure(judged.convertToFormat(QImage::Format_Grayscale8));
    if (measures.luminance.mean() < kMinMeanLuminance)
        findings.append(PictureFinding::TooDark);
    const double contrast = measures.luminance.variance();
    if (contrast >= kMinLuminanceVariance && measures.laplacian.variance() < kMinEdgeShare * contrast)
        findings.append(PictureFinding::TooBlurred);
    if (hasGlare(judged))
        findings.append(PictureFinding::Glare);
    return findings;
}

} // namespace shouli::capture
