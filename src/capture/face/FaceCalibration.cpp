// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceCalibration.h"

#include "capture/face/FaceGeometry.h"

#include <QBuffer>
#include <QPainter>

namespace shouli::capture {

CalibrationTable calibrated(const std::vector<CalibrationFace>& faces) {
    CalibrationTable table;
    for (int percent = 30; percent <= 70; percent += 5)
        table.rows.push_back({percent / 100.0});
    for (size_t i = 0; i < faces.size(); ++i)
        for (size_t j = 0; j < faces.size(); ++j) {
            if (i == j)
                continue;
            const bool isSame = faces[i].person == faces[j].person;
            const double likeness = cosine(faces[i].live, faces[j].document);
            ++(isSame ? table.same : table.strangers);
            for (CalibrationRow& row : table.rows)
                if (likeness >= row.threshold)
                    ++(isSame ? row.samePassed : row.strangersPassed);
        }
    return table;
}

QImage likeOnChip(const QImage& picture, const QRectF& face) {
    const QSizeF size(face.width() * 1.6, face.width() * 1.6 * 126 / 102);
    const QRectF part(face.center() - QPointF(size.width() / 2, size.height() * 0.55), size);
    QImage chip = picture.copy(part.toRect()).scaled(102, 126, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    chip.convertTo(QImage::Format_RGB32);
    QPainter(&chip).fillRect(chip.rect(), QColor(255, 255, 255, 50));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    chip.save(&buffer, "JPEG", 35);
    return QImage::fromData(jpeg, "JPEG");
}

} // namespace shouli::capture
