// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/Backdrop.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace shouli::capture {
namespace {

constexpr int kSurelyNotPerson = 20; // of 255
constexpr int kClearancePx = 8;      // the network's edge is not nearer the truth
constexpr double kLeastShare = 0.02; // of all points
constexpr double kStrayShare = 0.02; // of the background
constexpr int kDetailPx = 7;         // hair is refined within this distance
constexpr double kDetailContrast = 1e-3;
constexpr double kOpaqueFrom = 0.9; // of the refined mask
constexpr double kClearUpTo = 0.1;

/// One value a point.
struct Plane {
    int width = 0;
    int height = 0;
    std::vector<float> values;

    Plane(int w, int h)
        : width(w)
        , height(h)
        , values(size_t(w) * size_t(h)) {}
    float& at(int x, int y) { return values[size_t(y) * size_t(width) + size_t(x)]; }
    float at(int x, int y) const { return values[size_t(y) * size_t(width) + size_t(x)]; }
};

/// The mean of a row's or column's values within this distance.
void smoothLine(const float* from, float* to, int count, int step, int radius) {
    double sum = 0;
    for (int i = 0; i < std::min(radius, count); ++i)
        sum += from[i * step];
    for (int i = 0; i < count; ++i) {
        if (i + radius < count)
            sum += from[(i + radius) * step];
        if (i - radius > 0)
            sum -= from[(i - radius - 1) * step];
        to[i * step] = float(sum / (std::min(i + radius, count - 1) - std::max(i - radius, 0) + 1));
    }
}

Plane smoothed(const Plane& plane, int radius) {
    Plane across(plane.width, plane.height);
    Plane both(plane.width, plane.height);
    for (int y = 0; y < plane.height; ++y)
        smoothLine(&plane.values[size_t(y) * size_t(plane.width)], &across.values[size_t(y) * size_t(plane.width)],
                   plane.width, 1, radius);
    for (int x = 0; x < plane.width; ++x)
        smoothLine(&across.values[size_t(x)], &both.values[size_t(x)], plane.height, plane.width, radius);
    return both;
}

template <typename Of>
Plane made(int width, int height, Of of) {
    Plane plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            plane.at(x, y) = float(of(x, y));
    return plane;
}

/// The mask drawn along the photo's own edges: the guided filter (He, Sun and Tang 2010).
Plane refined(const QImage& photo, const QImage& person) {
    const int width = photo.width();
    const int height = photo.height();
    const Plane guide = made(width, height, [&](int x, int y) { return qGray(photo.pixel(x, y)) / 255.0; });
    const Plane mask = made(width, height, [&](int x, int y) { return person.constScanLine(y)[x] / 255.0; });
    const auto product = [&](const Plane& a, const Plane& b) {
        return smoothed(made(width, height, [&](int x, int y) { return a.at(x, y) * b.at(x, y); }), kDetailPx);
    };
    const Plane guideMean = smoothed(guide, kDetailPx);
    const Plane maskMean = smoothed(mask, kDetailPx);
    const Plane guideSquare = product(guide, guide);
    const Plane both = product(guide, mask);
    const Plane factor = made(width, height, [&](int x, int y) {
        const double mean = guideMean.at(x, y);
        return (both.at(x, y) - mean * maskMean.at(x, y)) / (guideSquare.at(x, y) - mean * mean + kDetailContrast);
    });
    const Plane rest =
        made(width, height, [&](int x, int y) { return maskMean.at(x, y) - factor.at(x, y) * guideMean.at(x, y); });
    const Plane factorMean = smoothed(factor, kDetailPx);
    const Plane restMean = smoothed(rest, kDetailPx);
    return made(width, height, [&](int x, int y) {
        const double share = factorMean.at(x, y) * guide.at(x, y) + restMean.at(x, y);
        return std::clamp((share - kClearUpTo) / (kOpaqueFrom - kClearUpTo), 0.0, 1.0);
    });
}

/// The points that are the background's for sure: well away from the person.
std::vector<QPoint> backgroundPoints(const QImage& person) {
    const Plane mask = made(person.width(), person.height(),
                            [&](int x, int y) { return person.constScanLine(y)[x] > kSurelyNotPerson ? 1 : 0; });
    const Plane nearness = smoothed(mask, kClearancePx);
    std::vector<QPoint> points;
    for (int y = 0; y < person.height(); ++y)
        for (int x = 0; x < person.width(); ++x)
            if (nearness.at(x, y) < 1e-4F)
                points.emplace_back(x, y);
    return points;
}

std::array<double, 3> colourOf(QRgb pixel) {
    return {double(qRed(pixel)), double(qGreen(pixel)), double(qBlue(pixel))};
}

double greyOf(const std::array<double, 3>& colour) {
    return (colour[0] * 11 + colour[1] * 16 + colour[2] * 5) / 32; // as qGray()
}

/// Solves the symmetric 3 x 3 system by Cramer's rule; nullopt where the points lie on a line.
std::optional<std::array<double, 3>> solved(const std::array<std::array<double, 3>, 3>& m,
                                            const std::array<double, 3>& right) {
    const auto determinant = [](const std::array<std::array<double, 3>, 3>& a) {
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1]) - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0]) +
               a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    };
    const double whole = determinant(m);
    if (std::abs(whole) < 1e-9)
        return std::nullopt;
    std::array<double, 3> solution{};
    for (size_t column = 0; column < 3; ++column) {
        auto replaced = m;
        for (size_t row = 0; row < 3; ++row)
            replaced[row][column] = right[row];
        solution[column] = determinant(replaced) / whole;
    }
    return solution;
}

} // namespace

Backdrop::Colour Backdrop::at(int x, int y) const {
    Colour colour{};
    for (size_t channel = 0; channel < 3; ++channel)
        colour[channel] =
            std::clamp(m_slope[0][channel] + m_slope[1][channel] * x + m_slope[2][channel] * y, 0.0, 255.0);
    return colour;
}

std::optional<Backdrop> Backdrop::seen(const QImage& photo, const QImage& person) {
    const std::vector<QPoint> points = backgroundPoints(person);
    const auto count = double(points.size());
    if (count < kLeastShare * photo.width() * photo.height())
        return std::nullopt;
    std::array<std::array<double, 3>, 3> normal{};
    std::array<Colour, 3> right{}; // by channel
    for (const QPoint& point : points) {
        const std::array<double, 3> terms = {1, point.x() / 100.0, point.y() / 100.0};
        const Colour colour = colourOf(photo.pixel(point));
        for (size_t i = 0; i < 3; ++i) {
            for (size_t j = 0; j < 3; ++j)
                normal[i][j] += terms[i] * terms[j] / count;
            for (size_t channel = 0; channel < 3; ++channel)
                right[channel][i] += terms[i] * colour[channel] / count;
        }
    }
    Backdrop backdrop;
    for (size_t channel = 0; channel < 3; ++channel) {
        const auto slope = solved(normal, right[channel]);
        if (!slope)
            return std::nullopt;
        backdrop.m_slope[0][channel] = (*slope)[0];
        backdrop.m_slope[1][channel] = (*slope)[1] / 100;
        backdrop.m_slope[2][channel] = (*slope)[2] / 100;
    }
    std::vector<double> squares;
    std::vector<double> greys;
    squares.reserve(points.size());
    greys.reserve(points.size());
    for (const QPoint& point : points) {
        const Colour wanted = backdrop.at(point.x(), point.y());
        const Colour colour = colourOf(photo.pixel(point));
        const auto [least, most] = std::minmax_element(colour.begin(), colour.end());
        backdrop.m_colour += (*most - *least) / count;
        double square = 0;
        for (size_t channel = 0; channel < 3; ++channel)
            square += (colour[channel] - wanted[channel]) * (colour[channel] - wanted[channel]) / 3;
        squares.push_back(square);
        greys.push_back(greyOf(colour));
    }
    // Strands of hair and the like that the mask does not know are forgiven.
    const auto stray = squares.end() - std::ptrdiff_t(kStrayShare * count);
    std::nth_element(squares.begin(), stray, squares.end());
    backdrop.m_unevenness = std::sqrt(std::accumulate(squares.begin(), stray, 0.0) / double(stray - squares.begin()));
    const auto tenth = greys.begin() + std::ptrdiff_t(greys.size() / 10);
    std::nth_element(greys.begin(), tenth, greys.end());
    backdrop.m_lightness = *tenth;
    return backdrop;
}

QImage Backdrop::whitened(const QImage& photo, const QImage& person) const {
    const Plane share = refined(photo, person);
    QImage result = photo.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            // What is seen is share * person + (1 - share) * background; the latter becomes white.
            const double behind = 1 - share.at(x, y);
            const Colour seen = colourOf(line[x]);
            const Colour background = at(x, y);
            const auto channel = [&](size_t i) {
                return behind >= 1 ? 255
                                   : std::clamp(int(std::lround(seen[i] + behind * (255 - background[i]))), 0, 255);
            };
            line[x] = qRgb(channel(0), channel(1), channel(2));
        }
    }
    return result;
}

} // namespace shouli::capture
