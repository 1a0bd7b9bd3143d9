// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/SceneDrawing.h"

#include "capture/photo/PhotoGeometry.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <array>
#include <cmath>
#include <random>

namespace shouli::test {

using capture::FaceMesh;

namespace {

constexpr int kGridPx = 6; // the cloth's weave

QPointF at(const FaceMesh& mesh, int point) { return mesh[size_t(point)].toPointF(); }

/// How far what is drawn at this place has come: the mean of the moves, the near ones counting for most.
QPointF moved(QPointF place, const std::vector<Move>& moves) {
    QPointF sum;
    double weights = 0;
    for (const Move& move : moves) {
        const QPointF gap = place - move.to;
        const double squared = QPointF::dotProduct(gap, gap) + 1;
        const double weight = 1 / (squared * squared);
        sum += (move.to - move.from) * weight;
        weights += weight;
    }
    return sum / weights;
}

void ringOf(std::vector<Move>& moves, QPointF centre, double radius) {
    for (int degrees = 0; degrees < 360; degrees += 6) {
        const QPointF place = centre + QPointF(std::cos(qDegreesToRadians(double(degrees))),
                                               std::sin(qDegreesToRadians(double(degrees)))) *
                                           radius;
        moves.push_back({place, place});
    }
}

QRgb pixelAt(const QImage& picture, QPointF place) {
    return picture.pixel(std::clamp(int(std::lround(place.x())), 0, picture.width() - 1),
                         std::clamp(int(std::lround(place.y())), 0, picture.height() - 1));
}

QRgb between(QRgb a, QRgb b, double part) {
    const auto channel = [&](int from, int to) { return int(std::lround(from * (1 - part) + to * part)); };
    return qRgba(channel(qRed(a), qRed(b)), channel(qGreen(a), qGreen(b)), channel(qBlue(a), qBlue(b)),
                 channel(qAlpha(a), qAlpha(b)));
}

QRgb sampled(const QImage& picture, QPointF place) {
    const QPointF corner(std::floor(place.x()), std::floor(place.y()));
    const QPointF part = place - corner;
    const QRgb above = between(pixelAt(picture, corner), pixelAt(picture, corner + QPointF(1, 0)), part.x());
    const QRgb below =
        between(pixelAt(picture, corner + QPointF(0, 1)), pixelAt(picture, corner + QPointF(1, 1)), part.x());
    return between(above, below, part.y());
}

template <typename Change>
QImage changed(const QImage& picture, Change change) {
    QImage result = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            line[x] = change(line[x], x, y);
    }
    return result;
}

int bounded(double value) { return std::clamp(int(std::lround(value)), 0, 255); }

void strands(QPainter& painter, QPointF from, QPointF to, double width) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> part(-0.5, 0.5);
    for (int i = 0; i < int(width * 2); ++i) {
        const double across = part(random) * width;
        const int shade = 25 + int(20 * (part(random) + 0.5));
        painter.setPen(QPen(QColor(shade + 8, shade, shade - 5), 1.6));
        QPainterPath path(from + QPointF(across, 0));
        path.quadTo((from + to) / 2 + QPointF(across + 6 * part(random), 0), to + QPointF(across, 8 * part(random)));
        painter.drawPath(path);
    }
}

} // namespace

QImage warped(const QImage& picture, const std::vector<Move>& moves) {
    const int columns = picture.width() / kGridPx + 2;
    const int rows = picture.height() / kGridPx + 2;
    std::vector<QPointF> grid;
    grid.reserve(size_t(columns) * size_t(rows));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            grid.push_back(moved(QPointF(column, row) * kGridPx, moves));
    const auto weave = [&](int column, int row) { return grid[size_t(row) * size_t(columns) + size_t(column)]; };
    const QImage source = picture.convertToFormat(QImage::Format_ARGB32);
    return changed(picture, [&](QRgb, int x, int y) {
        const int column = x / kGridPx;
        const int row = y / kGridPx;
        const double right = double(x % kGridPx) / kGridPx;
        const double down = double(y % kGridPx) / kGridPx;
        const QPointF shift = (weave(column, row) * (1 - right) + weave(column + 1, row) * right) * (1 - down) +
                              (weave(column, row + 1) * (1 - right) + weave(column + 1, row + 1) * right) * down;
        return sampled(source, QPointF(x, y) - shift);
    });
}

QImage headTurned(const QImage& picture, const FaceMesh& mesh, double yaw, double pitch) {
    const capture::HeadPlace head = capture::headPlace(mesh);
    const QVector3D axis((mesh[234] + mesh[454]) / 2);
    const double aside = qDegreesToRadians(yaw);
    const double nod = qDegreesToRadians(pitch);
    std::vector<Move> moves;
    for (const QVector3D& point : mesh) {
        const QVector3D p = point - axis; // nearer is smaller
        const double x = p.x() * std::cos(aside) - p.z() * std::sin(aside);
        const double depth = p.x() * std::sin(aside) + p.z() * std::cos(aside);
        const double y = p.y() * std::cos(nod) - depth * std::sin(nod);
        moves.push_back({point.toPointF(), axis.toPointF() + QPointF(x, y)});
    }
    ringOf(moves, head.eyes + QPointF(0, 0.1 * head.faceWidth), 1.25 * head.faceWidth);
    return warped(picture, moves);
}

QImage eyesShut(const QImage& picture, const FaceMesh& mesh, Eyes which) {
    // Each point of the upper lid and the one of the lower lid that it comes down to.
    constexpr std::array<std::array<int, 2>, 7> kLeft = {
        {{246, 7}, {161, 163}, {160, 144}, {159, 145}, {158, 153}, {157, 154}, {173, 155}}};
    constexpr std::array<std::array<int, 2>, 7> kRight = {
        {{466, 249}, {388, 390}, {387, 373}, {386, 374}, {385, 380}, {384, 381}, {398, 382}}};
    std::vector<Move> moves;
    std::vector<int> lids;
    QImage result = picture;
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Eyes side : {Eyes::Left, Eyes::Right}) {
        if ((int(which) & int(side)) == 0)
            continue;
        const auto& pairs = side == Eyes::Left ? kLeft : kRight;
        QPolygonF opening;
        QPolygonF lashes;
        for (const auto& pair : pairs)
            opening.append(at(mesh, pair[0]));
        for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair)
            opening.append(at(mesh, (*pair)[1]));
        for (const auto& pair : pairs)
            lashes.append(at(mesh, pair[1]));
        const QPointF outer = at(mesh, side == Eyes::Left ? 33 : 263);
        const QPointF inner = at(mesh, side == Eyes::Left ? 133 : 362);
        lashes.prepend(outer);
        lashes.append(inner);
        // The lid is of the colour of the skin below the eye.
        const QPointF below = at(mesh, side == Eyes::Left ? 145 : 374);
        const QPointF cheek = at(mesh, side == Eyes::Left ? 230 : 450);
        const QColor skin = picture.pixelColor(((below + cheek) / 2).toPoint());
        QPainterPath lid;
        lid.addPolygon(opening);
        lid.closeSubpath();
        painter.setPen(
            QPen(skin, 0.028 * capture::headPlace(mesh).faceWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(skin);
        painter.drawPath(lid);
        painter.setPen(QPen(QColor(60, 40, 35), 2));
        painter.drawPolyline(lashes);
    }
    return result;
}

QImage mouthOpened(const QImage& picture, const FaceMesh& mesh) {
    const double open = 0.13 * capture::headPlace(mesh).faceWidth;
    constexpr std::array kLowerLip = {14,  87, 317, 88,  318, 178, 402, 17, 84, 314, 181,
                                      405, 91, 321, 180, 404, 85,  315, 16, 15, 86,  316};
    constexpr std::array kJaw = {152, 148, 377, 176, 400, 149, 378, 175, 199, 200, 18, 83, 313, 182, 406};
    std::vector<Move> moves;
    for (int point = 0; point < capture::kMeshPoints; ++point) {
        const bool isJaw = std::find(kJaw.begin(), kJaw.end(), point) != kJaw.end();
        const bool isLip = std::find(kLowerLip.begin(), kLowerLip.end(), point) != kLowerLip.end();
        const double down = isLip ? open : isJaw ? 0.7 * open : 0;
        moves.push_back({at(mesh, point), at(mesh, point) + QPointF(0, down)});
    }
    ringOf(moves, at(mesh, 1), capture::headPlace(mesh).faceWidth);
    QImage result = warped(picture, moves);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath gap(at(mesh, 78));
    gap.quadTo(at(mesh, 13) - QPointF(0, 2), at(mesh, 308));
    gap.quadTo(at(mesh, 14) + QPointF(0, 1.7 * open), at(mesh, 78));
    painter.fillPath(gap, QColor(60, 20, 22));
    return result;
}

QImage hairOverBrows(const QImage& picture, const FaceMesh& mesh) {
    QImage result = picture;
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    const double faceWidth = capture::headPlace(mesh).faceWidth;
    const QPointF eyes = capture::headPlace(mesh).eyes;
    strands(painter, at(mesh, 10) - QPointF(0, 0.1 * faceWidth),
            QPointF(eyes.x(), at(mesh, 159).y() - 0.05 * faceWidth), 0.85 * faceWidth);
    return result;
}

QImage hairOverEars(const QImage& picture, const FaceMesh& mesh) {
    QImage result = picture;
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    const double faceWidth = capture::headPlace(mesh).faceWidth;
    const QPointF crown = at(mesh, 10) - QPointF(0, 0.3 * faceWidth);
    for (const double side : {-1.0, 1.0}) {
        const QPointF cheek = at(mesh, side < 0 ? 234 : 454);
        const QPointF jaw = at(mesh, side < 0 ? 58 : 288);
        for (double out = -0.01; out < 0.14; out += 0.003) { // from the parting down the side to the shoulder
            const int shade = 22 + int(900 * out) % 23;
            painter.setPen(QPen(QColor(shade + 8, shade, shade - 4), 2));
            QPainterPath strand(crown);
            strand.cubicTo(crown + QPointF(side * 0.3 * faceWidth, 0),
                           cheek + QPointF(side * out * 1.3 * faceWidth, -0.5 * faceWidth),
                           cheek + QPointF(side * out * faceWidth, 0));
            strand.quadTo(cheek + QPointF(side * out * faceWidth, 0.35 * faceWidth),
                          jaw + QPointF(side * (out - 0.02) * faceWidth, 0.4 * faceWidth));
            painter.drawPath(strand);
        }
    }
    return result;
}

QImage lit(const QImage& picture, const std::function<double(double, double)>& factor) {
    return changed(picture, [&](QRgb pixel, int x, int y) {
        const double f = factor(x, y);
        return qRgba(bounded(qRed(pixel) * f), bounded(qGreen(pixel) * f), bounded(qBlue(pixel) * f), qAlpha(pixel));
    });
}

QImage boxBlurred(const QImage& picture, int widthPx, int heightPx, int times) {
    // One axis after the other gives the same as both at once.
    if (widthPx > 1 && heightPx > 1)
        return boxBlurred(boxBlurred(picture, widthPx, 1, times), 1, heightPx, times);
    const QPoint step = widthPx > 1 ? QPoint(1, 0) : QPoint(0, 1);
    const int reach = std::max(widthPx, heightPx) / 2;
    QImage result = picture.convertToFormat(QImage::Format_ARGB32);
    for (int i = 0; i < times; ++i) {
        const QImage from = result;
        result = changed(from, [&](QRgb, int x, int y) {
            std::array<int, 3> sum{};
            for (int away = -reach; away <= reach; ++away) {
                const QPoint place(std::clamp(x + away * step.x(), 0, from.width() - 1),
                                   std::clamp(y + away * step.y(), 0, from.height() - 1));
                const QRgb pixel = reinterpret_cast<const QRgb*>(from.constScanLine(place.y()))[place.x()];
                sum[0] += qRed(pixel);
                sum[1] += qGreen(pixel);
                sum[2] += qBlue(pixel);
            }
            const int count = 2 * reach + 1;
            return qRgb(sum[0] / count, sum[1] / count, sum[2] / count);
        });
    }
    return result;
}

QImage grained(const QImage& picture, double deviation) {
    std::mt19937 random(11);
    std::normal_distribution<double> normal(0, deviation);
    std::array<int, 4096> noise{}; // drawn from at random: a normal number for each point takes long
    for (int& each : noise)
        each = int(std::lround(normal(random)));
    QImage result = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const int n = noise[random() % noise.size()];
            const auto channel = [n](int value) { return std::clamp(value + n, 0, 255); };
            line[x] = qRgba(channel(qRed(line[x])), channel(qGreen(line[x])), channel(qBlue(line[x])), qAlpha(line[x]));
        }
    }
    return result;
}

QImage sharpened(const QImage& picture, double amount) {
    const QImage soft = boxBlurred(picture, 3, 3, 1);
    return changed(picture, [&](QRgb pixel, int x, int y) {
        const QRgb low = soft.pixel(x, y);
        const auto channel = [&](int own, int mean) { return bounded(own + amount * (own - mean)); };
        return qRgba(channel(qRed(pixel), qRed(low)), channel(qGreen(pixel), qGreen(low)),
                     channel(qBlue(pixel), qBlue(low)), qAlpha(pixel));
    });
}

} // namespace shouli::test
