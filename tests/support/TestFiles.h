// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QFile>
#include <QImage>

namespace shouli::test {

/// Ends the test where the file cannot be written.
inline void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

inline QByteArray jpegOf(const QImage& picture, int quality = 92) {
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    picture.save(&buffer, "JPEG", quality);
    return jpeg;
}

} // namespace shouli::test
