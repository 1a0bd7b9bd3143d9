// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/ReaderFuzz.h"

using namespace shouli::tests;

namespace shouli::fuzz {
namespace {

// An entry of a directory, little-endian: tag, type short, one value.
QByteArray entry(quint16 tag, quint16 value) {
    const quint16 numbers[] = {tag, 3, 1, 0, value, 0};
    QByteArray bytes;
    for (const quint16 number : numbers)
        bytes += QByteArray(1, char(number & 0xff)) + char(number >> 8);
    return bytes;
}

} // namespace

QList<QByteArray> seeds() {
    return {tiffOf({quarters(16, 12)}), tiffOf({quarters(8, 8), quarters(4, 4)}), tiffOf({quarters(20, 3)}, 6)};
}

QList<QByteArray> words() {
    QList<QByteArray> entries;
    for (const quint16 compression : {1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 34661, 34676, 34887, 34925, 50000, 50001})
        entries.append(entry(259, compression));
    for (const quint16 photometric : {0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 32803, 32844, 32845})
        entries.append(entry(262, photometric));
    for (const quint16 tag : {254, 258, 266, 277, 278, 284, 292, 317, 322, 323, 330, 338, 339, 347, 513, 514, 530})
        for (const quint16 value : {1, 2, 16})
            entries.append(entry(tag, value));
    return entries;
}

void take(const QByteArray& bytes) { askReaders(QByteArray("II*\0", 4) + bytes.mid(4)); }

} // namespace shouli::fuzz
