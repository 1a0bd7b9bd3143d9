// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/DocumentPrint.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::test {
namespace {

using capture::DocumentShape;
using cv::Mat;
using cv::Point;
using cv::Rect;
using cv::RNG;
using cv::Scalar;
using cv::Size;

constexpr int kDrawnPx = 1200; // width that everything is drawn at

// Lines of strokes that look like small characters.
void write(Mat& page, const Rect& into, int heightPx, const Scalar& ink, RNG& random) {
    for (int y = into.y; y + heightPx <= into.br().y; y += heightPx * 8 / 5) {
        const int end = into.x + int(into.width * random.uniform(0.35, 1.0));
        for (int x = into.x; x + heightPx < end; x += heightPx * 6 / 5)
            for (int stroke = 0; stroke < 5; ++stroke) {
                const Point from(x + random.uniform(0, heightPx), y + random.uniform(0, heightPx));
                const Point to = random.uniform(0, 2) ? Point(x + random.uniform(0, heightPx), from.y)
                                                      : Point(from.x, y + random.uniform(0, heightPx));
                cv::line(page, from, to, ink, std::max(1, heightPx / 9), cv::LINE_AA);
            }
    }
}

void guilloche(Mat& page, const Scalar& ink, RNG& random) {
    const double period = random.uniform(60.0, 160.0);
    for (int line = 0; line < 16; ++line) {
        std::vector<Point> wave;
        for (int x = 0; x <= page.cols; x += 6)
            wave.emplace_back(x, int(page.rows * (line + 0.5) / 16 + 22 * std::sin(x / period + line)));
        cv::polylines(page, wave, false, ink, 1, cv::LINE_AA);
    }
}

Mat card(RNG& random) {
    const Scalar papers[] = {{238, 232, 222}, {232, 226, 240}, {242, 238, 236}, {215, 225, 235}, {200, 170, 120}};
    const Scalar paper = papers[random.uniform(0, 5)];
    Mat page(Size(kDrawnPx, int(kDrawnPx * 53.98 / 85.60)), CV_8UC3, paper);
    guilloche(page, paper * 0.9, random);
    switch (random.uniform(0, 3)) {
    case 0: { // the side of the portrait
        write(page, {90, 80, 560, 420}, 40, Scalar::all(40), random);
        write(page, {90, 640, 900, 60}, 46, Scalar::all(30), random);
        const Rect portrait(770, 90, 330, 440);
        cv::rectangle(page, portrait, Scalar::all(random.uniform(190, 245)), -1);
        const Point middle(portrait.x + 165, portrait.y + 190);
        cv::ellipse(page, {middle.x, portrait.br().y}, {150, 140}, 0, 180, 360, Scalar(90, 60, 50), -1, cv::LINE_AA);
        cv::ellipse(page, middle, {90, 120}, 0, 0, 360, Scalar(150, 180, 225), -1, cv::LINE_AA);
        cv::ellipse(page, middle, {95, 125}, 0, 180, 360, Scalar::all(35), -1, cv::LINE_AA);
        break;
    }
    case 1: // the side of the emblem
        cv::circle(page, {190, 190}, 110, Scalar(60, 60, 200), -1, cv::LINE_AA);
        write(page, {380, 110, 700, 90}, 80, Scalar::all(40), random);
        write(page, {380, 250, 700, 110}, 95, Scalar::all(30), random);
        write(page, {250, 560, 800, 130}, 44, Scalar::all(40), random);
        break;
    default: // a bank's card: a band of another colour, a chip
        cv::rectangle(page, {0, 0, page.cols, random.uniform(120, 260)},
                      Scalar(random.uniform(40, 220), random.uniform(40, 160), random.uniform(40, 220)), -1);
        cv::rectangle(page, {120, 300, 160, 130}, Scalar(120, 190, 215), -1);
        write(page, {120, 500, 900, 180}, 50, Scalar::all(60), random);
    }
    return page;
}

Mat bookletPage(RNG& random) {
    const Scalar papers[] = {{238, 240, 244}, {225, 232, 248}, {230, 244, 238}};
    Mat page(Size(kDrawnPx, kDrawnPx * 105 / 143), CV_8UC3, papers[random.uniform(0, 3)]);
    const Rect frame(70, 130, page.cols - 140, page.rows - 220);
    const Scalar ink = random.uniform(0, 2) ? Scalar::all(60) : Scalar(70, 130, 60);
    cv::rectangle(page, frame, ink, 4, cv::LINE_AA);
    for (int row = 1; row < 8; ++row) {
        const int y = frame.y + frame.height * row / 8;
        cv::line(page, {frame.x, y}, {frame.br().x, y}, ink, 2, cv::LINE_AA);
        write(page, {frame.x + 20, y - 44, 160, 36}, 30, ink, random);
        write(page, {frame.x + 260, y - 44, 500, 36}, 30, Scalar::all(40), random);
    }
    for (const int x : {200, 640, 830})
        cv::line(page, {frame.x + x, frame.y}, {frame.x + x, frame.br().y}, ink, 2, cv::LINE_AA);
    write(page, {380, 50, 460, 60}, 50, Scalar::all(40), random);
    if (random.uniform(0, 2))
        cv::circle(page, {frame.br().x - 150, frame.br().y - 120}, 95, Scalar(60, 60, 210), 8, cv::LINE_AA);
    return page;
}

Mat sheet(RNG& random) {
    Mat page(Size(kDrawnPx * 210 / 297, kDrawnPx), CV_8UC3, Scalar::all(random.uniform(232, 250)));
    write(page, {200, 80, 460, 40}, 32, Scalar::all(30), random);
    write(page, {90, 170, 670, random.uniform(200, 500)}, 17, Scalar::all(50), random);
    if (random.uniform(0, 2)) {
        const Rect frame(90, 720, 670, 320);
        cv::rectangle(page, frame, Scalar::all(60), 2, cv::LINE_AA);
        for (int row = 1; row < 6; ++row)
            cv::line(page, {frame.x, frame.y + row * 53}, {frame.br().x, frame.y + row * 53}, Scalar::all(60), 2,
                     cv::LINE_AA);
    } else {
        write(page, {90, 720, 670, 320}, 17, Scalar::all(50), random);
    }
    cv::rotate(page, page, cv::ROTATE_90_CLOCKWISE);
    return page;
}

} // namespace

Mat printedDocument(DocumentShape shape, RNG& random, int widthPx) {
    const Mat page = shape == DocumentShape::Card          ? card(random)
                     : shape == DocumentShape::BookletPage ? bookletPage(random)
                                                           : sheet(random);
    const QSizeF mm = capture::sizeMmOf(shape).value_or(QSizeF(297, 210));
    Mat sized;
    cv::resize(page, sized, Size(widthPx, cvRound(widthPx * mm.height() / mm.width())), 0, 0,
               widthPx < page.cols ? cv::INTER_AREA : cv::INTER_CUBIC);
    return sized;
}

Mat maskOf(DocumentShape shape, Size size) {
    Mat mask(size, CV_32F, Scalar(1));
    if (shape != DocumentShape::Card)
        return mask;
    const double radius = size.width * 3.18 / 85.60;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const double dx = std::max({radius - x - 0.5, x + 0.5 - (size.width - radius), 0.0});
            const double dy = std::max({radius - y - 0.5, y + 0.5 - (size.height - radius), 0.0});
            if (dx > 0 && dy > 0)
                mask.at<float>(y, x) = float(std::clamp(radius - std::sqrt(dx * dx + dy * dy) + 0.5, 0.0, 1.0));
        }
    return mask;
}

} // namespace shouli::test
