// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/DocumentRectifier.h"

#include <QtConcurrent>

namespace shouli::capture {
namespace {

using base::Result;

constexpr double kSureForFile = 0.7;   // a question in vain is worse than none
constexpr double kMostOfPicture = 0.9; // of its area: a scan fills it

double areaOf(const DocumentCorners& corners) {
    double area = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF& here = corners[i];
        const QPointF& next = corners[(i + 1) % 4];
        area += (here.x() * next.y() - next.x() * here.y()) / 2;
    }
    return area;
}

} // namespace

// Used by the pool's one thread alone.
struct DocumentRectifier::Worker {
    DocumentFinderSource finders;
    std::unique_ptr<DocumentFinder> finder;

    Result<DocumentFinder*> ready() {
        if (!finder) {
            SHOULI_TRY(finder, finders());
        }
        return finder.get();
    }

    Result<RectifiedDocument> rectifyAt(const QImage& picture, const std::optional<FoundDocument>& document,
                                        DocumentShape shape) {
        SHOULI_TRY(DocumentFinder* const ours, ready());
        RectifiedDocument rectified{picture, document, picture, {}};
        if (document) {
            const QImage flat = ours->straightened(picture, document->corners, shape);
            if (!flat.isNull())
                rectified.flat = flat;
        }
        rectified.findings = judgePicture(rectified.flat);
        if (document && isCutOff(document->corners, picture.size()))
            rectified.findings.append(PictureFinding::CutCorner);
        return rectified;
    }
};

DocumentRectifier::DocumentRectifier(DocumentFinderSource finders)
    : m_worker(std::make_shared<Worker>(Worker{std::move(finders), nullptr})) {
    m_thread.setMaxThreadCount(1);
}

DocumentRectifier::~DocumentRectifier() {
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<Result<std::optional<FoundDocument>>> DocumentRectifier::find(const QImage& frame, DocumentShape expected) {
    return QtConcurrent::run(&m_thread, [worker = m_worker, frame, expected]() -> Result<std::optional<FoundDocument>> {
        SHOULI_TRY(DocumentFinder* const finder, worker->ready());
        return finder->find(frame, expected);
    });
}

QFuture<Result<RectifiedDocument>> DocumentRectifier::rectify(const QImage& picture, DocumentShape expected) {
    return QtConcurrent::run(&m_thread, [worker = m_worker, picture, expected]() -> Result<RectifiedDocument> {
        SHOULI_TRY(DocumentFinder* const finder, worker->ready());
        std::optional<FoundDocument> document = finder->find(picture, expected);
        if (document)
            document->corners = lyingAcross(finder->refined(picture, document->corners), expected, picture.size());
        return worker->rectifyAt(picture, document, expected);
    });
}

QFuture<Result<RectifiedDocument>> DocumentRectifier::rectifyAt(const QImage& picture,
                                                                const std::optional<DocumentCorners>& corners,
                                                                DocumentShape shape) {
    return QtConcurrent::run(&m_thread, [worker = m_worker, picture, corners, shape] {
        const auto document = corners ? std::optional(FoundDocument{*corners, 1}) : std::nullopt;
        return worker->rectifyAt(picture, document, shape);
    });
}

bool isPhotograph(const RectifiedDocument& rectified) {
    const QSize size = rectified.picture.size();
    return rectified.document && rectified.document->confidence >= kSureForFile &&
           areaOf(rectified.document->corners) < kMostOfPicture * size.width() * size.height();
}

} // namespace shouli::capture
