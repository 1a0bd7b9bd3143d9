// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/PdfDocuments.h"
#include "import/Readers.h"

#include <QImage>

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <cmath>
#include <memory>

namespace shouli::importer {
namespace {

using base::DeviceCode;

constexpr int kDpi = 300;
// Long side of an A3 sheet at 300 dpi. Scans saved with a point for each pixel claim metres of paper.
constexpr double kMaxLongSidePx = 4961;

base::Result<std::unique_ptr<Poppler::Document>> openPdf(const QByteArray& file) {
    SHOULI_TRY(QByteArray whole, wholePdf(file));
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    auto document = Poppler::Document::loadFromData(withItsOwnAppearances(std::move(whole)));
    if (!document)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("not readable as PDF"));
    if (document->isLocked())
        return base::fail(DeviceCode::FileEncrypted);
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return document;
}

bool hasForm(const Poppler::Document& document) { return document.formType() != Poppler::Document::NoForm; }

struct Rendering {
    double dpi = 0;
    PageSize size;
};

base::Result<Rendering> renderingOf(const Poppler::Page& page, double maxLongSidePx) {
    const QSizeF points = page.pageSizeF();
    const double longSide = std::max(points.width(), points.height());
    const double shortSide = std::min(points.width(), points.height());
    if (!std::isfinite(longSide) || !(shortSide > 0))
        return base::fail(DeviceCode::FileBroken, QStringLiteral("a page without a size"));
    const double dpi = std::min<double>(kDpi, maxLongSidePx * 72 / longSide);
    // Rounded as Poppler rounds the picture it draws.
    const auto toPx = [dpi](double length) { return std::max(1, int(std::floor(length * dpi / 72 + 0.5))); };
    return Rendering{dpi, {toPx(points.width()), toPx(points.height()), std::max(1, int(std::lround(dpi)))}};
}

Picture toPicture(const QImage& image) {
    Picture picture = makePicture(image.width(), image.height());
    for (int y = 0; y < picture.heightPx; ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        uchar* to = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, ++from, to += 3) {
            to[0] = uchar(qRed(*from));
            to[1] = uchar(qGreen(*from));
            to[2] = uchar(qBlue(*from));
        }
    }
    return picture;
}

} // namespace

base::Result<QList<PageSize>> probePdf(const QByteArray& file) {
    SHOULI_TRY(const auto document, openPdf(file));
    const int count = document->numPages();
    if (count > kMaxPages)
        return base::fail(DeviceCode::FileTooManyPages, QStringLiteral("%1 pages").arg(count));
    QList<PageSize> pages;
    bool hasFields = false;
    for (int i = 0; i < count; ++i) {
        const auto page = document->page(i);
        if (!page)
            return base::fail(DeviceCode::FileBroken, QStringLiteral("page %1 cannot be read").arg(i));
        SHOULI_TRY(const Rendering rendering, renderingOf(*page, kMaxLongSidePx));
        hasFields = hasFields || (hasForm(*document) && !page->formFields().empty());
        pages.append(rendering.size);
    }
    // Forms of which nothing but "please wait" is drawn, unless by the one program that they were made for.
    if (document->formType() == Poppler::Document::XfaForm && !hasFields)
        return base::fail(DeviceCode::FileFormUnseen, QStringLiteral("an XFA form"));
    return pages;
}

base::Result<Picture> readPdf(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const auto document, openPdf(file));
    const auto page = int(wish.pageIndex) < document->numPages() ? document->page(int(wish.pageIndex)) : nullptr;
    if (!page)
        return base::fail(noPage(wish.pageIndex));
    const double longSide =
        wish.maxLongSidePx > 0 ? std::min<double>(wish.maxLongSidePx, kMaxLongSidePx) : kMaxLongSidePx;
    SHOULI_TRY(const Rendering rendering, renderingOf(*page, longSide));
    SHOULI_CHECK(checkPixels(rendering.size.widthPx, rendering.size.heightPx, wish.maxPixels));
    if (hasForm(*document)) {
        SHOULI_CHECK(showFilledIn(*page));
        SHOULI_CHECK(showTicks(*document, *page, file));
    }
    SHOULI_CHECK(showTyped(*page));
    const QImage image = page->renderToImage(rendering.dpi, rendering.dpi);
    // Not convertToFormat(): it would start threads, which the confinement forbids.
    if (image.isNull() || image.depth() != 32)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("page %1 cannot be drawn").arg(wish.pageIndex));
    return toPicture(image);
}

} // namespace shouli::importer
