// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/networks/Network.h"
#include "capture/recognition/CardRecognition.h"
#include "capture/recognition/opencv/Ctc.h"
#include "capture/recognition/opencv/InkLine.h"

namespace shouli::capture::opencv {

/// Reads lines of print by PaddleOCR's recogniser (PP-OCRv4, Chinese; its input is made by lineBlob(), 320 × 48).
class LineRecogniser {
public:
    /// ModelMissing, NetworkFailed.
    static base::Result<LineRecogniser> load(const QString& folder);

    /// The recogniser's output for a piece of a line: 40 steps (rows) by classes (columns), see Ctc.h. Cancelled,
    /// NetworkFailed.
    base::Result<cv::Mat> steps(const cv::Mat& piece, const Cancelled& cancelled);
    /// Reads a whole line, in as many pieces as its length needs. The confidence is the lowest of all pieces.
    base::Result<Decoded> recognise(const InkLine& line, const Cancelled& cancelled,
                                    const std::vector<int>& allowed = {});

    const Alphabet& alphabet() const { return m_alphabet; }

private:
    LineRecogniser(Network network, Alphabet alphabet)
        : m_network(std::move(network))
        , m_alphabet(std::move(alphabet)) {}

    Network m_network;
    Alphabet m_alphabet;
};

/// A picture as a network's input of three planes: scaled to the height of `size`; a longer line is squeezed to its
/// width, a shorter one padded with zeros. Values are x / 127.5 - 1.
cv::Mat lineBlob(const cv::Mat& piece, cv::Size size);

} // namespace shouli::capture::opencv
