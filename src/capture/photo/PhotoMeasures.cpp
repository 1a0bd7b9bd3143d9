// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoMeasures.h"

#include "capture/face/FaceGeometry.h"
#include "capture/photo/PhotoGeometry.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace shouli::capture {
namespace {

// Points of the mesh: https://github.com/google/mediapipe, canonical_face_model.
// Corner, two points of the upper lid, corner, two of the lower.
constexpr std::array<std::array<int, 6>, 2> kEyes = {{{33, 160, 158, 133, 153, 144}, {362, 385, 387, 263, 373, 380}}};
constexpr std::array kBelowEyes = {230, 450};
constexpr std::array<int, 4> kLips = {13, 14, 78, 308}; // upper, lower and corners of the gap
constexpr std::array<std::array<int, 3>, 2> kCheeks = {{{50, 205, 101}, {280, 425, 330}}};
// Without the outer end of the brow: hair at the temple comes down there.
constexpr std::array<std::array<int, 4>, 2> kBrowTops = {{{63, 105, 66, 107}, {293, 334, 296, 336}}};
constexpr std::array<std::array<int, 4>, 2> kBrowBottoms = {{{53, 52, 65, 55}, {283, 282, 295, 285}}};
constexpr std::array<std::array<int, 3>, 2> kSides = {{{127, 234, 93}, {356, 454, 323}}}; // from temple to jaw
constexpr std::array kOval = {10,  338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
                              152, 148, 176, 149, 150, 136, 172, 58,  132, 93,  234, 127, 162, 21,  54,  103, 67,  109};

constexpr double kChromaLikeSkin = 16; // of Cb and Cr: skin of one face stays within it, also in the shade
constexpr double kDarkShare = 0.5;     // of the skin's luminance: hair
constexpr double kIrisShare = 0.65;    // of the luminance of the skin below the eye: light irises, too
constexpr std::array kAboveBrow = {0.015, 0.025, 0.035, 0.045}; // of the face's width
constexpr int kBurnt = 250;

struct Tone {
    double luminance = 0;
    double blue = 0; // Cb and Cr of JFIF
    double red = 0;
};

Tone toneOf(QRgb pixel) {
    const double r = qRed(pixel);
    const double g = qGreen(pixel);
    const double b = qBlue(pixel);
    return {0.299 * r + 0.587 * g + 0.114 * b, -0.169 * r - 0.331 * g + 0.5 * b, 0.5 * r - 0.419 * g - 0.081 * b};
}

/// The mean over a square about this point, as far as it is in the photo.
Tone toneAbout(const QImage& photo, QPointF centre, double radius) {
    const QRect square =
        QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius).toAlignedRect() & photo.rect();
    Tone sum;
    for (int y = square.top(); y <= square.bottom(); ++y)
        for (int x = square.left(); x <= square.right(); ++x) {
            const Tone tone = toneOf(photo.pixel(x, y));
            sum.luminance += tone.luminance;
            sum.blue += tone.blue;
            sum.red += tone.red;
        }
    const double count = std::max(1, square.width() * square.height());
    return {sum.luminance / count, sum.blue / count, sum.red / count};
}

bool isLikeSkin(const Tone& tone, const Tone& skin) {
    return std::abs(tone.blue - skin.blue) < kChromaLikeSkin && std::abs(tone.red - skin.red) < kChromaLikeSkin &&
           tone.luminance > kDarkShare * skin.luminance;
}

double distance(const FaceMesh& mesh, int a, int b) {
    const QPointF gap = (mesh[size_t(a)] - mesh[size_t(b)]).toPointF();
    return std::hypot(gap.x(), gap.y());
}

QPointF between(const FaceMesh& mesh, int a, int b, double part = 0.5) {
    return mesh[size_t(a)].toPointF() * (1 - part) + mesh[size_t(b)].toPointF() * part;
}

/// A face being measured.
class Measuring {
public:
    explicit Measuring(const PhotoFace& face)
        : m_photo(face.photo)
        , m_person(face.person)
        , m_mesh(face.mesh)
        , m_width(headPlace(face.mesh).faceWidth) {
        for (size_t side = 0; side < 2; ++side) {
            for (const int cheek : kCheeks[side]) {
                const Tone tone = toneAbout(m_photo, m_mesh[size_t(cheek)].toPointF(), 0.04 * m_width);
                m_skin[side].luminance += tone.luminance / 3;
                m_skin[side].blue += tone.blue / 3;
                m_skin[side].red += tone.red / 3;
            }
        }
    }

    void eyes(PhotoMeasures& into) const {
        into.eyeOpening = eyeOpenings(m_mesh);
        for (size_t side = 0; side < 2; ++side) {
            const auto& eye = kEyes[side];
            const Tone below = toneAbout(m_photo, m_mesh[size_t(kBelowEyes[side])].toPointF(), 0.02 * m_width);
            for (int percent = 35; percent <= 65; percent += 5)
                into.iris[side] = std::max(into.iris[side], darkAt(eye, percent / 100.0, kIrisShare * below.luminance));
        }
    }

    void ears(PhotoMeasures& into) const {
        const QPointF across = (m_mesh[size_t(kSides[1][1])] - m_mesh[size_t(kSides[0][1])]).toPointF() / m_width;
        for (size_t side = 0; side < 2; ++side) {
            const QPointF outwards = side == 0 ? -across : across;
            int all = 0;
            int skin = 0;
            int dark = 0;
            for (const double down : {0.8, 1.0, 1.2, 1.4, 1.6})
                for (const double out : {0.03, 0.045, 0.06}) {
                    const auto& line = kSides[side];
                    const QPointF edge = down < 1 ? between(m_mesh, line[0], line[1], down)
                                                  : between(m_mesh, line[1], line[2], down - 1);
                    const QPointF place = edge + outwards * out * m_width;
                    if (!m_photo.rect().contains(place.toPoint()))
                        continue;
                    ++all;
                    const Tone tone = toneAbout(m_photo, place, 1.5);
                    const bool isPerson = m_person.constScanLine(place.toPoint().y())[place.toPoint().x()] > 127;
                    skin += isPerson && isLikeSkin(tone, m_skin[side]);
                    dark += isPerson && tone.luminance < kDarkShare * m_skin[side].luminance;
                }
            into.earSkin[side] = all > 0 ? double(skin) / all : 0;
            into.earDark[side] = all > 0 ? double(dark) / all : 0;
        }
    }

    void brows(PhotoMeasures& into) const {
        for (size_t side = 0; side < 2; ++side) {
            int skin = 0;
            int dark = 0;
            double brow = 0;
            double around = 0;
            for (size_t i = 0; i < kBrowTops[side].size(); ++i) {
                const QPointF top = m_mesh[size_t(kBrowTops[side][i])].toPointF();
                const QPointF bottom = m_mesh[size_t(kBrowBottoms[side][i])].toPointF();
                bool isBare = false; // a strip of skin between brow and hair is enough
                bool isHair = true;
                double lightest = 0;
                for (const double up : kAboveBrow) {
                    const Tone above = toneAbout(m_photo, top - QPointF(0, up * m_width), 1);
                    isBare = isBare || isLikeSkin(above, m_skin[side]);
                    isHair = isHair && above.luminance < kDarkShare * m_skin[side].luminance;
                    lightest = std::max(lightest, above.luminance);
                }
                skin += isBare;
                dark += isHair;
                around += lightest / double(kBrowTops[side].size());
                double darkest = 255; // brows may be thin
                for (const double part : {0.0, 0.25, 0.5, 0.75})
                    darkest = std::min(darkest, toneAbout(m_photo, top * (1 - part) + bottom * part, 1).luminance);
                brow += darkest / double(kBrowTops[side].size());
            }
            into.browSkin[side] = double(skin) / double(kBrowTops[side].size());
            into.browDark[side] = double(dark) / double(kBrowTops[side].size());
            into.browContrast[side] = (around - brow) / std::max(1.0, m_skin[side].luminance);
        }
    }

    void light(PhotoMeasures& into) const {
        into.skinLuminance = (m_skin[0].luminance + m_skin[1].luminance) / 2;
        const auto [darker, lighter] = std::minmax(m_skin[0].luminance, m_skin[1].luminance);
        into.sideRatio = lighter / std::max(1.0, darker);
        QPolygonF oval;
        for (const int point : kOval)
            oval.append(m_mesh[size_t(point)].toPointF());
        const QRect box = oval.boundingRect().toAlignedRect() & m_photo.rect();
        int all = 0;
        int burnt = 0;
        for (int y = box.top(); y <= box.bottom(); y += 2)
            for (int x = box.left(); x <= box.right(); x += 2) {
                if (!oval.containsPoint(QPointF(x, y), Qt::OddEvenFill))
                    continue;
                ++all;
                const QRgb pixel = m_photo.pixel(x, y);
                burnt += qRed(pixel) >= kBurnt && qGreen(pixel) >= kBurnt;
            }
        into.burntShare = all > 0 ? double(burnt) / all : 0;
    }

    /// How little of the differences between neighbours a further blurring takes away.
    double blur() const {
        QPolygonF inner;
        for (const auto& points :
             {std::span<const int>(kBrowTops[0]), std::span<const int>(kBrowTops[1]), std::span<const int>(kLips)})
            for (const int point : points)
                inner.append(m_mesh[size_t(point)].toPointF());
        const QRect box = inner.boundingRect().toAlignedRect() & m_photo.rect().adjusted(5, 5, -5, -5);
        double worse = 0;
        for (const QPoint step : {QPoint(1, 0), QPoint(0, 1)}) {
            double variation = 0;
            double lost = 0;
            for (int y = box.top(); y <= box.bottom(); ++y)
                for (int x = box.left(); x <= box.right(); ++x) {
                    const QPoint here(x, y);
                    const double sharp = std::abs(grey(here) - grey(here - step));
                    // Means over nine points differ by what enters and what leaves.
                    const double blurred = std::abs(grey(here + step * 4) - grey(here - step * 5)) / 9;
                    variation += sharp;
                    lost += std::max(0.0, sharp - blurred);
                }
            worse = std::max(worse, variation > 0 ? (variation - lost) / variation : 1);
        }
        return worse;
    }

private:
    /// The share of points darker than this in a window as large as an iris, so far along from corner to corner.
    double darkAt(const std::array<int, 6>& eye, double along, double luminance) const {
        const QPointF from = m_mesh[size_t(eye[0])].toPointF();
        const QPointF across = m_mesh[size_t(eye[3])].toPointF() - from;
        const double width = std::hypot(across.x(), across.y());
        const QPointF lids = (between(m_mesh, eye[1], eye[5]) + between(m_mesh, eye[2], eye[4])) / 2;
        const QPointF middle = lids + across * (along - 0.5);
        int all = 0;
        int dark = 0;
        for (int right = -12; right <= 12; right += 2) // hundredths of the eye's width
            for (int down = -9; down <= 9; down += 2) {
                const QPoint place = (middle + QPointF(right, down) * (width / 100)).toPoint();
                if (!m_photo.rect().contains(place))
                    continue;
                ++all;
                dark += toneOf(m_photo.pixel(place)).luminance < luminance;
            }
        return all > 0 ? double(dark) / all : 0;
    }

    double grey(QPoint at) const { return qGray(m_photo.pixel(at)); }

    const QImage& m_photo;
    const QImage& m_person;
    const FaceMesh& m_mesh;
    double m_width;
    std::array<Tone, 2> m_skin{};
};

} // namespace

PhotoMeasures measured(const PhotoFace& face) {
    PhotoMeasures measures;
    measures.turnDegrees = turnDegrees(face.mesh);
    measures.nodDegrees = nodDegrees(face.mesh);
    measures.mouthOpening = distance(face.mesh, kLips[0], kLips[1]) / distance(face.mesh, kLips[2], kLips[3]);
    const Measuring measuring(face);
    measuring.eyes(measures);
    measuring.ears(measures);
    measuring.brows(measures);
    measuring.light(measures);
    measures.blur = measuring.blur();
    return measures;
}

} // namespace shouli::capture
