// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/FlatbedCutter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace shouli::capture::opencv {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kDefaultDpi = 300;
constexpr double kSearchDpi = 75; // a card is 250 px long then
constexpr double kMinSideMm = 30;
constexpr double kGapMm = 1.5;      // strokes of a white card's edge may have holes of this size
constexpr double kMarginMm = 0.6;   // of the lid, left around a document
constexpr double kMaxOfSheet = 0.8; // what fills more of the sheet is not one of several cards
constexpr double kMinFilled = 0.8;  // of its rectangle; a torn or rounded corner is less than the rest
constexpr int kLeastContrast = 10;  // of 255, from the lid; sensors and dust are below

double dpiOf(const QImage& sheet) {
    const double dpi = sheet.dotsPerMeterX() * kMmPerInch / 1000;
    return dpi >= 50 && dpi <= 1300 ? dpi : kDefaultDpi;
}

// The sheet's pixels, as they lie in `held`.
cv::Mat matOf(const QImage& held) {
    return {held.height(), held.width(), CV_8UC3, const_cast<uchar*>(held.constBits()), size_t(held.bytesPerLine())};
}

// The lid's colour: of each channel what is commonest along the border, where no card should lie.
cv::Scalar lidOf(const cv::Mat& small) {
    const int band = std::max(2, std::min(small.rows, small.cols) / 50);
    cv::Mat border(small.size(), CV_8U, cv::Scalar(255));
    border(cv::Rect(band, band, small.cols - 2 * band, small.rows - 2 * band)).setTo(0);
    cv::Scalar lid;
    for (int channel = 0; channel < 3; ++channel) {
        std::array<int, 256> counts{};
        for (int y = 0; y < small.rows; ++y)
            for (int x = 0; x < small.cols; ++x)
                if (border.at<uchar>(y, x))
                    ++counts[small.at<cv::Vec3b>(y, x)[channel]];
        lid[channel] = double(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }
    return lid;
}

// Where something lies: what has another colour than the lid, and edges. A white card on a white lid is seen by the
// thin shadow around it alone.
cv::Mat maskOf(const cv::Mat& small, double dpi) {
    cv::Mat smooth;
    cv::GaussianBlur(small, smooth, {3, 3}, 0);
    cv::Mat difference;
    cv::absdiff(smooth, lidOf(smooth), difference);
    std::array<cv::Mat, 3> channels;
    cv::split(difference, channels.data());
    cv::Mat mask = cv::max(channels[0], cv::max(channels[1], channels[2])) > kLeastContrast;
    const int gap = std::max(3, int(std::lround(kGapMm / kMmPerInch * dpi)) | 1);
    // What a frame around the border would join: the shadow of the lid's hinge.
    cv::rectangle(mask, {0, 0}, {mask.cols - 1, mask.rows - 1}, cv::Scalar(0), 2);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {gap, gap}));
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    mask.setTo(0);
    cv::drawContours(mask, outlines, -1, cv::Scalar(255), cv::FILLED);
    // Hairs and the threads of a shadow that tie two cards together go.
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {gap * 3, gap * 3}));
    return mask;
}

// Its sides along the sheet's as near as may be: turned by less than 45°.
cv::RotatedRect upright(cv::RotatedRect rect) {
    while (rect.angle >= 45) {
        rect.angle -= 90;
        std::swap(rect.size.width, rect.size.height);
    }
    while (rect.angle < -45) {
        rect.angle += 90;
        std::swap(rect.size.width, rect.size.height);
    }
    return rect;
}

// In reading order: what begins in the upper half of another stands in its row.
void sortForReading(std::vector<cv::RotatedRect>& rects) {
    std::sort(rects.begin(), rects.end(),
              [](const cv::RotatedRect& a, const cv::RotatedRect& b) { return a.center.y < b.center.y; });
    for (auto row = rects.begin(); row != rects.end();) {
        const float end = row->center.y + row->size.height / 2;
        const auto next =
            std::find_if(row, rects.end(), [end](const cv::RotatedRect& each) { return each.center.y > end; });
        std::sort(row, next,
                  [](const cv::RotatedRect& a, const cv::RotatedRect& b) { return a.center.x < b.center.x; });
        row = next;
    }
}

// In the sheet's pixels.
std::vector<cv::RotatedRect> find(const cv::Mat& sheet, double dpi) {
    const double scale = std::min(1.0, kSearchDpi / dpi);
    cv::Mat small;
    cv::resize(sheet, small, {}, scale, scale, cv::INTER_AREA);
    const double searchDpi = dpi * scale;
    const double minSide = kMinSideMm / kMmPerInch * searchDpi;
    if (std::min(small.rows, small.cols) < minSide)
        return {};
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(maskOf(small, searchDpi), outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    std::vector<cv::RotatedRect> found;
    for (const auto& outline : outlines) {
        const cv::RotatedRect rect = upright(cv::minAreaRect(outline));
        const double area = double(rect.size.area());
        if (std::min(rect.size.width, rect.size.height) < minSide || area > kMaxOfSheet * double(small.total()) ||
            cv::contourArea(outline) < kMinFilled * area)
            continue;
        const auto back = float(1 / scale);
        found.push_back({(rect.center + cv::Point2f(0.5F, 0.5F)) * back,
                         {(rect.size.width + 1) * back, (rect.size.height + 1) * back},
                         rect.angle});
    }
    sortForReading(found);
    return found;
}

QImage cutOut(const cv::Mat& sheet, const cv::RotatedRect& rect, double dpi) {
    const double margin = 2 * kMarginMm / kMmPerInch * dpi;
    const cv::Size size(int(std::lround(rect.size.width + margin)), int(std::lround(rect.size.height + margin)));
    cv::Mat turn = cv::getRotationMatrix2D(rect.center, rect.angle, 1);
    turn.at<double>(0, 2) += size.width / 2.0 - double(rect.center.x);
    turn.at<double>(1, 2) += size.height / 2.0 - double(rect.center.y);
    QImage picture(size.width, size.height, QImage::Format_RGB888);
    cv::Mat target = matOf(picture);
    cv::warpAffine(sheet, target, turn, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return picture;
}

class OpenCvFlatbed final : public FlatbedCutter {
public:
    QList<QImage> cut(const QImage& sheet) const override {
        QList<QImage> pictures;
        try {
            const QImage held = sheet.convertToFormat(QImage::Format_RGB888);
            const cv::Mat pixels = matOf(held);
            for (const cv::RotatedRect& rect : find(pixels, dpiOf(sheet))) {
                QImage picture = cutOut(pixels, rect, dpiOf(sheet));
                picture.setDotsPerMeterX(sheet.dotsPerMeterX());
                picture.setDotsPerMeterY(sheet.dotsPerMeterY());
                pictures.append(picture);
            }
        } catch (const cv::Exception&) {
            pictures.clear(); // nothing is offered: the sheet itself is there
        }
        return pictures;
    }
    int count(const QImage& sheet) const override {
        try {
            const QImage held = sheet.convertToFormat(QImage::Format_RGB888);
            return int(find(matOf(held), dpiOf(sheet)).size());
        } catch (const cv::Exception&) {
            return 0;
        }
    }
};

} // namespace
} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT const shouli::capture::FlatbedCutter* shouli_flatbed_cutter() {
    static const shouli::capture::opencv::OpenCvFlatbed cutter;
    return &cutter;
}
