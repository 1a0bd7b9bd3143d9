// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// shouli-calibrate: what the thresholds of the face check do on a folder of one's own pictures. It prints a table and
// keeps nothing.
#include "base/ErrorCode.h"
#include "capture/face/FaceCalibration.h"
#include "capture/face/FaceModule.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QImageReader>

#include <algorithm>
#include <cstdio>

using namespace shouli;
using namespace shouli::capture;

namespace {

base::Result<FaceVector> vectorOf(FaceNetworks& networks, const QImage& picture, const Face& face) {
    SHOULI_TRY(const FaceMesh mesh, networks.mesh(picture, face));
    return networks.embed(picture, mesh);
}

base::Result<Face> largestFace(FaceNetworks& networks, const QImage& picture) {
    SHOULI_TRY(const std::vector<Face> faces, networks.detect(picture));
    const auto largest = std::ranges::max_element(faces, {}, [](const Face& face) { return face.box.width(); });
    if (largest == faces.end())
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no face"));
    return *largest;
}

base::Result<CalibrationFace> faceOf(FaceNetworks& networks, const QString& person, const QImage& picture,
                                     bool isAsOnChip) {
    SHOULI_TRY(const Face face, largestFace(networks, picture));
    SHOULI_TRY(FaceVector live, vectorOf(networks, picture, face));
    if (!isAsOnChip)
        return CalibrationFace{person, live, live};
    const QImage chip = likeOnChip(picture, face.box);
    SHOULI_TRY(const Face small, largestFace(networks, chip));
    SHOULI_TRY(FaceVector document, vectorOf(networks, chip, small));
    return CalibrationFace{person, std::move(live), std::move(document)};
}

void print(const CalibrationTable& table) {
    std::printf("%d pairs of one person, %d of strangers\n\n%-14s%-24s%s\n", table.same, table.strangers, "cosine from",
                "the same person passes", "a stranger passes");
    for (const CalibrationRow& row : table.rows)
        std::printf("%-14.2f%-24.1f%.2f\n", row.threshold, 100.0 * row.samePassed / std::max(1, table.same),
                    100.0 * row.strangersPassed / std::max(1, table.strangers));
    std::printf("\nPer cent of the pairs. \"match\" and \"unsure\" are set in models/faces.ini.\n");
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral(
        "Prints, for thresholds of the face check, how many pairs of one person and of strangers would pass."));
    arguments.addHelpOption();
    const QCommandLineOption chip(QStringLiteral("chip"),
                                  QStringLiteral("make one side of each pair like the portrait in a document's chip"));
    arguments.addOption(chip);
    arguments.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("one folder a person, pictures in it"));
    arguments.process(application);
    const QDir folder(arguments.positionalArguments().value(0));
    if (arguments.positionalArguments().size() != 1 || !folder.exists())
        arguments.showHelp(2);

    const QString programs = QCoreApplication::applicationDirPath();
    const auto networks =
        FaceModule(programs + QStringLiteral("/modules"), programs + QStringLiteral("/models")).open();
    if (!networks) {
        std::fprintf(stderr, "%s\n", base::textOf(networks.error().code).data());
        return 1;
    }
    std::vector<CalibrationFace> faces;
    for (const QString& person : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir pictures(folder.filePath(person));
        for (const QString& name : pictures.entryList(QDir::Files, QDir::Name)) {
            QImageReader reader(pictures.filePath(name));
            reader.setAutoTransform(true);
            const QImage picture = reader.read();
            if (picture.isNull())
                continue; // something else lies there
            auto face = faceOf(**networks, person, picture, arguments.isSet(chip));
            if (face)
                faces.push_back(std::move(*face));
            else
                std::fprintf(stderr, "%s/%s: %s\n", qUtf8Printable(person), qUtf8Printable(name),
                             base::textOf(face.error().code).data());
        }
    }
    print(calibrated(faces));
    return 0;
}
