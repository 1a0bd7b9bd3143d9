// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/opencv/OpenCvDocuments.h"

#include "capture/documents/opencv/CornerRefiner.h"
#include "capture/documents/opencv/DocumentQuads.h"
#include "capture/documents/opencv/EdgeLines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace shouli::capture::opencv {
namespace {

constexpr double kSearchedLongSidePx = 540; // about
constexpr double kGoodEnough = 0.75;        // score at which no second look is taken
constexpr double kBusyShare = 0.15;         // of the points, those on edges
constexpr double kSmallReachPx = 4;         // in the searched picture
constexpr double kReachShare = 0.006;       // of the long side, in the picture itself
constexpr double kLongestPx = 3508;         // of A4 at 300 dpi

// The pixels of the image, not copied; RGB32 has them as OpenCV does: blue, green, red, nothing.
cv::Mat shared(const QImage& image) {
    return {image.height(), image.width(), CV_8UC4, const_cast<uchar*>(image.constBits()),
            size_t(image.bytesPerLine())};
}

QImage asRgb32(const QImage& image) {
    return image.format() == QImage::Format_RGB32 ? image : image.convertToFormat(QImage::Format_RGB32);
}

// By a whole divisor: any other is several times slower. By halves first: those OpenCV has vector instructions for. The
// last rows and columns may be left out.
cv::Mat small(const cv::Mat& bgra, int divisor) {
    const cv::Size size(bgra.cols / divisor, bgra.rows / divisor);
    cv::Mat resized = bgra(cv::Rect({}, size * divisor));
    while (divisor > 1) {
        const int step = divisor % 2 == 0 ? 2 : divisor;
        divisor /= step;
        cv::Mat smaller;
        cv::resize(resized, smaller, size * divisor, 0, 0, cv::INTER_AREA);
        resized = smaller;
    }
    cv::Mat bgr;
    cv::cvtColor(resized, bgr, cv::COLOR_BGRA2BGR);
    return bgr;
}

std::optional<Quad> bestOf(const EdgeMap& edges, const cv::Mat& bgr, DocumentShape expected) {
    const std::vector<Quad> quads = quadsOf(linesIn(edges), bgr, expected, 1);
    return quads.empty() ? std::nullopt : std::optional(quads.front());
}

// Of a cloth's pattern the sharp look sees little else: there the broad one comes first. The other only when what the
// first finds is poor.
std::optional<Quad> bestOf(const cv::Mat& bgr, DocumentShape expected) {
    const EdgeMap sharp = edgesOf(bgr, kSharpLook);
    const bool isBusy = cv::countNonZero(sharp.weight) > kBusyShare * double(bgr.total());
    std::optional<Quad> best = bestOf(isBusy ? edgesOf(bgr, kBroadLook) : sharp, bgr, expected);
    if (best && best->score >= kGoodEnough)
        return best;
    const auto other = bestOf(isBusy ? sharp : edgesOf(bgr, kBroadLook), bgr, expected);
    return !best || (other && other->score > best->score) ? other : best;
}

// Pixel centres lie at whole numbers: the first of the small picture is the middle of several of the whole one.
DocumentCorners inWhole(const DocumentCorners& corners, int divisor) {
    DocumentCorners result = corners;
    for (QPointF& corner : result)
        corner = (corner + QPointF(0.5, 0.5)) * divisor - QPointF(0.5, 0.5);
    return result;
}

QSize flatSize(const DocumentCorners& corners, QSize sizePx, DocumentShape shape) {
    const QSizeF seen = proportionsOf(corners, sizePx);
    const bool isUpright = seen.height() > seen.width();
    if (const auto known = sizePxOf(shape))
        return isUpright ? known->transposed() : *known;
    const double scale = kLongestPx / std::max(seen.width(), seen.height());
    return (seen * scale).toSize().expandedTo({1, 1});
}

} // namespace

std::optional<FoundDocument> OpenCvDocuments::find(const QImage& picture, DocumentShape expected) const {
    if (picture.isNull())
        return std::nullopt;
    try {
        const QImage image = asRgb32(picture);
        const int divisor = std::max(1, cvRound(std::max(image.width(), image.height()) / kSearchedLongSidePx));
        const cv::Mat bgr = small(shared(image), divisor);
        const std::optional<Quad> best = bestOf(bgr, expected);
        if (!best)
            return std::nullopt;
        const DocumentCorners corners = refinedCorners(bgr, best->corners, kSmallReachPx);
        return FoundDocument{inWhole(corners, divisor), std::clamp(best->score, 0.0, 1.0)};
    } catch (const cv::Exception&) {
        return std::nullopt;
    }
}

DocumentCorners OpenCvDocuments::refined(const QImage& picture, const DocumentCorners& corners) const {
    try {
        const QImage image = asRgb32(picture);
        const double reach = std::max(3.0, kReachShare * std::max(image.width(), image.height()));
        const DocumentCorners nearer = refinedCorners(shared(image), corners, reach);
        return refinedCorners(shared(image), nearer, std::max(2.0, reach / 3));
    } catch (const cv::Exception&) {
        return corners;
    }
}

QImage OpenCvDocuments::straightened(const QImage& picture, const DocumentCorners& corners, DocumentShape shape) const {
    if (picture.isNull() || !isDocument(corners))
        return {};
    try {
        const QImage image = asRgb32(picture);
        const QSize size = flatSize(corners, image.size(), shape);
        // The document ends at the outer edges of its pixels.
        const cv::Point2f to[] = {{-0.5F, -0.5F},
                                  {float(size.width()) - 0.5F, -0.5F},
                                  {float(size.width()) - 0.5F, float(size.height()) - 0.5F},
                                  {-0.5F, float(size.height()) - 0.5F}};
        cv::Point2f from[4];
        for (size_t i = 0; i < 4; ++i)
            from[i] = {float(corners[i].x()), float(corners[i].y())};
        QImage flat(size, QImage::Format_RGB32);
        cv::Mat target = shared(flat);
        cv::warpPerspective(shared(image), target, cv::getPerspectiveTransform(from, to), target.size(),
                            cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        const int dotsPerMeter = qRound(kStraightenedDpi / 0.0254);
        flat.setDotsPerMeterX(dotsPerMeter);
        flat.setDotsPerMeterY(dotsPerMeter);
        return flat;
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace shouli::capture::opencv

extern "C" Q_DECL_EXPORT shouli::capture::DocumentFinder* shouli_document_finder() {
    return new shouli::capture::opencv::OpenCvDocuments;
}
