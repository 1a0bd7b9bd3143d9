// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentFinder.h"

namespace shouli::capture::opencv {

/// Finds and rectifies documents with OpenCV's core and imgproc. Catches all of OpenCV's exceptions.
class OpenCvDocuments final : public DocumentFinder {
public:
    std::optional<FoundDocument> find(const QImage& picture, DocumentShape expected) const override;
    DocumentCorners refined(const QImage& picture, const DocumentCorners& corners) const override;
    QImage straightened(const QImage& picture, const DocumentCorners& corners, DocumentShape shape) const override;
};

} // namespace shouli::capture::opencv
