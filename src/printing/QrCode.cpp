// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/QrCode.h"

#include "base/ErrorCode.h"

#include <qrencode.h>

#include <memory>

namespace shouli::printing {

base::Result<QrCode> QrCode::encode(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
        &QRcode_free);
    if (!code)
        return base::fail(base::ErrorCode::Malformed, QStringLiteral("no QR code of %1 bytes").arg(bytes.size()));
    QrCode result;
    result.m_side = code->width;
    result.m_modules = QByteArray(reinterpret_cast<const char*>(code->data), code->width * code->width);
    return result;
}

QPainterPath QrCode::path(const QRectF& box) const {
    const qreal module = box.width() / (m_side + 2 * quietZone);
    const QPointF origin = box.topLeft() + QPointF(quietZone, quietZone) * module;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            const int first = column;
            while (column < m_side && isDark(column, row))
                ++column;
            if (column > first)
                path.addRect(origin.x() + first * module, origin.y() + row * module, (column - first) * module, module);
        }
    }
    return path;
}

} // namespace shouli::printing
