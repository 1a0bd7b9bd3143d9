// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <QtEndian>

namespace shouli::importer {
namespace {

constexpr quint16 kOrientationTag = 0x0112;

// Bounds-checked reading of the TIFF structure inside an EXIF segment: what lies outside reads as 0.
struct TiffView {
    QByteArrayView bytes;
    bool bigEndian = false;

    quint16 u16(qint64 at) const {
        if (at < 0 || at + 2 > bytes.size())
            return 0;
        return bigEndian ? qFromBigEndian<quint16>(bytes.data() + at) : qFromLittleEndian<quint16>(bytes.data() + at);
    }
    quint32 u32(qint64 at) const {
        if (at < 0 || at + 4 > bytes.size())
            return 0;
        return bigEndian ? qFromBigEndian<quint32>(bytes.data() + at) : qFromLittleEndian<quint32>(bytes.data() + at);
    }
};

int orientationOf(QByteArrayView segment) {
    const TiffView tiff{segment, segment.startsWith("MM")};
    const qint64 directory = tiff.u32(4);
    const int entries = tiff.u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + qint64(i) * 12;
        if (tiff.u16(entry) == kOrientationTag) {
            const int value = tiff.u16(entry + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

} // namespace

int exifOrientation(QByteArrayView jpeg) {
    const QByteArrayView exif("Exif\0\0", 6);
    qsizetype at = 2; // behind the start-of-image marker
    while (at + 4 <= jpeg.size() && uchar(jpeg[at]) == 0xff) {
        const uchar marker = uchar(jpeg[at + 1]);
        if (marker == 0xda || marker == 0xd9) // scan, end of image
            break;
        const qsizetype length = qFromBigEndian<quint16>(jpeg.data() + at + 2);
        if (length < 2 || at + 2 + length > jpeg.size())
            break;
        const QByteArrayView segment = jpeg.sliced(at + 4, length - 2);
        if (marker == 0xe1 && segment.startsWith(exif))
            return orientationOf(segment.sliced(exif.size()));
        at += 2 + length;
    }
    return 1;
}

} // namespace shouli::importer
