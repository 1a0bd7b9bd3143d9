// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/DocumentScenes.h"

#include "capture/documents/DocumentPrint.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::test {
namespace {

using capture::DocumentCorners;
using capture::DocumentShape;
using cv::Mat;
using cv::Point;
using cv::Point2d;
using cv::RNG;
using cv::Scalar;
using cv::Size;

Scalar around(RNG& random, const Scalar& colour, double by) {
    return {colour[0] + random.uniform(-by, by), colour[1] + random.uniform(-by, by),
            colour[2] + random.uniform(-by, by)};
}

// ---- what lies under it

Mat speckled(Size size, const Scalar& colour, RNG& random, double sigma, int grainPx) {
    Mat noise(Size(size.width / grainPx + 1, size.height / grainPx + 1), CV_32FC3);
    random.fill(noise, RNG::NORMAL, Scalar::all(0), Scalar::all(sigma));
    Mat grey;
    cv::cvtColor(noise, grey, cv::COLOR_BGR2GRAY);
    Mat grown;
    cv::resize(grey, grown, size, 0, 0, cv::INTER_CUBIC);
    Mat result(size, CV_32FC3, colour);
    Mat coloured;
    cv::cvtColor(grown, coloured, cv::COLOR_GRAY2BGR);
    result += coloured;
    return result;
}

Mat darkMat(Size size, RNG& random) {
    const Scalar colours[] = {{45, 45, 45}, {70, 60, 35}, {40, 70, 45}, {35, 35, 60}, {75, 70, 68}};
    return speckled(size, around(random, colours[random.uniform(0, 5)], 12), random, random.uniform(2.0, 6.0),
                    random.uniform(1, 4));
}

Mat whiteTable(Size size, RNG& random) {
    const double level = random.uniform(198, 236);
    return speckled(size, around(random, Scalar::all(level), 5), random, random.uniform(0.5, 2.0), 3);
}

Mat wood(Size size, RNG& random) {
    const Scalar colours[] = {{60, 95, 140}, {90, 135, 180}, {45, 65, 95}, {130, 170, 205}};
    const Scalar base = around(random, colours[random.uniform(0, 4)], 10);
    Mat grain(Size(std::max(2, size.width / random.uniform(150, 400)), size.height / 2), CV_32F);
    random.fill(grain, RNG::NORMAL, 0, random.uniform(6.0, 14.0));
    Mat coarse(Size(2, size.height / 25), CV_32F);
    random.fill(coarse, RNG::NORMAL, 0, random.uniform(4.0, 12.0));
    Mat fine;
    Mat broad;
    cv::resize(grain, fine, size, 0, 0, cv::INTER_CUBIC);
    cv::resize(coarse, broad, size, 0, 0, cv::INTER_CUBIC);
    Mat result(size, CV_32FC3, base);
    Mat coloured;
    cv::cvtColor(fine + broad, coloured, cv::COLOR_GRAY2BGR);
    result += coloured;
    if (random.uniform(0, 2)) { // planks
        const int plankPx = random.uniform(size.height / 6, size.height / 2);
        for (int y = random.uniform(0, plankPx); y < size.height; y += plankPx)
            cv::line(result, {0, y}, {size.width, y}, base * 0.5, random.uniform(2, 6), cv::LINE_AA);
    }
    return result;
}

Mat clutter(Size size, RNG& random) {
    Mat result = random.uniform(0, 2) ? whiteTable(size, random) : wood(size, random);
    const int things = random.uniform(8, 18);
    for (int i = 0; i < things; ++i) {
        const Scalar colour(random.uniform(20, 250), random.uniform(20, 250), random.uniform(20, 250));
        const cv::Point2f middle(float(random.uniform(0, size.width)), float(random.uniform(0, size.height)));
        switch (random.uniform(0, 4)) {
        case 0: { // a pen
            const double angle = random.uniform(0.0, CV_PI);
            const Point2d reach(std::cos(angle) * size.width / 8, std::sin(angle) * size.width / 8);
            cv::line(result, Point2d(middle) - reach, Point2d(middle) + reach, colour, random.uniform(8, 24),
                     cv::LINE_AA);
            break;
        }
        case 1: { // a cup
            const int radius = random.uniform(size.width / 30, size.width / 10);
            cv::circle(result, middle, radius, colour, -1, cv::LINE_AA);
            cv::circle(result, middle, radius * 3 / 4, colour * 0.6, -1, cv::LINE_AA);
            break;
        }
        default: { // another paper, book or telephone
            const cv::RotatedRect box(middle,
                                      cv::Size2f(float(random.uniform(size.width / 12, size.width / 3)),
                                                 float(random.uniform(size.width / 16, size.width / 4))),
                                      float(random.uniform(0, 180)));
            cv::Point2f corners[4];
            box.points(corners);
            std::vector<Point> polygon(corners, corners + 4);
            const bool isPaper = random.uniform(0, 2);
            cv::fillConvexPoly(result, polygon, isPaper ? around(random, Scalar::all(225), 15) : colour, cv::LINE_AA);
            if (isPaper)
                for (double t = 0.15; t < 0.9; t += 0.08)
                    cv::line(result,
                             Point2d(corners[0] + (corners[1] - corners[0]) * float(t)) * 0.9 + Point2d(middle) * 0.1,
                             Point2d(corners[3] + (corners[2] - corners[3]) * float(t)) * 0.9 + Point2d(middle) * 0.1,
                             Scalar::all(90), 2, cv::LINE_AA);
        }
        }
    }
    return result;
}

Mat patternedCloth(Size size, RNG& random) {
    const Scalar one(random.uniform(30, 230), random.uniform(30, 230), random.uniform(30, 230));
    const Scalar other = around(random, one, 90);
    const double angle = random.uniform(0.0, CV_PI);
    const double period = random.uniform(18.0, 90.0) * size.width / 1920;
    const int pattern = random.uniform(0, 3);
    Mat result = speckled(size, Scalar::all(0), random, random.uniform(1.0, 5.0), 2);
    for (int y = 0; y < size.height; ++y) {
        auto* row = result.ptr<cv::Vec3f>(y);
        for (int x = 0; x < size.width; ++x) {
            const double u = (x * std::cos(angle) + y * std::sin(angle)) * 2 * CV_PI / period;
            const double v = (-x * std::sin(angle) + y * std::cos(angle)) * 2 * CV_PI / period;
            double share = 0;
            if (pattern == 0) // stripes
                share = std::clamp(0.5 + 2 * std::sin(u), 0.0, 1.0);
            else if (pattern == 1) // checks
                share = 0.5 * std::clamp(0.5 + 2 * std::sin(u), 0.0, 1.0) +
                        0.5 * std::clamp(0.5 + 2 * std::sin(v), 0.0, 1.0);
            else // dots
                share = std::clamp(3 * (std::cos(u) + std::cos(v) - 0.9), 0.0, 1.0);
            for (int channel = 0; channel < 3; ++channel)
                row[x][channel] += float(one[channel] * (1 - share) + other[channel] * share);
        }
    }
    return result;
}

Mat background(SceneKind kind, Size size, RNG& random) {
    switch (kind) {
    case SceneKind::DarkMat:
        return darkMat(size, random);
    case SceneKind::WhiteTable:
        return whiteTable(size, random);
    case SceneKind::Wood:
        return wood(size, random);
    case SceneKind::Clutter:
        return clutter(size, random);
    case SceneKind::PatternedCloth:
        return patternedCloth(size, random);
    case SceneKind::Shadow:
    case SceneKind::Glare:
    case SceneKind::Noise:
    case SceneKind::Blur:
        break;
    }
    const int which = random.uniform(0, 3);
    return which == 0 ? darkMat(size, random) : which == 1 ? whiteTable(size, random) : wood(size, random);
}

// ---- where it lies

std::array<Point2d, 4> projected(double ratio, Size size, RNG& random) {
    const double focal = random.uniform(0.8, 1.4) * size.width;
    const double turn = (random.uniform(-25.0, 25.0) + 90 * random.uniform(0, 4)) * CV_PI / 180;
    const double tilt = random.uniform(0.0, 25.0) * CV_PI / 180;
    const double tiltAxis = random.uniform(0.0, 2 * CV_PI);
    const cv::Matx33d tilted = [&] {
        const double c = std::cos(tiltAxis), s = std::sin(tiltAxis), ct = std::cos(tilt), st = std::sin(tilt);
        const cv::Matx33d to(c, s, 0, -s, c, 0, 0, 0, 1);
        const cv::Matx33d lean(1, 0, 0, 0, ct, -st, 0, st, ct);
        return to.t() * lean * to;
    }();
    const double w = ratio / 2, h = 0.5;
    const Point2d flat[] = {{-w, -h}, {w, -h}, {w, h}, {-w, h}};
    const auto at = [&](double distance) {
        std::array<Point2d, 4> points;
        for (size_t i = 0; i < 4; ++i) {
            const cv::Vec3d turned(flat[i].x * std::cos(turn) - flat[i].y * std::sin(turn),
                                   flat[i].x * std::sin(turn) + flat[i].y * std::cos(turn), 0);
            const cv::Vec3d leaned = tilted * turned;
            points[i] = Point2d(leaned[0], leaned[1]) * (focal / (distance + leaned[2]));
        }
        return points;
    };
    const double wanted = random.uniform(0.42, 0.92); // of the room
    double distance = 50;
    cv::Rect2d box;
    std::array<Point2d, 4> points;
    for (; distance > 0.8; distance *= 0.97) {
        points = at(distance);
        const auto [left, right] =
            std::minmax_element(points.begin(), points.end(), [](auto& a, auto& b) { return a.x < b.x; });
        const auto [top, bottom] =
            std::minmax_element(points.begin(), points.end(), [](auto& a, auto& b) { return a.y < b.y; });
        box = {left->x, top->y, right->x - left->x, bottom->y - top->y};
        if (box.width > wanted * size.width || box.height > wanted * size.height)
            break;
    }
    const double marginPx = 0.02 * size.width;
    const double roomX = size.width - 2 * marginPx - box.width;
    const double roomY = size.height - 2 * marginPx - box.height;
    // A little off the middle: the principal point is not where the document lies.
    const Point2d shift(marginPx + std::max(0.0, roomX) * random.uniform(0.2, 0.8) - box.x,
                        marginPx + std::max(0.0, roomY) * random.uniform(0.2, 0.8) - box.y);
    for (Point2d& point : points)
        point += shift;
    return points;
}

// ---- what the light and the camera do

void lay(Mat& scene, const Mat& document, const Mat& mask, const std::array<Point2d, 4>& to, RNG& random) {
    const cv::Point2f from[] = {{-0.5F, -0.5F},
                                {float(document.cols) - 0.5F, -0.5F},
                                {float(document.cols) - 0.5F, float(document.rows) - 0.5F},
                                {-0.5F, float(document.rows) - 0.5F}};
    cv::Point2f target[4];
    for (size_t i = 0; i < 4; ++i)
        target[i] = to[i];
    const Mat matrix = cv::getPerspectiveTransform(from, target);
    Mat flat;
    Mat shape;
    cv::warpPerspective(document, flat, matrix, scene.size(), cv::INTER_AREA, cv::BORDER_REPLICATE);
    cv::warpPerspective(mask, shape, matrix, scene.size(), cv::INTER_AREA);
    // The document's own shadow: it lies a little above the table.
    Mat shadow;
    cv::GaussianBlur(shape, shadow, {}, random.uniform(2.0, 7.0));
    const double away = random.uniform(1.0, 5.0);
    const double angle = random.uniform(0.0, 2 * CV_PI);
    const Mat moved = (cv::Mat_<double>(2, 3) << 1, 0, away * std::cos(angle), 0, 1, away * std::sin(angle));
    cv::warpAffine(shadow, shadow, moved, scene.size());
    const double depth = random.uniform(0.15, 0.4);
    for (int y = 0; y < scene.rows; ++y) {
        auto* row = scene.ptr<cv::Vec3f>(y);
        const auto* document3 = flat.ptr<cv::Vec3b>(y);
        for (int x = 0; x < scene.cols; ++x) {
            const float alpha = shape.at<float>(y, x);
            const float dim = 1 - float(depth) * shadow.at<float>(y, x);
            for (int channel = 0; channel < 3; ++channel)
                row[x][channel] = row[x][channel] * dim * (1 - alpha) + float(document3[x][channel]) * alpha;
        }
    }
}

void light(Mat& scene, RNG& random) {
    const double angle = random.uniform(0.0, 2 * CV_PI);
    const double strength = random.uniform(0.0, 0.25);
    const double level = random.uniform(0.8, 1.05);
    for (int y = 0; y < scene.rows; ++y) {
        auto* row = scene.ptr<cv::Vec3f>(y);
        for (int x = 0; x < scene.cols; ++x) {
            const double along = (x * std::cos(angle) + y * std::sin(angle)) / scene.cols;
            row[x] *= float(level * (1 + strength * (along - 0.5)));
        }
    }
}

void throwShadow(Mat& scene, const Point2d& middle, RNG& random) {
    Mat share(scene.size(), CV_32F, Scalar(0));
    const double angle = random.uniform(0.0, 2 * CV_PI);
    const Point2d along(std::cos(angle), std::sin(angle));
    const Point2d across(-along.y, along.x);
    const double far = scene.cols * 2.0;
    const Point2d at = middle + across * random.uniform(-0.15, 0.15) * scene.cols;
    const double width = random.uniform(0, 2) ? far : random.uniform(0.1, 0.3) * scene.cols;
    const std::vector<Point> band{at - along * far, at + along * far, at + along * far + across * width,
                                  at - along * far + across * width};
    cv::fillConvexPoly(share, band, Scalar(1));
    cv::GaussianBlur(share, share, {}, random.uniform(2.0, 20.0));
    const double depth = random.uniform(0.3, 0.55);
    for (int y = 0; y < scene.rows; ++y)
        for (int x = 0; x < scene.cols; ++x)
            scene.at<cv::Vec3f>(y, x) *= 1 - float(depth) * share.at<float>(y, x);
}

void throwGlare(Mat& scene, const std::array<Point2d, 4>& corners, RNG& random) {
    Mat glare(scene.size(), CV_32F, Scalar(0));
    const double diagonal = cv::norm(corners[0] - corners[2]);
    const int spots = random.uniform(1, 4);
    for (int i = 0; i < spots; ++i) {
        const double u = random.uniform(0.05, 0.95);
        const double v = random.uniform(0.05, 0.95);
        const Point2d at = corners[0] + (corners[1] - corners[0]) * u + (corners[3] - corners[0]) * v;
        const Size axes(int(diagonal * random.uniform(0.03, 0.14)), int(diagonal * random.uniform(0.02, 0.07)));
        cv::ellipse(glare, at, axes, random.uniform(0.0, 180.0), 0, 360, Scalar(random.uniform(150, 400)), -1);
    }
    cv::GaussianBlur(glare, glare, {}, diagonal * random.uniform(0.01, 0.03));
    Mat coloured;
    cv::cvtColor(glare, coloured, cv::COLOR_GRAY2BGR);
    scene += coloured;
}

void blurBy(Mat& scene, RNG& random) {
    const double scale = scene.cols / 1920.0;
    if (random.uniform(0, 2)) {
        cv::GaussianBlur(scene, scene, {}, random.uniform(2.5, 4.5) * scale);
        return;
    }
    const int lengthPx = std::max(3, int(random.uniform(7, 15) * scale) | 1);
    Mat kernel(lengthPx, lengthPx, CV_32F, Scalar(0));
    const double angle = random.uniform(0.0, CV_PI);
    const Point2d middle((lengthPx - 1) / 2.0, (lengthPx - 1) / 2.0);
    const Point2d reach(std::cos(angle) * middle.x, std::sin(angle) * middle.x);
    cv::line(kernel, middle - reach, middle + reach, Scalar(1), 1);
    cv::filter2D(scene, scene, -1, kernel / cv::sum(kernel)[0]);
}

DocumentShape shapeOf(RNG& random) {
    const int which = random.uniform(0, 10);
    return which < 6 ? DocumentShape::Card : which < 8 ? DocumentShape::BookletPage : DocumentShape::A4;
}

} // namespace

const char* nameOf(SceneKind kind) {
    switch (kind) {
    case SceneKind::DarkMat:
        return "dark mat";
    case SceneKind::WhiteTable:
        return "white table";
    case SceneKind::Wood:
        return "wood";
    case SceneKind::Clutter:
        return "clutter";
    case SceneKind::PatternedCloth:
        return "patterned cloth";
    case SceneKind::Shadow:
        return "hard shadow";
    case SceneKind::Glare:
        return "glare";
    case SceneKind::Noise:
        return "noise";
    case SceneKind::Blur:
        return "blur";
    }
    Q_UNREACHABLE();
}

DocumentScene makeScene(SceneKind kind, unsigned seed, int widthPx) {
    RNG random(seed * 7919ULL + unsigned(kind) * 104'729ULL + 1);
    for (int i = 0; i < 8; ++i)
        random.next(); // near seeds begin alike
    const Size size(widthPx, random.uniform(0, 2) ? widthPx * 3 / 4 : widthPx * 9 / 16);
    DocumentScene scene;
    scene.shape = shapeOf(random);
    const QSizeF mm = *capture::sizeMmOf(scene.shape);
    const auto points = projected(mm.width() / mm.height(), size, random);

    Mat picture = background(kind, size, random);
    const double lengthPx = std::max(cv::norm(points[1] - points[0]), cv::norm(points[2] - points[3]));
    const Mat document = printedDocument(scene.shape, random, int(lengthPx));
    lay(picture, document, maskOf(scene.shape, document.size()), points, random);
    light(picture, random);
    if (kind == SceneKind::Shadow)
        throwShadow(picture, (points[0] + points[2]) / 2, random);
    if (kind == SceneKind::Glare)
        throwGlare(picture, points, random);
    if (kind == SceneKind::Blur)
        blurBy(picture, random);
    else
        cv::GaussianBlur(picture, picture, {}, random.uniform(0.5, 1.3)); // of the lens
    Mat noise(size, CV_32FC3);
    random.fill(noise, RNG::NORMAL, Scalar::all(0),
                Scalar::all(kind == SceneKind::Noise ? random.uniform(14.0, 26.0) : random.uniform(1.0, 5.0)));
    picture += noise;

    scene.picture = QImage(size.width, size.height, QImage::Format_RGB32);
    Mat target(size, CV_8UC4, scene.picture.bits(), size_t(scene.picture.bytesPerLine()));
    Mat rounded;
    picture.convertTo(rounded, CV_8U);
    cv::cvtColor(rounded, target, cv::COLOR_BGR2BGRA);
    for (size_t i = 0; i < 4; ++i)
        scene.corners[i] = {points[i].x, points[i].y};
    return scene;
}

double diagonalOf(const DocumentCorners& corners) {
    return std::max(QLineF(corners[0], corners[2]).length(), QLineF(corners[1], corners[3]).length());
}

double errorOf(const DocumentCorners& found, const DocumentScene& scene) {
    DocumentCorners turned = found;
    double least = INFINITY;
    for (int i = 0; i < 4; ++i) {
        least = std::min(least, capture::distanceBetween(turned, scene.corners));
        std::rotate(turned.begin(), turned.begin() + 1, turned.end());
    }
    return least / diagonalOf(scene.corners);
}

} // namespace shouli::test
