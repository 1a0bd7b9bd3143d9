// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/ReaderFuzz.h"

using namespace shouli::tests;

namespace shouli::fuzz {
namespace {

constexpr qsizetype kMagicBytes = 8;

// Right checksums, without which every change would be found at once.
QByteArray summed(QByteArray png) {
    for (qsizetype at = kMagicBytes; at + 12 <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - 12)
            break;
        qToBigEndian(crcOf(png.mid(at + 4, length + 4)), png.data() + at + 8 + length);
        at += 12 + length;
    }
    return png;
}

} // namespace

QList<QByteArray> seeds() {
    QImage clear(9, 9, QImage::Format_ARGB32);
    clear.fill(QColor(1, 2, 3, 100));
    return {encoded(quarters(61, 40), "png"), encoded(clear, "png"), claimedPng(30, 30, 1000),
            encoded(quarters(20, 20).convertToFormat(QImage::Format_Indexed8), "png"),
            encoded(quarters(20, 20).convertToFormat(QImage::Format_RGBX64), "png")};
}

QList<QByteArray> words() {
    return {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "tEXt",
            "zTXt", "iTXt", "bKGD", "pHYs", "sBIT", "hIST", "tIME", "eXIf", "acTL", "fdAT"};
}

void take(const QByteArray& bytes) {
    const QByteArray file = QByteArray("\x89PNG\r\n\x1a\n") + bytes.mid(kMagicBytes);
    askReaders(file);
    askReaders(summed(file));
}

} // namespace shouli::fuzz
