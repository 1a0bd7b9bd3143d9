// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making and judging one photo of a card, against what its networks alone take.
#include "bench/Report.h"
#include "capture/face/FaceModule.h"
#include "capture/photo/PhotoInspection.h"
#include "capture/photo/PhotoScenes.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>

using namespace shouli;

namespace {

constexpr int kRounds = 15;

/// The median of some turns, in milliseconds.
template <typename Work>
double medianMs(Work work) {
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
}

} // namespace

int main(int argc, char* argv[]) {
    const QGuiApplication app(argc, argv);
    const auto opened =
        capture::FaceModule(QStringLiteral(SHOULI_BIN_DIR "/modules"), QStringLiteral(SHOULI_BIN_DIR "/models")).open();
    if (!opened)
        return 1;
    capture::FaceNetworks& networks = **opened;
    const test::PhotoScene scene =
        test::photoScene(test::sitter(networks, "grace_hopper.jpg"), QLatin1StringView("plain light background"));
    const auto faces = networks.detect(scene.picture);
    if (!faces || faces->size() != 1)
        return 1;
    const double floor = medianMs([&] {
        (void)networks.detect(scene.picture);
        (void)networks.mesh(scene.picture, faces->front());
        (void)networks.foreground(scene.picture);
    });
    const double ours = medianMs(
        [&] { (void)capture::inspected(networks, scene.picture, capture::PhotoOrigin::Shot, [] { return false; }); });
    const QByteArray figures =
        QByteArray::number(ours, 'f', 0) + " ms, the networks alone " + QByteArray::number(floor, 'f', 0) + " ms";
    bench::report("card photo made and judged / networks", ours / floor, "-", figures.constData());
    return 0;
}
