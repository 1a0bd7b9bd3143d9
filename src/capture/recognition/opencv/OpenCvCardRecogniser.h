// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"
#include "capture/recognition/opencv/FlatCard.h"
#include "capture/recognition/opencv/LineRecogniser.h"

namespace shouli::capture::opencv {

/// Reads cards with PaddleOCR's networks in OpenCV: resident identity cards and residence permits by the positions of
/// their lines, travel permits by the content of the lines, machine-readable lines by their check digits.
class OpenCvCardRecogniser final : public CardRecogniser {
public:
    /// `folder` contains the networks' files. ModelMissing, NetworkFailed.
    static base::Result<std::unique_ptr<CardRecogniser>> load(const QString& folder);

    base::Result<CardRecognition> recognise(const QImage& card, CardFace face, QDate today,
                                            const Cancelled& cancelled) override;

private:
    OpenCvCardRecogniser(TextFinder finder, LineRecogniser lines)
        : m_finder(std::move(finder))
        , m_lines(std::move(lines)) {}

    TextFinder m_finder;
    LineRecogniser m_lines;
};

} // namespace shouli::capture::opencv
