// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/PictureQuality.h"

#include "capture/Jpeg.h"

namespace shouli::capture {
namespace {

// At this size the width of an edge says the same about every camera.
constexpr int kJudgedLongSidePx = 1200;
constexpr double kMinMeanLuminance = 60;    // of 255; white paper in an unlit room lies under it
constexpr double kMinLuminanceVariance = 9; // an empty page has no edges to be blurred
// Variance of the Laplacian over the variance of the luminance: how much of what is there is edges.
constexpr double kMinEdgeShare = 0.02;

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

} // namespace

QList<PictureFinding> judgePicture(const QImage& picture, int minLongSidePx) {
    QList<PictureFinding> findings;
    if (std::max(picture.width(), picture.height()) < minLongSidePx)
        findings.append(PictureFinding::TooSmall);
    const QImage grey = shrunkTo(picture, kJudgedLongSidePx).convertToFormat(QImage::Format_Grayscale8);
    const Measures measures = measure(grey);
    if (measures.luminance.mean() < kMinMeanLuminance)
        findings.append(PictureFinding::TooDark);
    const double contrast = measures.luminance.variance();
    if (contrast >= kMinLuminanceVariance && measures.laplacian.variance() < kMinEdgeShare * contrast)
        findings.append(PictureFinding::TooBlurred);
    return findings;
}

} // namespace shouli::capture
