// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/pictures/Jpeg.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

namespace shouli::capture {

QImage flattened(const QImage& picture, int dpi) {
    QImage flat;
    if (picture.hasAlphaChannel()) {
        flat = QImage(picture.size(), QImage::Format_RGB32);
        flat.fill(Qt::white);
        QImage top = picture;
        top.setDevicePixelRatio(1);
        QPainter painter(&flat);
        painter.drawImage(0, 0, top);
    } else {
        flat = picture.convertToFormat(QImage::Format_RGB32);
    }
    const int dotsPerMeter = qRound(dpi / 0.0254);
    flat.setDotsPerMeterX(dotsPerMeter);
    flat.setDotsPerMeterY(dotsPerMeter);
    return flat;
}

QByteArray toJpeg(const QImage& picture, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(picture) ? bytes : QByteArray();
}

QImage shrunkTo(const QImage& picture, int longSidePx) {
    if (std::max(picture.width(), picture.height()) <= longSidePx)
        return picture;
    return picture.scaled(longSidePx, longSidePx, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace shouli::capture
