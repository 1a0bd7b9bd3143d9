// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One comparison of a live frame with a card's picture, and one glance at a frame: ours with all around the networks
// (reading pixels, cutting, turning, decoding), the floor their forward passes alone, as many of each.
#include "bench/Report.h"
#include "capture/face/FaceComparison.h"
#include "capture/networks/Network.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

using namespace shouli;
using namespace shouli::capture;

namespace {

constexpr int kRounds = 40;
const QString kModels = QStringLiteral(SHOULI_BIN_DIR "/models");

QImage fixture(const char* name) {
    return QImage(QStringLiteral(SHOULI_SOURCE_DIR "/tests/fixtures/faces/") + QLatin1StringView(name));
}

/// The median of some rounds, in milliseconds; the first is warming up.
template <typename Function>
double medianMs(Function run) {
    run();
    std::array<double, kRounds> times{};
    for (double& time : times) {
        const auto began = std::chrono::steady_clock::now();
        run();
        time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    }
    std::ranges::nth_element(times, times.begin() + kRounds / 2);
    return times[kRounds / 2];
}

double forwardMs(const char* file, int side) {
    auto network = opencv::Network::load(kModels, QString::fromLatin1(file));
    if (!network) {
        std::fprintf(stderr, "%s cannot be loaded\n", file);
        std::exit(1);
    }
    const std::array<int, 4> shape = {1, 3, side, side};
    const cv::Mat blob(4, shape.data(), CV_32F, cv::Scalar(0.5));
    return medianMs([&] { (void)network->forward(blob); });
}

void printLine(const char* name, double ours, double floor) {
    const QString figures =
        QStringLiteral("p50 %1 ms; networks alone %2 ms").arg(ours, 0, 'f', 1).arg(floor, 0, 'f', 1);
    bench::report(name, ours / floor, "ratio 1.5", qPrintable(figures));
}

} // namespace

int main() {
    FaceComparison comparison(FaceModule(QStringLiteral(SHOULI_BIN_DIR "/modules"), kModels).source(),
                              kModels + QStringLiteral("/faces.ini"));
    const QImage live = fixture("astronaut_live.jpg");
    const QImage card = fixture("demo_card.jpg");
    const auto verdict = comparison.compare(live, card);
    if (!verdict || *verdict != domain::FaceVerdict::Match) {
        std::fprintf(stderr, "the fixtures do not match\n");
        return 1;
    }
    const double compare = medianMs([&] { (void)comparison.compare(live, card); });
    const double glance = medianMs([&] { (void)comparison.look(live); });
    const double detect = forwardMs("blazeface_back_256.onnx", 256);
    const double mesh = forwardMs("facemesh_192.onnx", 192);
    const double embed = forwardMs("mobilefacenet_sf.onnx", 112);
    // The mesh twice a face: whether it is one, and its points.
    printLine("compare a face with a card's picture", compare, 2 * (detect + 2 * mesh + embed));
    printLine("a glance at a live frame", glance, detect + 2 * mesh);
    return 0;
}
