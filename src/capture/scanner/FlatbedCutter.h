// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QImage>
#include <QList>

namespace shouli::capture {

/// Finds documents that lie side by side on a flatbed, in front of the plain inside of its lid. Implemented by the
/// module shouli_flatbed (OpenCV). Thread-safe.
class FlatbedCutter {
public:
    virtual ~FlatbedCutter() = default;
    /// Each document in the sheet's resolution, with any slant of less than 45° removed and a thin margin of the lid;
    /// ordered from top to bottom, then left to right. The sheet's dots per metre must be right, because a document is
    /// recognised as being at least 30 mm wide; the results have the same. Empty when there is nothing but the lid, or
    /// one document that fills the sheet. Takes half a second for an A4 sheet at 300 dpi.
    virtual QList<QImage> cut(const QImage& sheet) const = 0;
    /// How many documents cut() would return, in a tenth of the time.
    virtual int count(const QImage& sheet) const = 0;
};

/// Loads the module from the folder of modules; it stays loaded. ModuleMissing.
base::Result<const FlatbedCutter*> loadFlatbedCutter(const QString& folder);

} // namespace shouli::capture
