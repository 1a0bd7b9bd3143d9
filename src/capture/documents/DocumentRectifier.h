// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentFinder.h"
#include "capture/documents/PictureQuality.h"

#include <QFuture>
#include <QThreadPool>

namespace shouli::capture {

/// A picture and the document in it, rectified.
struct RectifiedDocument {
    QImage picture;                        ///< as it came from camera or file
    std::optional<FoundDocument> document; ///< absent when no corners were found
    QImage flat;                           ///< the document alone at 300 dpi; without corners the whole picture
    QList<PictureFinding> findings;        ///< about `flat`
};

/// Finds and rectifies documents on its own thread, which loads the finder at the first request. Answers come in the
/// order of the requests. The destructor waits for the request under way, at most a second.
class DocumentRectifier {
public:
    explicit DocumentRectifier(DocumentFinderSource finders);
    ~DocumentRectifier();

    /// Finds the document in a preview frame. ModuleMissing.
    QFuture<base::Result<std::optional<FoundDocument>>> find(const QImage& frame, DocumentShape expected);
    /// Finds the document in a picture with exact corners, rectifies and judges it. ModuleMissing.
    QFuture<base::Result<RectifiedDocument>> rectify(const QImage& picture, DocumentShape expected);
    /// The same with corners set by the operator; without corners the whole picture is taken. ModuleMissing.
    QFuture<base::Result<RectifiedDocument>>
    rectifyAt(const QImage& picture, const std::optional<DocumentCorners>& corners, DocumentShape shape);

private:
    struct Worker; // the finder, on its thread
    std::shared_ptr<Worker> m_worker;
    QThreadPool m_thread;
};

/// Whether the picture certainly is a photograph of a document with something around it. For such files rectifying is
/// offered.
bool isPhotograph(const RectifiedDocument& rectified);

} // namespace shouli::capture
