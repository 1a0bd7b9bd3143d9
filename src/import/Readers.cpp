// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include "base/DeviceCode.h"

namespace shouli::importer {
namespace {

using base::DeviceCode;

base::Result<QList<PageSize>> probe(FileFormat format, const QByteArray& file) {
    switch (format) {
    case FileFormat::Jpeg:
        return probeJpeg(file);
    case FileFormat::Png:
        return probePng(file);
    case FileFormat::Tiff:
        return probeTiff(file);
    case FileFormat::Pdf:
        return probePdf(file);
    }
    Q_UNREACHABLE();
}

base::Result<Picture> read(FileFormat format, const QByteArray& file, const ImportRequest& wish) {
    switch (format) {
    case FileFormat::Jpeg:
        return readJpeg(file, wish);
    case FileFormat::Png:
        return readPng(file, wish);
    case FileFormat::Tiff:
        return readTiff(file, wish);
    case FileFormat::Pdf:
        return readPdf(file, wish);
    }
    Q_UNREACHABLE();
}

base::Result<DocumentProbe> probeWithin(FileFormat format, const QByteArray& file, quint32 maxPixels) {
    SHOULI_TRY(QList<PageSize> pages, probe(format, file));
    if (pages.isEmpty())
        return base::fail(DeviceCode::FileNoPages);
    if (pages.size() > kMaxPages)
        return base::fail(DeviceCode::FileTooManyPages, QStringLiteral("more than %1 pages").arg(kMaxPages));
    for (const PageSize& page : pages)
        SHOULI_CHECK(checkPixels(page.widthPx, page.heightPx, maxPixels));
    return DocumentProbe{format, std::move(pages)};
}

template <typename T>
Answer toAnswer(base::Result<T> result) {
    if (result)
        return std::move(*result);
    return std::move(result).error();
}

} // namespace

Answer answerTo(const ImportRequest& request, const QByteArray& file) {
    if (file.isEmpty())
        return base::Error{DeviceCode::FileEmpty, {}};
    const auto format = formatOf(file);
    if (!format)
        return base::Error{DeviceCode::FileFormatRefused, {}};
    if (request.purpose == Purpose::Probe)
        return toAnswer(probeWithin(*format, file, request.maxPixels));
    if (request.pageIndex > 0 && (*format == FileFormat::Jpeg || *format == FileFormat::Png))
        return noPage(request.pageIndex);
    return toAnswer(read(*format, file, request));
}

base::Status checkPixels(qint64 widthPx, qint64 heightPx, quint32 maxPixels) {
    const QString size = QStringLiteral("%1 x %2 px").arg(widthPx).arg(heightPx);
    if (widthPx <= 0 || heightPx <= 0)
        return base::fail(DeviceCode::FileBroken, size);
    if (!isSizeWithin(widthPx, heightPx, maxPixels))
        return base::fail(DeviceCode::FileTooManyPixels, size);
    return {};
}

// A profile and a decoder's rows are some megabytes. A pixel takes up to 12 bytes while it is decoded (a progressive
// JPEG of four inks, a strip of 16 bits beside its picture), then 3, four times as many where it is a quarter as high
// as wide, and these once more where the picture is turned.
qint64 memoryFor(const QByteArray& file, qint64 widthPx, qint64 heightPx) {
    constexpr qint64 kAnyway = 32 << 20, kPerPixel = 12 + 3 + 12 + 12;
    return kAnyway + 2 * file.size() + kPerPixel * widthPx * heightPx;
}

base::Error noPage(quint32 index) { return {DeviceCode::FileNoPages, QStringLiteral("no page %1").arg(index)}; }

Picture makePicture(int widthPx, int heightPx) {
    return {widthPx, heightPx, QByteArray(Picture::strideOf(widthPx) * heightPx, Qt::Uninitialized)};
}

Picture upright(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8)
        return picture;
    const int width = picture.widthPx;
    const int height = picture.heightPx;
    Picture turned = swapsSides(orientation) ? makePicture(height, width) : makePicture(width, height);
    const bool mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool upsideDown = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (int y = 0; y < turned.heightPx; ++y) {
        uchar* to = turned.row(y);
        for (int x = 0; x < turned.widthPx; ++x, to += 3) {
            int fromX = swapsSides(orientation) ? y : x;
            int fromY = swapsSides(orientation) ? x : y;
            fromX = mirrored ? width - 1 - fromX : fromX;
            fromY = upsideDown ? height - 1 - fromY : fromY;
            const uchar* from = picture.row(fromY) + fromX * 3;
            to[0] = from[0];
            to[1] = from[1];
            to[2] = from[2];
        }
    }
    return turned;
}

} // namespace shouli::importer
