// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// accuracy_documents [SCENES] [FIRST] [FOLDER]: how exactly the corners of made scenes are found, by kind of scene,
// beginning with the scene of that number; those that went wrong are written into the folder.
#include "capture/documents/DocumentFinder.h"
#include "capture/documents/DocumentModule.h"
#include "capture/documents/DocumentScenes.h"

#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace shouli;

namespace {

double medianOf(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + long(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void keepPicture(const test::DocumentScene& scene, const capture::DocumentCorners* found, const QString& path) {
    QImage picture = scene.picture;
    QPainter painter(&picture);
    const auto draw = [&](const capture::DocumentCorners& corners, const QColor& colour) {
        painter.setPen(QPen(colour, 4));
        painter.drawPolygon(corners.data(), 4);
    };
    draw(scene.corners, Qt::green);
    if (found)
        draw(*found, Qt::red);
    painter.end();
    picture.scaledToWidth(960, Qt::SmoothTransformation).save(path);
}

} // namespace

int main(int argc, char** argv) {
    const int scenes = argc > 1 ? std::max(1, atoi(argv[1])) : 100;
    const int first = argc > 2 ? std::max(0, atoi(argv[2])) : 0;
    const auto finder = capture::DocumentModule(QStringLiteral(SHOULI_BIN_DIR "/modules")).finder();
    if (!finder) {
        std::fprintf(stderr, "the module shouli_documents is missing\n");
        return 1;
    }
    std::printf("%-16s %7s %10s %10s %9s %8s %10s\n", "scene", "scenes", "within 1%", "within 2%", "not found",
                "median", "ms median");
    int good = 0;
    for (const test::SceneKind kind : test::kSceneKinds) {
        int within1 = 0;
        int within2 = 0;
        int missing = 0;
        std::vector<double> errors;
        std::vector<double> times;
        for (int seed = first; seed < first + scenes; ++seed) {
            const test::DocumentScene scene = test::makeScene(kind, unsigned(seed));
            const std::clock_t before = std::clock(); // of the processor: others may be at work on this machine
            const auto found = (*finder)->find(scene.picture, scene.shape);
            times.push_back(1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC);
            const auto corners = found ? (*finder)->refined(scene.picture, found->corners) : capture::DocumentCorners{};
            const double error = found ? test::errorOf(corners, scene) : 1;
            missing += !found;
            within1 += error <= 0.01;
            within2 += error <= 0.02;
            if (found)
                errors.push_back(error);
            if (argc > 3 && error > 0.01)
                keepPicture(scene, found ? &corners : nullptr,
                            QStringLiteral("%1/%2_%3_%4.jpg")
                                .arg(QString::fromLocal8Bit(argv[3]), QString::fromLatin1(test::nameOf(kind)))
                                .arg(seed)
                                .arg(found ? found->confidence : 0, 0, 'f', 2));
        }
        good += within1;
        std::printf("%-16s %7d %9.1f%% %9.1f%% %9d %7.2f%% %10.1f\n", test::nameOf(kind), scenes,
                    100.0 * within1 / scenes, 100.0 * within2 / scenes, missing, 100 * medianOf(errors),
                    medianOf(times));
    }
    std::printf("all within 1%%: %.1f%%\n", 100.0 * good / double(scenes) / double(test::kSceneKinds.size()));
    return 0;
}
