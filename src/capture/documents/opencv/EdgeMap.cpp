// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/opencv/EdgeMap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr double kMostOfNoise = 60;     // the threshold that the busiest picture has
constexpr double kHalfGradient = 50;    // at which an edge counts half
constexpr double kHalfStep = 6;         // difference of areas, of 255, at which a step counts half
constexpr double kShareOfStroke = 0.25; // what is left of an edge between two equal areas

struct Gradient {
    cv::Mat x; // CV_16S, of the channel in which the edge is strongest
    cv::Mat y;
    cv::Mat magnitude; // CV_16U
};

void keepStronger(short* toX, short* toY, const short* otherX, const short* otherY, int count) {
    for (int i = 0; i < count; ++i) {
        const int ours = toX[i] * toX[i] + toY[i] * toY[i];
        const int theirs = otherX[i] * otherX[i] + otherY[i] * otherY[i];
        const short x = theirs > ours ? otherX[i] : toX[i];
        const short y = theirs > ours ? otherY[i] : toY[i];
        toX[i] = x;
        toY[i] = y;
    }
}

// Planes and no branches: the compiler does several pixels at once.
Gradient strongestGradient(const cv::Mat& bgr) {
    std::array<cv::Mat, 3> planes;
    std::array<cv::Mat, 3> dx;
    std::array<cv::Mat, 3> dy;
    cv::split(bgr, planes.data());
    for (size_t channel = 0; channel < 3; ++channel) {
        cv::Sobel(planes[channel], dx[channel], CV_16S, 1, 0);
        cv::Sobel(planes[channel], dy[channel], CV_16S, 0, 1);
    }
    Gradient gradient{dx[0], dy[0], cv::Mat(bgr.size(), CV_16U)};
    for (int y = 0; y < bgr.rows; ++y) {
        auto* toX = gradient.x.ptr<short>(y);
        auto* toY = gradient.y.ptr<short>(y);
        for (size_t channel = 1; channel < 3; ++channel)
            keepStronger(toX, toY, dx[channel].ptr<short>(y), dy[channel].ptr<short>(y), bgr.cols);
        auto* magnitude = gradient.magnitude.ptr<ushort>(y);
        for (int x = 0; x < bgr.cols; ++x)
            magnitude[x] = static_cast<ushort>(std::sqrt(static_cast<float>(toX[x] * toX[x] + toY[x] * toY[x])));
    }
    return gradient;
}

double thresholdOf(const cv::Mat& magnitude, const Look& look) {
    std::array<int, 4096> histogram{};
    for (int y = 0; y < magnitude.rows; y += 2) {
        const auto* row = magnitude.ptr<ushort>(y);
        for (int x = 0; x < magnitude.cols; x += 2)
            ++histogram[std::min<size_t>(row[x], histogram.size() - 1)];
    }
    int left = (magnitude.rows / 2) * (magnitude.cols / 2) / 2;
    size_t median = 0;
    while (median + 1 < histogram.size() && (left -= histogram[median]) > 0)
        ++median;
    return std::clamp(look.ofMedian * static_cast<double>(median), look.leastGradient, kMostOfNoise);
}

bool isRidge(const cv::Mat& magnitude, int x, int y, int gx, int gy) {
    const int ax = std::abs(gx);
    const int ay = std::abs(gy);
    int dx = 0;
    int dy = 0;
    if (2 * ay < ax) { // within 26 degrees of an axis: along it, else along the diagonal
        dx = 1;
    } else if (2 * ax < ay) {
        dy = 1;
    } else {
        dx = 1;
        dy = (gx > 0) == (gy > 0) ? 1 : -1;
    }
    const int here = magnitude.at<ushort>(y, x);
    return here >= magnitude.at<ushort>(y + dy, x + dx) && here > magnitude.at<ushort>(y - dy, x - dx);
}

} // namespace

EdgeMap edgesOf(const cv::Mat& bgr, const Look& look) {
    cv::Mat smooth;
    cv::GaussianBlur(bgr, smooth, {}, look.smoothPx);
    cv::Mat areas;
    cv::blur(smooth, areas, {look.stepPx | 1, look.stepPx | 1});
    const Gradient gradient = strongestGradient(smooth);
    const double threshold = thresholdOf(gradient.magnitude, look);

    const int border = look.stepPx + 1;
    EdgeMap map{cv::Mat::zeros(bgr.size(), CV_8U), cv::Mat::zeros(bgr.size(), CV_8U)};
    for (int y = border; y < bgr.rows - border; ++y) {
        const auto* magnitude = gradient.magnitude.ptr<ushort>(y);
        for (int x = border; x < bgr.cols - border; ++x) {
            if (magnitude[x] < threshold)
                continue;
            const int gx = gradient.x.at<short>(y, x);
            const int gy = gradient.y.at<short>(y, x);
            if (!isRidge(gradient.magnitude, x, y, gx, gy))
                continue;
            const int dx = cvRound(double(look.stepPx) * gx / magnitude[x]);
            const int dy = cvRound(double(look.stepPx) * gy / magnitude[x]);
            const auto& above = areas.at<cv::Vec3b>(y + dy, x + dx);
            const auto& below = areas.at<cv::Vec3b>(y - dy, x - dx);
            double step = 0;
            for (int channel = 0; channel < 3; ++channel)
                step = std::max(step, std::abs(double(above[channel]) - below[channel]));
            // A faint edge all along is worth more than a strong one here and there.
            const double strength = std::sqrt(magnitude[x] / (magnitude[x] + kHalfGradient / look.smoothPx));
            const double share = kShareOfStroke + (1 - kShareOfStroke) * step / (step + kHalfStep);
            map.weight.at<uchar>(y, x) = cv::saturate_cast<uchar>(255 * strength * share);
            map.angle.at<uchar>(y, x) = static_cast<uchar>(cvRound(cv::fastAtan2(float(gy), float(gx))) % 180);
        }
    }
    return map;
}

} // namespace shouli::capture::opencv
