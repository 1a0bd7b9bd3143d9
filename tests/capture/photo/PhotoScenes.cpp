// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/photo/PhotoScenes.h"

#include "capture/photo/PhotoGeometry.h"
#include "capture/photo/SceneDrawing.h"

#include <QPainter>

#include <cmath>

namespace shouli::test {

using capture::FaceMesh;
using capture::PhotoRule;
using capture::PhotoVerdict;

namespace {

constexpr QSize kFramePx{1280, 960};
constexpr QSize kSitterPx{620, 760};
constexpr QPointF kSitterEyes{310, 330};
constexpr double kSitterFacePx = 207;
constexpr double kNear = 1.15; // of the sitter's size: a face 238 px wide

/// How a sitter is put before the camera.
struct Pose {
    double degrees = 0;
    double scale = kNear;
    QPointF aside = {}; ///< from the middle of the frame
};

QImage wall(QColor colour) {
    QImage frame(kFramePx, QImage::Format_RGB32);
    frame.fill(colour);
    // A wall is lighter in its middle, and no camera is without noise.
    const QPointF middle(kFramePx.width() / 2.0, kFramePx.height() / 3.0);
    return grained(
        lit(frame, [&](double x,
                       double y) { return 1 - 0.06 * std::hypot(x - middle.x(), y - middle.y()) / kFramePx.height(); }),
        1.5);
}

QImage patterned(QColor one, QColor other, QSize tile) {
    QImage frame = wall(one);
    QPainter painter(&frame);
    for (int y = 0; y * tile.height() < frame.height(); ++y)
        for (int x = y % 2; x * tile.width() < frame.width(); x += 2)
            painter.fillRect(QRect(QPoint(x * tile.width(), y * tile.height()), tile), other);
    return frame;
}

/// A hall: windows, a counter, plants.
QImage hall() {
    QImage frame = wall(QColor(190, 185, 175));
    QPainter painter(&frame);
    for (int x = 60; x < 1280; x += 260)
        painter.fillRect(x, 60, 150, 380, QColor(225, 238, 250));
    painter.fillRect(0, 560, 1280, 400, QColor(120, 85, 60));
    for (int i = 0; i < 40; ++i) {
        painter.setPen(QPen(QColor(40, 110, 50), 9));
        painter.drawLine(980, 560, 850 + 7 * i, 300 + 11 * ((i * 7) % 13));
    }
    return frame;
}

QImage before(const QImage& background, const QImage& person, const Pose& pose = {}) {
    QImage frame = background;
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    // The lower edge of the picture of the sitter is below the frame's, unless it is small.
    painter.translate(QPointF(kFramePx.width() / 2.0, 430) + pose.aside);
    painter.rotate(pose.degrees);
    painter.scale(pose.scale, pose.scale);
    painter.translate(-kSitterEyes);
    painter.drawImage(QPointF(), person);
    return frame;
}

/// Which scenes are made: each takes a tenth of a second.
struct Choice {
    int every = 1;
    int count = 0;          // so many were offered
    QLatin1StringView kind; // of this kind one alone

    bool takes(QLatin1StringView offered) {
        const bool isTaken = kind.isEmpty() ? count % every == 0 : count == 0 && offered == kind;
        count += kind.isEmpty() || isTaken;
        return isTaken;
    }
};

class Scenes {
public:
    Scenes(const Sitter& sitter, Choice& choice)
        : m_sitter(sitter)
        , m_choice(choice) {}

    /// `so`: what differs from the sitter's own truth; CannotTell: left open, no truth.
    template <typename Make>
    void add(const char* kind, const char* what, const PhotoTruth& so, Make make) {
        if (!m_choice.takes(QLatin1StringView(kind)))
            return;
        PhotoTruth truth = m_sitter.truth;
        for (const auto& [rule, verdict] : so)
            truth[rule] = verdict;
        std::erase_if(truth, [](const auto& entry) { return entry.second == PhotoVerdict::CannotTell; });
        scenes.push_back({QString::fromLatin1(kind), m_sitter.name + QLatin1String(", ") + QLatin1String(what),
                          grained(make(), 1.5), truth});
    }

    void make();
    std::vector<PhotoScene> scenes;

private:
    void poses();
    void faces();
    void lights();
    void backgrounds();
    void people();

    const Sitter& m_sitter;
    Choice& m_choice;
    const QImage m_plain = wall(QColor(222, 224, 226));
};

constexpr PhotoVerdict kPass = PhotoVerdict::Pass;
constexpr PhotoVerdict kFail = PhotoVerdict::Fail;
constexpr PhotoVerdict kOpen = PhotoVerdict::CannotTell;

void Scenes::poses() {
    const QImage& person = m_sitter.picture;
    for (const auto& [what, degrees] :
         {std::pair{"3 degrees", 3.0}, {"-5 degrees", -5.0}, {"8 degrees", 8.0}, {"-8 degrees", -8.0}})
        add("tilted a little", what, {}, [&] { return before(m_plain, person, {.degrees = degrees}); });
    for (const auto& [what, degrees] : {std::pair{"18 degrees", 18.0}, {"-20 degrees", -20.0}, {"25 degrees", 25.0}})
        add("tilted much", what, {{PhotoRule::Level, kFail}, {PhotoRule::Position, kOpen}},
            [&] { return before(m_plain, person, {.degrees = degrees}); });
    for (const auto& [what, aside] : {std::pair{"left", QPointF(-280, 0)},
                                      {"right", QPointF(250, 10)},
                                      {"high", QPointF(60, -90)},
                                      {"low", QPointF(-100, 90)}})
        add("off the middle", what, {}, [&] { return before(m_plain, person, {.aside = aside}); });
    for (const auto& [what, aside] : {std::pair{"half out at the left", QPointF(-570, 0)},
                                      {"half out at the right", QPointF(560, 0)},
                                      {"hair above the frame", QPointF(0, -290)},
                                      {"shoulders below the frame", QPointF(0, 380)}})
        add("cut off by the frame", what,
            {{PhotoRule::Position, kFail},
             {PhotoRule::Background, kOpen},
             {PhotoRule::Ears, kOpen},
             {PhotoRule::OneFace, kOpen}},
            [&] { return before(m_plain, person, {.aside = aside}); });
    for (const auto& [what, scale] : {std::pair{"face 145 px", 0.7}, {"face 110 px", 0.53}})
        add("too far", what,
            {{PhotoRule::Resolution, kFail},
             {PhotoRule::Sharpness, kOpen},
             {PhotoRule::EyesOpen, kOpen},
             {PhotoRule::Position, kOpen}},
            [&] { return before(m_plain, person, {.scale = scale}); });
}

void Scenes::faces() {
    const QImage& person = m_sitter.picture;
    const FaceMesh& mesh = m_sitter.mesh;
    for (const auto& [what, which] :
         {std::pair{"both", Eyes::Both}, {"the left", Eyes::Left}, {"the right", Eyes::Right}})
        add("eyes closed", what, {{PhotoRule::EyesOpen, kFail}},
            [&] { return before(m_plain, eyesShut(person, mesh, which)); });
    for (const auto& [what, yaw, pitch] :
         {std::tuple{"4 degrees aside", 4.0, 0.0}, {"-5 degrees aside", -5.0, 0.0}, {"4 degrees down", 0.0, 4.0}})
        add("turned a little", what, {{PhotoRule::Ears, kOpen}},
            [&] { return before(m_plain, headTurned(person, mesh, yaw, pitch)); });
    for (const auto& [what, yaw] : {std::pair{"25 degrees aside", 25.0},
                                    {"-25 degrees aside", -25.0},
                                    {"35 degrees aside", 35.0},
                                    {"-35 degrees aside", -35.0}})
        add("turned aside", what,
            {{PhotoRule::Straight, kFail},
             {PhotoRule::Ears, kOpen},
             {PhotoRule::Brows, kOpen},
             {PhotoRule::Light, kOpen}},
            [&] { return before(m_plain, headTurned(person, mesh, yaw, 0)); });
    for (const auto& [what, pitch] :
         {std::pair{"up 25 degrees", -25.0}, {"down 25 degrees", 25.0}, {"down 30 degrees", 30.0}})
        add("nodding", what, {{PhotoRule::Straight, kFail}, {PhotoRule::EyesOpen, kOpen}, {PhotoRule::Brows, kOpen}},
            [&] { return before(m_plain, headTurned(person, mesh, 0, pitch)); });
    if (m_sitter.truth.at(PhotoRule::MouthClosed) == kPass)
        add("mouth open", "wide", {{PhotoRule::MouthClosed, kFail}},
            [&] { return before(m_plain, mouthOpened(person, mesh)); });
    add("hair over the brows", "a dark fringe",
        {{PhotoRule::Brows, kFail}, {PhotoRule::EyesOpen, kOpen}, {PhotoRule::Light, kOpen}},
        [&] { return before(m_plain, hairOverBrows(person, mesh)); });
    add("hair over the ears", "dark hair",
        {{PhotoRule::Ears, kFail}, {PhotoRule::Background, kOpen}}, // painted hair is no person to the network

        [&] { return before(m_plain, hairOverEars(person, mesh)); });
}

void Scenes::lights() {
    const QImage plain = before(m_plain, m_sitter.picture);
    const PhotoTruth isBad = {{PhotoRule::Light, kFail}, {PhotoRule::Background, kOpen}};
    for (const auto& [what, factor] : {std::pair{"a quarter", 0.25}, {"a third", 0.33}, {"a fifth", 0.2}})
        add("too dark", what, isBad, [&] { return lit(plain, [&](double, double) { return factor; }); });
    for (const auto& [what, factor] : {std::pair{"twice", 2.1}, {"two and a half times", 2.6}})
        add("burnt", what, isBad, [&] { return lit(plain, [&](double, double) { return factor; }); });
    for (const auto& [what, side] : {std::pair{"from the left", 1.0}, {"from the right", -1.0}})
        add("light from one side", what, isBad, [&] {
            return lit(plain, [&](double x, double) {
                return 0.68 - 0.42 * std::tanh(side * (x - kFramePx.width() / 2.0) / 90);
            });
        });
    for (const auto& [what, factor] : {std::pair{"a little darker", 0.75}, {"a little lighter", 1.1}})
        add("other exposure", what, {}, [&] { return lit(plain, [&](double, double) { return factor; }); });
    for (const auto& [what, box, times] : {std::tuple{"out of focus", QSize(7, 7), 3},
                                           {"far out of focus", QSize(11, 11), 3},
                                           {"moved aside", QSize(15, 1), 1},
                                           {"moved down", QSize(1, 15), 1}})
        add("blurred", what, {{PhotoRule::Sharpness, kFail}, {PhotoRule::Brows, kOpen}, {PhotoRule::EyesOpen, kOpen}},
            [&] { return boxBlurred(plain, box.width(), box.height(), times); });
}

void Scenes::backgrounds() {
    const QImage& person = m_sitter.picture;
    for (const auto& [what, colour] : {std::pair{"white", QColor(245, 245, 245)},
                                       {"grey", QColor(200, 202, 205)},
                                       {"cream", QColor(238, 232, 215)},
                                       {"pale blue", QColor(205, 222, 238)},
                                       {"pale green", QColor(215, 230, 215)}})
        add("plain light background", what, {}, [&] { return before(wall(colour), person); });
    const PhotoTruth isBad = {{PhotoRule::Background, kFail}};
    for (const auto& [what, colour] : {std::pair{"dark blue", QColor(30, 60, 120)},
                                       {"red", QColor(180, 40, 40)},
                                       {"black", QColor(25, 25, 25)},
                                       {"wood", QColor(120, 85, 60)}})
        add("plain dark background", what, isBad, [&] { return before(wall(colour), person); });
    add("patterned background", "tiles", isBad, [&] {
        return before(patterned(QColor(235, 235, 235), QColor(190, 200, 210), {40, 40}), person);
    });
    add("patterned background", "stripes", isBad, [&] {
        return before(patterned(QColor(240, 235, 225), QColor(200, 170, 150), {60, 960}), person);
    });
    add("patterned background", "a hall", isBad, [&] { return before(hall(), person); });
}

void Scenes::people() {
    const PhotoTruth isBad = {{PhotoRule::OneFace, kFail}};
    for (const auto& [what, scale, aside] :
         {std::tuple{"beside", kNear, QPointF(330, 0)}, {"behind the shoulder", 0.5, QPointF(0, -60)}})
        add("two faces", what, isBad, [&] {
            const QImage behind = before(m_plain, m_sitter.picture, {.scale = scale, .aside = aside});
            return before(behind, m_sitter.picture, {.aside = QPointF(-200, 0)});
        });
    add("no face", "an empty wall", isBad, [&] { return m_plain; });
    add("no face", "an empty hall", isBad, [&] { return hall(); });
    add("no face", "shoulders only", isBad,
        [&] { return before(m_plain, m_sitter.picture, {.aside = QPointF(0, -700)}); });
}

void Scenes::make() {
    poses();
    faces();
    lights();
    backgrounds();
    people();
}

} // namespace

Sitter sitter(capture::FaceNetworks& networks, const char* file) {
    const QImage portrait(QStringLiteral(SHOULI_SOURCE_DIR "/tests/fixtures/faces/") + QLatin1StringView(file));
    const auto faces = networks.detect(portrait).value();
    const FaceMesh mesh = networks.mesh(portrait, faces.at(0)).value();
    const QTransform toSitter = capture::levelled(mesh, kSitterEyes, kSitterFacePx);
    QImage picture = capture::resampled(portrait, toSitter.inverted(), kSitterPx);
    const QImage person = networks.foreground(picture).value();
    const bool isEnlarged = toSitter.determinant() > 2;
    if (isEnlarged) // the portrait has few points: a camera would have drawn its edges sharper
        picture = sharpened(picture, 2.5);
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) { // the network's doubts at the edge are no part of the person
            const int share = std::clamp((person.constScanLine(y)[x] - 100) * 255 / 100, 0, 255);
            line[x] = qRgba(qRed(line[x]), qGreen(line[x]), qBlue(line[x]), share);
        }
    }
    Sitter made{QString::fromLatin1(file).section(QLatin1Char('.'), 0, 0),
                picture.convertToFormat(QImage::Format_ARGB32_Premultiplied),
                capture::mapped(mesh, toSitter),
                {}};
    const bool isAstronaut = made.name == QLatin1String("astronaut"); // she laughs, and hair hides her ears
    for (int rule = 0; rule <= int(PhotoRule::FileSize); ++rule)
        made.truth[PhotoRule(rule)] = kPass;
    if (isAstronaut) {
        made.truth[PhotoRule::MouthClosed] = kFail;
        made.truth[PhotoRule::Ears] = kFail;
    }
    return made;
}

std::vector<PhotoScene> photoScenes(const std::vector<Sitter>& sitters, int every) {
    std::vector<PhotoScene> all;
    Choice choice{.every = every, .count = 0, .kind = {}};
    for (const Sitter& sitter : sitters) {
        Scenes scenes(sitter, choice);
        scenes.make();
        for (PhotoScene& scene : scenes.scenes)
            all.push_back(std::move(scene));
    }
    return all;
}

PhotoScene photoScene(const Sitter& sitter, QLatin1StringView kind) {
    Choice choice{.every = 1, .count = 0, .kind = kind};
    Scenes scenes(sitter, choice);
    scenes.make();
    return scenes.scenes.at(0);
}

} // namespace shouli::test
