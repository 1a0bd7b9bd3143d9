// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shouli::capture {

/// What the automatic face check goes by. models/faces.ini is where an administrator changes it, and has the error
/// rates of each threshold beside it.
struct FaceLimits {
    double match = 0.55;  ///< cosine from which two faces are one person's
    double unsure = 0.45; ///< from here to `match` the operator decides
    int leastFacePx = 90; ///< width of a face that is near enough
    int leastLight = 50;  ///< mean of a face that is lit, of 255
    /// Width of a second face, as a share of the nearest, from which there are several at the counter; who waits
    /// behind is smaller.
    double secondFace = 0.5;

    /// What the file says. A value that is missing, or that would let strangers in (match below 0.4, unsure below
    /// 0.3 or above match), is the one above, and is said in the log.
    static FaceLimits read(const QString& file);

    bool operator==(const FaceLimits&) const = default;
};

} // namespace shouli::capture
