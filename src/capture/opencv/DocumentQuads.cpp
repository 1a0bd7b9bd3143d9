// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/opencv/DocumentQuads.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr double kOutsideShare = 0.06;   // how far out of the picture a corner may lie, of its long side
constexpr double kLeastAreaShare = 0.04; // of the picture
constexpr double kMostOpposite = 35;     // degrees between opposite sides
constexpr double kLeastAcross = 50;      // degrees between neighbouring sides
constexpr double kCornerShare = 0.07;    // of a side: round corners and fingers
constexpr double kBeyondShare = 0.12;    // of a side: where it must have ended
constexpr double kLeastSide = 0.18;      // edge along the weakest side
constexpr double kLeastMean = 0.28;
constexpr double kClearPx = 6; // from a corner, round as it may be, to where its sides have edges
constexpr double kBeginPx = 30;
constexpr double kLeastBegin = 0.2;
constexpr double kOfMiddle = 0.3; // who takes a picture lays the document into its middle
constexpr size_t kLookedAt = 48;  // quads whose colours are compared
constexpr double kSamePx = 6;
constexpr int kAcrossPx = 4; // from a side to where its colours are taken

double side(const cv::Point2d& a, const cv::Point2d& b) { return cv::norm(a - b); }

std::optional<cv::Point2d> crossing(const EdgeLine& a, const EdgeLine& b) {
    const double determinant = a.normal.x * b.normal.y - a.normal.y * b.normal.x;
    if (std::abs(determinant) < 0.5)
        return std::nullopt;
    return cv::Point2d((a.rho * b.normal.y - b.rho * a.normal.y) / determinant,
                       (b.rho * a.normal.x - a.rho * b.normal.x) / determinant);
}

double degreesBetween(const EdgeLine& a, const EdgeLine& b) {
    return std::acos(std::min(1.0, std::abs(a.normal.dot(b.normal)))) * 180 / CV_PI;
}

// Whether a side may begin there: an edge runs from the corner to one side at least.
bool beginsAt(const EdgeLine& line, const cv::Point2d& point) {
    const double at = line.positionOf(point);
    return std::max(line.supportBetween(at + kClearPx, at + kBeginPx),
                    line.supportBetween(at - kBeginPx, at - kClearPx)) >= kLeastBegin;
}

struct Corner {
    bool isUsable = false;
    cv::Point2d point;
};

class Search {
public:
    Search(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected)
        : m_lines(lines)
        , m_bgr(bgr)
        , m_size(bgr.size())
        , m_expected(sizeMmOf(expected)) {
        const double margin = kOutsideShare * std::max(m_size.width, m_size.height);
        m_corners.resize(lines.size() * lines.size());
        for (size_t i = 0; i < lines.size(); ++i)
            for (size_t j = 0; j < lines.size(); ++j) {
                if (i == j || degreesBetween(lines[i], lines[j]) < kLeastAcross)
                    continue;
                const auto point = crossing(lines[i], lines[j]);
                if (point && point->x > -margin && point->y > -margin && point->x < m_size.width + margin &&
                    point->y < m_size.height + margin)
                    m_corners[i * lines.size() + j] = {beginsAt(lines[i], *point) && beginsAt(lines[j], *point),
                                                       *point};
            }
    }

    std::vector<Quad> best(size_t most) {
        std::vector<Quad> quads = everyQuad();
        for (Quad& quad : quads)
            quad.score += 0.5 * contrastOf(quad.corners) - 0.25 + 0.2 * printIn(quad.corners) - 0.2;
        std::sort(quads.begin(), quads.end(), [](const Quad& a, const Quad& b) { return a.score > b.score; });
        if (quads.size() > most)
            quads.resize(most);
        return quads;
    }

private:
    const Corner& corner(size_t i, size_t j) const { return m_corners[i * m_lines.size() + j]; }

    std::vector<Quad> everyQuad() const {
        std::vector<std::pair<size_t, size_t>> pairs; // of sides that may lie opposite
        for (size_t i = 0; i < m_lines.size(); ++i)
            for (size_t j = i + 1; j < m_lines.size(); ++j)
                if (degreesBetween(m_lines[i], m_lines[j]) < kMostOpposite)
                    pairs.emplace_back(i, j);
        std::vector<Quad> quads;
        for (size_t one = 0; one < pairs.size(); ++one)
            for (size_t other = one + 1; other < pairs.size(); ++other) {
                const auto [a, c] = pairs[one];
                const auto [b, d] = pairs[other];
                if (corner(a, b).isUsable && corner(b, c).isUsable && corner(c, d).isUsable && corner(d, a).isUsable)
                    if (const auto quad = judged({a, b, c, d}))
                        quads.push_back(*quad);
            }
        std::sort(quads.begin(), quads.end(), [](const Quad& a, const Quad& b) { return a.score > b.score; });
        std::vector<Quad> different;
        for (const Quad& quad : quads) {
            if (different.size() == kLookedAt)
                break;
            if (std::none_of(different.begin(), different.end(),
                             [&](const Quad& kept) { return distanceBetween(kept.corners, quad.corners) < kSamePx; }))
                different.push_back(quad);
        }
        return different;
    }

    // By the edges along and beyond the four sides, the size and the proportions.
    std::optional<Quad> judged(const std::array<size_t, 4>& sides) const {
        std::array<cv::Point2d, 4> points;
        for (size_t i = 0; i < 4; ++i)
            points[i] = corner(sides[(i + 3) % 4], sides[i]).point; // side i goes from point i to point i + 1
        double weakest = 1;
        double sum = 0;
        double beyond = 0;
        for (size_t i = 0; i < 4; ++i) {
            const EdgeLine& line = m_lines[sides[i]];
            const double from = line.positionOf(points[i]);
            const double to = line.positionOf(points[(i + 1) % 4]);
            const double trim = (to - from) * kCornerShare;
            const double visible = line.visibleBetween(from, to);
            if (visible < 0.6 * std::abs(to - from) || visible < 12)
                return std::nullopt;
            const double support = line.supportBetween(from + trim, to - trim);
            weakest = std::min(weakest, support);
            sum += support;
            const double over = (to - from) * kBeyondShare;
            beyond += line.supportBetween(from - over, from - trim / 3) + line.supportBetween(to + trim / 3, to + over);
        }
        if (weakest < kLeastSide || sum / 4 < kLeastMean)
            return std::nullopt;

        Quad quad;
        double area = 0;
        for (size_t i = 0; i < 4; ++i) {
            quad.corners[i] = {points[i].x, points[i].y};
            area += points[i].cross(points[(i + 1) % 4]) / 2;
        }
        if (area < 0)
            std::reverse(quad.corners.begin(), quad.corners.end());
        const double share = std::abs(area) / m_size.area();
        if (share < kLeastAreaShare || !isDocument(quad.corners))
            return std::nullopt;
        quad.corners = beginningUpperLeft(quad.corners);
        double cut = 0; // px outside of the picture
        for (const cv::Point2d& point : points)
            cut += std::max({0.0, -point.x, -point.y, point.x - m_size.width, point.y - m_size.height});
        const cv::Point2d middle = (points[0] + points[1] + points[2] + points[3]) / 4;
        const double away = side(middle, {m_size.width / 2.0, m_size.height / 2.0}) / m_size.width;
        quad.score = 0.5 * sum / 4 + 0.4 * weakest - 0.5 * beyond / 8 + 0.35 * std::sqrt(std::min(share, 0.6)) -
                     0.6 * wrongness(quad.corners) - kOfMiddle * away - std::min(0.2, cut / m_size.width * 5);
        return quad;
    }

    // How far the proportions are from the expected ones, and the angles from right ones: 0 to 1.
    double wrongness(const DocumentCorners& corners) const {
        const QSizeF seen = proportionsOf(corners, QSize(m_size.width, m_size.height));
        const double ratio = std::max(seen.width(), seen.height()) / std::min(seen.width(), seen.height());
        if (!std::isfinite(ratio))
            return 1;
        if (!m_expected) // a sheet may be anything but a strip
            return std::clamp(ratio - 2, 0.0, 1.0);
        const double off = std::abs(std::log(ratio * m_expected->height() / m_expected->width()));
        return std::clamp((off - 0.04) * 4, 0.0, 1.0);
    }

    // How many places along the sides have another colour inside than outside: 0 to 1, the weakest side counted most.
    double contrastOf(const DocumentCorners& corners) const {
        constexpr int kPlaces = 20;
        const cv::Point2d middle((corners[0].x() + corners[2].x()) / 2, (corners[0].y() + corners[2].y()) / 2);
        double weakest = 1;
        double sum = 0;
        for (size_t i = 0; i < 4; ++i) {
            const cv::Point2d from(corners[i].x(), corners[i].y());
            const cv::Point2d to(corners[(i + 1) % 4].x(), corners[(i + 1) % 4].y());
            const cv::Point2d along = (to - from) / side(from, to);
            cv::Point2d inward(-along.y, along.x);
            if (inward.dot(middle - from) < 0)
                inward = -inward;
            double differing = 0;
            int seen = 0;
            for (int place = 0; place < kPlaces; ++place) {
                const cv::Point2d at = from + (to - from) * (0.08 + 0.84 * (place + 0.5) / kPlaces);
                const cv::Point inside(at + inward * double(kAcrossPx));
                const cv::Point outside(at - inward * double(kAcrossPx));
                const cv::Rect whole(cv::Point(), m_size);
                if (!whole.contains(inside) || !whole.contains(outside))
                    continue;
                ++seen;
                const auto& a = m_bgr.at<cv::Vec3b>(inside);
                const auto& b = m_bgr.at<cv::Vec3b>(outside);
                double difference = 0;
                for (int channel = 0; channel < 3; ++channel)
                    difference = std::max(difference, std::abs(double(a[channel]) - b[channel]));
                differing += difference / (difference + 12);
            }
            const double share = seen > 0 ? differing / seen : 0;
            weakest = std::min(weakest, share);
            sum += share;
        }
        return 0.5 * weakest + 0.5 * sum / 4;
    }

    // How much print there is: places that differ from what most of the sheet looks like. Of a box or a book there is
    // none. 1: as much as a card has.
    double printIn(const DocumentCorners& corners) const {
        constexpr int kPlaces = 24;
        constexpr double kInkLevel = 24;
        constexpr double kUsualShare = 0.03;
        std::array<int, 256> levels{};
        std::vector<int> seen;
        seen.reserve(size_t(kPlaces) * kPlaces);
        for (int row = 0; row < kPlaces; ++row)
            for (int column = 0; column < kPlaces; ++column) {
                const double u = 0.08 + 0.84 * column / (kPlaces - 1);
                const double v = 0.08 + 0.84 * row / (kPlaces - 1);
                const QPointF at =
                    (corners[0] * (1 - u) + corners[1] * u) * (1 - v) + (corners[3] * (1 - u) + corners[2] * u) * v;
                const cv::Point place(cvRound(at.x()), cvRound(at.y()));
                if (!cv::Rect(cv::Point(), m_size).contains(place))
                    continue;
                const auto& colour = m_bgr.at<cv::Vec3b>(place);
                const int level = (colour[0] + 2 * colour[1] + colour[2]) / 4;
                seen.push_back(level);
                ++levels[size_t(level)];
            }
        if (seen.empty())
            return 0;
        int median = 0;
        for (int below = levels[0]; 2 * below < int(seen.size()) && median < 255; below += levels[size_t(median)])
            ++median;
        const auto ink =
            std::count_if(seen.begin(), seen.end(), [&](int level) { return std::abs(level - median) > kInkLevel; });
        return std::min(1.0, double(ink) / double(seen.size()) / kUsualShare);
    }

    const std::vector<EdgeLine>& m_lines;
    const cv::Mat& m_bgr;
    cv::Size m_size;
    std::optional<QSizeF> m_expected;
    std::vector<Corner> m_corners;
};

} // namespace

std::vector<Quad> quadsOf(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected, size_t most) {
    return Search(lines, bgr, expected).best(most);
}

} // namespace shouli::capture::opencv
