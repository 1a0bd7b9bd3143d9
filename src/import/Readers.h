// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportProtocol.h"

class QColorSpace;

// The readers of shouli-import, one for each format. They run confined, on one thread, on a whole file in memory.
namespace shouli::importer {

/// Answers a request about a file. Errors: FileEmpty, FileFormatRefused, FileBroken, FileFormUnseen, FileEncrypted,
/// FileNoPages, FileTooManyPages, FileTooManyPixels.
Answer answerTo(const ImportRequest& request, const QByteArray& file);

base::Result<QList<PageSize>> probeJpeg(const QByteArray& file);
base::Result<Picture> readJpeg(const QByteArray& file, const ImportRequest& wish);
base::Result<QList<PageSize>> probePng(const QByteArray& file);
base::Result<Picture> readPng(const QByteArray& file, const ImportRequest& wish);
base::Result<QList<PageSize>> probeTiff(const QByteArray& file);
base::Result<Picture> readTiff(const QByteArray& file, const ImportRequest& wish);
base::Result<QList<PageSize>> probePdf(const QByteArray& file);
base::Result<Picture> readPdf(const QByteArray& file, const ImportRequest& wish);

/// FileTooManyPixels; FileBroken when a side is 0 or less.
base::Status checkPixels(qint64 widthPx, qint64 heightPx, quint32 maxPixels);

/// The bytes that decoding a picture of this stored size takes at most, with turning it and making its pixels square;
/// of 0 x 0 pixels: what reading its size takes. For MemoryBound. (What a PDF's page takes does not follow from its
/// size.)
qint64 memoryFor(const QByteArray& file, qint64 widthPx, qint64 heightPx);

/// The error FileNoPages, for a file without a page of this index.
base::Error noPage(quint32 index);

/// A picture of this size with uninitialised pixels.
Picture makePicture(int widthPx, int heightPx);

/// Pixel density along and across the stored rows. Only the ratio matters, so the unit may be any; 0: not stated.
struct Density {
    double along = 0;
    double across = 0;

    bool operator==(const Density&) const = default;
};

/// What EXIF says about showing a picture (EXIF 2.32, 4.6.4 and 4.6.5); the defaults when it says nothing.
struct ExifTags {
    int orientation = 1; ///< 1 to 8
    Density density;
    bool isAdobeRgb = false; ///< as cameras say it that write no profile (the option file of DCF 2.0: "R03")
};
/// `tiff`: what follows "Exif\0\0" in a JPEG's segment, or the content of a PNG's eXIf chunk.
ExifTags exifTags(QByteArrayView tiff);

/// The page's size in square pixels. When pixels are not square (a fax has 204 × 98 per inch) the coarser side is
/// enlarged. Unchanged when the densities are implausible or the page would exceed the limits.
PageSize squared(int widthPx, int heightPx, const Density& density, quint32 maxPixels);
/// The picture scaled to the size above.
Picture squared(Picture picture, const Density& density, quint32 maxPixels);

/// Converts the picture from the colours of this ICC profile to sRGB. RGB profiles made of matrix and curves are
/// supported, and grey ones of a grey picture; with any other the picture is left unchanged.
void toSrgb(Picture& picture, const QByteArray& profile);
/// Converts the picture from this colour space to sRGB; leaves it unchanged when the space is invalid.
void toSrgb(Picture& picture, const QColorSpace& space);

/// Whether this EXIF orientation exchanges width and height: 5 to 8 do.
inline bool swapsSides(int orientation) { return orientation >= 5; }
/// The upright size of a page with this stored size.
inline PageSize turned(const PageSize& stored, int orientation) {
    return swapsSides(orientation) ? PageSize{stored.heightPx, stored.widthPx, stored.dpi} : stored;
}
/// The picture turned and mirrored so that it is upright.
Picture upright(Picture picture, int orientation);

} // namespace shouli::importer
