// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/Readers.h"

#include <QImage>

// Files read by the readers themselves, in the test's own process.
namespace shouli::tests {

inline importer::Answer probeOf(const QByteArray& file) { return importer::answerTo({}, file); }

inline importer::Answer pageOf(const QByteArray& file, quint32 index = 0) {
    return importer::answerTo({importer::Purpose::Page, index, importer::kMaxPixels, 0, quint32(file.size())}, file);
}

/// Null when it was refused.
inline QImage imageOf(const importer::Answer& answer) {
    const auto* picture = std::get_if<importer::Picture>(&answer);
    if (!picture)
        return {};
    return QImage(picture->row(0), picture->widthPx, picture->heightPx, picture->stride(), QImage::Format_RGB888)
        .copy();
}

/// "kept", or the code of what the probe or the first page says.
inline QString outcomeOf(const QByteArray& file) {
    for (const importer::Answer& answer : {probeOf(file), pageOf(file)}) {
        if (const auto* error = std::get_if<base::Error>(&answer))
            return base::textOf(error->code);
    }
    return QStringLiteral("kept");
}

/// The sizes of the pages as the probe tells them.
inline QList<QSize> sizesOf(const QByteArray& file) {
    QList<QSize> sizes;
    const importer::Answer answer = probeOf(file);
    if (const auto* probe = std::get_if<importer::DocumentProbe>(&answer)) {
        for (const importer::PageSize& page : probe->pages)
            sizes.append(QSize(page.widthPx, page.heightPx));
    }
    return sizes;
}

} // namespace shouli::tests
