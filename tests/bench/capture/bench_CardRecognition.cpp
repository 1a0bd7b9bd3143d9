// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One identity card's portrait side read, against the networks alone: the detector once, the recogniser as often as
// that card has pieces of lines. What is above 1 is ours: laying flat, ink, search.
#include "bench/Report.h"
#include "capture/networks/Network.h"
#include "capture/recognition/RecognitionModule.h"
#include "capture/recognition/SampleCards.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

using namespace shouli;

namespace {

constexpr int kRounds = 7;
constexpr int kPieces = 9; // number 2, birth, name, sex and group, an address of two lines 4

template <typename Work>
double medianMs(Work work) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double forwardMs(const QString& models, const char* file, std::array<int, 4> shape) {
    auto network = capture::opencv::Network::load(models, QString::fromLatin1(file));
    if (!network)
        return 0;
    const cv::Mat blob(4, shape.data(), CV_32F, cv::Scalar(0.5));
    return medianMs([&] { (void)network->forward(blob); });
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const QDir programs(QStringLiteral(SHOULI_BIN_DIR));
    const QString models = programs.filePath(QStringLiteral("models"));
    const auto recogniser =
        capture::RecognitionModule(programs.filePath(QStringLiteral("modules")), models).recogniser();
    if (!recogniser)
        return 1;
    const test::SampleCard card = test::makeCard({domain::DocumentKind::ResidentIdCard, true}, 3);
    const QImage picture = test::degraded(card.picture, test::Quality::Px1000, 3);
    const double ours = medianMs(
        [&] { (void)(*recogniser)->recognise(picture, card.face, QDate(2026, 11, 27), [] { return false; }); });
    const double floor = forwardMs(models, "ppocrv4_det_416x640.onnx", {1, 3, 416, 640}) +
                         kPieces * forwardMs(models, "ppocrv4_rec_48x320.onnx", {1, 3, 48, 320});
    const QByteArray figures =
        QStringLiteral("%1 ms a card, networks alone %2 ms").arg(ours, 0, 'f', 0).arg(floor, 0, 'f', 0).toUtf8();
    bench::report("a card read from its picture", ours / floor, "1.2", figures.constData());
    return 0;
}
