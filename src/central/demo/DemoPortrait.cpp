// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/demo/DemoPortrait.h"

#include "base/ErrorCode.h"
#include "crypto/Digest.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QPainterPath>

namespace shouli::central {

namespace {

constexpr int kWidthPx = 358;
constexpr int kHeightPx = 441;
constexpr int kDotsPerMetre = 13780; // 350 dpi
constexpr int kQuality = 85;

// Choices of one face, from the bytes of the seed's digest.
class Traits {
public:
    explicit Traits(const QString& seed)
        : m_bytes(crypto::Digest::sm3(seed.toUtf8())) {}
    int number(int byte, int least, int most) const {
        return least + static_cast<quint8>(m_bytes.at(byte)) % (most - least + 1);
    }

private:
    QByteArray m_bytes;
};

void drawClothes(QPainter& painter, const Traits& traits) {
    painter.setBrush(QColor::fromHsv(traits.number(0, 0, 359), 120, 140));
    painter.drawEllipse(QRect(14, 372, 330, 220));
}

void drawHead(QPainter& painter, const Traits& traits, const QColor& skin, const QColor& hair) {
    const int halfWidth = traits.number(1, 98, 108);
    painter.setBrush(hair); // the head's top: 7 to 21 px under the edge
    painter.drawEllipse(QRect(179 - halfWidth - 8, 14, 2 * halfWidth + 16, traits.number(2, 230, 300)));
    painter.setBrush(skin.darker(108));
    painter.drawRect(QRect(143, 300, 72, 100));
    painter.setBrush(skin);
    painter.drawEllipse(QRect(179 - halfWidth, 60, 2 * halfWidth, 290));
    painter.drawEllipse(QRect(179 - halfWidth - 14, 180, 30, 56));
    painter.drawEllipse(QRect(179 + halfWidth - 16, 180, 30, 56));
    QPainterPath fringe;
    fringe.addEllipse(QRect(179 - halfWidth - 4, 22, 2 * halfWidth + 8, traits.number(3, 100, 130)));
    painter.fillPath(fringe, hair);
}

void drawFeatures(QPainter& painter, const Traits& traits, const QColor& skin, const QColor& hair) {
    const int apart = traits.number(4, 42, 52);
    for (const int x : {179 - apart, 179 + apart}) {
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPoint(x, 196), 21, traits.number(5, 9, 13));
        painter.setBrush(QColor(45, 30, 22));
        painter.drawEllipse(QPoint(x, 196), 9, 9);
        painter.setBrush(hair);
        painter.drawRoundedRect(QRect(x - 25, 164, 50, traits.number(6, 6, 11)), 5, 5);
    }
    painter.setBrush(skin.darker(118));
    painter.drawEllipse(QRect(165, 222, 28, traits.number(7, 24, 34)));
    painter.setBrush(QColor(186, 92, 88));
    painter.drawRoundedRect(QRect(179 - traits.number(8, 26, 36), 288, 2 * traits.number(8, 26, 36), 14), 7, 7);
}

} // namespace

base::Result<QByteArray> drawDemoPortrait(const QString& seed) {
    const Traits traits(seed);
    const QColor skin = QColor::fromHsv(traits.number(9, 20, 28), traits.number(10, 70, 110), 235);
    const QColor hair = QColor::fromHsv(20, 80, traits.number(11, 25, 70));
    QImage image(kWidthPx, kHeightPx, QImage::Format_RGB888);
    image.fill(Qt::white);
    image.setDotsPerMeterX(kDotsPerMetre);
    image.setDotsPerMeterY(kDotsPerMetre);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        drawClothes(painter, traits);
        drawHead(painter, traits, skin, hair);
        drawFeatures(painter, traits, skin, hair);
    }
    QBuffer buffer;
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kQuality);
    if (!writer.write(image))
        return base::fail(base::ErrorCode::Internal, QStringLiteral("JPEG: ") + writer.errorString());
    return buffer.data();
}

} // namespace shouli::central
