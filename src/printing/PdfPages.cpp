// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfPages.h"

#include "base/DeviceCode.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace shouli::printing {

QString pdfPreviewPath() { return QCoreApplication::applicationDirPath() + u"/modules/libshouli_pdfpreview"; }

base::Result<PdfPreview*> loadPdfPreview(const QString& path) {
    QPluginLoader loader(path); // does not unload when it goes
    auto* preview = qobject_cast<PdfPreview*>(loader.instance());
    if (!preview)
        return base::fail(base::DeviceCode::ModuleMissing, loader.errorString());
    return preview;
}

base::Result<QList<QImage>> renderPages(const PdfPreview& preview, const QByteArray& pdf, int dpi) {
    SHOULI_TRY(const std::unique_ptr<PdfPages> pages, preview.open(pdf));
    QList<QImage> images;
    for (int index = 0; index < pages->count(); ++index) {
        SHOULI_TRY(const QImage image, pages->page(index, dpi));
        images.append(image);
    }
    return images;
}

} // namespace shouli::printing
