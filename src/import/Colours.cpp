// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <QColorSpace>
#include <QColorTransform>
#include <QImage>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace shouli::importer {
namespace {

// Qt puts more pixels than this on several threads, which the confinement forbids.
constexpr int kPixelsAtOnce = 65'536;
// Where a profile says of which colours it is (ICC.1:2022, 7.2.6).
constexpr qsizetype kColoursAt = 16;
constexpr qsizetype kConnectionAt = 20;
constexpr qsizetype kHeaderBytes = 128;

/// Of a sample from 0 to 1, how much light it stands for. Valid as long as the profile it comes from.
using Curve = std::function<double(double)>;

// "curv" (ICC.1:2022, 10.6): how many numbers, then nothing, an exponent, or the light at so many samples.
Curve tableCurve(QByteArrayView tag) {
    constexpr qsizetype kNumbersAt = 12;
    const auto count = tag.size() < kNumbersAt ? 0 : qsizetype(qFromBigEndian<quint32>(tag.data() + 8));
    if (tag.size() < kNumbersAt || count > (tag.size() - kNumbersAt) / 2)
        return {};
    const auto number = [table = tag.sliced(kNumbersAt)](qsizetype i) {
        return double(qFromBigEndian<quint16>(table.data() + i * 2));
    };
    if (count == 0)
        return [](double sample) { return sample; };
    if (count == 1)
        return [exponent = number(0) / 256](double sample) { return std::pow(sample, exponent); };
    return [number, count](double sample) {
        const double at = sample * double(count - 1);
        const qsizetype before = std::min(qsizetype(at), count - 2);
        return std::lerp(number(before), number(before + 1), at - double(before)) / 65'535;
    };
}

// "para" (10.18): a power, and below a certain sample a line.
Curve formulaCurve(QByteArrayView tag) {
    constexpr std::array<qsizetype, 5> kNumbers{1, 3, 4, 5, 7};
    constexpr qsizetype kNumbersAt = 12;
    const size_t kind = tag.size() < kNumbersAt ? kNumbers.size() : qFromBigEndian<quint16>(tag.data() + 8);
    if (kind >= kNumbers.size() || tag.size() < kNumbersAt + kNumbers[kind] * 4)
        return {};
    std::array<double, 7> stated{1, 1, 0, 0, 0, 0, 0}; // g a b c d e f
    for (qsizetype i = 0; i < kNumbers[kind]; ++i)
        stated[size_t(i)] = qFromBigEndian<qint32>(tag.data() + kNumbersAt + i * 4) / 65'536.0;
    const double exponent = stated[0], factor = stated[1], addend = stated[2], slope = kind >= 3 ? stated[3] : 0;
    const double from = kind >= 3 ? stated[4] : kind > 0 && factor != 0 ? -addend / factor : 0;
    const double above = kind == 2 ? stated[3] : stated[5];
    const double below = kind == 2 ? stated[3] : stated[6];
    return [=](double sample) {
        return sample >= from ? std::pow(std::max(0.0, factor * sample + addend), exponent) + above
                              : slope * sample + below;
    };
}

// The curve of a grey profile (8.3.4); none when it is damaged, or made of other than light.
Curve greyCurve(const QByteArray& profile) {
    constexpr qsizetype kEntryBytes = 12;
    if (profile.size() < kHeaderBytes + 4 || profile.sliced(kConnectionAt, 4) != "XYZ ")
        return {};
    const auto count = qint64(qFromBigEndian<quint32>(profile.constData() + kHeaderBytes));
    for (qsizetype i = 0, at = kHeaderBytes + 4; i < count && at + kEntryBytes <= profile.size();
         ++i, at += kEntryBytes) {
        if (profile.sliced(at, 4) != "kTRC")
            continue;
        const auto tagAt = qint64(qFromBigEndian<quint32>(profile.constData() + at + 4));
        const auto size = qint64(qFromBigEndian<quint32>(profile.constData() + at + 8));
        if (tagAt > profile.size() || size > profile.size() - tagAt)
            return {};
        const QByteArrayView tag = QByteArrayView(profile).sliced(tagAt, size);
        return tag.startsWith("curv") ? tableCurve(tag) : tag.startsWith("para") ? formulaCurve(tag) : Curve();
    }
    return {};
}

// IEC 61966-2-1.
double srgbSample(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

bool isGrey(const Picture& picture) {
    for (int y = 0; y < picture.heightPx; ++y) {
        const uchar* pixel = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, pixel += 3) {
            if (pixel[0] != pixel[1] || pixel[1] != pixel[2])
                return false;
        }
    }
    return true;
}

void greyToSrgb(Picture& picture, const Curve& curve) {
    std::array<uchar, 256> sampleOf{};
    for (size_t sample = 0; sample < sampleOf.size(); ++sample) {
        const double light = curve(double(sample) / 255);
        sampleOf[sample] = uchar(std::lround(255 * srgbSample(std::isfinite(light) ? std::clamp(light, 0.0, 1.0) : 0)));
    }
    for (int y = 0; y < picture.heightPx; ++y) {
        uchar* row = picture.row(y);
        std::transform(row, row + qsizetype(picture.widthPx) * 3, row,
                       [&sampleOf](uchar sample) { return sampleOf[sample]; });
    }
}

} // namespace

void toSrgb(Picture& picture, const QByteArray& profile) {
    if (profile.size() < kHeaderBytes)
        return;
    const QByteArrayView colours = QByteArrayView(profile).sliced(kColoursAt, 4);
    if (colours == "RGB ") {
        toSrgb(picture, QColorSpace::fromIccProfile(profile));
    } else if (colours == "GRAY" && isGrey(picture)) {
        if (const Curve curve = greyCurve(profile))
            greyToSrgb(picture, curve);
    }
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
