// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentFinder.h"
#include "capture/PictureQuality.h"

#include <QFuture>
#include <QThreadPool>

namespace shouli::capture {

/// A picture and the document in it, made flat.
struct DocumentReading {
    QImage picture;                        ///< as the camera or the file gave it
    std::optional<FoundDocument> document; ///< none: no corners were found
    QImage flat;                           ///< the document alone at 300 dpi, or the whole picture
    QList<PictureFinding> findings;        ///< of flat
};

/// Finds documents and makes them flat on a thread of its own, which loads the finder when it is first asked. Answers
/// come in the order of the questions. Destroying it waits for the question under way: at most a second.
class DocumentReader {
public:
    explicit DocumentReader(DocumentFinderSource finders);
    ~DocumentReader();

    /// The document of a preview. ModuleMissing.
    QFuture<base::Result<std::optional<FoundDocument>>> find(const QImage& frame, DocumentShape expected);
    /// The document of a picture, its corners exact, made flat and judged. ModuleMissing.
    QFuture<base::Result<DocumentReading>> read(const QImage& picture, DocumentShape expected);
    /// The same with the corners that a person set; none: the whole picture. ModuleMissing.
    QFuture<base::Result<DocumentReading>> readAt(const QImage& picture, const std::optional<DocumentCorners>& corners,
                                                  DocumentShape shape);

private:
    struct Worker; // the finder, on its thread
    std::shared_ptr<Worker> m_worker;
    QThreadPool m_thread;
};

/// Whether the document surely lies in the picture with room around it: then straightening is offered for a file.
bool isPhotograph(const DocumentReading& reading);

} // namespace shouli::capture
