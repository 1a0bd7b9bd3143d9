// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"
#include "import/TiffDirectories.h"

namespace shouli::importer {
namespace {

// Whose colours are none of EXIF's own, by the rules of the option file R03.
bool isAdobeRgb(const TiffBytes& bytes, const TiffEntries& entries) {
    constexpr quint16 kExif = 0x8769, kColorSpace = 0xa001, kInteroperability = 0xa005, kIndex = 1;
    constexpr quint32 kUncalibrated = 0xffff;
    const TiffEntries exif(bytes, entries.number(kExif).value_or(0));
    const TiffEntries rules(bytes, exif.number(kInteroperability).value_or(0));
    return exif.number(kColorSpace) == kUncalibrated && rules.bytesOf(kIndex).startsWith("R03");
}

} // namespace

ExifTags exifTags(QByteArrayView tiff) {
    const TiffBytes bytes(tiff);
    const TiffEntries entries(bytes, bytes.u32(4));
    return {entries.orientation(), entries.density(), isAdobeRgb(bytes, entries)};
}

} // namespace shouli::importer
