// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/DocumentShape.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace shouli::capture {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kLeastAreaPx = 64;
// Focal length over the picture's long side; document cameras and phones lie about it.
constexpr double kUsualFocal = 1.0;

double cross(const QPointF& a, const QPointF& b) { return a.x() * b.y() - a.y() * b.x(); }

struct Ray {
    double x, y, z;
};

Ray crossed(const Ray& a, const Ray& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double dot(const Ray& a, const Ray& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

} // namespace

std::optional<QSizeF> sizeMmOf(DocumentShape shape) {
    switch (shape) {
    case DocumentShape::Card:
        return QSizeF(85.60, 53.98);
    case DocumentShape::BookletPage:
        return QSizeF(143, 105);
    case DocumentShape::A4:
        return QSizeF(297, 210);
    case DocumentShape::Free:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QSize> sizePxOf(DocumentShape shape) {
    const auto mm = sizeMmOf(shape);
    if (!mm)
        return std::nullopt;
    return (*mm * (kStraightenedDpi / kMmPerInch)).toSize();
}

DocumentCorners beginningUpperLeft(const DocumentCorners& corners) {
    DocumentCorners turned = corners;
    const auto first = std::min_element(
        turned.begin(), turned.end(), [](const QPointF& a, const QPointF& b) { return a.x() + a.y() < b.x() + b.y(); });
    std::rotate(turned.begin(), first, turned.end());
    return turned;
}

DocumentCorners lyingAcross(const DocumentCorners& corners, DocumentShape shape, QSize picturePx) {
    const bool isAcross = shape == DocumentShape::Card || shape == DocumentShape::BookletPage;
    const QSizeF lies = proportionsOf(corners, picturePx);
    DocumentCorners turned = corners;
    if (isAcross && lies.height() > lies.width())
        std::rotate(turned.begin(), turned.begin() + 3, turned.end());
    return turned;
}

bool isDocument(const DocumentCorners& corners) {
    double area = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF& here = corners[i];
        const QPointF& next = corners[(i + 1) % 4];
        if (cross(next - here, corners[(i + 2) % 4] - next) <= 0)
            return false;
        area += cross(here, next) / 2;
    }
    return area >= kLeastAreaPx;
}

double distanceBetween(const DocumentCorners& a, const DocumentCorners& b) {
    double farthest = 0;
    for (size_t i = 0; i < 4; ++i)
        farthest = std::max(farthest, QLineF(a[i], b[i]).length());
    return farthest;
}

// Z. Zhang, L. He: Whiteboard scanning and image enhancement, 2007, section 3.2, with the focal length known: the two
// directions of the sheet are what the homography makes of the unit vectors.
QSizeF proportionsOf(const DocumentCorners& corners, QSize sizePx) {
    const double focal = kUsualFocal * std::max(sizePx.width(), sizePx.height());
    std::array<Ray, 4> rays;
    for (size_t i = 0; i < 4; ++i)
        rays[i] = {(corners[i].x() - sizePx.width() / 2.0) / focal, (corners[i].y() - sizePx.height() / 2.0) / focal,
                   1};
    const Ray& m1 = rays[0]; // upper left, upper right, lower left, lower right, as the paper numbers them
    const Ray& m2 = rays[1];
    const Ray& m3 = rays[3];
    const Ray& m4 = rays[2];
    const double k2 = dot(crossed(m1, m4), m3) / dot(crossed(m2, m4), m3);
    const double k3 = dot(crossed(m1, m4), m2) / dot(crossed(m3, m4), m2);
    const Ray across{k2 * m2.x - m1.x, k2 * m2.y - m1.y, k2 - 1};
    const Ray down{k3 * m3.x - m1.x, k3 * m3.y - m1.y, k3 - 1};
    return QSizeF(std::sqrt(dot(across, across)), std::sqrt(dot(down, down))) * focal;
}

} // namespace shouli::capture
