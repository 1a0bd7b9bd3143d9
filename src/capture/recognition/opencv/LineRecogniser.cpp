// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/LineRecogniser.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace shouli::capture::opencv {
namespace {

using base::Result;

const cv::Size kLinePx{320, 48};
constexpr double kLongestPiece = 7.2; // widths by heights that the recogniser still reads when squeezed
constexpr double kCutSlack = 0.2;

} // namespace

cv::Mat lineBlob(const cv::Mat& piece, cv::Size size) {
    const int width = std::clamp(int(std::lround(double(size.height) * piece.cols / piece.rows)), 8, size.width);
    cv::Mat scaled;
    cv::resize(piece, scaled, {width, size.height}, 0, 0, piece.rows > size.height ? cv::INTER_AREA : cv::INTER_CUBIC);
    const int shape[] = {1, 3, size.height, size.width};
    cv::Mat blob(4, shape, CV_32F, cv::Scalar(0));
    for (int plane = 0; plane < 3; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            const auto* from = scaled.ptr<cv::Vec3b>(y);
            auto* to = blob.ptr<float>(0, plane, y);
            for (int x = 0; x < width; ++x)
                to[x] = float(from[x][2 - plane]) / 127.5F - 1; // blue first, as it was trained
        }
    }
    return blob;
}

Result<LineRecogniser> LineRecogniser::load(const QString& folder) {
    SHOULI_TRY(Network network, Network::load(folder, QStringLiteral("ppocrv4_rec_48x320.onnx")));
    SHOULI_TRY(const QByteArray characters, readModelFile(folder, QStringLiteral("ppocr_keys_v1.txt")));
    return LineRecogniser(std::move(network), Alphabet(characters));
}

Result<cv::Mat> LineRecogniser::steps(const cv::Mat& piece, const Cancelled& cancelled) {
    if (cancelled())
        return base::fail(base::ErrorCode::Cancelled);
    SHOULI_TRY(const std::vector<cv::Mat> outputs, m_network.forward(lineBlob(piece, kLinePx)));
    const cv::Mat& output = outputs.front(); // 1 x steps x classes
    if (output.dims != 3 || output.size[2] != m_alphabet.classes())
        return base::fail(base::DeviceCode::NetworkFailed, QStringLiteral("a recogniser of other characters"));
    return output.reshape(1, output.size[1]).clone();
}

Result<Decoded> LineRecogniser::recognise(const InkLine& line, const Cancelled& cancelled,
                                          const std::vector<int>& allowed) {
    Decoded whole{{}, 1};
    if (line.picture.empty())
        return Decoded{};
    const double length = double(line.picture.cols) / line.picture.rows;
    for (const cv::Mat& piece : cutInto(line, std::max(1, int(std::ceil(length / kLongestPiece))), kCutSlack)) {
        SHOULI_TRY(const cv::Mat said, steps(piece, cancelled));
        const Decoded part = decodeBest(said, m_alphabet, allowed);
        whole.text += part.text;
        whole.confidence = std::min(whole.confidence, part.confidence);
    }
    return whole;
}

} // namespace shouli::capture::opencv
