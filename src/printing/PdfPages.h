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

/// An opened PDF. To be used on one thread at a time.
class PdfPages {
public:
    virtual ~PdfPages() = default;
    virtual int count() const = 0;
    /// Page `index` from 0, drawn on white with `dpi` dots to the inch. NotFound beyond the last page, FileBroken when
    /// the page cannot be drawn.
    virtual base::Result<QImage> page(int index, int dpi) const = 0;
};

/// Opens PDFs of our own making, for preview and printers. It lives in a module of its own, bin/modules, so that the
/// program does not link Poppler. (What comes from outside goes through shouli-import instead.)
class PdfPreview {
public:
    virtual ~PdfPreview() = default;
    /// FileBroken when it is no PDF, FileNoPages when it is empty.
    virtual base::Result<std::unique_ptr<PdfPages>> open(const QByteArray& pdf) const = 0;
};

/// Where the module lies: modules/libshouli_pdfpreview beside the program.
QString pdfPreviewPath();

/// Opens the module (tens of ms the first time; any thread). It stays loaded. ModuleMissing when it is not there.
base::Result<PdfPreview*> loadPdfPreview(const QString& path = pdfPreviewPath());

/// All pages, as a printer wants them: 300 dpi or more.
base::Result<QList<QImage>> renderPages(const PdfPreview& preview, const QByteArray& pdf, int dpi);

} // namespace shouli::printing

#define SHOULI_PDF_PREVIEW_IID "shouli.PdfPreview/1"
Q_DECLARE_INTERFACE(shouli::printing::PdfPreview, SHOULI_PDF_PREVIEW_IID)
