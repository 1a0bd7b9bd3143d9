// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "capture/documents/DocumentShape.h"

#include <QImage>

#include <functional>
#include <memory>

namespace shouli::capture {

struct FoundDocument {
    DocumentCorners corners;
    double confidence = 0; ///< 0 to 1; from kSureOfDocument on the corners may be used without asking the operator

    bool operator==(const FoundDocument&) const = default;
};

inline constexpr double kSureOfDocument = 0.5;

/// Finds the document in a picture and rectifies it. Implemented by the module shouli_documents (OpenCV). Stateless,
/// but use each object on one thread at a time. Takes pictures of any format; RGB32 is the fastest.
class DocumentFinder {
public:
    virtual ~DocumentFinder() = default;

    /// The document of the expected shape; absent when nothing looks like one. Takes less than a frame (33 ms) for a
    /// preview of 1920 px.
    virtual std::optional<FoundDocument> find(const QImage& picture, DocumentShape expected) const = 0;

    /// Moves corners that are a few pixels off onto the document's edges: use it for corners that find() gave for a
    /// smaller picture, scaled up. A side without a clear edge stays where it is.
    virtual DocumentCorners refined(const QImage& picture, const DocumentCorners& corners) const = 0;

    /// The document alone, rectified, with 300 dpi of its true size; its orientation follows from which corner is
    /// first. Null when the corners enclose no area.
    virtual QImage straightened(const QImage& picture, const DocumentCorners& corners, DocumentShape shape) const = 0;
};

/// Makes a finder; called on the thread that will use it. ModuleMissing.
using DocumentFinderSource = std::function<base::Result<std::unique_ptr<DocumentFinder>>()>;

} // namespace shouli::capture
