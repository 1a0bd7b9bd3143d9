// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/opencv/EdgeLines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr int kAngles = 180;
constexpr int kAngleSpread = 3;       // an edge's own direction is known to about this many degrees
constexpr int kSectors = 12;          // of 15 degrees
constexpr size_t kLinesOfSector = 24; // a striped cloth has hundreds of one direction
constexpr size_t kMostLines = 110;
constexpr int kPieces[] = {40, 80, 160}; // lengths of edge, in px, by which lines are compared
constexpr int kNearAngle = 4;            // closer lines are one
constexpr int kNearRho = 4;
constexpr int kSupportSpread = 14; // degrees that an edge may differ from its line
constexpr double kFitPx = 2.5;

int apart(int a, int b) {
    const int difference = std::abs(a - b) % kAngles;
    return std::min(difference, kAngles - difference);
}

struct Edge {
    float x, y, weight;
    int angle;
};

std::vector<Edge> listed(const EdgeMap& map) {
    std::vector<Edge> edges;
    for (int y = 0; y < map.weight.rows; ++y)
        for (int x = 0; x < map.weight.cols; ++x)
            if (const uchar weight = map.weight.at<uchar>(y, x))
                edges.push_back({float(x), float(y), float(weight) / 255, map.angle.at<uchar>(y, x)});
    return edges;
}

struct Peak {
    int angle, rho;
    float votes;
};

// Hough's votes, each edge only for its own direction and what is close to it.
class Votes {
public:
    explicit Votes(cv::Size size)
        : m_offset(size.width + size.height)
        , m_rhos(2 * m_offset + 1)
        , m_votes(size_t(kAngles) * size_t(m_rhos)) {
        for (int angle = 0; angle < kAngles; ++angle) {
            m_cos[size_t(angle)] = float(std::cos(angle * CV_PI / kAngles));
            m_sin[size_t(angle)] = float(std::sin(angle * CV_PI / kAngles));
        }
    }

    void add(const Edge& edge) {
        for (int spread = -kAngleSpread; spread <= kAngleSpread; ++spread) {
            const int angle = (edge.angle + spread + kAngles) % kAngles;
            const float rho = edge.x * m_cos[size_t(angle)] + edge.y * m_sin[size_t(angle)];
            at(angle, cvRound(rho)) += edge.weight;
        }
    }

    // The most voted of each sector, no two of them neighbours.
    std::vector<Peak> peaks() const {
        std::array<std::vector<Peak>, kSectors> sectors;
        for (int angle = 0; angle < kAngles; ++angle)
            for (int rho = 2 - m_offset; rho <= m_offset - 2; ++rho) {
                const float votes = around(angle, rho);
                if (votes > 8 && votes >= around(angle, rho - 1) && votes > around(angle, rho + 1))
                    sectors[size_t(angle * kSectors / kAngles)].push_back({angle, rho, votes});
            }
        std::vector<Peak> chosen;
        for (std::vector<Peak>& sector : sectors) {
            std::sort(sector.begin(), sector.end(), [](const Peak& a, const Peak& b) { return a.votes > b.votes; });
            size_t taken = 0;
            for (const Peak& peak : sector) {
                if (taken == kLinesOfSector)
                    break;
                if (std::any_of(chosen.begin(), chosen.end(), [&](const Peak& other) { return isNear(peak, other); }))
                    continue;
                chosen.push_back(peak);
                ++taken;
            }
        }
        return chosen;
    }

private:
    float& at(int angle, int rho) { return m_votes[size_t(angle) * size_t(m_rhos) + size_t(rho + m_offset)]; }
    float around(int angle, int rho) const {
        const float* votes = &m_votes[size_t(angle) * size_t(m_rhos) + size_t(rho + m_offset)];
        return votes[-1] + votes[0] + votes[1];
    }
    static bool isNear(const Peak& a, const Peak& b) {
        // Across 0 degrees the sign of rho turns.
        const int rho = std::abs(a.angle - b.angle) > kAngles / 2 ? -b.rho : b.rho;
        return apart(a.angle, b.angle) <= kNearAngle && std::abs(a.rho - rho) <= kNearRho;
    }

    int m_offset;
    int m_rhos;
    std::vector<float> m_votes;
    std::array<float, kAngles> m_cos{};
    std::array<float, kAngles> m_sin{};
};

// The least squares line through the edges near it, twice: whole degrees are three pixels off at its ends.
void fit(EdgeLine& line, const std::vector<Edge>& edges) {
    for (int round = 0; round < 2; ++round) {
        const int angle = cvRound(std::atan2(line.normal.y, line.normal.x) * 180 / CV_PI + 360) % kAngles;
        double sum = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
        for (const Edge& edge : edges) {
            const double distance = line.normal.x * edge.x + line.normal.y * edge.y - line.rho;
            if (std::abs(distance) > kFitPx || apart(edge.angle, angle) > kSupportSpread)
                continue;
            const double weight = edge.weight;
            sum += weight;
            sx += weight * edge.x;
            sy += weight * edge.y;
            sxx += weight * edge.x * edge.x;
            sxy += weight * edge.x * edge.y;
            syy += weight * edge.y * edge.y;
        }
        if (sum < 4)
            return;
        const cv::Point2d mean(sx / sum, sy / sum);
        const double xx = sxx / sum - mean.x * mean.x;
        const double xy = sxy / sum - mean.x * mean.y;
        const double yy = syy / sum - mean.y * mean.y;
        const double along = 0.5 * std::atan2(2 * xy, xx - yy);
        cv::Point2d normal(-std::sin(along), std::cos(along));
        if (normal.dot(line.normal) < 0)
            normal = -normal;
        line.normal = normal;
        line.rho = normal.dot(mean);
    }
}

void measure(EdgeLine& line, const EdgeMap& map) {
    const cv::Size size = map.weight.size();
    const int reach = size.width + size.height;
    const int angle = cvRound(std::atan2(line.normal.y, line.normal.x) * 180 / CV_PI + 360) % kAngles;
    const cv::Point2d direction = line.direction();
    const cv::Point2d foot = line.normal * line.rho;
    const cv::Point2d aside = line.normal;
    line.upTo.clear();
    float sum = 0;
    for (int position = -reach; position <= reach; ++position) {
        const cv::Point2d at = foot + direction * double(position);
        if (at.x < 0 || at.y < 0 || at.x > size.width - 1 || at.y > size.height - 1) {
            if (line.upTo.empty())
                continue;
            break;
        }
        if (line.upTo.empty()) {
            line.first = position;
            line.upTo.push_back(0);
        }
        float best = 0;
        for (int offset = -1; offset <= 1; ++offset) {
            const int x = cvRound(at.x + aside.x * offset);
            const int y = cvRound(at.y + aside.y * offset);
            if (x < 0 || y < 0 || x >= size.width || y >= size.height)
                continue;
            const uchar weight = map.weight.at<uchar>(y, x);
            if (weight && apart(map.angle.at<uchar>(y, x), angle) <= kSupportSpread)
                best = std::max(best, float(weight) / 255);
        }
        sum += best;
        line.upTo.push_back(sum);
    }
}

// The best unbroken piece of edge: the side of a small card is short, and pieces here and there make no side.
double meritOf(const EdgeLine& line) {
    double best = 0;
    for (const int length : kPieces)
        for (size_t end = size_t(length); end < line.upTo.size(); end += 4) {
            const double share = double(line.upTo[end] - line.upTo[end - size_t(length)]) / length;
            best = std::max(best, share * share * std::sqrt(double(length)));
        }
    return best;
}

} // namespace

double EdgeLine::visibleBetween(double from, double to) const {
    const double low = std::max(std::min(from, to), double(first));
    const double high = std::min(std::max(from, to), double(first) + double(upTo.size()) - 1);
    return std::max(0.0, high - low);
}

double EdgeLine::supportBetween(double from, double to) const {
    if (upTo.size() < 2)
        return 0;
    const auto at = [this](double position) {
        return upTo[size_t(std::clamp(cvRound(position) - first, 0, int(upTo.size()) - 1))];
    };
    const double length = std::max(1.0, std::abs(to - from));
    return double(at(std::max(from, to)) - at(std::min(from, to))) / length;
}

std::vector<EdgeLine> linesIn(const EdgeMap& map) {
    const std::vector<Edge> edges = listed(map);
    Votes votes(map.weight.size());
    for (const Edge& edge : edges)
        votes.add(edge);
    std::vector<EdgeLine> lines;
    for (const Peak& peak : votes.peaks()) {
        EdgeLine line;
        line.normal = {std::cos(peak.angle * CV_PI / kAngles), std::sin(peak.angle * CV_PI / kAngles)};
        line.rho = peak.rho;
        fit(line, edges);
        measure(line, map);
        line.merit = meritOf(line);
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const EdgeLine& a, const EdgeLine& b) { return a.merit > b.merit; });
    if (lines.size() > kMostLines)
        lines.resize(kMostLines);
    return lines;
}

} // namespace shouli::capture::opencv
