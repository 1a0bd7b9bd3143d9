// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"

#include <vector>

namespace shouli::capture {

/// How many pairs a threshold lets pass.
struct CalibrationRow {
    double threshold = 0;
    int samePassed = 0;      ///< pairs of one person, of CalibrationTable::same
    int strangersPassed = 0; ///< pairs of two, of CalibrationTable::strangers

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
    FaceVector document; ///< of the same picture made like a document's portrait, or as it is
};

/// Compares every live face with the document of every other picture, at thresholds from 0.30 to 0.70.
CalibrationTable calibrated(const std::vector<CalibrationFace>& faces);

/// The face of a picture as it comes from a document's chip: 102 × 126 px, washed out, JPEG of quality 35.
QImage likeOnChip(const QImage& picture, const QRectF& face);

} // namespace shouli::capture
