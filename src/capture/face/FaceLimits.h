// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::capture {

/// The thresholds of the automatic face check. An administrator changes them in models/faces.ini, which also gives the
/// error rates at each threshold.
struct FaceLimits {
    double match = 0.55;  ///< from this cosine on two faces are the same person's
    double unsure = 0.45; ///< from this cosine to `match` the operator decides
    int leastFacePx = 90; ///< minimum width of a face; a narrower one is too far away
    int leastLight = 50;  ///< minimum mean brightness of a face, 0 to 255
    /// From this width on, as a fraction of the nearest face's, a second face counts as a second person at the counter;
    /// people waiting further back are smaller.
    double secondFace = 0.5;

    /// Reads the file. A value that is missing, or too lax (match below 0.4, unsure below 0.3 or above match), is
    /// replaced by the default above, and this is logged.
    static FaceLimits read(const QString& file);

    bool operator==(const FaceLimits&) const = default;
};

} // namespace shouli::capture
