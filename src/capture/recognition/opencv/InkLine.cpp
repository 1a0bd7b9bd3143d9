// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/InkLine.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr double kDarkest = 0.997;   // a single thin character in a long strip is less than half a hundredth of it
constexpr double kInkShare = 0.4;    // of the darkest ink's depth is ink too
constexpr double kSpeckShare = 0.01; // of a character's square; smaller is dirt
constexpr double kWidestGap = 0.8;   // of the height
constexpr double kNarrowedGap = 0.4;
constexpr double kEdge = 0.08; // of the height is left about the ink

int odd(double size) { return 2 * int(size / 2) + 1; }

// How much darker each point is than the ground about it.
cv::Mat depthOf(const cv::Mat& picture, double linePx) {
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    cv::GaussianBlur(grey, grey, {3, 3}, 0);
    cv::Mat ground;
    const int size = odd(std::max(5.0, linePx * 0.7)); // wider than a stroke
    cv::morphologyEx(grey, ground, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {size, size}));
    cv::blur(ground, ground, {size, size});
    cv::Mat depth;
    cv::subtract(ground, grey, depth);
    return depth;
}

double deepest(const cv::Mat& depth) {
    std::vector<uchar> values(depth.begin<uchar>(), depth.end<uchar>());
    const auto place = values.begin() + std::ptrdiff_t(double(values.size()) * kDarkest);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

void dropSpecks(cv::Mat& ink, double linePx) {
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8);
    const double least = std::max(3.0, kSpeckShare * linePx * linePx);
    std::vector<uchar> keeps(size_t(count), 0);
    for (int part = 1; part < count; ++part)
        keeps[size_t(part)] = stats.at<int>(part, cv::CC_STAT_AREA) >= least ? 255 : 0;
    for (int y = 0; y < ink.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        auto* point = ink.ptr<uchar>(y);
        for (int x = 0; x < ink.cols; ++x)
            point[x] = keeps[size_t(label[x])];
    }
}

std::vector<int> inkOfColumns(const cv::Mat& ink) {
    std::vector<int> columns(size_t(ink.cols), 0);
    for (int x = 0; x < ink.cols; ++x)
        columns[size_t(x)] = cv::countNonZero(ink.col(x));
    return columns;
}

// Wide gaps tell nothing and use up the recogniser's width.
void narrowGaps(InkLine& line) {
    const std::vector<int> columns = inkOfColumns(line.ink);
    const int widest = int(kWidestGap * line.ink.rows);
    const int kept = int(kNarrowedGap * line.ink.rows);
    std::vector<cv::Mat> pictures;
    std::vector<cv::Mat> inks;
    int from = 0;
    const auto keep = [&](int left, int right) {
        if (right <= left)
            return;
        pictures.push_back(line.picture.colRange(left, right));
        inks.push_back(line.ink.colRange(left, right));
    };
    for (int x = 0; x < line.ink.cols;) {
        int end = x;
        while (end < line.ink.cols && columns[size_t(end)] == 0)
            ++end;
        if (end - x > widest) {
            keep(from, x + kept / 2);
            from = end - kept / 2;
        }
        x = end + 1;
    }
    keep(from, line.ink.cols);
    cv::Mat picture;
    cv::Mat ink;
    cv::hconcat(pictures, picture);
    cv::hconcat(inks, ink);
    line.picture = picture;
    line.ink = ink;
}

} // namespace

InkLine findInk(const cv::Mat& picture, cv::Rect place, double linePx, double leastContrast) {
    InkLine line;
    place &= cv::Rect({0, 0}, picture.size());
    if (place.width < 4 || place.height < 4)
        return line;
    const cv::Mat depth = depthOf(picture(place), linePx);
    line.contrast = deepest(depth);
    if (line.contrast < leastContrast)
        return line;
    cv::Mat ink;
    cv::threshold(depth, ink, kInkShare * line.contrast, 255, cv::THRESH_BINARY);
    dropSpecks(ink, linePx);
    cv::Rect box = cv::boundingRect(ink);
    if (box.width < linePx / 4 || box.height < linePx / 3)
        return line;
    const int edge = std::max(1, int(std::lround(kEdge * box.height)));
    box = cv::Rect(box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge) &
          cv::Rect({0, 0}, ink.size());
    line.ink = ink(box);
    line.box = box + place.tl();
    line.picture = picture(line.box);
    narrowGaps(line);
    return line;
}

std::vector<cv::Mat> cutInto(const InkLine& line, int count, double slack) {
    std::vector<cv::Mat> pieces;
    const std::vector<int> columns = inkOfColumns(line.ink);
    const double width = double(line.picture.cols) / count;
    int from = 0;
    for (int piece = 1; piece <= count; ++piece) {
        int to = line.picture.cols;
        if (piece < count) {
            const int middle = int(std::lround(piece * width));
            const int reach = int(slack * width);
            int best = middle;
            const auto cost = [&](int x) {
                return columns[size_t(x)] * 8 + std::abs(x - middle) * 8 / std::max(1, reach);
            };
            for (int x = std::max(from + 1, middle - reach); x < std::min(line.picture.cols, middle + reach); ++x) {
                if (cost(x) < cost(best))
                    best = x;
            }
            to = best;
        }
        pieces.push_back(line.picture.colRange(from, to));
        from = to;
    }
    return pieces;
}

} // namespace shouli::capture::opencv
