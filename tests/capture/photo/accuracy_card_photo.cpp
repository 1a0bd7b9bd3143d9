// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often the rules for the photo of the card are judged right, by kind of scene: the table of docs/CAPTURE.md.
//   accuracy_card_photo            all scenes
//   accuracy_card_photo FOLDER     also writes each scene and the photo made of it there
#include "capture/face/FaceModule.h"
#include "capture/photo/PhotoInspection.h"
#include "capture/photo/PhotoScenes.h"
#include "capture/photo/SceneScore.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace shouli;

int main(int argc, char* argv[]) {
    const QGuiApplication app(argc, argv);
    const auto networks =
        capture::FaceModule(QStringLiteral(SHOULI_BIN_DIR "/modules"), QStringLiteral(SHOULI_BIN_DIR "/models")).open();
    if (!networks) {
        std::fprintf(stderr, "no networks: %s\n", qPrintable(networks.error().detail));
        return 1;
    }
    std::vector<test::Sitter> sitters;
    for (const char* file : {"grace_hopper.jpg", "astronaut.jpg"})
        sitters.push_back(test::sitter(**networks, file));
    std::map<QString, test::SceneScore> kinds;
    test::SceneScore all;
    int number = 0;
    for (const test::PhotoScene& scene : test::photoScenes(sitters)) {
        const auto inspection =
            capture::inspected(**networks, scene.picture, capture::PhotoOrigin::Shot, [] { return false; });
        if (!inspection) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(scene.what), qPrintable(inspection.error().detail));
            return 1;
        }
        const test::SceneScore score = test::scoreOf(scene, *inspection);
        kinds[scene.kind] += score;
        all += score;
        for (const QString& line : score.wrongs)
            std::fprintf(stderr, "%03d %s, %s\n", number, qPrintable(scene.kind), qPrintable(line));
        if (argc > 1) {
            const QString name = QDir(QString::fromLocal8Bit(argv[1]))
                                     .filePath(QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0')));
            scene.picture.save(name + QStringLiteral("-scene.jpg"));
            inspection->photo.save(name + QStringLiteral("-photo.jpg"));
        }
        ++number;
    }
    std::printf("| kind of scene | scenes | rules judged | right | wrong | cannot tell |\n|---|---|---|---|---|---|\n");
    kinds[QStringLiteral("**all**")] = all;
    for (const auto& [kind, score] : kinds)
        std::printf("%s\n", qPrintable(score.row(kind)));
    return 0;
}
