// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QtPlugin>

#include <memory>

namespace shouli::printing {

/// An opened PDF. Not thread-safe.
class PdfPages {
public:
    virtual ~PdfPages() = default;
    virtual int count() const = 0;
    /// Page `index`, counted from 0, drawn on white at `dpi` dots per inch. NotFound beyond the last page, FileBroken
    /// when the page cannot be drawn.
    virtual base::Result<QImage> page(int index, int dpi) const = 0;
};

/// Opens PDFs that this program made, for preview and printing. Implemented by a module in bin/modules, so that the
/// program does not link Poppler. (PDFs from outside go through shouli-import instead.)
class PdfPreview {
public:
    virtual ~PdfPreview() = default;
    /// FileBroken when it is not a PDF, FileNoPages when it has no pages.
    virtual base::Result<std::unique_ptr<PdfPages>> open(const QByteArray& pdf) const = 0;
};

/// Path of the module: modules/libshouli_pdfpreview beside the program.
QString pdfPreviewPath();

/// Loads the module, which takes tens of ms the first time; it stays loaded. ModuleMissing. Thread-safe.
base::Result<PdfPreview*> loadPdfPreview(const QString& path = pdfPreviewPath());

/// All pages as images, for a printer (300 dpi or more).
base::Result<QList<QImage>> renderPages(const PdfPreview& preview, const QByteArray& pdf, int dpi);

} // namespace shouli::printing

#define SHOULI_PDF_PREVIEW_IID "shouli.PdfPreview/1"
Q_DECLARE_INTERFACE(shouli::printing::PdfPreview, SHOULI_PDF_PREVIEW_IID)
