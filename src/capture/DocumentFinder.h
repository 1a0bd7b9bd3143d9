// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "capture/DocumentShape.h"

#include <QImage>

#include <functional>
#include <memory>

namespace shouli::capture {

struct FoundDocument {
    DocumentCorners corners;
    double confidence = 0; ///< 0 to 1; from kSureOfDocument the corners may be acted on without asking

    bool operator==(const FoundDocument&) const = default;
};

inline constexpr double kSureOfDocument = 0.5;

/// Finds the document in a picture and makes its flat picture. Implemented by the module shouli_documents (OpenCV).
/// Stateless: one of them may be used by one thread at a time. Pictures of any format; RGB32 is the quickest.
class DocumentFinder {
public:
    virtual ~DocumentFinder() = default;

    /// Where a document of that shape lies; none: nothing that looks like one. Within the time of a frame (33 ms) for
    /// a preview of 1920 px.
    virtual std::optional<FoundDocument> find(const QImage& picture, DocumentShape expected) const = 0;

    /// Corners that are a few pixels off, put onto the edges of this picture: what find() said of a smaller one, scaled
    /// up. A side whose edge is not clear stays where it was.
    virtual DocumentCorners refined(const QImage& picture, const DocumentCorners& corners) const = 0;

    /// The document alone, flat, at 300 dpi of its true size; it lies as its first corner says (landscape or
    /// portrait). Null when the corners enclose nothing.
    virtual QImage straightened(const QImage& picture, const DocumentCorners& corners, DocumentShape shape) const = 0;
};

/// Makes a finder; called on the thread that will use it. ModuleMissing.
using DocumentFinderSource = std::function<base::Result<std::unique_ptr<DocumentFinder>>()>;

} // namespace shouli::capture
