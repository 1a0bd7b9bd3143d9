// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/opencv/EdgeLines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr int kAngles = 180;
constexpr int kAngleSpread = 3;       // an edge's own direction is known to about this many degrees
constexpr int kSectors = 12;          // of 15 degrees
constexpr size_t kLinesOfSector = 40; // a striped cloth has hundreds of one direction, the side among them
constexpr size_t kMostLines = 110;
constexpr int kPieces[] = {40, 80, 160}; // lengths of edge, in px, by which lines are compared
constexpr float kLeastVotes = 8;
constexpr float kLeastLeft = 0.5F; // of its votes, for a line of its own
constexpr int kNearAngle = 8;      // degrees, of the edges that lie on a line
constexpr float kTakenPx = 4;
constexpr float kNearPx = 8;       // a peak is known to whole degrees
constexpr int kSupportSpread = 14; // degrees that an edge may differ from its line
constexpr float kFitPx = 2.5F;

int apart(int a, int b) {
    const int difference = std::abs(a - b); // both 0 to 179
    return std::min(difference, kAngles - difference);
}

struct Edge {
    float x, y, weight;
    int angle;
    bool isTaken = false; // its votes are a line's
};

struct Peak {
    int angle, rho;
    float votes;
};

// All edges, those of one direction side by side: a line asks only those of its own.
class Edges {
public:
    explicit Edges(const EdgeMap& map) {
        std::array<size_t, kAngles> next{};
        visit(map, [&](const Edge& edge) { ++next[size_t(edge.angle)]; });
        for (size_t angle = 0; angle < kAngles; ++angle) {
            m_begin[angle + 1] = m_begin[angle] + next[angle];
            next[angle] = m_begin[angle];
        }
        m_edges.resize(m_begin.back());
        visit(map, [&](const Edge& edge) { m_edges[next[size_t(edge.angle)]++] = edge; });
    }

    const std::vector<Edge>& all() const { return m_edges; }

    // Those that a line about there may be made of.
    std::vector<Edge*> near(const Peak& peak) {
        const auto x = float(std::cos(peak.angle * CV_PI / kAngles));
        const auto y = float(std::sin(peak.angle * CV_PI / kAngles));
        const auto rho = float(peak.rho);
        std::vector<Edge*> found;
        for (int angle = peak.angle - kSupportSpread; angle <= peak.angle + kSupportSpread; ++angle) {
            const auto at = size_t((angle + kAngles) % kAngles);
            for (size_t i = m_begin[at]; i < m_begin[at + 1]; ++i)
                if (std::abs(x * m_edges[i].x + y * m_edges[i].y - rho) < kNearPx)
                    found.push_back(&m_edges[i]);
        }
        return found;
    }

private:
    template <typename Take>
    static void visit(const EdgeMap& map, Take take) {
        for (int y = 0; y < map.weight.rows; ++y) {
            const auto* weights = map.weight.ptr<uchar>(y);
            const auto* angles = map.angle.ptr<uchar>(y);
            for (int x = 0; x < map.weight.cols; ++x)
                if (weights[x])
                    take(Edge{float(x), float(y), float(weights[x]) / 255, angles[x]});
        }
    }

    std::vector<Edge> m_edges;
    std::array<size_t, kAngles + 1> m_begin{};
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

    void add(const Edge& edge) { vote(edge, edge.weight); }

    // The most voted first.
    std::vector<Peak> peaks() const {
        std::vector<Peak> found;
        for (int angle = 0; angle < kAngles; ++angle)
            for (int rho = 2 - m_offset; rho <= m_offset - 2; ++rho) {
                const float votes = around(angle, rho);
                if (votes > kLeastVotes && votes >= around(angle, rho - 1) && votes > around(angle, rho + 1))
                    found.push_back({angle, rho, votes});
            }
        std::sort(found.begin(), found.end(), [](const Peak& a, const Peak& b) { return a.votes > b.votes; });
        return found;
    }

    // Takes the edges on a line out of the votes: what is left of a peak beside it is a line of its own, however near.
    void take(const Peak& peak, const std::vector<Edge*>& near) {
        const float x = m_cos[size_t(peak.angle)];
        const float y = m_sin[size_t(peak.angle)];
        for (Edge* edge : near) {
            if (edge->isTaken || apart(edge->angle, peak.angle) > kNearAngle ||
                std::abs(edge->x * x + edge->y * y - float(peak.rho)) > kTakenPx)
                continue;
            edge->isTaken = true;
            vote(*edge, -edge->weight);
        }
    }

    bool isLeft(const Peak& peak) const {
        return around(peak.angle, peak.rho) >= std::max(kLeastVotes, kLeastLeft * peak.votes);
    }

private:
    float& at(int angle, int rho) { return m_votes[size_t(angle) * size_t(m_rhos) + size_t(rho + m_offset)]; }
    float around(int angle, int rho) const {
        const float* votes = &m_votes[size_t(angle) * size_t(m_rhos) + size_t(rho + m_offset)];
        return votes[-1] + votes[0] + votes[1];
    }
    void vote(const Edge& edge, float weight) {
        for (int spread = -kAngleSpread; spread <= kAngleSpread; ++spread) {
            const int angle = (edge.angle + spread + kAngles) % kAngles;
            const float rho = edge.x * m_cos[size_t(angle)] + edge.y * m_sin[size_t(angle)];
            at(angle, cvRound(rho)) += weight;
        }
    }

    int m_offset;
    int m_rhos;
    std::vector<float> m_votes;
    std::array<float, kAngles> m_cos{};
    std::array<float, kAngles> m_sin{};
};

// The least squares line through the edges near it, twice: whole degrees are three pixels off at its ends.
void fit(EdgeLine& line, const std::vector<Edge*>& near) {
    for (int round = 0; round < 2; ++round) {
        const int angle = cvRound(std::atan2(line.normal.y, line.normal.x) * 180 / CV_PI + 360) % kAngles;
        double sum = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
        const float nx = float(line.normal.x), ny = float(line.normal.y), rho = float(line.rho);
        for (const Edge* edge : near) {
            if (std::abs(nx * edge->x + ny * edge->y - rho) > kFitPx || apart(edge->angle, angle) > kSupportSpread)
                continue;
            const double weight = edge->weight;
            sum += weight;
            sx += weight * edge->x;
            sy += weight * edge->y;
            sxx += weight * edge->x * edge->x;
            sxy += weight * edge->x * edge->y;
            syy += weight * edge->y * edge->y;
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

// The positions on the line that lie in the picture.
std::pair<int, int> positionsInside(const EdgeLine& line, cv::Size size) {
    double low = -size.width - size.height;
    double high = -low;
    const cv::Point2d foot = line.normal * line.rho;
    const cv::Point2d along = line.direction();
    const auto clip = [&](double from, double step, double last) {
        if (std::abs(step) < 1e-9) {
            if (from < 0 || from > last)
                high = low - 1;
            return;
        }
        const double one = -from / step;
        const double other = (last - from) / step;
        low = std::max(low, std::min(one, other));
        high = std::min(high, std::max(one, other));
    };
    clip(foot.x, along.x, size.width - 1);
    clip(foot.y, along.y, size.height - 1);
    return {cvCeil(low), cvFloor(high)};
}

void measure(EdgeLine& line, const EdgeMap& map) {
    const cv::Size size = map.weight.size();
    const int angle = cvRound(std::atan2(line.normal.y, line.normal.x) * 180 / CV_PI + 360) % kAngles;
    const cv::Point2d direction = line.direction();
    const cv::Point2d foot = line.normal * line.rho;
    const auto [first, last] = positionsInside(line, size);
    line.upTo.clear();
    if (first > last)
        return;
    line.first = first;
    line.upTo.reserve(size_t(last - first) + 2);
    line.upTo.push_back(0);
    float sum = 0;
    for (int position = first; position <= last; ++position) {
        const cv::Point2d at = foot + direction * double(position);
        int best = 0;
        for (int offset = -1; offset <= 1; ++offset) {
            const int x = cvRound(at.x + line.normal.x * offset);
            const int y = cvRound(at.y + line.normal.y * offset);
            if (x < 0 || y < 0 || x >= size.width || y >= size.height)
                continue;
            const int weight = map.weight.at<uchar>(y, x);
            if (weight > best && apart(map.angle.at<uchar>(y, x), angle) <= kSupportSpread)
                best = weight;
        }
        sum += float(best) / 255;
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

EdgeLine lineThrough(const Peak& peak, const std::vector<Edge*>& near, const EdgeMap& map) {
    EdgeLine line;
    line.normal = {std::cos(peak.angle * CV_PI / kAngles), std::sin(peak.angle * CV_PI / kAngles)};
    line.rho = peak.rho;
    fit(line, near);
    measure(line, map);
    line.merit = meritOf(line);
    return line;
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
    Edges edges(map);
    Votes votes(map.weight.size());
    for (const Edge& edge : edges.all())
        votes.add(edge);
    std::array<size_t, kSectors> taken{};
    std::vector<EdgeLine> lines;
    for (const Peak& peak : votes.peaks()) {
        size_t& ofSector = taken[size_t(peak.angle * kSectors / kAngles)];
        if (ofSector == kLinesOfSector || !votes.isLeft(peak))
            continue;
        ++ofSector;
        const std::vector<Edge*> near = edges.near(peak);
        votes.take(peak, near);
        lines.push_back(lineThrough(peak, near, map));
    }
    std::sort(lines.begin(), lines.end(), [](const EdgeLine& a, const EdgeLine& b) { return a.merit > b.merit; });
    if (lines.size() > kMostLines)
        lines.resize(kMostLines);
    return lines;
}

} // namespace shouli::capture::opencv
