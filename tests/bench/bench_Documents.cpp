// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture of 12 megapixels to a straightened card, against what libjpeg-turbo needs to decode and encode it once; and
// a preview frame to its corners, against the time of a frame. One core.
#include "bench/Report.h"
#include "capture/documents/DocumentModule.h"
#include "capture/documents/DocumentScenes.h"

#include <QString>

#include <cstdio> // before jpeglib.h, which needs it

#include <jpeglib.h>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace shouli;

namespace {

constexpr int kRounds = 11;
constexpr int kWidthPx = 4000; // 4000 x 3000 or 4000 x 2250
constexpr double kFrameMs = 1000.0 / 30;

double nowMs() { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }

double medianOf(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + long(values.size() / 2), values.end());
    return values[values.size() / 2];
}

QImage decoded(const QByteArray& jpeg, unsigned divisor) {
    jpeg_decompress_struct reading;
    jpeg_error_mgr errors;
    reading.err = jpeg_std_error(&errors); // its own fault ends the program: the picture is ours
    jpeg_create_decompress(&reading);
    jpeg_mem_src(&reading, reinterpret_cast<const uchar*>(jpeg.constData()), static_cast<unsigned long>(jpeg.size()));
    jpeg_read_header(&reading, TRUE);
    reading.out_color_space = JCS_EXT_BGRX; // as RGB32 lies in memory
    reading.scale_num = 1;
    reading.scale_denom = divisor;
    jpeg_start_decompress(&reading);
    QImage image(int(reading.output_width), int(reading.output_height), QImage::Format_RGB32);
    while (reading.output_scanline < reading.output_height) {
        JSAMPROW row = image.scanLine(int(reading.output_scanline));
        jpeg_read_scanlines(&reading, &row, 1);
    }
    jpeg_finish_decompress(&reading);
    jpeg_destroy_decompress(&reading);
    return image;
}

QByteArray encoded(const QImage& image) {
    jpeg_compress_struct writing;
    jpeg_error_mgr errors;
    writing.err = jpeg_std_error(&errors);
    jpeg_create_compress(&writing);
    uchar* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&writing, &bytes, &size);
    writing.image_width = unsigned(image.width());
    writing.image_height = unsigned(image.height());
    writing.input_components = 4;
    writing.in_color_space = JCS_EXT_BGRX;
    jpeg_set_defaults(&writing);
    jpeg_set_quality(&writing, 88, TRUE);
    jpeg_start_compress(&writing, TRUE);
    while (writing.next_scanline < writing.image_height) {
        auto* row = const_cast<JSAMPROW>(image.constScanLine(int(writing.next_scanline)));
        jpeg_write_scanlines(&writing, &row, 1);
    }
    jpeg_finish_compress(&writing);
    jpeg_destroy_compress(&writing);
    const QByteArray jpeg(reinterpret_cast<const char*>(bytes), qsizetype(size));
    std::free(bytes);
    return jpeg;
}

} // namespace

int main() {
    const auto finder = capture::DocumentModule(QStringLiteral(SHOULI_BIN_DIR "/modules")).finder();
    if (!finder) {
        std::fprintf(stderr, "the module shouli_documents is missing\n");
        return 1;
    }
    const auto card = [](unsigned seed, int widthPx) { // the first scenes that are of cards
        for (unsigned tried = seed;; ++tried)
            if (auto scene = test::makeScene(test::SceneKind::Wood, tried, widthPx);
                scene.shape == capture::DocumentShape::Card && scene.picture.height() * 4 == widthPx * 3)
                return scene;
    };
    const test::DocumentScene scene = card(0, kWidthPx);
    const QByteArray jpeg = encoded(scene.picture);
    std::vector<double> floors;
    std::vector<double> ours;
    capture::DocumentCorners corners{};
    for (int round = 0; round < kRounds; ++round) {
        const double began = nowMs();
        encoded(decoded(jpeg, 1));
        const double between = nowMs();
        const QImage half = decoded(jpeg, 2);
        if (const auto found = (*finder)->find(half, scene.shape))
            corners = (*finder)->refined(half, found->corners);
        const QImage flat = (*finder)->straightened(half, corners, scene.shape);
        ours.push_back(nowMs() - between);
        floors.push_back(between - began);
        if (flat.isNull())
            return 1;
    }
    for (QPointF& corner : corners) // in the whole picture
        corner = (corner + QPointF(0.5, 0.5)) * 2 - QPointF(0.5, 0.5);
    const double offPx = test::errorOf(corners, scene) * test::diagonalOf(scene.corners);
    char figures[160];
    std::snprintf(figures, sizeof figures, "%.1f ms, libjpeg decode + encode %.1f ms, corners %.2f px off",
                  medianOf(ours), medianOf(floors), offPx);
    bench::report("12-megapixel JPEG to straightened card", medianOf(ours) / medianOf(floors), "0.5", figures);

    std::vector<double> frames;
    for (const test::SceneKind kind : test::kSceneKinds)
        for (unsigned seed = 0; seed < 4; ++seed) {
            const test::DocumentScene frame = test::makeScene(kind, seed);
            const double began = nowMs();
            (*finder)->find(frame.picture, frame.shape);
            frames.push_back(nowMs() - began);
        }
    std::snprintf(figures, sizeof figures, "%.1f ms, the slowest of %zu %.1f ms, a frame %.1f ms", medianOf(frames),
                  frames.size(), *std::max_element(frames.begin(), frames.end()), kFrameMs);
    bench::report("preview frame to corners, against 30 a second", medianOf(frames) / kFrameMs, "1.0", figures);
    return 0;
}
