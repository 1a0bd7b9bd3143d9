// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/opencv/DocumentQuads.h"

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
constexpr double kBegun = 0.2;     // edge at which a side has begun
constexpr double kMostMissing = 3; // beginnings of eight: a corner may lie in glare, a side in a shadow
constexpr double kOfMissing = 0.1;
constexpr double kHopeless = 0.6;       // behind the best by its edges: colours and print do not make up for more
constexpr double kShortestShare = 0.08; // of the picture's long side
constexpr double kLeastVisible = 0.6;   // of a side
constexpr double kOfSize = 0.35;
constexpr double kLargeShare = 0.6; // of the picture: what is larger is no better
constexpr double kOfMiddle = 0.3;   // who takes a picture lays the document into its middle
constexpr double kOfPrint = 0.45;   // a box may have a card's proportions and clearer edges
constexpr size_t kLookedAt = 48;    // quads whose colours are compared
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

bool isBetter(const Quad& a, const Quad& b) { return a.score > b.score; }

struct Corner {
    bool isUsable = false;
    cv::Point2d point;
    double position = 0; // on the first of its two lines
};

// What there is of an edge along one side of a quad.
struct SideEdge {
    double support = 0;
    double beyond = 0;  // where it must have ended
    double missing = 0; // how many of its two ends begin without an edge
};

class Search {
public:
    Search(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected)
        : m_lines(lines)
        , m_bgr(bgr)
        , m_size(bgr.size())
        , m_expected(sizeMmOf(expected))
        , m_shortestPx(kShortestShare * std::max(m_size.width, m_size.height)) {
        const double margin = kOutsideShare * std::max(m_size.width, m_size.height);
        const double leastAcross = std::cos(kLeastAcross * CV_PI / 180);
        m_corners.resize(lines.size() * lines.size());
        for (size_t i = 0; i < lines.size(); ++i)
            for (size_t j = 0; j < lines.size(); ++j) {
                if (i == j || std::abs(lines[i].normal.dot(lines[j].normal)) > leastAcross)
                    continue;
                const auto point = crossing(lines[i], lines[j]);
                if (point && point->x > -margin && point->y > -margin && point->x < m_size.width + margin &&
                    point->y < m_size.height + margin)
                    m_corners[i * lines.size() + j] = {true, *point, lines[i].positionOf(*point)};
            }
    }

    std::vector<Quad> best(size_t most) {
        std::vector<Quad> quads = different(everyQuad());
        for (Quad& quad : quads)
            quad.score += 0.5 * contrastOf(quad.corners) - 0.25 + kOfPrint * (printIn(quad.corners) - 1);
        std::sort(quads.begin(), quads.end(), isBetter);
        if (quads.size() > most)
            quads.resize(most);
        return quads;
    }

private:
    const Corner& corner(size_t i, size_t j) const { return m_corners[i * m_lines.size() + j]; }

    bool mayLieOpposite(size_t i, size_t j) const {
        return std::abs(m_lines[i].normal.dot(m_lines[j].normal)) > m_mostOpposite;
    }

    // Two opposite sides first, then what may lie between them: of most pairs of lines no third makes a side.
    std::vector<Quad> everyQuad() const {
        std::vector<Quad> quads;
        double best = -1;
        for (size_t a = 0; a < m_lines.size(); ++a)
            for (size_t c = a + 1; c < m_lines.size(); ++c)
                if (mayLieOpposite(a, c))
                    addQuads(a, c, quads, best);
        std::erase_if(quads, [best](const Quad& quad) { return quad.score <= best - kHopeless; });
        return quads;
    }

    // Those of these opposite sides; `a` is the first line of the four, so that each quad comes once.
    void addQuads(size_t a, size_t c, std::vector<Quad>& quads, double& best) const {
        std::vector<size_t> between;
        for (size_t b = a + 1; b < m_lines.size(); ++b)
            if (b != c && isSide(b, a, c))
                between.push_back(b);
        for (auto b = between.begin(); b != between.end(); ++b)
            for (auto d = b + 1; d != between.end(); ++d) {
                if (!mayLieOpposite(*b, *d) || !isSide(a, *b, *d) || !isSide(c, *b, *d))
                    continue;
                if (const auto quad = judged({a, *b, c, *d}, best - kHopeless)) {
                    best = std::max(best, quad->score);
                    quads.push_back(*quad);
                }
            }
    }

    // The best of them, no two alike.
    static std::vector<Quad> different(std::vector<Quad> quads) {
        std::sort(quads.begin(), quads.end(), isBetter);
        std::vector<Quad> kept;
        for (const Quad& quad : quads) {
            if (kept.size() == kLookedAt)
                break;
            if (std::none_of(kept.begin(), kept.end(),
                             [&](const Quad& other) { return distanceBetween(other.corners, quad.corners) < kSamePx; }))
                kept.push_back(quad);
        }
        return kept;
    }

    // Whether the line has enough edge between two others to be a side.
    bool isSide(size_t line, size_t one, size_t other) const {
        const Corner& from = corner(line, one);
        const Corner& to = corner(line, other);
        if (!from.isUsable || !to.isUsable)
            return false;
        const double length = to.position - from.position;
        if (std::abs(length) < m_shortestPx)
            return false;
        const double trim = length * kCornerShare;
        const EdgeLine& edge = m_lines[line];
        return edge.supportBetween(from.position + trim, to.position - trim) >= kLeastSide &&
               edge.visibleBetween(from.position, to.position) >= kLeastVisible * std::abs(length);
    }

    SideEdge edgeOf(size_t line, size_t before, size_t after) const {
        const EdgeLine& edge = m_lines[line];
        const double from = corner(line, before).position;
        const double to = corner(line, after).position;
        const double trim = (to - from) * kCornerShare;
        const double over = (to - from) * kBeyondShare;
        const double way = to > from ? 1 : -1;
        const double reach = std::min(kBeginPx, std::abs(to - from) / 2);
        const auto missing = [&](double position, double inward) {
            const double begin = edge.supportBetween(position + inward * kClearPx, position + inward * reach);
            return std::max(0.0, 1 - begin / kBegun);
        };
        return {edge.supportBetween(from + trim, to - trim),
                (edge.supportBetween(from - over, from - trim / 3) + edge.supportBetween(to + trim / 3, to + over)) / 2,
                missing(from, way) + missing(to, -way)};
    }

    // By the edges along and beyond the four sides, the size and the proportions. None: no document, or no better than
    // `least`.
    std::optional<Quad> judged(const std::array<size_t, 4>& sides, double least) const {
        std::array<cv::Point2d, 4> points;
        double weakest = 1;
        double sum = 0;
        double beyond = 0;
        double missing = 0;
        for (size_t i = 0; i < 4; ++i) { // side i goes from point i to point i + 1
            const size_t before = sides[(i + 3) % 4];
            points[i] = corner(sides[i], before).point;
            const SideEdge edge = edgeOf(sides[i], before, sides[(i + 1) % 4]);
            weakest = std::min(weakest, edge.support);
            sum += edge.support;
            beyond += edge.beyond;
            missing += edge.missing;
        }
        const double ofEdges = 0.5 * sum / 4 + 0.4 * weakest - 0.5 * beyond / 4 - kOfMissing * missing;
        if (sum / 4 < kLeastMean || missing > kMostMissing || ofEdges + kOfSize * std::sqrt(kLargeShare) <= least)
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
        quad.score = ofEdges + kOfSize * std::sqrt(std::min(share, kLargeShare)) - 0.6 * wrongness(quad.corners) -
                     kOfMiddle * away - std::min(0.2, cut / m_size.width * 5);
        if (quad.score <= least)
            return std::nullopt;
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
    double m_shortestPx;
    double m_mostOpposite = std::cos(kMostOpposite * CV_PI / 180);
    std::vector<Corner> m_corners;
};

} // namespace

std::vector<Quad> quadsOf(const std::vector<EdgeLine>& lines, const cv::Mat& bgr, DocumentShape expected, size_t most) {
    return Search(lines, bgr, expected).best(most);
}

} // namespace shouli::capture::opencv
