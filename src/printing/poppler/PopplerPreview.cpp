// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "printing/PdfPages.h"

#include <QObject>

#include <poppler-qt6.h>

namespace shouli::printing {

namespace {

class PopplerPages final : public PdfPages {
public:
    explicit PopplerPages(std::unique_ptr<Poppler::Document> document)
        : m_document(std::move(document)) {}

    int count() const override { return m_document->numPages(); }

    base::Result<QImage> page(int index, int dpi) const override {
        const std::unique_ptr<Poppler::Page> page = m_document->page(index);
        if (!page)
            return base::fail(base::ErrorCode::NotFound, QStringLiteral("page %1 of %2").arg(index).arg(count()));
        const QImage image = page->renderToImage(dpi, dpi);
        if (image.isNull())
            return base::fail(base::DeviceCode::FileBroken, QStringLiteral("page %1 at %2 dpi").arg(index).arg(dpi));
        return image;
    }

private:
    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace

class PopplerPreview final : public QObject, public PdfPreview {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SHOULI_PDF_PREVIEW_IID)
    Q_INTERFACES(shouli::printing::PdfPreview)

public:
    base::Result<std::unique_ptr<PdfPages>> open(const QByteArray& pdf) const override {
        std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
        if (!document || document->isLocked())
            return base::fail(base::DeviceCode::FileBroken, QStringLiteral("%1 bytes are no PDF").arg(pdf.size()));
        if (document->numPages() == 0)
            return base::fail(base::DeviceCode::FileNoPages);
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
        return std::make_unique<PopplerPages>(std::move(document));
    }
};

} // namespace shouli::printing

#include "PopplerPreview.moc"
