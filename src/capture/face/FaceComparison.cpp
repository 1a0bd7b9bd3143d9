// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceComparison.h"

#include "capture/face/FaceGeometry.h"

#include <QTransform>

#include <algorithm>

namespace shouli::capture {
namespace {

using base::Result;
using domain::FaceGlance;
using domain::FaceVerdict;

constexpr int kGlanceLongSidePx = 960; // more makes the mesh no better
constexpr float kSureScore = 0.8F;     // what has less may be a face upside down, or a smaller one

double lightOf(const QImage& picture, const QRectF& box) {
    const QRect part = box.toRect() & picture.rect();
    if (part.isEmpty())
        return 0;
    const QImage grey = picture.copy(part).scaled(16, 16, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    int sum = 0;
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            sum += qGray(grey.pixel(x, y));
    return double(sum) / (grey.width() * grey.height());
}

/// Parts of half its sides, which overlap by half: a card on a sheet of A4 has its face in one of them.
std::vector<QRect> partsOf(QSize size) {
    std::vector<QRect> parts;
    const QSize half = size / 2;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            parts.emplace_back(QPoint(column * half.width() / 2, row * half.height() / 2), half);
    return parts;
}

} // namespace

base::Status FaceComparison::begin() {
    if (!m_networks) {
        SHOULI_TRY(m_networks, m_source());
        m_limits = FaceLimits::read(m_limitsFile);
    }
    return {};
}

Result<std::variant<Face, FaceVerdict>> FaceComparison::nearest(const QImage& picture, double pxPerPx) {
    SHOULI_TRY(std::vector<Face> faces, m_networks->detect(picture));
    if (faces.empty())
        return FaceVerdict::NoFace;
    std::ranges::sort(faces, std::greater(), [](const Face& face) { return face.box.width(); });
    const Face& face = faces.front();
    if (faces.size() > 1 && faces[1].box.width() >= m_limits.secondFace * face.box.width())
        return FaceVerdict::SeveralFaces;
    if (face.box.width() * pxPerPx < m_limits.leastFacePx)
        return FaceVerdict::TooFar;
    if (lightOf(picture, face.box) < m_limits.leastLight)
        return FaceVerdict::TooDark;
    return face;
}

Result<FaceGlance> FaceComparison::look(const QImage& frame) {
    SHOULI_CHECK(begin());
    const int longSide = std::max(frame.width(), frame.height());
    const QImage small = longSide > kGlanceLongSidePx ? frame.scaled(kGlanceLongSidePx, kGlanceLongSidePx,
                                                                     Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                                      : frame;
    FaceGlance glance;
    glance.isRepeated = small == m_lastFrame;
    m_lastFrame = small;
    SHOULI_TRY(const auto seen, nearest(small, std::max(1.0, double(longSide) / kGlanceLongSidePx)));
    if (const auto* obstacle = std::get_if<FaceVerdict>(&seen)) {
        glance.obstacle = *obstacle;
        return glance;
    }
    SHOULI_TRY(const FaceMesh mesh, m_networks->mesh(small, std::get<Face>(seen)));
    glance.yawDegrees = turnDegrees(mesh);
    const auto [left, right] = eyeOpenings(mesh);
    glance.eyeOpenness = (left + right) / 2;
    return glance;
}

Result<FaceComparison::Seen> FaceComparison::seenLive(const QImage& picture) {
    SHOULI_CHECK(begin());
    SHOULI_TRY(const auto seen, nearest(picture));
    if (const auto* obstacle = std::get_if<FaceVerdict>(&seen))
        return *obstacle;
    SHOULI_TRY(const FaceMesh mesh, m_networks->mesh(picture, std::get<Face>(seen)));
    SHOULI_TRY(FaceVector vector, m_networks->embed(picture, mesh));
    return vector;
}

Result<std::optional<FaceComparison::Place>> FaceComparison::largestOfAnyTurn(const QImage& picture) {
    std::optional<Place> best;
    for (const int degrees : {0, 90, 270, 180}) {
        const QImage turned = degrees == 0 ? picture : picture.transformed(QTransform().rotate(degrees));
        SHOULI_TRY(const std::vector<Face> faces, m_networks->detect(turned));
        const auto largest = std::ranges::max_element(faces, {}, [](const Face& face) { return face.box.width(); });
        if (largest != faces.end() && (!best || largest->score > best->face.score))
            best = Place{turned, *largest};
        if (best && best->face.score >= kSureScore)
            break;
    }
    return best;
}

Result<FaceComparison::Seen> FaceComparison::seenOnDocument(const QImage& picture) {
    SHOULI_CHECK(begin());
    SHOULI_TRY(std::optional<Place> place, largestOfAnyTurn(picture));
    for (const QRect& part : partsOf(picture.size())) {
        if (place && place->face.score >= kSureScore)
            break;
        SHOULI_TRY(const std::optional<Place> other, largestOfAnyTurn(picture.copy(part)));
        if (other && (!place || other->face.score > place->face.score))
            place = other;
    }
    if (!place)
        return FaceVerdict::NoPortrait;
    SHOULI_TRY(const FaceMesh mesh, m_networks->mesh(place->picture, place->face));
    SHOULI_TRY(FaceVector vector, m_networks->embed(place->picture, mesh));
    return vector;
}

Result<FaceVerdict> FaceComparison::compare(const QImage& live, const QImage& portrait) {
    SHOULI_TRY(const Seen one, seenLive(live));
    if (const auto* obstacle = std::get_if<FaceVerdict>(&one))
        return *obstacle;
    SHOULI_TRY(const Seen other, seenOnDocument(portrait));
    if (const auto* obstacle = std::get_if<FaceVerdict>(&other))
        return *obstacle;
    const double likeness = cosine(std::get<FaceVector>(one), std::get<FaceVector>(other));
    if (likeness >= m_limits.match)
        return FaceVerdict::Match;
    return likeness >= m_limits.unsure ? FaceVerdict::Unsure : FaceVerdict::NoMatch;
}

} // namespace shouli::capture
