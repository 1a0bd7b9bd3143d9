// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportProtocol.h"

// The readers of shouli-import, one a format. All of them run confined, on one thread, on a whole file in memory.
namespace shouli::importer {

/// Answers a request on a file. Errors: FileEmpty, FileFormatRefused, FileBroken, FileEncrypted, FileNoPages,
/// FileTooManyPages, FileTooManyPixels.
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

/// The EXIF orientation (1 to 8) that a JPEG's APP1 segment states; 1 when it states none (EXIF 2.32, 4.6.4).
int exifOrientation(QByteArrayView jpeg);
/// 5 to 8 lie on their side.
inline bool swapsSides(int orientation) { return orientation >= 5; }
/// The picture put upright.
Picture upright(Picture picture, int orientation);

} // namespace shouli::importer
