// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentFinder.h"

namespace shouli::capture::opencv {

/// Lines, quads and warps by way of OpenCV's core and imgproc. Its exceptions end here.
class OpenCvDocuments final : public DocumentFinder {
public:
    std::optional<FoundDocument> find(const QImage& picture, DocumentShape expected) const override;
    DocumentCorners refined(const QImage& picture, const DocumentCorners& corners) const override;
    QImage straightened(const QImage& picture, const DocumentCorners& corners, DocumentShape shape) const override;
};

} // namespace shouli::capture::opencv
