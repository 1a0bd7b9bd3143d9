// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QList>

namespace shouli::capture {

/// Finds documents that lie side by side on a flatbed, on the plain inside of its lid. Implemented by the module
/// shouli_flatbed (OpenCV). Any thread.
class FlatbedCutter {
public:
    virtual ~FlatbedCutter() = default;
    /// Each document upright as far as it lay askew (by less than 45°), in its own resolution, a hair of the lid around
    /// it; from the top to the bottom, and from left to right. Its dots per metre are the page's, of which the page's
    /// own has to be right: a document is at least 30 mm wide. None: nothing but the lid, or one sheet that fills the
    /// page. Half a second for an A4 page at 300 dpi.
    virtual QList<QImage> cut(const QImage& page) const = 0;
    /// How many cut() would answer, in a tenth of the time.
    virtual int count(const QImage& page) const = 0;
};

/// Loads the module from the folder of modules; it stays. ModuleMissing.
base::Result<const FlatbedCutter*> loadFlatbedCutter(const QString& folder);

} // namespace shouli::capture
