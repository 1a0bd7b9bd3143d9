// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/FlatCard.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;

const cv::Size kCardPx{1011, 638};
constexpr double kMostLean = 4;      // degrees; more is no slant of a card that was laid straight
constexpr double kAcross = 15;       // degrees; print that leans more is no line of the card
constexpr double kLongEnough = 0.12; // of the width, to tell a slant
constexpr double kLeastScale = 0.88;
constexpr double kMostScale = 1.04;
constexpr double kMostShiftMm = 4;
constexpr double kStandsAtMm = 0.9;

// The slant that half of the print, by its length, leans less than.
double slantOf(const std::vector<cv::RotatedRect>& boxes) {
    std::vector<std::pair<double, double>> leans; // and the length
    double all = 0;
    for (const cv::RotatedRect& box : boxes) {
        const double lean = leanOf(box);
        const auto length = double(extentOf(box).width);
        if (std::abs(lean) > kMostLean || length < kLongEnough * kCardPx.width)
            continue;
        leans.emplace_back(lean, length);
        all += length;
    }
    std::sort(leans.begin(), leans.end());
    double passed = 0;
    for (const auto& [lean, length] : leans) {
        passed += length;
        if (passed >= all / 2)
            return lean;
    }
    return 0;
}

void turnUpsideUp(cv::Mat& picture, std::vector<cv::RotatedRect>& boxes) {
    cv::rotate(picture, picture, cv::ROTATE_180);
    for (cv::RotatedRect& box : boxes)
        box.center = cv::Point2f(float(picture.cols), float(picture.rows)) - box.center;
}

struct Fit {
    double scale = 1;
    double shift = 0; // mm
    int standing = 0;
    double error = 0;
};

Fit judged(double scale, double shift, const std::vector<double>& found, std::span<const double> wanted) {
    Fit fit{scale, shift, 0, 0};
    for (const double middle : wanted) {
        double nearest = kStandsAtMm;
        for (const double at : found)
            nearest = std::min(nearest, std::abs(at - (scale * middle + shift)));
        fit.standing += nearest < kStandsAtMm ? 1 : 0;
        fit.error += nearest;
    }
    return fit;
}

} // namespace

Result<FlatCard> FlatCard::lay(const QImage& card, TextFinder& finder, const Cancelled& cancelled) {
    FlatCard flat;
    cv::Mat picture = toRgb(card);
    if (picture.rows > picture.cols)
        cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
    cv::resize(picture, flat.m_picture, kCardPx, 0, 0, picture.cols > kCardPx.width ? cv::INTER_AREA : cv::INTER_CUBIC);
    SHOULI_TRY(std::vector<cv::RotatedRect> boxes, finder.find(flat.m_picture, cancelled));
    SHOULI_TRY(flat.m_wasUpsideDown, finder.isUpsideDown(flat.m_picture, boxes, cancelled));
    if (flat.m_wasUpsideDown)
        turnUpsideUp(flat.m_picture, boxes);
    const cv::Point2f middle(kCardPx.width / 2.0F, kCardPx.height / 2.0F);
    const cv::Mat turn = cv::getRotationMatrix2D(middle, slantOf(boxes), 1);
    cv::warpAffine(flat.m_picture, flat.m_picture, turn, kCardPx, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    for (const cv::RotatedRect& box : boxes) {
        if (std::abs(leanOf(box)) > kAcross && extentOf(box).width > 1.5F * extentOf(box).height)
            continue;
        const cv::Mat at = turn * (cv::Mat_<double>(3, 1) << double(box.center.x), double(box.center.y), 1);
        const cv::Size2f extent = extentOf(box);
        const cv::Rect level(int(at.at<double>(0) - double(extent.width) / 2),
                             int(at.at<double>(1) - double(extent.height) / 2), int(extent.width), int(extent.height));
        flat.m_boxes.push_back(level & cv::Rect({0, 0}, kCardPx));
    }
    std::sort(flat.m_boxes.begin(), flat.m_boxes.end(),
              [](const cv::Rect& a, const cv::Rect& b) { return a.y + a.height / 2 < b.y + b.height / 2; });
    return flat;
}

void FlatCard::fit(std::span<const double> middlesMm) {
    std::vector<double> found;
    for (const cv::Rect& box : m_boxes)
        found.push_back((box.y + box.height / 2.0) / kPxPerMm);
    Fit best = judged(1, 0, found, middlesMm);
    for (const double a : found) {
        for (const double b : found) {
            for (size_t i = 0; i < middlesMm.size(); ++i) {
                for (size_t j = i + 1; j < middlesMm.size() && b > a; ++j) {
                    const double scale = (b - a) / (middlesMm[j] - middlesMm[i]);
                    const double shift = a - scale * middlesMm[i];
                    if (scale < kLeastScale || scale > kMostScale || std::abs(shift) > kMostShiftMm)
                        continue;
                    const Fit fit = judged(scale, shift, found, middlesMm);
                    if (fit.standing > best.standing || (fit.standing == best.standing && fit.error < best.error))
                        best = fit;
                }
            }
        }
    }
    m_scale = best.scale;
    m_shift = {(1 - best.scale) * kCardPx.width / 2, best.shift * kPxPerMm};
}

InkLine FlatCard::line(const LinePlace& place, double leastContrast) const {
    const double unit = m_scale * kPxPerMm;
    const double reach = place.size * 0.78 * unit;
    const cv::Rect box(int(m_shift.x + place.left * unit), int(m_shift.y + place.middle * unit - reach),
                       int((place.right - place.left) * unit), int(2 * reach));
    return line(box, place.size * unit, leastContrast);
}

InkLine FlatCard::line(const cv::Rect& box, double linePx, double leastContrast) const {
    return findInk(m_picture, box, linePx, leastContrast);
}

QImage FlatCard::strip(const cv::Rect& box) const {
    const int about = std::max(4, box.height / 4);
    const cv::Rect wide = cv::Rect(box.x - about, box.y - about, box.width + 2 * about, box.height + 2 * about) &
                          cv::Rect({0, 0}, kCardPx);
    if (wide.empty())
        return {};
    const cv::Mat piece = m_picture(wide);
    return QImage(piece.data, piece.cols, piece.rows, int(piece.step), QImage::Format_RGB888).copy();
}

} // namespace shouli::capture::opencv
