// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/ReaderFuzz.h"

using namespace shouli::tests;

namespace shouli::fuzz {

QList<QByteArray> seeds() {
    const QByteArray jpeg = encoded(quarters(64, 48), "jpeg");
    QByteArray progressive;
    QBuffer buffer(&progressive);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    writer.write(quarters(40, 40));
    return {jpeg, withOrientation(jpeg, 6), progressive,
            encoded(quarters(33, 17).convertToFormat(QImage::Format_Grayscale8), "jpeg")};
}

QList<QByteArray> words() {
    QList<QByteArray> markers{QByteArray("Exif\0\0", 6), "Adobe"};
    for (const int marker : {0xc0, 0xc2, 0xc4, 0xc9, 0xcc, 0xd0, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xe1, 0xee})
        markers.append(QByteArray("\xff") + char(marker));
    return markers;
}

void take(const QByteArray& bytes) { askReaders(QByteArray("\xff\xd8\xff") + bytes.mid(3)); }

} // namespace shouli::fuzz
