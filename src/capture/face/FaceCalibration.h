// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <vector>

namespace shouli::capture {

/// How many pairs pass at a threshold.
struct CalibrationRow {
    double threshold = 0;
    int samePassed = 0;      ///< pairs of the same person, out of CalibrationTable::same
    int strangersPassed = 0; ///< pairs of different persons, out of CalibrationTable::strangers

    bool operator==(const CalibrationRow&) const = default;
};

struct CalibrationTable {
    int same = 0;
    int strangers = 0;
    std::vector<CalibrationRow> rows;
};

/// One picture of a person.
struct CalibrationFace {
    QString person;
    FaceVector live;
    FaceVector document; ///< of the same picture, unchanged or made to look like a document's portrait
};

/// Compares the live face of every picture with the document face of every other picture, at thresholds from 0.30 to
/// 0.70.
CalibrationTable calibrated(const std::vector<CalibrationFace>& faces);

/// Crops the face and makes it look like a picture from a document's chip: 102 × 126 px, low contrast, JPEG quality 35.
QImage likeOnChip(const QImage& picture, const QRectF& face);

} // namespace shouli::capture
