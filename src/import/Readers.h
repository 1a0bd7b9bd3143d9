// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportProtocol.h"

class QColorSpace;

// The readers of shouli-import, one a format. All of them run confined, on one thread, on a whole file in memory.
namespace shouli::importer {

/// Answers a request on a file. Errors: FileEmpty, FileFormatRefused, FileBroken, FileFormUnseen, FileEncrypted,
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

/// FileTooManyPixels, or FileBroken when a side is nothing.
base::Status checkPixels(qint64 widthPx, qint64 heightPx, quint32 maxPixels);

/// FileNoPages: the file has no page of this index.
base::Error noPage(quint32 index);

/// A picture of this size with undefined pixels.
Picture makePicture(int widthPx, int heightPx);

/// How closely the pixels lie along and across the stored rows, in any unit; 0: not stated.
struct Density {
    double along = 0;
    double across = 0;

    bool operator==(const Density&) const = default;
};

/// What EXIF says of how a picture is to be shown (EXIF 2.32, 4.6.4 and 4.6.5). 1 and nothing where it says nothing.
struct ExifTags {
    int orientation = 1; ///< 1 to 8
    Density density;
};
/// `tiff`: what follows "Exif\0\0" in a JPEG's segment, or a PNG's eXIf chunk.
ExifTags exifTags(QByteArrayView tiff);

/// The size in square pixels: where they are not (a fax has 204 × 98 to the inch), the coarser side grows. As it is
/// where the densities are nonsense or the page would be beyond the limits.
PageSize squared(int widthPx, int heightPx, const Density& density, quint32 maxPixels);
/// The picture in square pixels.
Picture squared(Picture picture, const Density& density, quint32 maxPixels);

/// Puts colours that this ICC profile describes into sRGB. Profiles that are not of matrices and curves for red, green
/// and blue leave the picture as it is.
void toSrgb(Picture& picture, const QByteArray& profile);
/// Puts colours of this space, which may be invalid, into sRGB.
void toSrgb(Picture& picture, const QColorSpace& space);

/// 5 to 8 lie on their side.
inline bool swapsSides(int orientation) { return orientation >= 5; }
/// The size that a page of this stored size has when it is put upright.
inline PageSize turned(const PageSize& stored, int orientation) {
    return swapsSides(orientation) ? PageSize{stored.heightPx, stored.widthPx, stored.dpi} : stored;
}
/// The picture put upright.
Picture upright(Picture picture, int orientation);

} // namespace shouli::importer
