// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardReading.h"
#include "capture/opencv/Ctc.h"
#include "capture/opencv/InkLine.h"
#include "capture/opencv/Network.h"

namespace shouli::capture::opencv {

/// Reads lines of print by PaddleOCR's recogniser (PP-OCRv4, Chinese; height 48, width 320, values x / 127.5 - 1, a
/// shorter line on zeros).
class LineReader {
public:
    /// ModelMissing, NetworkFailed.
    static base::Result<LineReader> load(const QString& folder);

    /// What stands in this piece of a line: a row a step (40 of them), a column a class. Cancelled, NetworkFailed.
    base::Result<cv::Mat> steps(const cv::Mat& piece, const Cancelled& cancelled);
    /// A whole line, in as many pieces as its length takes. The least confidence of all.
    base::Result<Decoded> read(const InkLine& line, const Cancelled& cancelled, const std::vector<int>& allowed = {});

    const Alphabet& alphabet() const { return m_alphabet; }

private:
    LineReader(Network network, Alphabet alphabet)
        : m_network(std::move(network))
        , m_alphabet(std::move(alphabet)) {}

    Network m_network;
    Alphabet m_alphabet;
};

/// A picture in a network's row of three planes: scaled to the height, squeezed to the width where it is longer, on
/// zeros where it is shorter; values x / 127.5 - 1.
cv::Mat lineBlob(const cv::Mat& piece, cv::Size size);

} // namespace shouli::capture::opencv
