// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/opencv/BlazeFace.h"

#include <algorithm>
#include <cmath>

namespace shouli::capture::opencv {
namespace {

constexpr float kLeastScore = 0.5F;
constexpr double kMostOverlap = 0.3; // of two different faces, as MediaPipe has it
constexpr int kValuesPerAnchor = 16; // centre, size, six points

void addFaces(std::vector<Face>& faces, const cv::Mat& scores, const cv::Mat& boxes, int cells, int perCell,
              const BlazeFaceSquare& square) {
    const auto* score = scores.ptr<float>();
    const auto* box = boxes.ptr<float>();
    const double cell = double(BlazeFaceSquare::kSidePx) / cells;
    for (int index = 0; index < cells * cells * perCell; ++index, box += kValuesPerAnchor) {
        const float probability = 1 / (1 + std::exp(-score[index]));
        if (probability < kLeastScore)
            continue;
        const int place = index / perCell;
        const int row = place / cells;
        const QPointF anchor((place % cells + 0.5) * cell, (row + 0.5) * cell);
        const auto point = [&](int at) { return square.toPicture(anchor + QPointF(box[at], box[at + 1])); };
        const QSizeF size = QSizeF(box[2], box[3]) / square.scale;
        faces.push_back({.box = QRectF(point(0) - QPointF(size.width(), size.height()) / 2, size),
                         .score = probability,
                         .leftEye = point(4),
                         .rightEye = point(6)});
    }
}

double overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a & b;
    const double common = both.width() * both.height();
    return common / (a.width() * a.height() + b.width() * b.height() - common);
}

} // namespace

BlazeFaceSquare::BlazeFaceSquare(QSize picture)
    : scale(double(kSidePx) / std::max(picture.width(), picture.height()))
    , offset((kSidePx - picture.width() * scale) / 2, (kSidePx - picture.height() * scale) / 2) {}

std::vector<Face> decodeBlazeFace(const std::vector<cv::Mat>& outputs, const BlazeFaceSquare& square) {
    std::vector<Face> found;
    addFaces(found, outputs[0], outputs[2], 16, 2, square);
    addFaces(found, outputs[1], outputs[3], 8, 6, square);
    std::ranges::stable_sort(found, std::greater(), &Face::score);
    std::vector<Face> faces;
    for (const Face& face : found)
        if (std::ranges::none_of(faces, [&](const Face& other) { return overlap(face.box, other.box) > kMostOverlap; }))
            faces.push_back(face);
    return faces;
}

} // namespace shouli::capture::opencv
