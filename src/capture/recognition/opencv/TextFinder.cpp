// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/TextFinder.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/recognition/opencv/LineRecogniser.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;

const cv::Size kFieldPx{640, 416};
const cv::Size kClassifiedPx{192, 48};
constexpr double kIsText = 0.3;
constexpr double kLeastMean = 0.5;
constexpr double kGrowth = 1.6; // the detector marks the middle of a line: area by circumference, times this
constexpr float kThinnestPx = 3;
constexpr size_t kMostAsked = 4;

// The mean and spread of the pictures it was trained with, blue first.
cv::Mat fieldBlob(const cv::Mat& picture, double scale) {
    constexpr float kMean[] = {0.485F, 0.456F, 0.406F};
    constexpr float kSpread[] = {0.229F, 0.224F, 0.225F};
    cv::Mat scaled;
    cv::resize(picture, scaled, {}, scale, scale, cv::INTER_AREA);
    const int shape[] = {1, 3, kFieldPx.height, kFieldPx.width};
    cv::Mat blob(4, shape, CV_32F, cv::Scalar(0));
    for (int plane = 0; plane < 3; ++plane) {
        for (int y = 0; y < std::min(scaled.rows, kFieldPx.height); ++y) {
            const auto* from = scaled.ptr<cv::Vec3b>(y);
            auto* to = blob.ptr<float>(0, plane, y);
            for (int x = 0; x < std::min(scaled.cols, kFieldPx.width); ++x)
                to[x] = (float(from[x][2 - plane]) / 255 - kMean[plane]) / kSpread[plane];
        }
    }
    return blob;
}

bool isLikelyText(const std::vector<cv::Point>& contour, const cv::Mat& map) {
    const cv::Rect bounds = cv::boundingRect(contour);
    cv::Mat mask(bounds.size(), CV_8U, cv::Scalar(0));
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{contour}, cv::Scalar(255), cv::LINE_8, 0, -bounds.tl());
    return cv::mean(map(bounds), mask)[0] >= kLeastMean;
}

cv::Mat cutOut(const cv::Mat& picture, const cv::RotatedRect& box) {
    const cv::Mat turn = cv::getRotationMatrix2D(box.center, leanOf(box), 1);
    const cv::Size2f extent = extentOf(box);
    cv::Mat level = turn.clone();
    level.at<double>(0, 2) += double(extent.width) / 2 - double(box.center.x);
    level.at<double>(1, 2) += double(extent.height) / 2 - double(box.center.y);
    cv::Mat line;
    cv::warpAffine(picture, line, level, {std::max(8, int(extent.width)), std::max(8, int(extent.height))},
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return line;
}

} // namespace

double leanOf(const cv::RotatedRect& box) {
    double angle = double(box.angle);
    if (box.size.width < box.size.height)
        angle += 90;
    while (angle > 90)
        angle -= 180;
    while (angle <= -90)
        angle += 180;
    return angle;
}

cv::Size2f extentOf(const cv::RotatedRect& box) {
    return {std::max(box.size.width, box.size.height), std::min(box.size.width, box.size.height)};
}

Result<TextFinder> TextFinder::load(const QString& folder) {
    SHOULI_TRY(Network detector, Network::load(folder, QStringLiteral("ppocrv4_det_416x640.onnx")));
    SHOULI_TRY(Network classifier, Network::load(folder, QStringLiteral("ppocr_cls_48x192.onnx")));
    return TextFinder(std::move(detector), std::move(classifier));
}

Result<std::vector<cv::RotatedRect>> TextFinder::find(const cv::Mat& picture, const Cancelled& cancelled) {
    if (cancelled())
        return base::fail(base::ErrorCode::Cancelled);
    const double scale = std::min(double(kFieldPx.width) / picture.cols, double(kFieldPx.height) / picture.rows);
    SHOULI_TRY(const std::vector<cv::Mat> outputs, m_detector.forward(fieldBlob(picture, scale)));
    if (outputs.front().total() != size_t(kFieldPx.area()))
        return base::fail(base::DeviceCode::NetworkFailed, QStringLiteral("a detector of another size"));
    const cv::Mat map = outputs.front().reshape(1, kFieldPx.height);
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(cv::Mat(map > kIsText), contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    std::vector<cv::RotatedRect> boxes;
    for (const auto& contour : contours) {
        cv::RotatedRect box = cv::minAreaRect(contour);
        if (std::min(box.size.width, box.size.height) < kThinnestPx || !isLikelyText(contour, map))
            continue;
        const float grown = float(kGrowth) * box.size.area() / (2 * (box.size.width + box.size.height));
        const auto out = float(1 / scale);
        boxes.emplace_back(box.center * out,
                           cv::Size2f((box.size.width + 2 * grown) * out, (box.size.height + 2 * grown) * out),
                           box.angle);
    }
    return boxes;
}

Result<bool> TextFinder::isUpsideDown(const cv::Mat& picture, std::vector<cv::RotatedRect> boxes,
                                      const Cancelled& cancelled) {
    std::sort(boxes.begin(), boxes.end(),
              [](const auto& a, const auto& b) { return extentOf(a).width > extentOf(b).width; });
    if (boxes.size() > kMostAsked)
        boxes.resize(kMostAsked);
    double upright = 0;
    double turned = 0;
    for (const cv::RotatedRect& box : boxes) {
        if (cancelled())
            return base::fail(base::ErrorCode::Cancelled);
        SHOULI_TRY(const std::vector<cv::Mat> outputs,
                   m_classifier.forward(lineBlob(cutOut(picture, box), kClassifiedPx)));
        const cv::Mat said = outputs.front().reshape(1, 1);
        upright += double(said.at<float>(0));
        turned += double(said.at<float>(1));
    }
    return turned > upright;
}

} // namespace shouli::capture::opencv
