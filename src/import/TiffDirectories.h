// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "import/Readers.h"

// The directories of a TIFF file (TIFF 6.0, section 2), which EXIF has too. Read here and not by the decoders, so that
// both platforms' decoders are asked for the same pages and put them upright in the same way.
namespace shouli::importer {

/// Bounds-checked reading of numbers in the file's own byte order: what lies outside reads as 0.
class TiffBytes {
public:
    explicit TiffBytes(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_isBigEndian(bytes.startsWith("MM")) {}

    quint16 u16(qint64 at) const;
    quint32 u32(qint64 at) const;
    /// Nothing when it does not lie wholly inside.
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

    /// Of a short or a long; the first of several.
    std::optional<quint32> number(quint16 tag) const;
    std::optional<double> ratio(quint16 tag) const;
    QByteArrayView bytesOf(quint16 tag) const;
    /// 1 to 8; 1 where none or nonsense is stated.
    int orientation() const;
    Density density() const;

private:
    qint64 find(quint16 tag) const; // where the entry begins; -1

    const TiffBytes& m_bytes;
    const qint64 m_at;
    const int m_count;
};

/// A page of a TIFF file.
struct TiffPage {
    quint32 directory = 0;   ///< its place in the chain of directories, from 0
    quint32 directoryAt = 0; ///< where its directory begins
    int orientation = 1;
    Density density;
    QByteArray profile; ///< ICC, of red, green and blue; often none
};

/// The pages in the order of the file, at most one more than kMaxPages. Directories that hold a smaller copy or a mask
/// of another page are none. FileBroken when the chain leads out of the file: pages would be missing unseen.
base::Result<QList<TiffPage>> tiffPages(const QByteArray& file);

} // namespace shouli::importer
