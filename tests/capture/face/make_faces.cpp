// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// make_faces BIN OUT: makes the faces that tests and the demo show out of the two portraits in OUT (README.md there):
// frames of a live camera with the head turned and the eyes closed, and the demo's film. By hand; what it makes is
// kept.
#include "capture/face/FaceCalibration.h"
#include "capture/face/FaceModule.h"

#include <QDebug>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QtMath>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace shouli::capture;

namespace {

constexpr QSize kFramePx(384, 288);
constexpr int kFrameRate = 8;

// Points of the upper lids, of the lower below them, and of the crease above.
constexpr std::array kUpper = {246, 161, 160, 159, 158, 157, 173, 466, 388, 387, 386, 385, 384, 398};
constexpr std::array kLower = {7, 163, 144, 145, 153, 154, 155, 249, 390, 373, 374, 380, 381, 382};
constexpr std::array kCrease = {247, 30, 29, 27, 28, 56, 190, 467, 260, 259, 257, 258, 286, 414};

struct Pose {
    double yawDegrees = 0; // positive: to the right of the picture
    double closed = 0;     // of the eyes, 0 to 1
    QPointF shift;
};

/// A portrait with its face as a net of triangles that can be moved.
class Puppet {
public:
    Puppet(const QImage& picture, const FaceMesh& mesh)
        : m_picture(picture.convertToFormat(QImage::Format_RGB32))
        , m_points(mesh) {
        QVector3D least = mesh[0];
        QVector3D most = mesh[0];
        for (const QVector3D& point : mesh) {
            least = {std::min(least.x(), point.x()), std::min(least.y(), point.y()), std::min(least.z(), point.z())};
            most = {std::max(most.x(), point.x()), std::max(most.y(), point.y()), std::max(most.z(), point.z())};
        }
        m_middle = (least + most) / 2;
        m_radius = (most - least) / 2;
        for (const Ring& ring : kRings)
            for (int step = 0; step < kRingPoints; ++step) {
                const double angle = step * 2 * std::numbers::pi / kRingPoints;
                const double size = ring.size;
                m_points.emplace_back(m_middle.x() + float(m_radius.x() * size * std::cos(angle)),
                                      m_middle.y() + float(m_radius.y() * size * std::sin(angle)), most.z());
            }
        for (const QPoint corner : {m_picture.rect().topLeft(), m_picture.rect().topRight(),
                                    m_picture.rect().bottomLeft(), m_picture.rect().bottomRight()})
            m_points.emplace_back(float(corner.x()), float(corner.y()), most.z());
        triangulate();
    }

    QImage posed(const Pose& pose) const {
        const std::vector<QVector3D> moved = movedBy(pose);
        QImage result = m_picture;
        std::vector<float> depth(size_t(result.width() * result.height()), 1e9F);
        for (const auto& triangle : m_triangles)
            draw(result, depth, moved, triangle);
        if (pose.closed > 0)
            closeEyes(result, moved);
        return result;
    }

private:
    using Triangle = std::array<size_t, 3>;
    struct Ring {
        double size;  // of the face
        double share; // of its turn
    };
    // Hair, ears and neck follow the head, the farther the less; what is around stays.
    static constexpr std::array kRings = {Ring{1.15, 0.85}, Ring{1.35, 0.6}, Ring{1.7, 0.3}, Ring{2.2, 0}};
    static constexpr int kRingPoints = 32;

    static double shareOf(size_t point) {
        return point < kMeshPoints ? 1 : kRings[(point - kMeshPoints) / kRingPoints].share;
    }

    void triangulate() {
        cv::Subdiv2D net(cv::Rect(-1, -1, m_picture.width() + 2, m_picture.height() + 2));
        std::map<std::pair<float, float>, size_t> known;
        for (size_t i = 0; i < m_points.size(); ++i) {
            QVector3D& point = m_points[i];
            point.setX(std::clamp(point.x(), 0.F, float(m_picture.width() - 1)));
            point.setY(std::clamp(point.y(), 0.F, float(m_picture.height() - 1)));
            if (known.emplace(std::pair(point.x(), point.y()), i).second)
                net.insert(cv::Point2f(point.x(), point.y()));
        }
        std::vector<cv::Vec6f> list;
        net.getTriangleList(list);
        for (const cv::Vec6f& corners : list) {
            Triangle triangle{};
            bool isWhole = true;
            for (size_t i = 0; i < 3; ++i) {
                const auto found = known.find({corners[int(2 * i)], corners[int(2 * i + 1)]});
                isWhole = isWhole && found != known.end();
                if (isWhole)
                    triangle[i] = found->second;
            }
            if (isWhole)
                m_triangles.push_back(triangle);
        }
    }

    std::vector<QVector3D> movedBy(const Pose& pose) const {
        std::vector<QVector3D> moved = m_points;
        for (size_t i = 0; i < kUpper.size(); ++i) {
            const QVector3D down = m_points[size_t(kLower[i])] - m_points[size_t(kUpper[i])];
            moved[size_t(kUpper[i])] += down * float(0.97 * pose.closed);
            moved[size_t(kCrease[i])] += down * float(0.5 * pose.closed);
        }
        for (size_t i = 0; i < moved.size() - 4; ++i) {
            const double share = shareOf(i);
            const double angle = qDegreesToRadians(share * pose.yawDegrees);
            const double x = moved[i].x() - m_middle.x();
            const double z = moved[i].z() - m_middle.z();
            moved[i].setX(float(m_middle.x() + x * std::cos(angle) - z * std::sin(angle) + pose.shift.x() * share));
            moved[i].setZ(float(m_middle.z() + x * std::sin(angle) + z * std::cos(angle)));
            moved[i].setY(float(moved[i].y() + pose.shift.y() * share));
        }
        return moved;
    }

    void draw(QImage& into, std::vector<float>& depth, const std::vector<QVector3D>& moved,
              const Triangle& triangle) const {
        const std::array<QVector3D, 3> to = {moved[triangle[0]], moved[triangle[1]], moved[triangle[2]]};
        const std::array<QVector3D, 3> from = {m_points[triangle[0]], m_points[triangle[1]], m_points[triangle[2]]};
        const auto twice = [](const QVector3D& a, const QVector3D& b, double x, double y) {
            return (b.x() - a.x()) * (y - a.y()) - (b.y() - a.y()) * (x - a.x());
        };
        const double area = twice(to[0], to[1], to[2].x(), to[2].y());
        if (std::abs(area) < 1e-6)
            return;
        const auto [left, right] = std::minmax({to[0].x(), to[1].x(), to[2].x()});
        const auto [top, bottom] = std::minmax({to[0].y(), to[1].y(), to[2].y()});
        for (int y = std::max(0, int(top)); y <= std::min(into.height() - 1, int(bottom) + 1); ++y)
            for (int x = std::max(0, int(left)); x <= std::min(into.width() - 1, int(right) + 1); ++x) {
                const double a = twice(to[1], to[2], x, y) / area;
                const double b = twice(to[2], to[0], x, y) / area;
                const double c = 1 - a - b;
                if (std::min({a, b, c}) < -1e-3)
                    continue;
                const float z = float(a * to[0].z() + b * to[1].z() + c * to[2].z());
                float& nearest = depth[size_t(y * into.width() + x)];
                if (z > nearest)
                    continue;
                nearest = z;
                into.setPixel(x, y, colourAt(a * from[0].toPointF() + b * from[1].toPointF() + c * from[2].toPointF()));
            }
    }

    /// Paints the lids over what the net has left of the eyes: the skin of the crease, and lashes.
    static void closeEyes(QImage& into, const std::vector<QVector3D>& moved) {
        QPainter painter(&into);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const size_t first : {size_t(0), kUpper.size() / 2}) {
            QPolygonF lashes;
            QPolygonF lid;
            for (size_t i = first; i < first + kUpper.size() / 2; ++i) {
                lashes.append(moved[size_t(kLower[i])].toPointF() + QPointF(0, 1));
                lid.prepend(moved[size_t(kCrease[i])].toPointF());
            }
            const QPointF crease = lid[lid.size() / 2];
            const QColor skin = into.pixelColor((crease - QPointF(0, 3)).toPoint());
            painter.setPen(Qt::NoPen);
            painter.setBrush(skin);
            painter.drawPolygon(lid + lashes);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(skin.darker(320), 2.2));
            painter.drawPolyline(lashes);
        }
    }

    QRgb colourAt(QPointF place) const {
        const int x = std::clamp(int(place.x()), 0, m_picture.width() - 2);
        const int y = std::clamp(int(place.y()), 0, m_picture.height() - 2);
        const double u = place.x() - x;
        const double v = place.y() - y;
        const auto mix = [&](int (*channel)(QRgb)) {
            return int((channel(m_picture.pixel(x, y)) * (1 - u) + channel(m_picture.pixel(x + 1, y)) * u) * (1 - v) +
                       (channel(m_picture.pixel(x, y + 1)) * (1 - u) + channel(m_picture.pixel(x + 1, y + 1)) * u) * v);
        };
        return qRgb(std::clamp(mix(qRed), 0, 255), std::clamp(mix(qGreen), 0, 255), std::clamp(mix(qBlue), 0, 255));
    }

    QImage m_picture;
    std::vector<QVector3D> m_points;
    std::vector<Triangle> m_triangles;
    QVector3D m_middle;
    QVector3D m_radius;
};

/// The part of a portrait that a webcam on the desk would show: the face a good third of the width.
QImage asSeenLive(const QImage& portrait, const Face& face) {
    const double width = face.box.width() * 2.4;
    const QSizeF size(width, width * kFramePx.height() / kFramePx.width());
    QRectF part(face.box.center() - QPointF(size.width() / 2, size.height() / 2), size);
    part.moveTop(std::max(0.0, part.top()));
    QImage frame(kFramePx, QImage::Format_RGB32);
    frame.fill(QColor(0x88, 0x90, 0x98));
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), QSizeF(kFramePx)), portrait, part);
    return frame;
}

/// Noise and light of a camera; another at each call.
QImage asTaken(QImage frame, std::mt19937& random) {
    std::normal_distribution<double> noise(0, 1.5);
    const double light = 0.97 + std::normal_distribution<double>(0, 0.004)(random);
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x) {
            const QRgb colour = frame.pixel(x, y);
            const double grain = noise(random);
            const auto seen = [&](int value) { return std::clamp(int(value * light + grain), 0, 255); };
            frame.setPixel(x, y, qRgb(seen(qRed(colour)), seen(qGreen(colour)), seen(qBlue(colour))));
        }
    return frame;
}

/// An identity card, with nothing on it but the portrait and that it is none.
QImage demoCard(const QImage& portrait) {
    QImage card(1011, 638, QImage::Format_RGB32);
    card.fill(QColor(0xdf, 0xe8, 0xf2));
    QPainter painter(&card);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(640, 120, 300, 370), portrait);
    painter.setPen(QPen(QColor(0x20, 0x40, 0x5f), 3));
    painter.drawRect(30, 30, 951, 578);
    QFont font = painter.font();
    font.setPixelSize(72);
    painter.setFont(font);
    painter.drawText(QRect(60, 120, 560, 370), Qt::AlignCenter, QStringLiteral("示例\nSPECIMEN"));
    return card;
}

/// Ahead, to the left, ahead, eyes closed, ahead, to the right, ahead.
std::vector<Pose> filmPoses() {
    std::vector<Pose> poses;
    const auto add = [&](int frames, double yaw, double closed) {
        for (int i = 0; i < frames; ++i)
            poses.push_back({yaw, closed, {}});
    };
    const auto turn = [&](double to) {
        for (const double share : {0.35, 0.75, 1.0, 1.0, 0.75, 0.35})
            add(1, share * to, 0);
    };
    add(10, 0, 0);
    turn(34);
    add(8, 0, 0);
    add(2, 0, 1);
    add(8, 0, 0);
    turn(-34);
    add(4, 0, 0);
    for (size_t i = 0; i < poses.size(); ++i)
        poses[i].shift = {std::sin(double(i) * 0.7), 0.6 * std::cos(double(i) * 0.9)};
    return poses;
}

void writeFilm(const QString& path, const Puppet& puppet, std::mt19937& random) {
    cv::VideoWriter film;
    film.open(path.toStdString(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kFrameRate,
              cv::Size(kFramePx.width(), kFramePx.height()), {cv::VIDEOWRITER_PROP_QUALITY, 60});
    for (const Pose& pose : filmPoses()) {
        QImage frame = asTaken(puppet.posed(pose), random).convertToFormat(QImage::Format_BGR888);
        film.write(cv::Mat(frame.height(), frame.width(), CV_8UC3, frame.bits(), size_t(frame.bytesPerLine())));
    }
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    if (argc != 3)
        qFatal("usage: make_faces BIN OUT");
    const QDir bin(QString::fromLocal8Bit(argv[1]));
    const QDir out(QString::fromLocal8Bit(argv[2]));
    auto networks = FaceModule(bin.filePath(QStringLiteral("modules")), bin.filePath(QStringLiteral("models"))).open();
    if (!networks)
        qFatal("no networks");
    for (const QString& name : {QStringLiteral("astronaut"), QStringLiteral("grace_hopper")}) {
        std::mt19937 random(7);
        const QImage portrait(out.filePath(name + QStringLiteral(".jpg")));
        const Face face = (*networks)->detect(portrait).value().at(0);
        likeOnChip(portrait, face.box).save(out.filePath(name + QStringLiteral("_document.jpg")), "JPEG", 90);
        const QImage live = asSeenLive(portrait, face);
        const std::vector<Face> seen = (*networks)->detect(live).value();
        const Puppet puppet(live, (*networks)->mesh(live, seen.at(0)).value());
        const auto save = [&](const char* what, const Pose& pose) {
            asTaken(puppet.posed(pose), random)
                .save(out.filePath(name + QLatin1Char('_') + QLatin1StringView(what) + QStringLiteral(".jpg")), "JPEG",
                      80);
        };
        save("live", {});
        save("turned_left", {34, 0, {}});
        save("turned_right", {-34, 0, {}});
        save("eyes_closed", {0, 1, {}});
        if (name == QLatin1StringView("astronaut")) {
            demoCard(likeOnChip(portrait, face.box)).save(out.filePath(QStringLiteral("demo_card.jpg")), "JPEG", 85);
            writeFilm(out.filePath(QStringLiteral("demo.avi")), puppet, random);
        }
    }
    return 0;
}
