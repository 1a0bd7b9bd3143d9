// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/opencv/CornerRefiner.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shouli::capture::opencv {
namespace {

constexpr int kPlaces = 64;           // along a side
constexpr double kCornerShare = 0.08; // of a side, left out at both ends
constexpr double kLeastRise = 4;      // of 255: what is weaker is no edge
constexpr size_t kLeastPlaces = 12;   // that must agree
constexpr int kRounds = 24;

struct Side {
    cv::Point2d from;
    cv::Point2d to;
};

// A brightness of each channel at a place between pixels, averaged over a little along the edge.
cv::Vec3d colourAt(const cv::Mat& picture, const cv::Point2d& at, const cv::Point2d& along, int width) {
    cv::Vec3d sum(0, 0, 0);
    const int channels = picture.channels();
    int count = 0;
    for (int offset = -width; offset <= width; ++offset) {
        const double x = at.x + along.x * offset;
        const double y = at.y + along.y * offset;
        const int left = cvFloor(x);
        const int top = cvFloor(y);
        if (left < 0 || top < 0 || left + 1 >= picture.cols || top + 1 >= picture.rows)
            continue;
        const double fx = x - left;
        const double fy = y - top;
        const uchar* upper = picture.ptr(top) + size_t(left) * size_t(channels);
        const uchar* lower = picture.ptr(top + 1) + size_t(left) * size_t(channels);
        for (int channel = 0; channel < std::min(channels, 3); ++channel)
            sum[channel] += (upper[channel] * (1 - fx) + upper[channel + channels] * fx) * (1 - fy) +
                            (lower[channel] * (1 - fx) + lower[channel + channels] * fx) * fy;
        ++count;
    }
    return count > 0 ? sum / double(count) : sum;
}

struct Place {
    double along;  // from 0 to 1 of the side
    double offset; // px across
    double rise;
};

// The steepest change across the side at one place; near the middle of the reach counts more than its ends.
std::optional<Place> steepest(const cv::Mat& picture, const Side& side, double along, double reachPx) {
    const cv::Point2d unit = (side.to - side.from) / cv::norm(side.to - side.from);
    const cv::Point2d across(-unit.y, unit.x);
    const cv::Point2d at = side.from + (side.to - side.from) * along;
    const double step = std::max(0.5, reachPx / 16);
    const int reach = int(reachPx / step) + 2;
    std::vector<cv::Vec3d> profile;
    profile.reserve(2 * size_t(reach) + 1);
    const cv::Rect2d inner(1, 1, picture.cols - 3, picture.rows - 3);
    for (int i = -reach; i <= reach; ++i) {
        const cv::Point2d here = at + across * (i * step);
        if (!inner.contains(here))
            return std::nullopt;
        profile.push_back(colourAt(picture, here, unit, 2));
    }
    std::vector<double> rises(profile.size());
    for (size_t i = 2; i + 2 < profile.size(); ++i) {
        const cv::Vec3d change = profile[i + 1] + profile[i + 2] - profile[i - 1] - profile[i - 2];
        rises[i] = std::max({std::abs(change[0]), std::abs(change[1]), std::abs(change[2])}) / 2;
    }
    size_t best = 0;
    double most = 0;
    for (size_t i = 2; i + 2 < rises.size(); ++i) {
        const double away = (double(i) - reach) * step / reachPx;
        const double value = rises[i] * (1 - 0.5 * away * away);
        if (value > most) {
            most = value;
            best = i;
        }
    }
    if (best == 0 || rises[best] < kLeastRise)
        return std::nullopt;
    const double before = rises[best - 1];
    const double after = rises[best + 1];
    const double bend = before - 2 * rises[best] + after;
    const double between = bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
    return Place{along, (double(best) - reach + between) * step, rises[best]};
}

// The straight line that most places agree with, then least squares over those.
std::optional<Side> fitted(const cv::Mat& picture, const Side& side, double reachPx) {
    std::vector<Place> places;
    for (int i = 0; i < kPlaces; ++i)
        if (const auto place =
                steepest(picture, side, kCornerShare + (1 - 2 * kCornerShare) * (i + 0.5) / kPlaces, reachPx))
            places.push_back(*place);
    if (places.size() < kLeastPlaces)
        return std::nullopt;
    const double tolerance = std::max(1.0, reachPx / 10);
    double bestVotes = 0;
    double bestA = 0;
    double bestB = 0;
    for (int round = 0; round < kRounds; ++round) { // pairs a third of the side apart, always the same ones
        for (size_t shift = 0; shift < 4; ++shift) {
            const size_t i = size_t(round) * places.size() / (2 * kRounds);
            const size_t j = std::min(i + places.size() / 3 + shift * places.size() / 12, places.size() - 1);
            if (places[j].along - places[i].along < 0.1)
                continue;
            const double b = (places[j].offset - places[i].offset) / (places[j].along - places[i].along);
            const double a = places[i].offset - b * places[i].along;
            double votes = 0;
            for (const Place& place : places) {
                const double off = std::abs(a + b * place.along - place.offset);
                if (off < tolerance)
                    votes += (1 - off / tolerance) * place.rise / (place.rise + 10);
            }
            if (votes > bestVotes) {
                bestVotes = votes;
                bestA = a;
                bestB = b;
            }
        }
    }
    double sum = 0, st = 0, stt = 0, so = 0, sto = 0;
    size_t agreeing = 0;
    for (const Place& place : places) {
        if (std::abs(bestA + bestB * place.along - place.offset) > tolerance)
            continue;
        ++agreeing;
        sum += 1;
        st += place.along;
        stt += place.along * place.along;
        so += place.offset;
        sto += place.along * place.offset;
    }
    const double determinant = sum * stt - st * st;
    if (agreeing < std::max(kLeastPlaces, size_t(kPlaces / 4)) || std::abs(determinant) < 1e-9)
        return std::nullopt;
    const double slope = (sum * sto - st * so) / determinant;
    const double offset = (so - slope * st) / sum;
    const cv::Point2d unit = (side.to - side.from) / cv::norm(side.to - side.from);
    const cv::Point2d across(-unit.y, unit.x);
    return Side{side.from + across * offset, side.to + across * (offset + slope)};
}

cv::Point2d crossing(const Side& a, const Side& b, const cv::Point2d& otherwise) {
    const cv::Point2d along = a.to - a.from;
    const cv::Point2d other = b.to - b.from;
    const double determinant = along.cross(other);
    if (std::abs(determinant) < 1e-6)
        return otherwise;
    return a.from + along * ((b.from - a.from).cross(other) / determinant);
}

} // namespace

DocumentCorners refinedCorners(const cv::Mat& picture, const DocumentCorners& corners, double reachPx) {
    std::array<Side, 4> sides;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF& from = corners[i];
        const QPointF& to = corners[(i + 1) % 4];
        sides[i] = {{from.x(), from.y()}, {to.x(), to.y()}};
        if (cv::norm(sides[i].to - sides[i].from) < 4 * reachPx)
            return corners;
    }
    std::array<Side, 4> moved = sides;
    for (size_t i = 0; i < 4; ++i)
        if (const auto side = fitted(picture, sides[i], reachPx))
            moved[i] = *side;
    DocumentCorners result = corners;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Point2d old(corners[i].x(), corners[i].y());
        const cv::Point2d point = crossing(moved[(i + 3) % 4], moved[i], old);
        if (cv::norm(point - old) <= 3 * reachPx)
            result[i] = {point.x, point.y};
    }
    return isDocument(result) ? result : corners;
}

} // namespace shouli::capture::opencv
