// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"
#include "import/TiffDirectories.h"

namespace shouli::importer {

ExifTags exifTags(QByteArrayView tiff) {
    const TiffBytes bytes(tiff);
    const TiffEntries entries(bytes, bytes.u32(4));
    return {entries.orientation(), entries.density()};
}

} // namespace shouli::importer
