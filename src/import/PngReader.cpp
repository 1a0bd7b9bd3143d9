// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <QtEndian>

#include <png.h>

namespace shouli::importer {
namespace {

using base::ErrorCode;

class PngFile {
public:
    PngFile() { m_image.version = PNG_IMAGE_VERSION; }
    ~PngFile() { png_image_free(&m_image); }
    Q_DISABLE_COPY_MOVE(PngFile)

    bool begin(const QByteArray& file) {
        return png_image_begin_read_from_memory(&m_image, file.constData(), size_t(file.size())) != 0;
    }
    // Transparent parts come out white, like paper.
    bool read(Picture& picture) {
        m_image.format = PNG_FORMAT_RGB;
        const png_color paper{255, 255, 255};
        return png_image_finish_read(&m_image, &paper, picture.row(0), png_int_32(picture.stride()), nullptr) != 0;
    }
    int widthPx() const { return int(m_image.width); }
    int heightPx() const { return int(m_image.height); }
    base::Error error() const { return {ErrorCode::FileBroken, QString::fromLatin1(m_image.message)}; }

private:
    png_image m_image{};
};

// The size from the header chunk, which must be the first (PNG, 11.2.2), so that a size beyond all measure is
// answered as such before libpng refuses it as damage.
base::Result<PageSize> sizeOf(const QByteArray& file) {
    if (file.size() < 33 || file.sliced(12, 4) != "IHDR")
        return base::fail(ErrorCode::FileBroken, QStringLiteral("no IHDR chunk"));
    const quint32 width = qFromBigEndian<quint32>(file.constData() + 16);
    const quint32 height = qFromBigEndian<quint32>(file.constData() + 20);
    SHOULI_CHECK(checkPixels(width, height, kMaxPixels));
    return PageSize{int(width), int(height), 0};
}

} // namespace

base::Result<QList<PageSize>> probePng(const QByteArray& file) {
    SHOULI_TRY(const PageSize size, sizeOf(file));
    PngFile png;
    if (!png.begin(file))
        return base::fail(png.error());
    return QList<PageSize>{size};
}

base::Result<Picture> readPng(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const PageSize size, sizeOf(file));
    SHOULI_CHECK(checkPixels(size.widthPx, size.heightPx, wish.maxPixels));
    PngFile png;
    if (!png.begin(file))
        return base::fail(png.error());
    Picture picture = makePicture(png.widthPx(), png.heightPx());
    if (!png.read(picture))
        return base::fail(png.error());
    return picture;
}

} // namespace shouli::importer
