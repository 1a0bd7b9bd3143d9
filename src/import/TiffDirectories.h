// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "import/Readers.h"

// The directories of a TIFF file (TIFF 6.0, section 2), which EXIF has, too. Read here and not by the platforms'
// decoders, so that on both platforms the same pages are found and turned upright in the same way.
namespace shouli::importer {

/// Bounds-checked reading of numbers in the file's byte order. Offsets are bytes; what lies outside reads as 0.
class TiffBytes {
public:
    explicit TiffBytes(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_isBigEndian(bytes.startsWith("MM")) {}

    quint16 u16(qint64 at) const;
    quint32 u32(qint64 at) const;
    /// Empty when the part does not lie wholly inside.
    QByteArrayView part(qint64 at, qint64 size) const;
    qint64 size() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    bool m_isBigEndian;
};

/// The entries of one directory.
class TiffEntries {
public:
    TiffEntries(const TiffBytes& bytes, qint64 at);

    /// Whether an entry states more values than the file has bytes for: a decoder might take memory for them.
    bool claimsTooMuch() const;
    /// A value of type SHORT or LONG; the first one when there are several.
    std::optional<quint32> number(quint16 tag) const;
    std::optional<double> ratio(quint16 tag) const;
    /// Values of type BYTE, ASCII or UNDEFINED; up to four of them stand in the entry itself.
    QByteArrayView bytesOf(quint16 tag) const;
    /// 1 to 8; 1 when none or an invalid one is stated.
    int orientation() const;
    Density density() const;

private:
    qint64 find(quint16 tag) const; // offset of the entry; -1 when there is none

    const TiffBytes& m_bytes;
    const qint64 m_at;
    const int m_count;
};

/// A page of a TIFF file.
struct TiffPage {
    quint32 directory = 0;   ///< index in the chain of directories, from 0
    quint32 directoryAt = 0; ///< offset of its directory in the file
    int orientation = 1;
    Density density;
    QByteArray profile; ///< ICC profile, where the page's colours are RGB or grey; often empty
};

/// The pages in the order of the file, at most kMaxPages + 1 of them. Directories with a reduced copy or a mask of
/// another page are skipped. FileBroken when the chain of directories leads out of the file, since pages would be
/// missing silently.
base::Result<QList<TiffPage>> tiffPages(const QByteArray& file);

} // namespace shouli::importer
